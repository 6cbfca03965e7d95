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


_GIVEN: dict[tuple[str, str, str], tuple[str, ...]] = {}
"""The parts of the last views that were given, by language, base and link. What is not here is given in full."""
KEPT = 8


def _keep(key: tuple[str, str, str], parts: tuple[str, ...]) -> None:
    if not parts:
        return
    _GIVEN.pop(key, None)
    _GIVEN[key] = parts
    if len(_GIVEN) > KEPT:
        del _GIVEN[next(iter(_GIVEN))]


def _same(parts: tuple[str, ...], drawn: tuple[str, ...]) -> int:
    """How many of these parts are drawn already, from the first on."""
    pairs = zip(parts, drawn, strict=False)
    return next((place for place, (now, before) in enumerate(pairs) if now != before), min(len(parts), len(drawn)))


def see(ask: Ask, language: str) -> dict[str, Json]:
    """What the view of a `link` (its parts: names and values) shows: `html` (`base` leads to the language's root),
    `said` of it in one line, the `link` as it is taken, its case as `bar`, and `notes` on what was left out.

    `parts` are those of a row that the page does not have yet; of what is `drawn` there, a `link` that was given
    before, it has the first `same` ones. Where more is to come, `rest` is true: `rest` gives it.
    """
    say = explorer_words(language)
    link, left_out = _link(ask)
    its = view(link.view)
    base = str(ask.get("base", ""))
    shown = its.show(link, say, base)
    now = shown.link._replace(was="", checked=None)
    given, here = written(now), (language, base)
    same = _same(shown.parts, _GIVEN.get((*here, str(ask.get("drawn"))), ()))
    _keep((*here, given), shown.parts)
    return {
        "view": link.view,
        "same": same,
        "parts": list(shown.parts[same:]),
        "rest": its.rest is not None,
        "html": shown.html,
        "said": shown.said,
        "link": given,
        "turned": written(now.turned()),
        "bar": bar_html(now, say),
        "since": since_html(link, say),
        "notes": [refusal(problem, say) for problem in (*left_out, *shown.left_out)],
    }


def rest(ask: Ask, language: str) -> dict[str, Json]:
    """What completes the view of a `link`, as `html` for its place with `data-rest`: it may come a moment later."""
    link, _ = _link(ask)
    its = view(link.view).rest
    return {"html": its(link, explorer_words(language), str(ask.get("base", ""))) if its else ""}


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
