"""Stories as plain rows: who is in it, and of each step what is done, by whom, and what each of them sees of it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from explainer.facts.catalogue import FACTS
from explainer.facts.question import Member, Question
from explainer.facts.values import Act, Degree
from explainer.judge import Says
from explainer.law.acts import ANSWERING_AN_ADVERT
from explainer.law.effect import Notice
from explainer.play.run import Step
from explainer.play.state import Between, State, state_of
from explainer.play.story import Scene, Story
from explainer.rulebook.ledger import Standing
from explainer.say.answer.views import Ground, grounds_of_unknown
from explainer.say.phrases import general_sentence, moment_words, short, value_phrase
from explainer.say.story.gaps import Gap, gap
from explainer.say.words import Words


class Side(NamedTuple):
    """Somebody in the story: their letter, what they are called, and what is not as usual with them at first."""

    name: str
    called: str
    facts: tuple[str, ...]


class Seen(NamedTuple):
    """What a step is to one of the people: what they see, or that they are not told, their credits and their star."""

    name: str
    notice: str
    untold: str
    credits: str
    star: str

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(line for line in (self.notice, self.untold, self.credits, self.star) if line)


class Deed(NamedTuple):
    """What was done: by whom (nobody for what happens by itself), to whom if that is said, and what was written."""

    by: str
    text: str
    to: str
    number: int | None
    kind: str
    whole: str  # all of it in one line


class SceneView(NamedTuple):
    """One step of a story: when, what, whether it was allowed (empty for what happens by itself), who is told what."""

    at: datetime
    gap: Gap
    when: str
    deed: Deed
    says: Says
    word: str
    seen: tuple[Seen, ...]
    told: tuple[str, ...]
    because: tuple[Ground, ...]
    unknown: tuple[Ground, ...]
    standing: Standing


class StoryView(NamedTuple):
    begins: str
    sides: tuple[Side, ...]
    ties: tuple[str, ...]
    scenes: tuple[SceneView, ...]
    ends: str
    end: tuple[str, ...]


type Called = Callable[[str], str]
"""What people are called, who are letters."""


def _by(step: Step) -> str:
    """Who acts; time alone does what happens by itself, and waiting."""
    return "" if step.by == "time" or step.act is Act.WAIT else step.by


def _deed(step: Step, by: str, say: Words) -> str:
    """What was done; a plan that ends and an account that LinkedIn restricts are nobody's change of a setting."""
    setting = step.event.setting.value if step.event and step.event.setting else ""
    if setting == "plan":
        return say.say("play", "plan_changes", by=by)
    if setting == "standing":
        return say.say("play", "account_changes", by=by)
    return say.say("did", step.act.value, by=by)


def _with_whom(step: Step, text: str, by: str, whom: str, say: Words) -> str:
    """What was done and to whom, in one sentence where there is one for it."""
    if not whom:
        return text
    name = step.act.value
    return say.say("did_to", name, by=by, whom=whom) if say.has("did_to", name) else f"{text} → {whom}"


def _did(step: Step, say: Words, called: Called) -> Deed:
    """What happened, as a sentence about the people by their letters."""
    text = _deed(step, "" if step.by == "time" else called(step.by), say)
    if step.event and step.event.setting and step.event.value:
        name = say.say("setting", step.event.setting.value)
        text += f" ({name}: {say.say('value', step.event.setting.value, step.event.value.value)})"
    to = say.listing([called(name) for name in step.event.to]) if step.event else ""
    whole, kind = _with_whom(step, text, called(step.by), to, say), ""
    if step.wrote is not None:
        kind = say.say("kind", step.world.messages[step.wrote].message.kind.value, "name")
        whole = say.say("play", "wrote", did=whole, n=str(step.wrote), kind=kind)
    return Deed(by=_by(step), text=text, to=to, number=step.wrote, kind=kind, whole=whole)


def _known(step: Step) -> bool:
    """Whether somebody who is told nothing is surely not told: it happened, and no gap bears on it."""
    return step.says is Says.CAN and step.act is not Act.WAIT and not step.unknown


def _concerns(step: Step, name: str) -> bool:
    """Whether a step is about somebody: of others, and of what an advertiser learns, nothing is said."""
    event = step.event
    if step.act in ANSWERING_AN_ADVERT:
        return False
    if event is None or len(step.world.people) == TWO:
        return True
    if about := step.world.messages.get(event.about) if event.about else None:
        return name in (*event.to, about.author)
    return name in (event.to or FIRST_TWO)


TWO = 2
FIRST_TWO = ("a", "b")
"""Who has each other in mind where nobody is named."""


def _seen(scene: Scene, name: str, say: Words, called: Called) -> Seen:
    """One person's part of a step; a refusal is the step's own word."""
    step, who = scene.step, called(name)
    notices = [notice for notice in step.told[name] if notice is not Notice.REFUSED]
    what = say.listing([say.say("notice", notice.value) for notice in notices])
    silent = not notices and name != step.by and _known(step) and _concerns(step, name)
    credits = scene.after.credits[name]
    return Seen(
        name=name,
        notice=say.say("play", "told", who=who, what=what) if notices else "",
        untold=say.say("play", "untold", who=who) if silent else "",
        credits=""
        if credits == scene.before.credits[name]
        else say.say("play", "credits", who=who, n=say.number(credits)),
        star=say.say("play", "star", who=who) if scene.after.stars_lost[name] > scene.before.stars_lost[name] else "",
    )


def _told(seen: tuple[Seen, ...], known: bool, say: Words) -> tuple[str, ...]:
    """Who is told what, whose credits changed, and who has lost a star, one after the other."""
    lines = [each.notice for each in seen] + [each.credits for each in seen] + [each.star for each in seen]
    nobody = known and not any(each.notice for each in seen)
    return (*([say.say("play", "nobody")] if nobody else []), *filter(None, lines))


def scene_view(scene: Scene, before: datetime | None, say: Words, called: Called = str.upper) -> SceneView:
    """The row of one step; `before` is the moment of the one before it."""
    step = scene.step
    seen = tuple(_seen(scene, name, say, called) for name in step.world.people)
    return SceneView(
        at=step.at,
        gap=gap(before, step.at, say),
        when=moment_words(step.at, say),
        deed=_did(step, say, called),
        says=step.says,
        word=say.say("allowed", step.says.value) if _by(step) else "",
        seen=seen,
        told=_told(seen, _known(step), say),
        because=tuple(Ground(general_sentence(each.rule, say, each.says), each.claims) for each in step.because),
        unknown=grounds_of_unknown(step.unknown, step.because, say),
        standing=step.standing,
    )


def _scenes(story: Story, say: Words, called: Called) -> Iterator[SceneView]:
    before = None
    for scene in story.scenes:
        yield scene_view(scene, before, say, called)
        before = scene.step.at


def facts_of(member: Member, say: Words) -> Iterator[str]:
    """What is not as usual with a member, each in a few words."""
    question = Question(sender=member)
    for name, fact in FACTS.items():
        value = fact.of(question)
        if fact.owner != "sender" or value == fact.default:
            continue
        said = value_phrase(fact, value, say)
        if name == "sender.is":
            yield said
        else:
            yield f"{say.say('setting', short(fact))}: {said}"


def described(facts: Iterable[str], say: Words) -> tuple[str, ...]:
    """Somebody by these facts; who has none is somebody with the usual plan."""
    plan = FACTS["sender.plan"]
    return tuple(facts) or (value_phrase(plan, plan.default, say),)


def _pairs(state: State) -> dict[str, Between]:
    return {"a-b": state.a_and_b, **state.ties}


def ties_of(state: State, say: Words, called: Called = str.upper) -> Iterator[str]:
    """What lies between the first two, and between others where it is not as usual."""
    for pair, between in _pairs(state).items():
        if pair == "a-b" or between.degree is not Degree.THIRD:
            yield f"{'-'.join(map(called, pair.split('-')))}: {say.say('value', 'degree', between.degree.value)}"


def _end(state: State, say: Words, called: Called) -> tuple[str, ...]:
    lines = []
    for pair, between in _pairs(state).items():
        first, second = map(called, pair.split("-"))
        parts = [say.say("value", "degree", between.degree.value), say.say("life", between.invitation.value)]
        if between.block.value != "none":
            parts.append(say.say("play", between.block.value, first=first, second=second))
        lines.append(f"{first}-{second}: {'; '.join(parts)}")
    for name, numbers in state.can_read.items():
        read = say.listing([str(number) for number in numbers]) or say.say("play", "nothing")
        more = {"credits": say.number(state.credits[name]), "read": read}
        lines.append(say.say("play", "person", who=called(name), **more))
        if state.stars_lost[name]:
            lines.append(say.say("play", "star", who=called(name)))
    return tuple(lines)


def story_view(story: Story, say: Words, called: Called = str.upper) -> StoryView:
    """The rows of a story; its people are called by capital letters, unless told otherwise."""
    play = story.play
    return StoryView(
        begins=say.say("play", "begins", day=say.day(play.on)),
        sides=tuple(
            Side(name, called(name), described(facts_of(person.facts, say), say))
            for name, person in play.world.people.items()
        ),
        ties=tuple(ties_of(state_of(play.world, play.on), say, called)),
        scenes=tuple(_scenes(story, say, called)),
        ends=say.say("play", "end"),
        end=_end(story.end, say, called),
    )
