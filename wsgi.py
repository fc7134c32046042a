"""The WSGI entry point: what gunicorn and waitress load."""

import gc

from service.app import create_app

app = create_app()
# What is loaded by now stays. To look through it again for what nobody needs any more would stop
# a page for longer than making it takes.
gc.collect()
gc.freeze()
