"""What a changed file changes, told: groups of classes that change alike, each class a link to the case as it is."""

from collections.abc import Iterator
from typing import NamedTuple

from explainer.explorer.called import called, said_value
from explainer.explorer.inside.anew import Broken
from explainer.explorer.inside.changed import Changed, Class, Given, Silent, changed, differing_parts
from explainer.explorer.link import Link, of_question, written
from explainer.facts.catalogue import FACTS, UNSAID
from explainer.facts.question import Question
from explainer.facts.values import Kind
from explainer.law.rule import Rule
from explainer.say.answer.follows import shape_of
from explainer.say.words import Words
from explainer.wire.write_answer import Json

MOST = 12
"""So many classes of a group are listed; of the others, how many there are."""


class Line(NamedTuple):
    """A class: what is not as usual in it, and the case to be looked at."""

    text: str
    to: Link


class Group(NamedTuple):
    """Classes that change alike; `more` says how many are not listed."""

    heading: str
    lines: tuple[Line, ...]
    more: str


class Told(NamedTuple):
    headline: str
    notes: tuple[str, ...]
    groups: tuple[Group, ...]


def told(found: Changed, say: Words) -> Told:
    notes = []
    if ids := _ids(found):
        notes.append(say.say("explorer", "inside", "changed", "rules", rules=", ".join(ids)))
        notes.append(
            f"{say.count(found.judged, 'explorer', 'inside', 'changed', 'judged')} "
            f"{say.say('explorer', 'inside', 'changed', 'days')}"
            if found.kinds
            else say.say("explorer", "inside", "changed", "acts")
        )
    groups: dict[tuple[Kind, str], list[Class]] = {}
    for each in found.classes:
        groups.setdefault((each.question.message.kind, _heading(each, say)), []).append(each)
    count = (
        say.count(len(found.classes), "explorer", "inside", "changed", "count")
        if found.classes
        else say.say("explorer", "inside", "none")
    )
    return Told(count, tuple(notes), tuple(_group(heading, classes, say) for (_, heading), classes in groups.items()))


def _ids(found: Changed) -> list[str]:
    """The rules that differ; one that gives way to such a rule is none of them."""

    def own(rules: tuple[Rule, ...]) -> dict[str, Rule]:
        return {rule.id: rule for rule in rules}

    before, after = own(found.before), own(found.after)
    ids = dict.fromkeys((*before, *after))
    return [id for id in ids if id not in before or id not in after or before[id].test is not after[id].test]


def _word(of: Given, say: Words) -> str:
    if isinstance(of, Silent):
        return say.say("explorer", "inside", "changed", "contradicts" if of.contradicts else "silent")
    return say.say("outcome", shape_of(of))


def _heading(each: Class, say: Words) -> str:
    words = {"kind": say.say("kind", each.question.message.kind.value, "name"), "was": _word(each.was, say)}
    now = _word(each.now, say)
    if now != words["was"]:
        return say.say("explorer", "inside", "changed", "pair", now=now, **words)
    parts = [say.say("explorer", "inside", "changed", "part", part) for part in differing_parts(each.was, each.now)]
    return say.say("explorer", "inside", "changed", "parts", parts=say.listing(parts), **words)


def link_of(question: Question) -> Link:
    """The case, in Ask."""
    given = tuple(
        name for name, fact in FACTS.items() if fact.of(question) != fact.default and fact.of(question) not in UNSAID
    )
    return of_question((question, given, ()), "ask")


def _group(heading: str, classes: list[Class], say: Words) -> Group:
    """The plainest first; what only has more facts beside those of one that is listed is counted, not listed."""
    links = sorted((link_of(each.question) for each in classes), key=lambda link: len(link.facts))
    plain: list[Link] = []
    for link in links:
        if not any(other.facts.items() <= link.facts.items() for other in plain):
            plain.append(link)
    lines = tuple(Line(_facts(link, say), link) for link in plain[:MOST])
    left = len(classes) - len(lines)
    more = say.say("explorer", "inside", "changed", "more", n=say.number(left)) if left else ""
    return Group(heading, lines, more)


def _facts(link: Link, say: Words) -> str:
    """What is not as usual in a case, but for its kind, which the heading says."""
    parts = [
        say.say("explorer", "inside", "changed", "on", day=said_value(name, value, say))
        if name == "on"
        else f"{called(name, link, say)}: {said_value(name, value, say)}"
        for name, value in link.facts.items()
        if name != "message.kind"
    ]
    return "; ".join(parts) or say.say("explorer", "inside", "changed", "usual")


def told_json(rows: Told) -> dict[str, Json]:
    """In words and links alone: a worker that runs whatever a reader writes shall write no page."""
    return {
        "said": rows.headline,
        "notes": list(rows.notes),
        "groups": [
            {
                "heading": group.heading,
                "lines": [{"text": each.text, "link": written(each.to)} for each in group.lines],
                "more": group.more,
            }
            for group in rows.groups
        ],
    }


def broken_sentence(problem: Broken, say: Words) -> str:
    key = problem.code if problem.line else f"{problem.code}_somewhere"
    words = {"line": str(problem.line)} if problem.line else {}
    return say.say("explorer", "inside", "broken", key, detail=problem.detail.rstrip("."), **words)


def trial(file: str, text: str, say: Words) -> Iterator[int | dict[str, Json]]:
    """Yields percentages, and last what a changed file changes; or what is `wrong` with it, and in which `line`."""
    try:
        for step in changed(file, text):
            if isinstance(step, int):
                yield step
            else:
                yield told_json(told(step, say))
    except Broken as problem:
        yield {"wrong": broken_sentence(problem, say), "line": problem.line}
