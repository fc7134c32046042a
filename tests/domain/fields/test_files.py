"""Files a command names."""

import pytest
from marshmallow import ValidationError

from domain.fields import FILES_MAX, Command, Files, errors_of


class Form(Command):
    attachments = Files("附件")


def row(n=0, name="材料.pdf"):
    return {"digest": f"{n:064x}", "file_name": name}


def wrong(said):
    with pytest.raises(ValidationError) as error:
        Form().load({"attachments": said})
    return [(each.field, each.message) for each in errors_of(error.value)]


@pytest.mark.parametrize("said", [{}, {"attachments": []}, {"attachments": ""}])
def test_no_files_are_none(said):
    assert Form().load(said) == {"attachments": None}


def test_files_are_read_once_each_under_clean_names():
    sent = [row(1, "C:\\桌面\\材料.pdf"), row(2), row(1, "又名.pdf")]
    assert Form().load({"attachments": sent}) == {"attachments": [row(1), row(2)]}


def test_a_name_too_long_is_cut_before_its_end():
    sent = [row(1, "文" * 200 + ".pdf")]
    assert Form().load({"attachments": sent}) == {"attachments": [row(1, "文" * 96 + ".pdf")]}


def test_there_may_be_so_many_and_no_more():
    assert (
        len(Form().load({"attachments": [row(n) for n in range(FILES_MAX)]})["attachments"]) == 10
    )
    too_many = wrong([row(n) for n in range(FILES_MAX + 1)])
    assert too_many == [("attachments", "附件一次不能超过10个，请分次添加")]


@pytest.mark.parametrize("digest", ["", "a" * 63, "A" * 64, "../../etc/passwd", "a" * 65, 7])
def test_a_file_is_named_by_its_digest_alone(digest):
    assert [field for field, _ in wrong([row() | {"digest": digest}])] == ["attachments.0.digest"]


@pytest.mark.parametrize("said", ["材料.pdf", {"digest": "a" * 64}, 7, ["材料.pdf"]])
def test_anything_else_is_no_file(said):
    assert wrong(said)
