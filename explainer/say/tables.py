"""Who can reach me, what differs and the map as rows of words, and as plain text for the command line."""

from typing import NamedTuple

from explainer.answers.compare import Asked, Comparison, Mark
from explainer.answers.overview import MyPlan, Overview
from explainer.answers.overview import mine as mine_of
from explainer.answers.reach import SENDERS, Reached
from explainer.facts.catalogue import FACTS, Fact
from explainer.facts.question import CHECKED
from explainer.say.phrases import general_sentence, short, value_phrase
from explainer.say.views import shape_of
from explainer.say.words import Words
from explainer.space.ways import CHANGEABLE

PLAN = FACTS["sender.plan"]


class Group(NamedTuple):
    """A heading, and the lines below it."""

    heading: str
    lines: tuple[str, ...]


def mine(fact: Fact, say: Words) -> str:
    """What I call a fact of mine, whichever side of the question I am on."""
    return say.say("fact", f"sender.{short(fact)}")


def _reached(each: Reached, say: Words) -> str:
    kind, outcome = say.say("kind", each.answer.kind.value, "name"), say.say("outcome", shape_of(each.answer))
    line = say.say("reach", "route", kind=kind, outcome=outcome)
    # What somebody can switch, of all that would make a difference.
    switches = [mine(fact, say) for fact in each.switches if fact.name in CHANGEABLE]
    if not switches:
        return line
    facts = say.listing(switches, "or")
    return f"{line}; {say.say('reach', 'switches', facts=facts)}"


def reach_rows(found: tuple[Reached, ...], say: Words) -> tuple[Group, ...]:
    """Each kind of sender, with what gets through to me."""
    return tuple(
        Group(
            say.say("map", "from", sender),
            tuple(_reached(each, say) for each in found if each.sender == sender) or (say.say("reach", "none"),),
        )
        for sender in SENDERS
    )


def _value(asked: Asked, name: str, say: Words) -> str:
    if name == "on":
        return say.day(asked.question.on)
    fact = FACTS[name]
    return say.say("compare", "open") if fact in asked.unknown else value_phrase(fact, fact.of(asked.question), say)


def comparison_rows(a: Asked, b: Asked, found: Comparison, say: Words) -> tuple[Group, ...]:
    """The facts that differ, each kind in both cases, and the rule that decides differently."""
    facts = tuple(
        say.say("compare", "one", fact=say.say("fact", name), a=_value(a, name, say), b=_value(b, name, say))
        for name in found.differing
    )
    routes = []
    for each in found.routes:
        words = {
            "kind": say.say("kind", each.a.kind.value, "name"),
            "a": say.say("outcome", each.a.outcome.value),
            "mark": say.say("compare", "mark", each.mark.value),
        }
        if each.mark is Mark.SAME:
            routes.append(say.say("compare", "unchanged", **words))
        else:
            routes.append(say.say("compare", "route", b=say.say("outcome", each.b.outcome.value), **words))
    groups = [Group(say.say("compare", "facts" if facts else "same_facts"), facts), Group("", tuple(routes))]
    if found.first_rule:
        groups.append(Group(say.say("compare", "first_rule"), (general_sentence(found.first_rule, say),)))
    return tuple(groups)


def plan_label(plan: MyPlan, say: Words) -> str:
    """Whose half of the map it is."""
    return say.say("map", plan.value, plan=_plan(plan, say))


def _plan(plan: MyPlan, say: Words) -> str:
    return value_phrase(PLAN, PLAN.of(mine_of(plan, CHECKED, "sender")), say)


def overview_notes(plan: MyPlan, to_me: bool, say: Words) -> Group:
    """Which plan the map is drawn for, and what holds in every row."""
    notes = () if to_me else (*([say.say("map", "plans")] if plan is MyPlan.PAID else []), say.say("map", "usual"))
    return Group(say.say("map", "mine", plan=_plan(plan, say)), notes)


def overview_rows(found: Overview, to_me: bool, say: Words) -> tuple[Group, ...]:
    """Each row of the map with the outcome of each kind."""
    return tuple(
        Group(
            say.say("map", "from" if to_me else "to", row),
            tuple(
                say.say(
                    "reach",
                    "route",
                    kind=say.say("kind", kind.value, "name"),
                    outcome=say.say("outcome", outcome.value),
                )
                for kind, outcome in zip(found.kinds, outcomes, strict=True)
            ),
        )
        for row, outcomes in zip(found.rows, found.cells, strict=True)
    )


def rows_text(groups: tuple[Group, ...]) -> str:
    parts = []
    for group in groups:
        lines = [f"  {line}" for line in group.lines] if group.heading else list(group.lines)
        parts.append("\n".join([group.heading, *lines] if group.heading else lines))
    return "\n\n".join(parts)
