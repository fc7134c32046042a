"""Files on the pages: chosen in a form, kept while it is put right, recorded, downloaded."""

import io
import re
from typing import Any

import pytest
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import encode_multipart

from service.fields import Typed
from tests.service.conftest import CLUE, PASSWORD, Desk, Page, Town, filled

NEW = "/clue/new/register_clue"
PDF = b"%PDF-1.7\n1 0 obj"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(30)
FIELD = "_upload-attachments"
INFORMANT = "_upload-informant_attachments"


def sent_with(desk: Desk, path: str, typed: Typed, status: int = 200, **files: Any) -> Page:
    """A form sent with files, as a browser does it."""
    data: MultiDict[str, Any] = MultiDict()
    for name, said in typed.items(multi=True):
        if not name.startswith("_upload-"):
            data.add(name, said)
    named = {FIELD: files.pop("files", []), INFORMANT: files.pop("of_informants", [])}
    for name, chosen in named.items():
        for called, content in chosen:
            data.add(name, FileStorage(io.BytesIO(content), called, name))
    boundary, body = encode_multipart(data)
    content_type = f"multipart/form-data; boundary={boundary}"
    answer = desk.client.post(path, data=body, content_type=content_type)
    desk.answers.append(answer)
    assert answer.status_code == status, answer.text[-600:]
    return Page(answer.text)


def registered(town: Town, *files: tuple[str, bytes], **more: Any) -> str:
    """The address of a clue registered with files."""
    desk = town.on("2026-03-02")["manager"]
    page = sent_with(desk, NEW, desk.typed(NEW, **CLUE), files=files, **more)
    desk.post(NEW, filled(page.sent, _go="record"))
    assert desk.path.endswith("/recorded"), desk.html
    return desk.path.removesuffix("/recorded")


def links(page: Page) -> list[str]:
    return [link for link in page.links if "/attachments/" in link]


def test_a_file_goes_from_the_form_by_the_check_into_the_history(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    typed = desk.typed(NEW, **CLUE)
    assert 'enctype="multipart/form-data"' in desk.html
    page = sent_with(desk, NEW, typed, files=[("现场.pdf", PDF), ("照片.png", PNG)])
    assert "附件 现场.pdf（16字节） 照片.png（38字节）" in page.text
    assert page.sent["attachments-0-file_name"] == "现场.pdf"
    desk.post(NEW, filled(page.sent, _go="record"))
    page = desk.get(desk.path.removesuffix("/recorded"))
    assert "现场.pdf（16字节）" in page.text
    assert len(links(page)) == 2


def test_a_file_is_served_as_it_was_and_only_to_be_saved(town: Town) -> None:
    path = registered(town, ("现场 照片.pdf", PDF))
    [link] = links(town["manager"].get(path))
    answer = town["manager"].client.get(link)
    assert answer.data == PDF
    assert answer.mimetype == "application/octet-stream"
    saved = "attachment; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%E7%85%A7%E7%89%87.pdf"
    assert answer.headers["Content-Disposition"] == saved
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'")
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_error_elsewhere_keeps_the_file(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    typed = desk.typed(NEW, **CLUE | {"summary": ""})
    page = sent_with(desk, NEW, typed, 422, files=[("现场.pdf", PDF)])
    assert "现场.pdf" in page.text
    page = desk.post(NEW, filled(page.sent, summary="反映问题", _go="check"))
    assert "附件 现场.pdf（16字节）" in page.text


def test_a_file_that_is_refused_says_why_and_keeps_the_others(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    typed = desk.typed(NEW, **CLUE)
    chosen = [("现场.pdf", PDF), ("工具.pdf", b"MZ" + bytes(300))]
    page = sent_with(desk, NEW, typed, 422, files=chosen)
    assert "“工具.pdf”不是可以上传的文件类型" in page.text
    assert page.sent["attachments-0-file_name"] == "现场.pdf"
    assert "attachments-1-file_name" not in page.fields
    assert 'href="#attachments"' in desk.html


def test_a_file_chosen_can_be_taken_out_again(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    chosen = [("现场.pdf", PDF), ("照片.png", PNG)]
    page = sent_with(desk, NEW, desk.typed(NEW, **CLUE), files=chosen)
    page = desk.post(NEW, filled(page.sent, _go="edit:attachments"))
    assert re.search(r'<input[^>]*type="file"[^>]*autofocus', desk.html)
    page = desk.post(NEW, filled(page.sent, _remove="attachments-0"))
    assert page.sent["attachments-0-file_name"] == "照片.png"
    assert "attachments-1-file_name" not in page.fields


def test_more_files_join_those_chosen_before_and_too_many_are_refused(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    chosen = [(f"{n}.pdf", PDF + bytes([n])) for n in range(11)]
    page = sent_with(desk, NEW, desk.typed(NEW, **CLUE), files=chosen[:3])
    page = desk.post(NEW, filled(page.sent, _go="edit"))
    page = sent_with(desk, NEW, filled(page.sent, _go="check"), 422, files=chosen[3:])
    assert "附件一次不能超过10个" in page.text
    assert page.sent["attachments-9-file_name"] == "9.pdf"
    assert "attachments-10-file_name" not in page.fields


@pytest.mark.parametrize("digest", ["a" * 64, "../../etc/passwd", ""])
def test_a_file_that_is_not_kept_cannot_be_named(town: Town, digest: str) -> None:
    desk = town.on("2026-03-02")["manager"]
    named = {"attachments-0-digest": digest, "attachments-0-file_name": "现场.pdf"}
    desk.check(NEW, 422, **CLUE | named)


def test_a_form_may_be_larger_for_its_files_alone(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    typed = desk.typed(NEW, **CLUE)
    large = PDF + bytes(3_000_000)
    page = sent_with(desk, NEW, typed, files=[("大件.pdf", large)])
    assert "大件.pdf（2.9MB）" in page.text
    stranger = town.stranger()
    sent_with(stranger, NEW, typed, 413, files=[("大件.pdf", large)])


def test_a_file_is_kept_from_whoever_may_not_read_what_it_stands_in(town: Town) -> None:
    path = registered(town, ("现场.pdf", PDF), of_informants=[("来信.png", PNG)])
    page = town["intake"].get(path)
    own, of_informant = links(page)
    assert town["intake"].client.get(of_informant).data == PNG
    page = town["handler"].get(path)
    assert links(page) == [own]
    assert "来信.png" not in page.text
    assert "涉反映人附件 〔已密封〕" in page.text
    assert town["handler"].client.get(own).status_code == 200
    assert town["handler"].client.get(of_informant).status_code == 404
    assert town["system"].client.get(own).status_code == 404
    assert town.stranger().client.get(own).status_code == 303


def test_only_the_address_of_the_very_event_gives_a_file(town: Town) -> None:
    path = registered(town, ("现场.pdf", PDF))
    other = town.office.registered("2026-03-02")
    desk = town["manager"]
    [link] = links(desk.get(path))
    digest = link.rpartition("/")[2]
    for wrong in (
        f"{path}/attachments/1/{digest}",
        f"{path}/attachments/9/{digest}",
        f"{path}/attachments/2/{'a' * 64}",
        f"/clue/{other}/attachments/1/{digest}",
        link.replace("/clue/", "/case/"),
    ):
        assert desk.client.get(wrong).status_code == 404, wrong


def test_a_damaged_file_is_not_given_out(town: Town) -> None:
    path = registered(town, ("现场.pdf", PDF))
    [link] = links(town["manager"].get(path))
    [kept] = town.office.house.store.files.kept()
    kept.write_bytes(b"other")
    assert "附件已损坏" in town["manager"].get(link, 500).text


def test_files_that_came_alone_can_be_voided_and_those_of_a_step_only_with_it(town: Town) -> None:
    path = registered(town, ("现场.pdf", PDF))
    desk = town.on("2026-03-03")["manager"]
    page = sent_with(
        desk, f"{path}/attach_files", desk.typed(f"{path}/attach_files"), files=[("补.png", PNG)]
    )
    desk.post(f"{path}/attach_files", filled(page.sent, _go="record"))
    offered = {link for link in desk.get(path).links if "/correct/" in link or "/void/" in link}
    assert offered == {f"{path}/correct/1", f"{path}/void/1", f"{path}/void/3"}
    desk.record(f"{path}/void/3", reason="传错了")
    town["secretary"].record(f"{path}/approve_voiding")
    page = town["manager"].get(path)
    assert "已作废" in page.text
    assert len(links(page)) == 2, "what was voided can still be read"


def test_a_file_may_be_attached_for_the_other_persons_too(town: Town) -> None:
    persons = {k.replace("-0-", "-1-"): v for k, v in CLUE.items() if "-0-" in k}
    desk = town.on("2026-03-02")["manager"]
    path = desk.record(NEW, **CLUE, **persons | {"persons-1-name": "李某"})
    form = f"{path}/attach_files"
    typed = desk.typed(form)
    [other] = re.findall(r'name="_also"[^>]*value="([0-9a-f]{32})"', desk.html)
    page = sent_with(desk, form, filled(typed, _also=[other]), files=[("现场.pdf", PDF)])
    desk.post(form, filled(page.sent, _go="record"))
    for record in (path, f"/clue/{other}"):
        assert len(links(desk.get(record))) == 1


def test_what_was_named_comes_back_after_signing_in_again(town: Town) -> None:
    desk = town.on("2026-03-02")["manager"]
    page = sent_with(desk, NEW, desk.typed(NEW, **CLUE), files=[("现场.pdf", PDF)])
    town.office.clock.set("2026-03-03")
    page = desk.post(NEW, filled(page.sent, _go="check"), 401)
    page = desk.post("/sign-in", filled(page.sent, name="manager", password=PASSWORD))
    assert page.sent["attachments-0-file_name"] == "现场.pdf"
