"""Files given out: to be saved by whoever asked, never shown by a browser."""

from urllib.parse import quote

from flask import Response


def as_download(content: bytes, file_name: str) -> Response:
    """Content that a browser saves and never shows."""
    answer = Response(content, mimetype="application/octet-stream")
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file_name)}"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
