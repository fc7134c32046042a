"""The WSGI entry point: what gunicorn and waitress load."""

from service.app import create_app

app = create_app()
