"""A kind's outcomes as a table, and what closes its way, read off the rules' own truth tables."""

from collections import Counter
from datetime import date, timedelta
from functools import cache
from html import escape
from itertools import product

from explainer.answers.compose import decide
from explainer.answers.shape import RANK, Answer, Outcome
from explainer.facts.catalogue import FACTS, Fact, Value, with_facts
from explainer.facts.question import CHECKED, Question
from explainer.facts.values import Act, AllConnected, Degree, Kind
from explainer.judge import Says, rules_by_day, rules_of_the_day
from explainer.law.limit import LimitRule
from explainer.say.answer.follows import shape_of
from explainer.say.markup import UNSEARCHED
from explainer.say.phrases import general_sentence, values_phrase
from explainer.say.pictures import icon
from explainer.say.words import Words
from explainer.space.space import OUTCOME, Space, certain, space
from explainer.space.table import points
from explainer.website.blocks.limits import CARRIED, carries

DAY = timedelta(days=1)

type Fixed = dict[Fact, tuple[Value, ...]]
type Left = tuple[tuple[int, ...], ...]
"""For each fact that decides together with others, the classes that are left open."""


def _contradicts_itself(question: Question) -> bool:
    """Whether all recipients are said to be connections, and one of them is said to be none."""
    return question.message.all_connected is AllConnected.YES and question.tie.degree is not Degree.FIRST


@cache
def _answered(of: Space) -> dict[tuple[int, ...], Answer]:
    """The answer to each combination of classes of these facts, but for those that cannot be."""
    classes = [of.classes[fact] for fact in of.core]
    asked = {
        places: with_facts(
            of.base,
            {fact.name: groups[place][0] for fact, groups, place in zip(of.core, classes, places, strict=True)},
        )
        for places in product(*(range(len(groups)) for groups in classes))
    }
    return {places: decide(question) for places, question in asked.items() if not _contradicts_itself(question)}


def _outcomes(of: Space, left: Left) -> Counter[Outcome]:
    answered = _answered(of)
    return Counter(answered[places].outcome for places in product(*left) if places in answered)


def _held(left: Left, at: int, places: tuple[int, ...]) -> Left:
    return (*left[:at], places, *left[at + 1 :])


def _parts(of: Space, left: Left, at: int) -> list[Left]:
    """A part for each of a fact's classes; classes that come to the same in every case are one part."""
    answered = _answered(of)
    alike: dict[tuple[Outcome | None, ...], tuple[int, ...]] = {}
    for place in left[at]:
        cases = product(*_held(left, at, (place,)))
        found = tuple(answered[places].outcome if places in answered else None for places in cases)
        if any(found):
            alike[found] = (*alike.get(found, ()), place)
    return [_held(left, at, places) for places in alike.values()]


def _mixed(of: Space, left: Left) -> int:
    """How many cases do not come out as most do."""
    found = _outcomes(of, left)
    return found.total() - max(found.values())


def _rows(of: Space, left: Left, first: int | None = None) -> list[Left]:
    """Split by the fact that leaves the least mixed, until each row's outcome is settled."""
    if len(_outcomes(of, left)) == 1:
        return [left]
    facts = range(len(left)) if first is None else [first]
    splits = [parts for at in facts if len(parts := _parts(of, left, at)) > 1]
    fewest = min(splits, key=lambda parts: sum(_mixed(of, part) for part in parts))
    return [row for part in fewest for row in _rows(of, part)]


def _limited(of: Space) -> frozenset[Fact]:
    """What of the message has a limit: how far it may go is said below the table, which is about what lies within."""
    limited = (each.rule.limit.fact for each in of.in_force if isinstance(each.rule, LimitRule))
    return frozenset(fact for fact in limited if fact.owner == "message")


def _whole(of: Space) -> Left:
    """Every class of each fact, but within its limits of a fact that has them."""
    limited = _limited(of)
    return tuple(
        (of.class_of(fact, fact.default),) if fact in limited else tuple(range(len(of.classes[fact])))
        for fact in of.core
    )


def _alike(of: Space, one: Left, other: Left) -> bool:
    """Whether all of both comes to the same, for the same reasons."""
    mine, theirs = _answers(of, one), _answers(of, other)
    outcomes = {answer.outcome for answer in (*mine, *theirs)}
    return len(outcomes) == 1 and set(_reasons(mine)) == set(_reasons(theirs))


def _joined(of: Space, one: Left, other: Left) -> Left | None:
    """Two rows as one, if they differ in one fact alone and come to the same for the same reasons."""
    unlike = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=True)) if mine != theirs]
    if len(unlike) != 1 or not _alike(of, one, other):
        return None
    (at,) = unlike
    return _held(one, at, tuple(sorted(one[at] + other[at])))


def _merged(of: Space, found: list[Left]) -> list[Left]:
    """The rows, with none left that differs from another in one fact alone and comes to the same."""
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            if both := _joined(of, one, other):
                kept = [row for row in found if row not in (one, other)]
                return _merged(of, [*kept[:place], both, *kept[place:]])
    return found


@cache
def rows(of: Space) -> tuple[Left, ...]:
    """The fewest rows we find, whichever fact they are split by first."""
    whole = _whole(of)
    tried = [_rows(of, whole, at) for at in range(len(of.core)) if len(_parts(of, whole, at)) > 1]
    shortest, *_ = sorted((_merged(of, found) for found in tried or [[whole]]), key=len)
    return tuple(shortest)


def fixed(of: Space, row: Left) -> Fixed:
    """The facts that a row says something of, each with the values that it may have."""
    return {
        fact: tuple(value for place in places for value in of.classes[fact][place])
        for fact, places, every in zip(of.core, row, _whole(of), strict=True)
        if places != every
    }


def _answers(of: Space, row: Left) -> list[Answer]:
    """The answers to everything that a row leaves open: one for each combination of classes."""
    answered = _answered(of)
    return [answered[places] for places in product(*row) if places in answered]


def _reasons(answers: list[Answer]) -> list[str]:
    """The rules that decide all of these answers, or else every rule that decides one of them."""
    found = list(dict.fromkeys(reason.rule for each in answers for reason in each.because))
    common = [rule for rule in found if all(rule in {reason.rule for reason in each.because} for each in answers)]
    return common or found


def _phrase(of: Space, fact: Fact, row: Fixed, say: Words) -> str:
    if fact not in row:
        return say.say("table", "any")
    highest = points(fact, of.edges[fact])[-1]
    return values_phrase(fact, row[fact], say, last=not fact.choices and highest in row[fact])


def outcome_table(kind: Kind, say: Words) -> str:
    """When a kind works, as a table with a caption; made from the rules of the day they were checked."""
    of = space(Act.SEND, kind, last_day(kind), OUTCOME)
    found = rows(of)
    facts = [fact for fact in of.core if any(fact in fixed(of, row) for row in found)]
    head = "".join(f'<th scope="col">{escape(say.say("fact", fact.name))}</th>' for fact in facts)
    head += f'<th scope="col">{escape(say.say("table", "outcome"))}</th>'
    head += f'<th scope="col">{escape(say.say("table", "because"))}</th>'
    body = ""
    for row in sorted(found, key=lambda row: RANK.index(_answers(of, row)[0].outcome)):
        answers = _answers(of, row)
        outcome = shape_of(answers[0])
        said = fixed(of, row)
        cells = "".join(f"<td>{escape(_phrase(of, fact, said, say))}</td>" for fact in facts)
        reasons = " ".join(general_sentence(rule, say) for rule in _reasons(answers))
        body += (
            f'<tr data-outcome="{outcome}">{cells}<td class="outcome">{icon(outcome)} '
            f"{escape(say.say('outcome', outcome))}</td><td>{escape(reasons)}</td></tr>"
        )
    caption = escape(say.say("table", "caption", day=say.day(last_day(kind))))
    label = f"{escape(say.say('kind', kind.value, 'name'))}: {caption}"
    return (
        f'<section class="table-scroll" tabindex="0" aria-label="{label}" {UNSEARCHED}>'
        f'<table class="outcomes cards"><caption>{caption}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></section>{_closing(kind, of, say)}"
    )


def _closing(kind: Kind, of: Space, say: Words) -> str:
    """The prohibitions that need nothing from the table, and what leaves it open whatever the table says."""
    vetoes = {fact for component in of.vetoes for fact in component} | _limited(of)
    dropped = set() if carries(kind) else {FACTS[name] for name in CARRIED}
    apart = [
        each
        for each, table in zip(of.in_force, of.tables, strict=True)
        if table.facts
        and vetoes.issuperset(table.facts)
        and not (isinstance(each.rule, LimitRule) and each.rule.limit.fact in dropped)
    ]
    out = ""
    for says, key in ((Says.CANNOT, "closes"), (Says.UNSETTLED, "leaves_open")):
        items = [f"<li>{escape(general_sentence(each.rule.id, say, says))}</li>" for each in apart if each.says is says]
        if items:
            listed = f'<ul class="closing" {UNSEARCHED}>{"".join(items)}</ul>'
            out += f"<p {UNSEARCHED}>{escape(say.say('table', key))}:</p>{listed}"
    return out


def last_day(kind: Kind) -> date:
    """The day that a kind is shown for: the day of the last check, or the last on which such a message surely went."""
    if certain(kind, CHECKED):
        return CHECKED
    after = next(of.first_day for of in reversed(rules_by_day(Act.SEND, kind)) if certain(kind, of.first_day - DAY))
    return after - DAY


def delivered(kind: Kind) -> Question:
    """A question about a kind that is delivered on its last day, to show who reads such a message."""
    found = certain(kind, last_day(kind))
    assert found is not None
    return found


def claims_of(kinds: tuple[Kind, ...]) -> list[str]:
    """The claims that today's rules of these kinds rest on, in the order of the rulebook."""
    found = [
        id for kind in kinds for each in rules_of_the_day(Act.SEND, kind, last_day(kind)).in_force for id in each.claims
    ]
    return list(dict.fromkeys(found))
