"""上报文件和回执: what is written reads back the same, and nothing else reads at all."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.statistical_return.figures import Figure, Figures, digest_of
from domain.statistical_return.findings import Override
from service.return_file import (
    BYTES_MAX,
    ReturnFileRefused,
    read_receipt,
    read_return,
    write_receipt,
    write_return,
)
from service.signing import signed
from tests.service.return_file_fixtures import DIGEST, RECEIPT, RETURN, resigned
from tests.service.signing_fixtures import COUNTY, TOWN, key_of

FILE, ANSWER = write_return(RETURN, "示例镇纪委", TOWN), write_receipt(RECEIPT, COUNTY)
FORMS = {FILE: read_return, ANSWER: read_receipt}
TEXT = FILE.decode()


def refused(read, data: bytes, keys=key_of) -> str:
    """Why a file is refused, in a word; any other exception fails the test."""
    with pytest.raises(ReturnFileRefused) as caught:
        read(data, keys)
    assert caught.value.sentence.endswith("。")
    return caught.value.because


def is_refused(read, data: bytes) -> bool:
    try:
        read(data, key_of)
    except ReturnFileRefused:
        return True
    return False


# ---- there and back


def test_a_return_reads_back_as_it_was_written():
    assert read_return(FILE, key_of) == RETURN


def test_a_receipt_reads_back_as_it_was_written():
    assert read_receipt(ANSWER, key_of) == RECEIPT


def test_a_return_is_the_same_bytes_for_ever():
    """`openssl pkeyutl -sign -rawin` makes the same signature of this text."""
    text, signature = TEXT.split("\n\n")
    assert text == (
        "mingjian-return/1\n"
        f'{{"compiled":{{"digest":"{DIGEST}",'
        '"figures":[["CLUES_ACCEPTED",12,null],["FORM_1_SHARE",333,[1,3]],'
        '["RECOVERED.case:rank=county",123456789,null],["UNKNOWN_YET",null,null]],'
        '"position":517,"rules":"规则摘要"},'
        '"overrides":[["disposed-in-time","某纪线〔2022〕3号","处置超期","县纪委\\n“统一”部署"]],'
        '"span":"2022Q1","submitted_on":"2022-04-08","unit":"zjw",'
        '"unit_title":"示例镇纪委","version":2}'
    )
    assert signature == (
        "— zjw c3MrhUURtkXw3uPPa+CzMY4a2+CPAUVezj2I/v+D4zm0KoRmNohtambSXMVY9IUQl4JHpMQsJsbDf"
        "BQrdaYDBSTq8w8=\n"
    )


@given(
    st.lists(
        st.tuples(
            st.text("ABC_.:=,", min_size=1),
            st.none() | st.integers(-(2**53) + 1, 2**53 - 1),
            st.none() | st.tuples(st.integers(0, 9999), st.integers(0, 9999)),
        )
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=50),
)
@settings(deadline=None)
def test_whatever_a_return_says_reads_back_the_same(rows, reason):
    figures = tuple(Figure(*row) for row in rows)
    digest = digest_of(figures)
    compiled = Figures(1, "r", figures, digest)
    said = RETURN._replace(
        compiled=compiled,
        digest=digest,
        overrides=(Override("names-agree", "某事", "不一致", reason),),
    )
    assert read_return(write_return(said, "示例镇纪委", TOWN), key_of) == said


# ---- nothing else


@pytest.mark.parametrize(("file", "read"), FORMS.items(), ids=["return", "receipt"])
def test_no_bit_may_change(file, read):
    for place in range(len(file)):
        for bit in range(8):
            flipped = bytearray(file)
            flipped[place] ^= 1 << bit
            assert is_refused(read, bytes(flipped)), (place, bit)


@pytest.mark.parametrize(("file", "read"), FORMS.items(), ids=["return", "receipt"])
def test_nothing_may_be_cut_off_either_end(file, read):
    assert [n for n in range(len(file)) if not is_refused(read, file[:n])] == []
    assert [n for n in range(1, len(file)) if not is_refused(read, file[n:])] == []


@pytest.mark.parametrize(("file", "read"), FORMS.items(), ids=["return", "receipt"])
def test_no_two_lines_may_change_places(file, read):
    lines = file.split(b"\n")
    for one, other in combinations(range(len(lines)), 2):
        swapped = list(lines)
        swapped[one], swapped[other] = lines[other], lines[one]
        if swapped != lines:
            assert is_refused(read, b"\n".join(swapped)), (one, other)


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_no_noise_is_a_return(noise):
    assert is_refused(read_return, noise)
    assert is_refused(read_return, FILE[:20] + noise)
    assert is_refused(read_receipt, noise + ANSWER) or not noise


@given(st.text(max_size=200))
@settings(deadline=None)
def test_no_signed_nonsense_is_a_return(nonsense):
    assert is_refused(read_return, signed(f"mingjian-return/1\n{nonsense}\n", TOWN))


@pytest.mark.parametrize(
    ("data", "because"),
    [
        (b"", "truncated"),
        (FILE[:10], "truncated"),
        (FILE[:400], "truncated"),
        (FILE[:-1], "truncated"),
        (b"PK\x03\x04\n", "not-ours"),
        ("某年度报表\n".encode(), "not-ours"),
        (b"mingjian-return/01\n", "not-ours"),
        (b"mingjian-return/2\n{}\n", "edition"),
        (ANSWER, "other-form"),
        (b" " * (BYTES_MAX + 1), "too-large"),
        (TEXT.encode("gb18030"), "encoding"),
        (b"\xef\xbb\xbf" + FILE, "byte-order-mark"),
        (TEXT.encode("utf-16"), "byte-order-mark"),
        (FILE.replace(b"\n", b"\r\n"), "line-ends"),
        (FILE + b"\n", "trailing"),
        (FILE + FILE, "altered"),
        (FILE.replace(b'"version":2', b'"version":3'), "altered"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(data, because):
    assert refused(read_return, data) == because


@pytest.mark.parametrize(
    ("change", "because"),
    [
        (('"version":2', '"version":2,"version":2'), "spelling"),
        (('"version":2', '"version": 2'), "spelling"),
        (('"version":2', '"version":2.0'), "content"),
        (('"version":2', '"version":2e0'), "content"),
        (('"version":2', '"version":0'), "content"),
        (('"version":2', '"version":true'), "content"),
        (('"version":2', '"version":null'), "content"),
        (('"version":2', '"version":2,"other":1'), "content"),
        ((',"version":2', ""), "content"),
        (("123456789", "9007199254740992"), "content"),
        (("123456789", "1" * 5000), "content"),
        (("123456789", "1.5"), "content"),
        (("12,null", "NaN,null"), "content"),
        (("12,null", "012,null"), "content"),
        (("12,null", "12,[1]"), "content"),
        (("12,null", "12"), "content"),
        (("CLUES_ACCEPTED", "CLUES\\u005fACCEPTED"), "spelling"),
        (("CLUES_ACCEPTED", "\\ud800"), "content"),
        (("CLUES_ACCEPTED", ""), "content"),
        (("2022-04-08", "2022-04-31"), "content"),
        (("2022-04-08", "20220408"), "content"),
        (("2022Q1", "2022Q5"), "content"),
        (("2022Q1", "2022-01..2022-03"), "spelling"),
        ((DIGEST, DIGEST.upper()), "content"),
        ((DIGEST, "0" * 64), "digest"),
        (('"CLUES_ACCEPTED",12', '"CLUES_ACCEPTED",13'), "digest"),
        (("[1,3]", "[2,3]"), "digest"),
        (('"unit":"zjw"', '"unit":"xjw"'), "signer"),
        (("1\n{", "1\n{}\n{"), "content"),
        (('"overrides":[', '"overrides":' + "[" * 100_000), "content"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_was_signed_wrong_is_refused_all_the_same(change, because):
    assert refused(read_return, resigned(FILE, change)) == because


def test_a_unit_answers_for_itself_alone():
    assert refused(read_return, resigned(FILE, by=COUNTY)) == "signer"
    assert refused(read_receipt, resigned(ANSWER, by=TOWN)) == "signer"


@pytest.mark.parametrize(
    ("change", "because"),
    [
        (("sent_back", "ignored"), "content"),
        (('"unit":"zjw"', '"unit":""'), "content"),
        (("2022-04-09", "昨天"), "content"),
    ],
)
def test_a_receipt_says_what_a_receipt_says(change, because):
    assert refused(read_receipt, resigned(ANSWER, change, by=COUNTY)) == because


def test_a_file_of_an_unknown_unit_is_refused():
    assert refused(read_return, FILE, {}.get) == "unknown-unit"
