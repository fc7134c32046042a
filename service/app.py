"""Where the service is put together: the house, the pages, the API. What wsgi.py serves."""

import os
from datetime import timedelta

from flask import Flask
from flask_wtf import CSRFProtect
from jinja2 import ChoiceLoader, PackageLoader, PrefixLoader
from werkzeug.middleware.proxy_fix import ProxyFix

from service import api, web
from service.house import House, Settings

BODY_BYTES_MAX = 1_000_000


def create_app(house: House | None = None) -> Flask:
    """An application on a house; without one, on the house that the environment names.

    Called by each worker after the fork: connections must not be shared between processes.
    """
    house = house or House(Settings.from_environment())
    app = Flask(__name__)
    app.extensions["mingjian"] = house
    app.config |= _settings(house)
    components = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    app.jinja_env.loader = ChoiceLoader([app.jinja_loader, components])  # type: ignore[list-item]
    if os.environ.get("MINGJIAN_PROXY", "") == "1":
        # Anybody may send X-Forwarded-For: it is believed only where a proxy of ours writes it.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=0, x_host=0)  # type: ignore[method-assign]
    web.make_room(app)
    protection = CSRFProtect(app)
    web.furnish(app)
    app.register_blueprint(api.blueprint)
    protection.exempt(api.blueprint)  # it takes bearer tokens and never reads a cookie
    return app


def _settings(house: House) -> dict[str, object]:
    secure = os.environ.get("MINGJIAN_HTTPS", "") == "1"
    return {
        "SECRET_KEY": house.vault.key("cookies"),
        "SESSION_COOKIE_NAME": "__Host-mingjian" if secure else "mingjian",
        "SESSION_COOKIE_SECURE": secure,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Strict",
        "MAX_CONTENT_LENGTH": BODY_BYTES_MAX,
        "MAX_FORM_MEMORY_SIZE": BODY_BYTES_MAX,
        "SEND_FILE_MAX_AGE_DEFAULT": timedelta(hours=1),
        # A form lives as long as the session; that it came from our own page, Sec-Fetch-Site tells.
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": False,
    }
