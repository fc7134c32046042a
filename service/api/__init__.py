"""The JSON API under /api: bearer tokens, the same one path of writes and reads as the pages."""

from service.api.errors import error_response
from service.api.views import blueprint

__all__ = ["blueprint", "error_response"]
