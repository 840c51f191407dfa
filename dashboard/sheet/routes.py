"""Sheets to take away: /sheet/<city>.pdf?lang=…&m=…, /sheet/all.pdf?lang=…"""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard import origin
from dashboard.asking import asker
from dashboard.downloads import TABLES
from dashboard.language import LANGUAGES, _, use
from dashboard.sheet import city, twelve, write
from dashboard.story.element import NotShown

ALL = "all"


def answer(request: Request) -> Response:
    """Answer with a sheet; 404 with a sentence for a city or a mix there is none of."""
    language = request.query_params.get("lang", "sl")
    use(language if language in LANGUAGES else "sl")
    ask, city_id = asker(TABLES), request.path_params["city_id"]
    known, whence = [*ask("city_names")["city_id"]], origin.public(str(request.base_url))
    if city_id not in (ALL, *known):
        said = _("There is no sheet “{name}”. Sheets: {known}.")
        return PlainTextResponse(said.format(name=city_id[:60], known=", ".join([ALL, *known])), 404)  # noqa: E501  # fmt: skip
    try:
        if city_id == ALL:
            whole = write.pdf("twelve", twelve.data(ask, whence))
        else:
            whole = write.pdf("city", city.data(ask, city_id, request.query_params, whence))
    except NotShown as error:
        return PlainTextResponse(str(error), 404)
    head = {"Content-Disposition": f'attachment; filename="pot-do-nicle-{city_id}.pdf"'}
    return Response(whole, media_type="application/pdf", headers=head)


ROUTES = [Route("/sheet/{city_id}.pdf", answer)]
