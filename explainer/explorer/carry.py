"""A case to carry: as plain text, and as the file that the command line reads, out of the page and back into it."""

from explainer.explorer.link import Link, of_question, question_file
from explainer.explorer.view import view, views
from explainer.refused import Refused
from explainer.say.words import Words
from explainer.wire.read_question import parse_json, read_asked
from explainer.wire.write_answer import Json

MOST_CHARACTERS = 200_000
"""More than any case fills."""


def case_text(link: Link, say: Words) -> str:
    """What the view shows, as the command line prints it."""
    return view(link.view).text(link, say)


def case_file(link: Link) -> Json:
    """The case as JSON, as the command line reads it."""
    own = view(link.view).file
    return own(link) if own else question_file(link.asked)


def brought(text: object, seen: str) -> Link:
    """The link to the case in a file's text, in the view in which it is opened. Raises Refused, by place."""
    if not isinstance(text, str) or len(text) > MOST_CHARACTERS:
        raise Refused("too_long", most=str(MOST_CHARACTERS))
    data = parse_json(text)
    for name in views():
        opened = view(name).opened
        if opened and (link := opened(data)):
            return link
    return of_question(read_asked(data), seen if seen in views() else views()[0])
