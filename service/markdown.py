"""Markdown pages as docs/ has them."""

from collections.abc import Iterator

NOTICE = "<!-- 本页由 `python -m service.documents` 生成，请勿手改。 -->"


def table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """A table of text."""
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def page(*parts: str) -> str:
    """A page of parts, marked as written by a program."""
    return "\n\n".join((NOTICE, *parts)) + "\n"
