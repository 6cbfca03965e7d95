"""An invitation's life as a picture: what can become of it, who is told, and when one may invite again."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from explainer.facts.question import CHECKED
from explainer.facts.values import Act, Life
from explainer.judge import Says
from explainer.play.run import Step
from explainer.play.state import state_of
from explainer.play.story import tell
from explainer.say.phrases import raised
from explainer.say.words import Words
from explainer.website.pictures.drawing import broken, figure, text
from explainer.wire.read_play import read_play

LONGEST = 60  # days after which whoever may not invite again never may
WAITS = 270  # days after which an invitation that nobody answers is long gone
LATEST = CHECKED - timedelta(days=WAITS + LONGEST)  # the last day to begin, so that all of it can still be judged
ENDS: tuple[tuple[str, tuple[Act, ...]], ...] = (
    ("b", (Act.ACCEPT,)),
    ("b", (Act.REPLY_TO_INVITATION,)),
    ("b", (Act.IGNORE,)),
    ("b", (Act.IGNORE, Act.DONT_KNOW)),
    ("b", (Act.IGNORE, Act.REPORT_INVITATION)),
    ("a", (Act.WITHDRAW,)),
    ("a", (Act.WAIT,)),
)
"""Who can do what about an invitation that waits, one after the other; of whoever waits, time takes it away."""

HEAD, LINE, GAP = 48.0, 15, 12


class End(NamedTuple):
    """What somebody makes of the invitation: the steps, how it then stands, and when A may invite again.

    `again`: a number of days, or None where nobody knows; -1 stands for never, 0 for at once.
    """

    steps: tuple[Step, ...]
    life: Life
    again: int | None


def _played(begin: date, *events: dict[str, object]) -> list[Step]:
    play = read_play({"on": begin.isoformat(), "events": [_event(begin, "a", Act.INVITE), *events]})
    return [scene.step for scene in tell(play).scenes]


def _event(day: date, by: str, act: Act) -> dict[str, object]:
    return {"at": day.isoformat(), "by": by, "does": act.value}


def _again(begin: date, day: date, *events: dict[str, object]) -> int | None:
    """After how many days A may invite once more."""
    open_ = False
    for days in range(LONGEST + 1):
        step = _played(begin, *events, _event(day + timedelta(days=days), "a", Act.INVITE))[-1]
        if step.says is Says.CAN:
            return days
        open_ = open_ or step.says is Says.UNSETTLED
    return None if open_ else -1


@cache
def ends(begin: date) -> tuple[End, ...]:
    """All that can become of an invitation sent on a day, as the rules play it; what they refuse is left out."""
    out = []
    for by, acts in ENDS:
        day = begin + timedelta(days=WAITS if Act.WAIT in acts else 1)
        events = tuple(_event(day, by, act) for act in acts)
        steps = _played(begin, *events)
        if any(step.says is Says.CANNOT for step in steps):
            continue
        life = state_of(steps[-1].world, day).a_and_b.invitation
        mine = tuple(step for step in steps[1:] if step.act is not Act.WAIT)
        if mine:
            out.append(End(mine, life, _again(begin, day, *events)))
    return tuple(out)


def _told(end: End, say: Words) -> str:
    if end.steps[-1].says is Says.UNSETTLED:
        return say.say("picture", "life", "open")
    names = sorted({name.upper() for step in end.steps for name, notices in step.told.items() if notices})
    return say.say("picture", "life", "told", who=say.listing(names)) if names else say.say("picture", "life", "nobody")


def _after(end: End, say: Words) -> str:
    if end.steps[-1].says is Says.UNSETTLED:
        return say.say("life", end.life.value)
    if end.life is Life.ACCEPTED:
        return say.say("picture", "life", "connected")
    if end.life in (Life.PENDING, Life.REPLIED):
        return say.say("life", end.life.value)
    if end.again is None:
        return say.say("picture", "life", "again_unknown")
    if end.again == 0:
        return say.say("picture", "life", "again_once")
    if end.again < 0:
        return say.say("picture", "life", "again_never")
    return say.say("picture", "life", "again_after", days=say.count(end.again, "picture", "life", "days"))


def _act(end: End, say: Words) -> str:
    first, *then = end.steps
    text = say.say("did", first.act.value, by="" if first.by == "time" else first.by.upper())
    for step in then:  # by the same person
        text = say.say("picture", "life", "then", first=text, second=say.say("did", step.act.value, by="").strip())
    return raised(text)


def _box(end: End, y: float, say: Words) -> tuple[str, float]:
    """One end from a height on, and how high it is."""
    lines = (("label", _act(end, say), 46), ("told", _told(end, say), 54), ("after", _after(end, say), 54))
    drawn, below = "", y + 19
    for marks, words, width in lines:
        drawn += text(68, below, words, marks, width)
        below += LINE * len(broken(words, width)) + 1
    height = below - y - 4
    silent = "" if any(notices for step in end.steps for notices in step.told.values()) else " silent"
    return (
        f'<g class="end{silent}" data-act="{end.steps[-1].act.value}">'
        f'<path class="arrow" d="M24 {y + 24:g}H44"/><path class="tip" d="M44 {y + 19:g}l9 5-9 5z"/>'
        f'<rect class="box" x="56" y="{y:g}" width="340" height="{height:g}" rx="8"/>{drawn}</g>'
    ), height


def life_html(say: Words, begin: date = LATEST) -> str:
    """The picture of an invitation sent on a day, and the same in words."""
    begins = say.say("picture", "life", "begins")
    boxes, y, last = "", HEAD, HEAD
    for end in ends(begin):
        box, height = _box(end, y, say)
        boxes, last, y = boxes + box, y, y + height + GAP
    drawn = (
        f'<path class="arrow" d="M24 34V{last + 24:g}"/>{boxes}'
        f'<rect class="box begin" x="4" y="4" width="260" height="30" rx="15"/>{text(18, 23, begins, "label")}'
    )
    said = [begins + ".", *(f"{_act(end, say)}: {raised(_told(end, say))}; {_after(end, say)}." for end in ends(begin))]
    return figure("life", (400, y), drawn, said, say, day=say.day(begin))
