"""The explorer's calls: what a view shows of a link, and a case to take away or to bring along."""

import json
from collections.abc import Iterator, Mapping

from explainer.explorer.bar import bar_html
from explainer.explorer.carry import brought, case_file, case_text
from explainer.explorer.link import Link, read_link, written
from explainer.explorer.since import outcome_of, since_html
from explainer.explorer.view import view, views
from explainer.explorer.words import explorer_words
from explainer.facts.question import CHECKED
from explainer.refused import Refused
from explainer.say.words import refusal
from explainer.wire.write_answer import Json

type Ask = Mapping[str, object]


def _link(ask: Ask) -> tuple[Link, list[Refused]]:
    pairs = ask.get("link")
    if not isinstance(pairs, list):
        raise Refused("not_an_object", part="link")
    return read_link([(str(name), str(value)) for name, value in pairs], views())


def see(ask: Ask, language: str) -> dict[str, Json]:
    """What the view of a `link` (its parts: names and values) shows: `html` (`base` leads to the language's root),
    `said` of it in one line, the `link` as it is taken, its case as `bar`, and `notes` on what was left out."""
    say = explorer_words(language)
    link, left_out = _link(ask)
    shown = view(link.view).show(link, say, str(ask.get("base", "")))
    now = shown.link._replace(was="", checked=None)
    return {
        "view": link.view,
        "html": shown.html,
        "said": shown.said,
        "link": written(now),
        "turned": written(now.turned()),
        "bar": bar_html(now, say),
        "since": since_html(link, say),
        "notes": [refusal(problem, say) for problem in (*left_out, *shown.left_out)],
        **shown.more,
    }


def take(ask: Ask, language: str) -> dict[str, Json]:
    """The case of a `link` to take away: to be `shared` as a link that keeps what was seen, as `text`, as a `file`."""
    say = explorer_words(language)
    link, _ = _link(ask)
    was = "" if link.to_me else outcome_of(link)
    return {
        "shared": written(link._replace(was=was, checked=CHECKED if was else None)),
        "text": case_text(link, say),
        "file": json.dumps(case_file(link), ensure_ascii=False, indent=2) + "\n",
    }


def bring(ask: Ask) -> dict[str, Json]:
    """The `link` to the case in the text of a `file`, for a `view`. Raises Refused for what is none, by place."""
    return {"link": written(brought(ask.get("file"), str(ask.get("view", ""))))}


def change(ask: Ask, language: str) -> Iterator[int | dict[str, Json]]:
    """What the `text` of a `file` of rules would change: percentages, and last it, in words."""
    from explainer.explorer.inside.told import trial  # only here: it is done in an engine of its own

    yield from trial(str(ask.get("file", "")), str(ask.get("text", "")), explorer_words(language))
