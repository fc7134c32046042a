"""A return and its receipt as plain values, and files made amiss."""

from datetime import date

from domain.statistical_return.figures import Figure, Figures, digest_of
from domain.statistical_return.files import Receipt, ReturnFile
from domain.statistical_return.findings import Override
from domain.statistical_return.remarks import Remark
from service.signing import Signer, signed
from tests.service.signing_fixtures import TOWN

FIGURES = (
    Figure("CLUES_ACCEPTED", 12, None),
    Figure("FORM_1_SHARE", 333, (1, 3)),
    Figure("RECOVERED.case:rank=county", 123_456_789, None),
    Figure("UNKNOWN_YET", None, None),
)
DIGEST = digest_of(FIGURES)
OVERRIDE = Override("disposed-in-time", "某纪线〔2022〕3号", "处置超期", "县纪委\n“统一”部署")
RETURN = ReturnFile(
    unit="zjw",
    span="2022Q1",
    version=2,
    compiled=Figures(517, "规则摘要", FIGURES, DIGEST),
    overrides=(
        Override("disposed-in-time", "某纪线〔2022〕3号", "处置超期", "县纪委\n“统一”部署"),
    ),
    submitted_on=date(2022, 4, 8),
    digest=DIGEST,
)
RECEIPT = Receipt(
    unit="zjw",
    span="2022Q1",
    version=2,
    digest=DIGEST,
    verdict="sent_back",
    reason="信访件数须核对",
    remarks=(Remark("CLUES_ACCEPTED", "与案管系统不一致，请核对"),),
    decided_on=date(2022, 4, 9),
    county="xjw",
)


def resigned(file: bytes, *changes: tuple[str, str], by: Signer = TOWN) -> bytes:
    """A file whose text is changed and then signed, as only a broken or false sender would."""
    text = file.decode().rpartition("\n\n")[0] + "\n"
    for was, now in changes:
        assert was in text, was
        text = text.replace(was, now)
    return signed(text, by)
