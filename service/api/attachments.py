"""Files over the API: kept first, named by a step afterwards, given out as they were."""

from flask import Response, g, jsonify, request

from service.api.document import BASE
from service.api.errors import ApiError
from service.api.queries import Named
from service.api.views import blueprint, house, query, visible
from service.attachments import file_of
from service.downloads import as_download
from service.order import Absent


@blueprint.post(f"{BASE}/attachments")
def upload() -> tuple[Response, int]:
    """Keeps a file, so that a step may name it."""
    name = query(Named)["name"]
    if not g.reader.groups & {"business"}:
        raise ApiError(403, "refused_role", "当前角色不办理业务，不能上传附件，请换有权的账号。")
    files = house().store.files
    request.max_content_length = files.limit + 1  # what comes without a length is cut there
    return jsonify(vars(files.put(request.stream, name))), 201


@blueprint.get(f"{BASE}/<kind>/<id>/attachments/<int:version>/<digest>")
def attachment(kind: str, id: str, version: int, digest: str) -> Response:
    """A file that an event of a record attaches."""
    file = file_of(visible(kind, id), version, digest, g.reader.sees)
    if file is None:
        raise Absent(digest)
    return as_download(house().store.files.get(digest), file.file_name)
