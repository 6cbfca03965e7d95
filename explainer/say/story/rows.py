"""Stories as plain rows: who is in it, and of each step what is done, by whom, and what each of them sees of it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from explainer.facts.catalogue import FACTS
from explainer.facts.question import Member, Question
from explainer.facts.values import Act, Degree
from explainer.judge import Says
from explainer.law.change import Gains
from explainer.law.effect import Notice
from explainer.play.run import Step
from explainer.play.state import State, state_of
from explainer.play.story import Scene, Story
from explainer.rulebook.ledger import Standing
from explainer.say.answer.views import Ground, grounds_of_unknown
from explainer.say.phrases import general_sentence, moment_words, short, value_phrase
from explainer.say.story.deed import Called, Deed, by_of, deed_of
from explainer.say.story.end import end_of, pairs
from explainer.say.story.gaps import Gap, gap
from explainer.say.story.silence import is_surely_not_told
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


def _seen(scene: Scene, name: str, say: Words, called: Called) -> Seen:
    """One person's part of a step; a refusal is the step's own word."""
    step, who = scene.step, called(name)
    notices = [notice for notice in step.told[name] if notice is not Notice.REFUSED]
    what = say.listing([say.say("notice", notice.value) for notice in notices])
    silent = not notices and is_surely_not_told(step, name)
    credits = scene.after.credits[name]
    return Seen(
        name=name,
        notice=say.say("play", "told", who=who, what=what) if notices else "",
        untold=say.say("play", "untold", who=who) if silent else "",
        credits="" if credits == scene.before.credits[name] else say.count(credits, "play", "credits", who=who),
        star=say.say("play", "star", who=who) if scene.after.stars_lost[name] > scene.before.stars_lost[name] else "",
    )


def _told(seen: tuple[Seen, ...], say: Words) -> tuple[str, ...]:
    """Who is told what, whose credits changed, and who has lost a star, one after the other."""
    lines = [each.notice for each in seen] + [each.credits for each in seen] + [each.star for each in seen]
    nobody = any(each.untold for each in seen) and not any(each.notice for each in seen)
    return (*([say.say("play", "nobody")] if nobody else []), *filter(None, lines))


def _grounds(step: Step, say: Words) -> tuple[Ground, ...]:
    """Why it went or not, and what brought credits, where that was no act of its own."""
    because = [Ground(general_sentence(each.rule, say, each.says), each.claims) for each in step.because]
    gained = (each for each in step.applying if any(isinstance(effect, Gains) for effect in each.effects))
    because += [Ground(general_sentence(each.rule.id, say), each.claims) for each in gained]
    return tuple(dict.fromkeys(because))


def scene_view(scene: Scene, before: datetime | None, say: Words, called: Called = str.upper) -> SceneView:
    """The row of one step; `before` is the moment of the one before it."""
    step = scene.step
    seen = tuple(_seen(scene, name, say, called) for name in step.world.people)
    return SceneView(
        at=step.at,
        gap=gap(before, step.at, say),
        when=moment_words(step.at, say),
        deed=deed_of(step, say, called),
        says=step.says,
        word=say.say("allowed", step.says.value) if by_of(step) else "",
        seen=seen,
        told=_told(seen, say),
        because=() if step.act is Act.WAIT else _grounds(step, say),
        unknown=grounds_of_unknown(step.unknown, step.because, say),
        standing=step.standing,
    )


def _scenes(story: Story, say: Words, called: Called) -> Iterator[SceneView]:
    before, said = None, set[Ground]()
    for scene in story.scenes:
        view = scene_view(scene, before, say, called)
        yield view._replace(unknown=tuple(each for each in view.unknown if each not in said))  # once for all steps
        before = scene.step.at
        said.update(view.unknown)


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


def ties_of(state: State, say: Words, called: Called = str.upper) -> Iterator[str]:
    """What lies between the first two, and between others where it is not as usual."""
    for pair, between in pairs(state).items():
        if pair == "a-b" or between.degree is not Degree.THIRD:
            yield f"{'-'.join(map(called, pair.split('-')))}: {say.say('value', 'degree', between.degree.value)}"


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
        end=end_of(story, say, called),
    )
