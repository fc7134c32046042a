"""A PostgreSQL whose answer gets lost on the way: what was recorded is found again."""

import socket
import threading
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest

from service.house import Settings
from service.store.recorder import ReplyLost
from service.take import Order, Receipt, Reused, take
from tests import histories as h
from tests.stores import Office, empty


class Wire:
    """Carries bytes to the server and back, until a word comes by at which it is cut.

    `cut_at` is what the client must say; `delivered` whether the server still hears it.
    """

    def __init__(self, port: int) -> None:
        self.server, self.cut_at, self.delivered = port, b"", True
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self, word: bytes, delivered: bool) -> None:
        """The next time the client says this word, it gets no answer."""
        self.cut_at, self.delivered = word, delivered

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _accept(self) -> None:
        try:
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(("127.0.0.1", self.server))
                for carry in (self._to_server, self._to_client):
                    threading.Thread(target=carry, args=(client, server), daemon=True).start()
        except OSError:
            return

    def _to_server(self, client: socket.socket, server: socket.socket) -> None:
        with server:
            while said := _heard(client):
                if self.cut_at and self.cut_at in said:
                    self.cut_at = b""
                    client.shutdown(socket.SHUT_RDWR)
                    if self.delivered:
                        server.sendall(said)
                    server.shutdown(socket.SHUT_WR)
                    return
                server.sendall(said)

    def _to_client(self, client: socket.socket, server: socket.socket) -> None:
        with client:
            while answer := _heard(server):
                try:
                    client.sendall(answer)
                except OSError:
                    return


def _heard(end: socket.socket) -> bytes:
    try:
        return end.recv(65_536)
    except OSError:
        return b""


@pytest.fixture
def wire(address: str) -> Iterator[Wire]:
    wire = Wire(urlsplit(address).port or 0)
    yield wire
    wire.close()


@pytest.fixture
def office(address, wire, tmp_path, open_house: Callable, clock) -> Office:
    empty(address)
    over_the_wire = address.replace(f":{urlsplit(address).port}/", f":{wire.port}/")
    return Office(open_house(Settings(tmp_path / "house", over_the_wire)), clock).staffed()


def registration(office: Office, **changes: str) -> Order:
    order = office.order("manager", "register_clue", **h.CLUE | changes)
    return Order(order.kind, order.step, order.body, order.actor, command_id="c" * 32)


def test_a_commit_without_an_answer_is_looked_up_and_answered(office, wire):
    order = registration(office)
    wire.cut(b"COMMIT", delivered=True)
    receipt = take(office.house.store, order)
    assert receipt == Receipt(Office.clues(office, "c" * 32, 1)[0], 1, 9, again=True)
    assert take(office.house.store, order) == receipt
    assert office.house.store.size() == 9


def test_a_commit_that_never_arrived_left_nothing_and_may_be_sent_again(office, wire):
    order = registration(office)
    before = office.everything()
    wire.cut(b"COMMIT", delivered=False)
    with pytest.raises(ReplyLost):
        take(office.house.store, order)
    assert office.everything() == before
    assert take(office.house.store, order).position == 9


def test_a_connection_lost_half_way_leaves_nothing(office, wire):
    before = office.everything()
    wire.cut(b"clue.clue_registered", delivered=True)  # a prepared statement is not said again
    with pytest.raises(ReplyLost):
        take(office.house.store, registration(office))
    assert office.everything() == before


def test_what_the_lost_answer_confirmed_is_not_recorded_with_another_body(office, wire):
    wire.cut(b"COMMIT", delivered=True)
    take(office.house.store, registration(office))
    with pytest.raises(Reused):
        take(office.house.store, registration(office, summary="另一件事"))
