"""The JSON API under /api: bearer tokens, the same one path of writes and reads as the pages."""

import service.api.attachments  # noqa: F401  hangs its addresses on the blueprint
from service.api.errors import error_response
from service.api.views import blueprint

__all__ = ["blueprint", "error_response"]
