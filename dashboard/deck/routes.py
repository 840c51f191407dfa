"""Decks to take away: /deck/<story>.pptx?lang=…, /deck/own.pptx?s=… with the reader's own steps."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard import origin
from dashboard.asking import asker
from dashboard.downloads import TABLES
from dashboard.language import LANGUAGES, _, use
from dashboard.story import own, slides

MEDIA = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def answer(request: Request) -> Response:
    """Answer with a deck; 404 with a sentence for a story there is none of."""
    language = request.query_params.get("lang", "sl")
    use(language if language in LANGUAGES else "sl")
    ask, story_id = asker(TABLES), request.path_params["story_id"]
    titles = dict(ask("stories")[["story_id", "title"]].to_numpy())
    if story_id == "own":
        title, steps = _("My own story"), own.steps(own.lines(request.query_params.get("s", "")))
    elif story_id in titles:
        title, steps = titles[story_id], slides.told(ask, story_id)
    else:
        said = _("There is no story “{name}”. Stories: {known}.")
        return PlainTextResponse(said.format(name=story_id[:60], known=", ".join(titles)), 404)
    from dashboard.deck.write import deck  # not before it is asked for: it takes 0.3 s to import

    told = slides.story(ask, title, steps, origin.public(str(request.base_url)))
    if not told.slides:
        said = _("None of the steps can be shown.")
        return PlainTextResponse("\n".join([said, *told.problems]), 404)
    head = {"Content-Disposition": f'attachment; filename="pot-do-nicle-{story_id}.pptx"'}
    return Response(deck(told), media_type=MEDIA, headers=head)


ROUTES = [Route("/deck/{story_id}.pptx", answer)]
