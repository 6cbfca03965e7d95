"""What a changed file changes: every class of questions about sending that is answered differently by it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from explainer.answers.compose import composed
from explainer.answers.shape import Answer
from explainer.explorer.inside.anew import Rulebook, with_file
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.question import CHECKED, Question
from explainer.facts.values import Act, Kind
from explainer.judge import Calendar, RuleInForce, RulesOfTheDay, Says, Silence, calendar, combine
from explainer.law.rule import Rule
from explainer.rulebook.kinds import KINDS
from explainer.space.space import ASPECTS, OUTCOME, Space, space_of

SAY_EVERY = 200
"""After so many questions, a word that it goes on."""


class Silent(NamedTuple):
    """Stands where an answer would: the rules say nothing, or two say what cannot both be."""

    contradicts: bool


type Given = Answer | Silent


class Class(NamedTuple):
    """Questions that no rule tells apart, by the plainest of them on the last day on which it is so.

    Beside it what comes of it by the rulebook, and by the changed one.
    """

    question: Question
    was: Given
    now: Given


class Changed(NamedTuple):
    """`judged` is how many questions were asked of both rulebooks; `before` and `after` are the rules that differ."""

    judged: int
    kinds: tuple[Kind, ...]
    before: tuple[Rule, ...]
    after: tuple[Rule, ...]
    classes: tuple[Class, ...]


def changed(file: str, text: str) -> Iterator[int | Changed]:
    """Yields now and then how many percent are done, and last what the file changes. Raises Broken."""
    yield 0
    book = with_file(file, text)
    differing = [rule for rule in (*book.before, *book.after) if Act.SEND in rule.acts]
    kinds = tuple(kind for kind in KINDS if any(kind in rule.kinds for rule in differing))
    found: list[Class] = []
    judged = 0
    for place, kind in enumerate(kinds):
        for each in _of_kind(kind, book, differing):
            if isinstance(each, Class):
                found.append(each)
            else:
                judged += each
                yield 100 * place // len(kinds)
    yield Changed(judged, kinds, book.before, book.after, tuple(found))


class _Days(NamedTuple):
    """The rules of a run of days, by the rulebook and by the changed one; `last` is the last of these days."""

    last: date
    old: RulesOfTheDay
    new: RulesOfTheDay


def _runs(kind: Kind, book: Rulebook) -> Iterator[_Days]:
    """Runs of days, the last one first."""
    old, new = calendar(Act.SEND, kind), Calendar(Act.SEND, kind, book.rules)
    days = sorted({*old.days, *new.days})
    ends = [*(after for _, after in pairwise(days)), None]
    for first, after in reversed(list(zip(days, ends, strict=True))):
        last = date.fromordinal(after.toordinal() - 1) if after else CHECKED
        yield _Days(last, old.on(first), new.on(first))


def _of_kind(kind: Kind, book: Rulebook, differing: list[Rule]) -> Iterator[int | Class]:
    """The classes that change, once for the last days on which they do; and, as they go, how many were judged.

    Of the days on which just these of the rules that differ are in force and say the same, the last ones stand for all:
    it is the change that is to be seen, and not once more whatever other rules did in those years.
    """
    listed = set()
    aspects = [each for each in ASPECTS if any(isinstance(effect, each) for r in differing for effect in r.effects)]
    seen: set[tuple[frozenset[object], ...]] = set()
    for days in _runs(kind, book):
        stand = tuple(
            frozenset((each.rule, each.effects) for each in of.in_force if each.rule in differing)
            for of in (days.old, days.new)
        )
        if stand in seen:
            continue
        seen.add(stand)
        for aspect in aspects:
            judged = 0
            # Every case that a rule which differs has a part in, in the company of each other rule.
            space, before = _Beside(days, aspect), _in_both(days, aspect)
            if not space.anew(before):
                continue
            base = None if aspect is OUTCOME else _delivered(days)
            for question in space.scenarios(base, before=before):
                judged += 1
                if judged % SAY_EVERY == 0:
                    yield SAY_EVERY
                was, now = given(days.old, question), given(days.new, question)
                if same(was, now):
                    continue
                plain = _plainest(question, days, space)
                key = (plain._replace(on=CHECKED), _short(was), _short(now))
                if key not in listed:
                    listed.add(key)
                    yield Class(plain._replace(on=days.last), was, now)
            yield judged % SAY_EVERY


class _Some(RulesOfTheDay):
    """Some of the rules of some days."""

    def __init__(self, of: RulesOfTheDay, in_force: Iterable[RuleInForce]) -> None:
        super().__init__(of.act, of.kind, of.first_day, (), ())
        self.in_force = tuple(in_force)


class _Beside(Space):
    """The space of two rulebooks, beside each other: its classes are what neither of them tells apart."""

    def __init__(self, days: _Days, aspect: tuple[type, ...]) -> None:
        both = dict.fromkeys((*days.old.in_force, *days.new.in_force))
        super().__init__(_Some(days.old, both), aspect)
        self.companies = (frozenset(days.old.in_force), frozenset(days.new.in_force))


def _in_both(days: _Days, aspect: tuple[type, ...]) -> Space:
    """The space of the rules that stand in both."""
    return Space(_Some(days.old, (each for each in days.old.in_force if each in days.new.in_force)), aspect)


def _delivered(days: _Days) -> Question:
    """A question that is delivered by both, from which readers and signals are varied."""
    outcomes = space_of(days.old, OUTCOME)
    return next((q for q in outcomes.plain_scenarios() if _goes(days.old, q) and _goes(days.new, q)), outcomes.base)


def _goes(of: RulesOfTheDay, question: Question) -> bool:
    try:
        return of.verdict(question)[0] is not Says.CANNOT
    except Silence:
        return False


def _plainest(question: Question, days: _Days, of: Space) -> Question:
    """The same with each fact as usual that neither rulebook tells apart from what is usual, if that is answered alike.

    It may not be: what one aspect does not tell apart, another may.
    """
    facts = {
        fact.name: fact.default
        for fact in FACTS.values()
        if fact.name != "message.kind"
        and (fact not in of.classes or of.class_of(fact, fact.of(question)) == of.class_of(fact, fact.default))
    }
    plain = with_facts(question, facts)
    alike = all(same(given(each, question), given(each, plain)) for each in (days.old, days.new))
    return plain if alike else question


def given(of: RulesOfTheDay, question: Question) -> Given:
    """What these rules make of a question."""
    applying = of.applying(question)
    try:
        says, deciding = combine(applying)
        return composed(of, deciding if says is Says.CANNOT else applying)
    except Silence:
        return Silent(contradicts=False)
    except (ValueError, StopIteration):
        return Silent(contradicts=True)


SHOWN = ("outcome", "inmail_credits", "lands", "filter", "then", "privacy", "readers", "access", "signals", "told")
"""What of an answer is compared: all that follows from it, and not the reasons."""


def differing_parts(was: Given, now: Given) -> tuple[str, ...]:
    """The parts in which two answers differ."""
    if isinstance(was, Silent) or isinstance(now, Silent):
        return ("outcome",)
    return tuple(part for part in SHOWN if getattr(was, part) != getattr(now, part))


def same(was: Given, now: Given) -> bool:
    return was == now if isinstance(was, Silent) or isinstance(now, Silent) else not differing_parts(was, now)


def _short(of: Given) -> object:
    return of if isinstance(of, Silent) else tuple(str(getattr(of, part)) for part in SHOWN)
