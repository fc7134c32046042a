"""移送司法 in the demo: the transfer, and what comes back."""

from service.demo.teller import Part, Teller


def sent_to_justice(case: Teller) -> Part:
    """A crime is suspected: the file goes to justice, once."""
    if "transfer_judicial" not in case.days:
        ground = case.draw("judicial_ground")
        yield from case.do("transfer_judicial", "shuji", (1, 5), judicial_ground=ground)


def heard_from_justice(case: Teller) -> Part:
    """What justice has made of it; the first answers are of every kind there is."""
    if "transfer_judicial" not in case.days:
        return
    for _ in range(2 if case.office.chances.left("judicial_result") else 1):
        result = case.draw("judicial_result")
        yield from case.do("record_judicial_result", case.handler, (10, 30), judicial_result=result)
