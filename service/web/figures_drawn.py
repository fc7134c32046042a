"""The charts beside the figures, each an image of its own: a page that shows none asks for none."""

from flask import Blueprint, Response

from service.figures_charts import CHARTS, by_month, is_drawn
from service.web.desk import absent, reader
from service.web.figures import cell_asked, figures_asked

blueprint = Blueprint("figures_drawn", __name__)


@blueprint.get("/tallies/<code>/chart/<name>.svg")
def drawn(code: str, name: str) -> Response:
    asked = figures_asked(code)
    if name not in CHARTS:
        absent()
    _, draw = CHARTS[name]
    return _image(draw(reader(), asked))


@blueprint.get("/tallies/<code>/<cell>/months.svg")
def month_by_month(code: str, cell: str) -> Response:
    known = cell_asked(code, cell)
    if not is_drawn(known.row):
        absent()
    return _image(by_month(reader(), known.row, known.asked))


def _image(content: bytes) -> Response:
    return Response(content, mimetype="image/svg+xml")
