"""A kind's outcomes as a table, and what closes its way, read off the rules' own truth tables."""

from datetime import date, timedelta
from html import escape
from itertools import product

from explainer.answers.routes import answer
from explainer.answers.shape import RANK, Answer, Outcome
from explainer.facts.catalogue import Fact, Value, with_facts
from explainer.facts.question import CHECKED, Question
from explainer.facts.values import Act, Kind
from explainer.judge import Says, rules_by_day, rules_of_the_day
from explainer.say.phrases import rule_sentence, values_phrase
from explainer.say.pictures import icon
from explainer.say.words import Words
from explainer.space.space import OUTCOME, Space, exists, space
from explainer.space.table import points

DAY = timedelta(days=1)

type Fixed = dict[Fact, tuple[Value, ...]]


def _answers(of: Space, fixed: Fixed) -> list[Answer]:
    """The answers to everything that a row leaves open: one for each combination of classes."""
    choices = [
        [group[0] for group in of.classes[fact] if fact not in fixed or group[0] in fixed[fact]] for fact in of.core
    ]
    return [
        answer(with_facts(of.base, {fact.name: value for fact, value in zip(of.core, values, strict=True)}))
        for values in product(*choices)
    ]


def _same(of: Space, fixed: Fixed) -> bool:
    """Whether everything still open makes no difference to the outcome."""
    return len({each.outcome for each in _answers(of, fixed)}) == 1


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


def _split(of: Space, fixed: Fixed, fact: Fact) -> list[Fixed]:
    """The rows of each of a fact's classes; classes that settle the outcome alike become one row."""
    settled: dict[Outcome, Fixed] = {}
    others: list[Fixed] = []
    for group in of.classes[fact]:
        row = {**fixed, fact: group}
        if not _same(of, row):
            others += rows(of, row)
            continue
        outcome = _answers(of, row)[0].outcome
        settled[outcome] = {**row, fact: (*settled.get(outcome, {fact: ()})[fact], *group)}
    return [*settled.values(), *others]


def rows(of: Space, fixed: Fixed | None = None) -> list[Fixed]:
    """The fewest rows we find: split by the fact that needs the fewest, until each row's outcome is settled."""
    fixed = fixed or {}
    if _same(of, fixed):
        return [fixed]
    return min((_split(of, fixed, fact) for fact in of.core if fact not in fixed), key=len)


def outcome_table(kind: Kind, say: Words) -> str:
    """When a kind works, as a table with a caption; made from the rules of the day they were checked."""
    of = space(Act.SEND, kind, last_day(kind), OUTCOME)
    found = rows(of)
    facts = [fact for fact in of.core if any(fact in row for row in found)]
    head = "".join(f'<th scope="col">{escape(say.say("fact", fact.name))}</th>' for fact in facts)
    head += f'<th scope="col">{escape(say.say("table", "outcome"))}</th>'
    head += f'<th scope="col">{escape(say.say("table", "because"))}</th>'
    body = ""
    for row in sorted(found, key=lambda row: RANK.index(_answers(of, row)[0].outcome)):
        answers = _answers(of, row)
        outcome = answers[0].outcome.value
        cells = "".join(f"<td>{escape(_phrase(of, fact, row, say))}</td>" for fact in facts)
        reasons = " ".join(rule_sentence(rule, say) for rule in _reasons(answers))
        body += (
            f'<tr data-outcome="{outcome}">{cells}<td class="outcome">{icon(outcome)} '
            f"{escape(say.say('outcome', outcome))}</td><td>{escape(reasons)}</td></tr>"
        )
    caption = escape(say.say("table", "caption", day=say.day(last_day(kind))))
    label = f"{escape(say.say('kind', kind.value, 'name'))}: {caption}"
    return (
        f'<section class="table-scroll" tabindex="0" aria-label="{label}">'
        f'<table class="outcomes"><caption>{caption}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></section>{_closing(kind, of, say)}"
    )


def _closing(kind: Kind, of: Space, say: Words) -> str:
    """The prohibitions that need nothing from the table."""
    vetoes = {fact for component in of.vetoes for fact in component}
    items = [
        f"<li>{escape(rule_sentence(each.rule.id, say))}</li>"
        for each, table in zip(of.in_force, of.tables, strict=True)
        if table.facts and vetoes.issuperset(table.facts) and each.says is Says.CANNOT
    ]
    if not items:
        return ""
    return f'<p>{escape(say.say("table", "closes"))}:</p><ul class="closing">{"".join(items)}</ul>'


def last_day(kind: Kind) -> date:
    """The day that a kind is shown for: the day of the last check, or the last on which there was such a message."""
    if exists(kind, CHECKED):
        return CHECKED
    gone = next(of.first_day for of in reversed(rules_by_day(Act.SEND, kind)) if exists(kind, of.first_day - DAY))
    return gone - DAY


def delivered(kind: Kind) -> Question:
    """A question about a kind that is delivered on its last day, to show who reads such a message."""
    of = space(Act.SEND, kind, last_day(kind), OUTCOME)
    found = next(q for q in of.plain_scenarios() if answer(q).outcome not in (Outcome.NO, Outcome.UNKNOWN))
    return found._replace(on=last_day(kind))


def claims_of(kinds: tuple[Kind, ...]) -> list[str]:
    """The claims that today's rules of these kinds rest on, in the order of the rulebook."""
    found = [
        id for kind in kinds for each in rules_of_the_day(Act.SEND, kind, last_day(kind)).in_force for id in each.claims
    ]
    return list(dict.fromkeys(found))
