"""What narrows a list and turns its pages: all of it stands in the address."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from flask import request

from service.web.desk import Unreadable, href, in_query, whole

ALL = ("", "全部")
PAGE_ROWS = 50
PAGES_MAX = 1_000_000


def choice(name: str, title: str, options: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """A filter to choose from, with what the address says now; to choose nothing means all, unless
    the options say what. Raises Unreadable.
    """
    offered, value = dict([ALL, *options]), in_query(name)
    if value not in offered:
        raise Unreadable(f"“{title}”里没有这一项，请重新选择。")
    options = [{"value": value, "title": said} for value, said in offered.items()]
    return {"name": name, "title": title, "value": value, "kind": "select", "options": options}


def text(name: str, title: str) -> dict[str, Any]:
    """A filter into which anything may be typed."""
    return {"name": name, "title": title, "value": in_query(name), "kind": "text", "options": []}


@dataclass(frozen=True)
class Page:
    """Where in a long list the address is; past the end it is the last page."""

    total: int

    @property
    def pages(self) -> int:
        """How many there are."""
        return max(1, -(-self.total // PAGE_ROWS))

    @property
    def number(self) -> int:
        """Which one it is, from 1."""
        sentence = "没有这一页，请从第一页翻起。"
        return min(self.pages, whole(in_query("page") or "1", 1, PAGES_MAX, sentence))

    @property
    def offset(self) -> int:
        """How many rows come before it."""
        return (self.number - 1) * PAGE_ROWS

    def drawn(self) -> dict[str, Any]:
        """What templates/lists.html needs."""
        return {
            "total": self.total,
            "page": self.number,
            "pages": self.pages,
            "page_href": _page_href,
        }


def _page_href(page: int) -> str:
    return href(request.path, **(request.args.to_dict() | {"page": page}))
