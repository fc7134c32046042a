"""The JSON API under /api: bearer tokens, the same one path of writes and reads as the pages."""

import service.api.attachments  # hangs its addresses on the blueprint
import service.api.figures  # noqa: F401  and so does this
from service.api.errors import error_response
from service.api.views import blueprint

__all__ = ["blueprint", "error_response"]
