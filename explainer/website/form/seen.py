"""What the explorer shows of the links that it offers itself, made by the build: it stands there before any Python."""

import json
from collections.abc import Iterator
from functools import cache
from urllib.parse import parse_qsl

from explainer.explorer.door import see
from explainer.explorer.link import TO_ME, Link, written
from explainer.explorer.play.stories import stories
from explainer.explorer.view import views
from explainer.website.bundle.naming import hashed
from explainer.website.filled_in import BASE
from explainer.website.form.gallery import gallery, is_a_question
from explainer.website.form.table import FOLDER, Table
from explainer.wire.write_answer import Json


def offered() -> Iterator[Link]:
    """Each view and each direction as it begins, the cases of the gallery, and the stories that are ready."""
    first, *others = views()
    yield Link(first, direction=TO_ME)
    yield from map(Link, others)
    yield from (link for link in gallery().values() if not is_a_question(link))
    yield from (story.link for story in stories())


@cache
def seen_tables(language: str) -> dict[str, Table]:
    """For each view, a file of what `see` gives, by the link as it is written."""
    replies: dict[str, dict[str, Json]] = {}
    for link in offered():
        text = written(link)
        of_view = replies.setdefault(link.view, {})
        of_view[text] = see({"link": parse_qsl(text, keep_blank_values=True), "base": BASE}, language)
    return {view: _table(f"seen-{view}-{language}.json", found) for view, found in replies.items()}


def _table(name: str, replies: dict[str, Json]) -> Table:
    content = json.dumps(replies, ensure_ascii=False, separators=(",", ":")).encode()
    return Table(f"{FOLDER}/{hashed(name, content)}", content)
