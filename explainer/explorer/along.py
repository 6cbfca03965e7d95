"""What goes along when a fact of a case is changed: a plan brings its credits, Open Profile needs a paid plan."""

from explainer.explorer.link import Facts, Link, with_second
from explainer.facts.brings import BRINGS
from explainer.facts.question import CHECKED
from explainer.facts.values import Plan
from explainer.rulebook.credits.grants import brought_each_month
from explainer.wire.read_question import read_day

PLAN, CREDITS = "sender.plan", "sender.credits"


def along(facts: Facts, name: str, value: str) -> Facts:
    """What changes beside a fact that gets this value, in a case with these facts; the fact itself included."""
    changed = {name: value}
    if name in BRINGS:
        said, other, brought = BRINGS[name]
        if value == said and facts.get(other, Plan.BASIC.value) in (Plan.BASIC.value, "?"):
            changed[other] = brought
    if name == PLAN:
        before = _a_months(facts.get(PLAN, Plan.BASIC.value), facts)
        if facts.get(CREDITS, "0") in ("0", before):  # else the reader has said how many there are
            changed[CREDITS] = _a_months(value, facts)
    return changed


def _a_months(plan: str, facts: Facts) -> str:
    """The credits that a plan brought in a month on the day of the case; none where nobody knows."""
    on = read_day(facts["on"]) if "on" in facts else CHECKED
    return str(brought_each_month(Plan(plan), on) or 0)


def changed(link: Link, name: str, value: str) -> Link:
    """The link to the case with this fact, and what goes along."""
    return link.having(along(link.facts, name, value))


def changed_second(link: Link, name: str, value: str) -> Link:
    """The same in the second case."""
    second = {**link.facts, **link.second}
    return with_second(link, {**link.second, **along(second, name, value)})


def without_second(link: Link, name: str) -> Link:
    """The second case with this fact as in the first."""
    gone = {name, *(other for fact, (_, other, _) in BRINGS.items() if fact == name)}
    if name == PLAN:
        gone.add(CREDITS)
    return link._replace(second={each: value for each, value in link.second.items() if each not in gone})
