"""How a story ends: what lies between its people, their credits, and what each can read."""

from collections.abc import Iterator

from explainer.facts.values import Block, Degree, Life
from explainer.play.state import Between, State
from explainer.play.story import Story
from explainer.say.phrases import by_advertiser
from explainer.say.story.deed import Called
from explainer.say.words import Words


def pairs(state: State) -> dict[str, Between]:
    return {"a-b": state.a_and_b, **state.ties}


STRANGERS = Between(Degree.THIRD, Life.NONE, Block.NONE)


def end_of(story: Story, say: Words, called: Called) -> tuple[str, ...]:
    state = story.end
    between = () if _is_an_advert(story) else _between(state, say, called)
    return (*between, *_people(story, say, called))


def _is_an_advert(story: Story) -> bool:
    """Whether nothing but adverts was written: whoever pays for one need not know anybody."""
    written = [sent.message.kind for sent in story.scenes[-1].step.world.messages.values()] if story.scenes else []
    return bool(written) and all(map(by_advertiser, written))


def _between(state: State, say: Words, called: Called) -> Iterator[str]:
    for pair, between in pairs(state).items():
        if pair != "a-b" and between == STRANGERS:
            continue
        first, second = map(called, pair.split("-"))
        parts = [say.say("play", "degree", between.degree.value)]
        if between.invitation is not Life.NONE:
            parts.append(say.say("life", between.invitation.value))
        if between.block is not Block.NONE:
            parts.append(say.say("play", between.block.value, first=first, second=second))
        yield say.say("play", "pair", first=first, second=second, what="; ".join(parts))


def _had_credits(story: Story, name: str) -> bool:
    """Whether somebody's credits are a part of the story."""
    return any(state.credits[name] for scene in story.scenes for state in (scene.before, scene.after))


def _reads(numbers: tuple[int, ...], say: Words) -> str:
    if not numbers:
        return say.say("play", "read", "none")
    return say.count(len(numbers), "play", "read", read=say.listing([str(number) for number in numbers]))


def _people(story: Story, say: Words, called: Called) -> Iterator[str]:
    state = story.end
    for name, numbers in state.can_read.items():
        parts = [_reads(numbers, say)]
        if _had_credits(story, name):
            parts.insert(0, say.count(state.credits[name], "play", "in_credits"))
        if state.stars_lost[name]:
            parts.append(say.say("play", "in_stars"))
        yield f"{called(name)}: {'; '.join(parts)}"
