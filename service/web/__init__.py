"""The pages: everything a person with a browser sees. They read by `reading`, write by `take`."""

from flask import Flask

from service.web import (
    area,
    attachments,
    behind,
    correct,
    deadlines,
    desk,
    duties,
    errors,
    figures_drawn,
    headers,
    home,
    ledger,
    numbers,
    parts,
    record,
    report,
    return_files,
    returns,
    sign_in,
    step,
    tallies,
)


def furnish(app: Flask) -> None:
    """Puts the pages, the guard at the door and the answers to errors on an application."""
    headers.furnish(app)
    desk.furnish(app)
    errors.furnish(app)
    for module in (
        sign_in,
        home,
        area,
        tallies,
        behind,
        parts,
        figures_drawn,
        deadlines,
        duties,
        numbers,
        report,
        return_files,
        returns,
        ledger,
        record,
        correct,
        step,
    ):
        app.register_blueprint(module.blueprint)
    app.register_blueprint(attachments.blueprint)


def make_room(app: Flask) -> None:
    """Lets forms that bring files be larger; to be called before anything that reads a form."""
    attachments.furnish(app)
