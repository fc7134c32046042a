"""报送: the files in which a return leaves one store for another, and the order to take one in."""

from typing import TYPE_CHECKING

from domain.fields import clean_name
from domain.record import Record
from domain.statistical_return.hand_over import receipt, return_file
from service.order import Order
from service.return_file import read_receipt, read_return, write_receipt, write_return
from service.signing import FileRefused, keys_of, signer_of

if TYPE_CHECKING:
    from service.house import House

KIND = "statistical_return"


def signed_return(house: "House", record: Record) -> bytes:
    """The file of a return as it was handed in last. Raises FileRefused."""
    content = return_file(record)
    if content is None:
        sentence = "这份报表还没有上报，或者是别的单位的报表文件，不能导出；请先上报。"
        raise FileRefused("not-handed-in", sentence)
    title = _unit(house, record.unit).fact("unit_title")
    return write_return(content, title, signer_of(house, record.unit))


def signed_receipt(house: "House", record: Record) -> bytes:
    """The file of what the unit above has answered to a return. Raises FileRefused."""
    county = _unit(house, record.unit).fact("parent_unit")
    content = receipt(record, county) if county else None
    if content is None:
        raise FileRefused("not-answered", "这份报表还没有接收或者退回，没有回执；请先办理。")
    return write_receipt(content, signer_of(house, county))


def _unit(house: "House", code: str) -> Record:
    id = house.store.holder("unit_code", code)
    assert id is not None, f"a return of the unit {code}, which is not registered"
    return house.store.record(id)


def file_name(house: "House", record: Record, ending: str = "统计报表") -> str:
    """What a file is called on its way: 2022Q1-示例镇纪委-统计报表.mingjian."""
    title = _unit(house, record.unit).fact("unit_title")
    return clean_name(f"{record.fact('return_span')}-{title}-{ending}.mingjian")


def to_take_in(house: "House", data: bytes, actor: str, channel: str) -> Order:
    """The command by which the file of a return comes into this store: its first file opens the
    record, any other goes on with it. Raises FileRefused.
    """
    file = read_return(data, keys_of(house))
    known = house.store.holder("return_key", f"{file.unit}/{file.span}")
    step, body = "import_again", {"return_file": data.decode()}
    if known is None:
        step, body = "import_return", body | {"for_unit": file.unit}
    return Order(KIND, step, body, actor, known, channel=channel)


def to_answer(house: "House", data: bytes, actor: str, channel: str) -> Order:
    """The command by which a receipt comes to the return it answers. Raises FileRefused."""
    answer = read_receipt(data, keys_of(house))
    known = house.store.holder("return_key", f"{answer.unit}/{answer.span}")
    if known is None:
        sentence = f"这里没有{answer.unit}的{answer.span}报表，回执答复的不是本单位的报表。"
        raise FileRefused("nothing-to-answer", sentence)
    body = {"receipt_file": data.decode()}
    return Order(KIND, "record_county_answer", body, actor, known, channel=channel)
