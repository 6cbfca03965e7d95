"""Who is surely not told of a step: it is said only where a source says so."""

from explainer.facts.values import Act
from explainer.judge import Says
from explainer.law.effect import Side, Silences
from explainer.play.run import Step

READING = frozenset({Act.PREVIEW, Act.OPEN, Act.TYPE})
"""What receipts tell of, or do not."""


def _hears_nothing(step: Step, name: str) -> bool:
    """Whether they are sure not to be told: a rule says so, or receipts would, and no gap bears on them."""
    if step.says is not Says.CAN:
        return False
    if step.act in READING:
        return name != step.by and not step.unknown
    side = Side.SENDER if name == (step.item.by if step.item else step.by) else Side.RECIPIENT
    return any(effect == Silences(side) for rule in step.applying for effect in rule.effects)


def _concerns(step: Step, name: str) -> bool:
    """Whether a step is about somebody: of others nothing is said."""
    if step.item:
        return name in (step.item.by, step.item.other)
    event = step.event
    if event is None or len(step.world.people) == TWO:
        return True
    if about := step.world.messages.get(event.about) if event.about else None:
        return name in (*event.to, about.author)
    return name in (event.to or FIRST_TWO)


TWO = 2
FIRST_TWO = ("a", "b")
"""Who has each other in mind where nobody is named."""


def is_surely_not_told(step: Step, name: str) -> bool:
    """Of somebody who gets no notice: whether they are known to get none."""
    return _hears_nothing(step, name) and _concerns(step, name)
