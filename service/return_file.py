"""上报文件和回执: a unit's return, and what the county answers, each as one signed file.

A file is a note of two lines, which form it is and all it says as JSON in one spelling only (sorted
keys, no spaces, whole numbers: RFC 8785), signed by the unit that says it.
"""

import re
from dataclasses import astuple
from datetime import date
from typing import Annotated, Any, NamedTuple, TypeVar

import msgspec
from msgspec import Meta

from domain.span import NotASpan, Span
from domain.statistical_return.figures import Figure, Figures, digest_of
from domain.statistical_return.files import Receipt, ReturnFile
from domain.statistical_return.findings import Override
from domain.statistical_return.remarks import Remark
from service.signing import TRUNCATED, FileRefused, KeyOf, Signer, signed, verified

BYTES_MAX = 4 * 1024**2
FORMS = {"return": "上报文件", "receipt": "回执"}
EDITION = 1
OTHERWISE = "文件的内容不合约定的写法，请对方用明鉴重新导出，不要改写文件。"
HEADER = re.compile(r"mingjian-(return|receipt)/([1-9][0-9]{0,3})")
EXACT = 2**53 - 1  # beyond it a number of JSON is not the same everywhere

Number = Annotated[int, Meta(ge=-EXACT, le=EXACT)]
Count = Annotated[int, Meta(ge=1, le=EXACT)]
Code = Annotated[str, Meta(min_length=1, max_length=300)]
Title = Annotated[str, Meta(max_length=200)]
Said = Annotated[str, Meta(max_length=10_000)]
Sha256 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
Verdict = Annotated[str, Meta(pattern="^(accepted|sent_back)$")]
ROWS_MAX = 50_000

ReturnFileRefused = FileRefused
__all__ = ["ReturnFileRefused", "read_receipt", "read_return", "write_receipt", "write_return"]


class _Row(NamedTuple):
    cell: Code
    value: Number | None
    parts: tuple[Number, Number] | None


class _Overridden(NamedTuple):
    check: Code
    about: Said
    said: Said
    reason: Said


class _Remarked(NamedTuple):
    cell: Code
    remark: Said


class _Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What both forms say first: of which unit, span and submission."""

    span: Code
    unit: Code
    version: Count


class _Compiled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    digest: Sha256
    figures: Annotated[tuple[_Row, ...], Meta(max_length=ROWS_MAX)]
    position: Count
    rules: Code


class _Return(_Told, frozen=True, forbid_unknown_fields=True):
    compiled: _Compiled
    overrides: Annotated[tuple[_Overridden, ...], Meta(max_length=ROWS_MAX)]
    submitted_on: date
    unit_title: Title


class _Receipt(_Told, frozen=True, forbid_unknown_fields=True):
    county: Code
    decided_on: date
    digest: Sha256
    reason: Said
    remarks: Annotated[tuple[_Remarked, ...], Meta(max_length=ROWS_MAX)]
    verdict: Verdict


Form = TypeVar("Form", _Return, _Receipt)


def write_return(content: ReturnFile, unit_title: str, signer: Signer) -> bytes:
    """The file by which a unit hands its return to the county; the same bytes every time."""
    assert signer.name == content.unit, "a return is signed by its own unit"
    figures = tuple(_Row(*astuple(figure)) for figure in content.compiled.figures)
    compiled = _Compiled(**content.compiled._asdict() | {"figures": figures})
    said = _Return(
        span=content.span,
        unit=content.unit,
        version=content.version,
        compiled=compiled,
        overrides=tuple(_Overridden(*astuple(each)) for each in content.overrides),
        submitted_on=content.submitted_on,
        unit_title=unit_title,
    )
    return signed(_text("return", said), signer)


def read_return(data: bytes, key_of: KeyOf) -> ReturnFile:
    """The return a file hands over, once nothing is amiss with it. Raises ReturnFileRefused."""
    said = _read(data, "return", _Return, "unit", key_of)
    compiled = said.compiled
    figures = tuple(Figure(*row) for row in compiled.figures)
    if digest_of(figures) != compiled.digest:
        raise FileRefused("digest", "文件里的数字和它自己的摘要对不上，请上报单位重新导出。")
    frozen = Figures(compiled.position, compiled.rules, figures, compiled.digest)
    return ReturnFile(
        unit=said.unit,
        span=said.span,
        version=said.version,
        compiled=frozen,
        overrides=tuple(Override(*each) for each in said.overrides),
        submitted_on=said.submitted_on,
        digest=compiled.digest,
    )


def write_receipt(content: Receipt, signer: Signer) -> bytes:
    """The file by which the county answers a return; the same bytes every time."""
    assert signer.name == content.county, "a receipt is signed by the county"
    remarks = tuple(_Remarked(*astuple(each)) for each in content.remarks)
    said = _Receipt(**content._asdict() | {"remarks": remarks})
    return signed(_text("receipt", said), signer)


def read_receipt(data: bytes, key_of: KeyOf) -> Receipt:
    """The county's answer, once nothing is amiss with the file. Raises ReturnFileRefused."""
    said = _read(data, "receipt", _Receipt, "county", key_of)
    remarks = tuple(Remark(*each) for each in said.remarks)
    return Receipt(**msgspec.structs.asdict(said) | {"remarks": remarks})


def _text(form: str, said: _Return | _Receipt) -> str:
    return f"mingjian-{form}/{EDITION}\n{_spelt(said)}\n"


def _spelt(said: Any) -> str:
    return msgspec.json.encode(said, order="sorted").decode()


def _read(data: bytes, form: str, shape: type[Form], signed_by: str, key_of: KeyOf) -> Form:
    """What a file of this form says, in the one spelling there is, by the unit that signed it."""
    note = _decoded(data)
    _must_be(form, note)
    text, signer = verified(note, key_of)
    said = _parsed(text.partition("\n")[2].removesuffix("\n"), shape)
    if getattr(said, signed_by) != signer:
        raise FileRefused("signer", f"文件不是“{signer}”自己的，却由它签名，不能接收。")
    _must_be_a_span(said.span)
    return said


def _must_be_a_span(code: str) -> None:
    try:
        spelt = Span.read(code).code
    except NotASpan as error:
        raise FileRefused("content", OTHERWISE) from error
    if spelt != code:
        raise FileRefused("spelling", OTHERWISE)


def _decoded(data: bytes) -> str:
    if len(data) > BYTES_MAX:
        sentence = f"文件超过{BYTES_MAX // 1024**2}兆字节，不是上报文件或回执，请核对选错了没有。"
        raise FileRefused("too-large", sentence)
    other = "文件被别的软件另存过（{}），请使用未打开过的原文件。"
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise FileRefused("byte-order-mark", other.format("开头多了编码标记"))
    try:
        note = data.decode()
    except UnicodeDecodeError as error:
        raise FileRefused("encoding", other.format("不是UTF-8编码")) from error
    if "\r" in note:
        raise FileRefused("line-ends", other.format("换行变了"))
    return note


def _must_be(form: str, note: str) -> None:
    """Refuses what is no file of this form and edition."""
    first, ended, _ = note.partition("\n")
    if not ended and any(f"mingjian-{name}/{EDITION}".startswith(first) for name in FORMS):
        raise FileRefused("truncated", TRUNCATED)
    found = HEADER.fullmatch(first)
    if found is None:
        sentence = f"这不是明鉴的{FORMS[form]}，请核对选错了文件没有。"
        raise FileRefused("not-ours", sentence)
    if found[1] != form:
        sentence = f"这是{FORMS[found[1]]}，不是{FORMS[form]}，请核对选错了文件没有。"
        raise FileRefused("other-form", sentence)
    if int(found[2]) != EDITION:
        raise FileRefused("edition", "文件由较新版本的明鉴写成，请先更新本单位的明鉴。")


def _parsed(line: str, shape: type[Form]) -> Form:
    try:
        said = msgspec.json.decode(line, type=shape)
    except (msgspec.DecodeError, RecursionError) as error:
        raise FileRefused("content", OTHERWISE) from error
    # Keys twice, spaces, other order or other spelling: what is written anew must be the same.
    if _spelt(said) != line:
        raise FileRefused("spelling", OTHERWISE)
    return said
