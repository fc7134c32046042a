"""The closed code lists: what they hold, and that a damaged list stops the start."""

import re
from functools import cache
from pathlib import Path

import pytest

import domain
from domain.codes import CODES, CodeList, read_lists


@cache
def asked_for():
    """The text of all steps and what they share."""
    return "\n".join(path.read_text("utf-8") for path in Path(domain.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("id", CODES)
def test_every_list_is_asked_for_somewhere(id):
    assert f'CODES["{id}"]' in asked_for()


def test_a_clue_is_disposed_of_in_one_of_four_ways():
    assert CODES["disposition"] == CodeList(
        "disposition",
        "处置方式",
        {
            "talk_inquiry": "谈话函询",
            "prelim_verification": "初步核实",
            "shelved": "暂存待查",
            "closed": "予以了结",
        },
        confidence="H",
    )


def test_a_code_is_shown_by_its_title():
    assert CODES["clue_source"].title_of("petition") == "信访举报"


@pytest.mark.parametrize("codes", CODES.values(), ids=lambda codes: codes.id)
def test_every_title_is_chinese_and_every_list_says_how_sure_we_are(codes):
    chinese = re.compile("[\u4e00-\u9fff、，（）0-9]+")
    spoken = [title for title in codes.codes.values() if chinese.fullmatch(title)]
    assert (spoken, codes.confidence in {"H", "M"}) == (list(codes.codes.values()), True)


def test_a_list_cannot_be_changed_at_run_time():
    with pytest.raises(TypeError):
        CODES["disposition"].codes["forgotten"] = "遗忘"  # type: ignore[index]


def test_a_list_is_read_in_the_order_of_the_file():
    text = '[size]\ntitle = "大小"\n[size.codes]\nlarge = "大"\nall_small = "小"\n'
    assert read_lists(text) == {
        "size": CodeList("size", "大小", {"large": "大", "all_small": "小"})
    }


DAMAGED = {
    "a list without a title": '[size.codes]\nlarge = "大"',
    "a list with a blank title": '[size]\ntitle = " "\n[size.codes]\nlarge = "大"',
    "a list without codes": '[size]\ntitle = "大小"',
    "a code without a title": '[size]\ntitle = "大小"\n[size.codes]\nlarge = ""',
    "a malformed code": '[size]\ntitle = "大小"\n[size.codes]\nLarge-1 = "大"',
    "a code given twice": '[size]\ntitle = "大小"\n[size.codes]\nlarge = "大"\nlarge = "小"',
    "a title given twice": '[size]\ntitle = "大小"\n[size.codes]\nlarge = "大"\nbig = "大"',
    "a list given twice": '[size]\ntitle = "大小"\ncodes.a = "大"\n[size]\ntitle = "大小"',
}


@pytest.mark.parametrize("text", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_list_stops_the_start(text):
    with pytest.raises(ValueError, match=r"size|declare|overwrite"):
        read_lists(text)
