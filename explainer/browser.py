"""The browser's door: one table of calls, JSON strings in and out, and never an exception for bad input."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from explainer.answers.fields import worth_asking
from explainer.answers.routes import answers_to
from explainer.facts.question import CHECKED
from explainer.refused import Refused
from explainer.say.html import LEVEL, answer_html
from explainer.say.languages import FIRST, LANGUAGES
from explainer.say.words import Words, refusal, words
from explainer.wire.read_question import read_asked, read_day, read_leniently, read_mine, shown
from explainer.wire.write_answer import Json, answers_json, canonical
from explainer.wire.write_link import tried_in

if TYPE_CHECKING:
    from explainer.explorer.lines import Group

type Ask = Mapping[str, object]
type Steps = Iterator[int | dict[str, Json]]
"""Percentages, where a call takes long, and last what comes of it."""


def _answer(ask: Ask, say: Words) -> Steps:
    """The answer to `facts`, its HTML (`base` leads to the language's root, `level` is that of its heading), the fields
    worth showing now, and `notes` on what was left out, each `about` a fact."""
    asked, refused = read_leniently(_facts_of(ask, "facts"))
    question, answers = asked[0], answers_to(*asked)
    yield {
        "answer": answers_json(question, answers),
        "outcome": answers[0].outcome.value,
        "html": answer_html(
            question, answers, say, base=str(ask.get("base", "")), level=_level(ask), tried=tried_in(asked)
        ),
        "fields": list(worth_asking(question)),
        "notes": [refusal(problem, say) for problem in refused],
        "about": [problem.fact for problem in refused],
    }


def _level(ask: Ask) -> int:
    """Of a heading below a page's title, with room for one below it."""
    level = ask.get("level")
    return level if isinstance(level, int) and LEVEL <= level <= 5 else LEVEL


def _story(ask: Ask, say: Words) -> Steps:
    """What happens in `play`, and its HTML (`base` leads to the language's root)."""
    # Only here, as below: a reader's first answer does not wait for it.
    from explainer.play.story import tell
    from explainer.say.story.html import story_html
    from explainer.wire.read_play import read_play
    from explainer.wire.write_story import story_json

    play = ask.get("play")
    if not isinstance(play, Mapping):
        raise Refused("not_an_object", part="play")
    story = tell(read_play(play))
    yield {"story": story_json(story), "html": story_html(story, say, base=str(ask.get("base", "")))}


def _facts_of(ask: Ask, part: str) -> Mapping[str, object]:
    facts = ask.get(part, {})
    if not isinstance(facts, Mapping):
        raise Refused("not_an_object", part=part)
    return facts


def _rows(groups: "tuple[Group, ...]") -> Json:
    return [{"heading": group.heading, "lines": list(group.lines)} for group in groups]


def _reach(ask: Ask, say: Words) -> Steps:
    """Who can reach me, by my `facts`: in names, and as `said` in words."""
    from explainer.answers.reach import reach
    from explainer.explorer.ask.reaching import reach_groups, reach_rows
    from explainer.wire.write_tables import reach_json

    me, _, unknown = read_mine(_facts_of(ask, "facts"))
    found = reach(me, unknown)
    yield {**reach_json(found), "said": _rows(reach_groups(reach_rows(found, say), say))}


def _compare(ask: Ask, say: Words) -> Steps:
    """What differs between the facts `a` and `b`."""
    from explainer.answers.compare import Asked, compare
    from explainer.explorer.compare.rows import comparison_groups, comparison_rows
    from explainer.wire.write_tables import comparison_json

    a, b = (Asked(question, unknown) for question, _, unknown in (read_asked(_facts_of(ask, part)) for part in "ab"))
    found = compare(a, b)
    yield {**comparison_json(found), "said": _rows(comparison_groups(comparison_rows(a, b, found, say), say))}


def _map(ask: Ask, say: Words) -> Steps:
    """The whole map for a `plan`, on a day `on`, to others or, with `to_me`, from them."""
    from explainer.answers.overview import MyPlan, overview
    from explainer.explorer.map.rows import map_groups
    from explainer.wire.write_tables import overview_json

    plan, accepted = ask.get("plan", MyPlan.BASIC.value), [each.value for each in MyPlan]
    if plan not in accepted:
        raise Refused("unknown_value", fact="plan", value=shown(plan), accepted=", ".join(accepted))
    to_me = ask.get("to_me") is True
    found = overview(MyPlan(plan), read_day(ask["on"]) if "on" in ask else CHECKED, to_me)
    yield {**overview_json(found), "said": _rows(map_groups(found, to_me, say))}


def _prove(ask: Ask, say: Words) -> Steps:
    """The whole space, judged: how much it was, and one SHA-256."""
    from explainer.prove import prove

    for step in prove():
        # A browser's numbers do not hold all the raw questions.
        yield step if isinstance(step, int) else {**step._asdict(), "stands_for": str(step.stands_for)}


def _see(ask: Ask, say: Words) -> Steps:
    """What a view of the explorer shows of a `link`."""
    from explainer.explorer.door import see

    yield see(ask, say.language)


def _rest(ask: Ask, say: Words) -> Steps:
    """What completes a view that has been seen."""
    from explainer.explorer.door import rest

    yield rest(ask, say.language)


def _take(ask: Ask, say: Words) -> Steps:
    """The case of a `link`, to take away."""
    from explainer.explorer.door import take

    yield take(ask, say.language)


def _bring(ask: Ask, say: Words) -> Steps:
    """The link to the case in a `file`."""
    from explainer.explorer.door import bring

    yield bring(ask)


def _change(ask: Ask, say: Words) -> Steps:
    """What the `text` of a `file` of rules would change; the rules that answer stay as they are."""
    from explainer.explorer.door import change

    yield from change(ask, say.language)


CALLS: dict[str, Callable[[Ask, Words], Steps]] = {
    "answer": _answer,
    "story": _story,
    "reach": _reach,
    "compare": _compare,
    "map": _map,
    "prove": _prove,
    "see": _see,
    "rest": _rest,
    "take": _take,
    "bring": _bring,
    "change": _change,
}
"""What a page can ask for, by name; one line for each."""


def _language(ask: Ask) -> str:
    language = str(ask.get("lang"))
    if language not in LANGUAGES:
        raise Refused("unknown_language", value=language, accepted=", ".join(LANGUAGES))
    return language


def call(name: str, text: str) -> Iterator[int | str]:
    """Take a call with its JSON, which says the language as `lang`: yields percentages, and last JSON.

    What cannot be taken comes back as `refused`, or where a part of it is left out, in `notes`.
    """
    ask, language = json.loads(text), FIRST
    try:
        language = _language(ask)
        for step in CALLS[name](ask, words(language)):
            yield step if isinstance(step, int) else canonical(step)
    except Refused as problem:
        yield canonical({"refused": refusal(problem, words(language))})
