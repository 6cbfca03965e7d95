"""Stories as HTML, for build and browser alike: a list of steps in words, each in the lane of its people."""

from collections.abc import Iterable

from explainer.judge import Says
from explainer.play.story import Story
from explainer.say.html import details, grounds_html, p
from explainer.say.markup import escape
from explainer.say.phrases import raised
from explainer.say.sources import claim_details
from explainer.say.story.deed import Deed
from explainer.say.story.rows import SceneView, Seen, Side, story_view
from explainer.say.words import Words

EVERYBODY = "0"
"""The lane of what nobody does: all of them."""

type Lanes = dict[str, str]
"""By name, which lane is whose, counted from 1."""


def _side(side: Side, lanes: Lanes) -> str:
    facts = f" <span>{escape('; '.join(side.facts))}</span>" if side.facts else ""
    return f'<li data-lane="{lanes[side.name]}"><b>{escape(side.called)}</b>{facts}</li>'


def _what(deed: Deed) -> str:
    """What was written."""
    return p(raised(deed.kind), "play-what") if deed.kind else ""


def _deed(scene: SceneView, lanes: Lanes) -> str:
    """Who does what; what did not go, or may not go, says why."""
    went = scene.says is Says.CAN
    word = "" if went or not scene.word else f' <span class="play-says">{escape(scene.word)}</span>'
    reasons = "" if went else "".join(p(ground.sentence, "play-reason") for ground in scene.because)
    own = "".join(p(line) for each in scene.seen if each.name == scene.deed.by for line in each.lines)
    return (
        f'<div class="play-deed" data-lane="{lanes.get(scene.deed.by, EVERYBODY)}">'
        f"<p><b>{escape(raised(scene.deed.text))}</b>{word}</p>{_what(scene.deed)}{reasons}{own}</div>"
    )


def _seen(seen: Seen, lanes: Lanes) -> str:
    """What somebody else sees of it, beside it."""
    if not seen.lines:
        return ""
    told = "" if seen.untold else " data-told"
    return f'<div class="play-seen" data-lane="{lanes[seen.name]}"{told}>{"".join(map(p, seen.lines))}</div>'


def _why(scene: SceneView, lanes: Lanes, base: str, say: Words) -> str:
    """The reasons and who says so; where the step has said its reasons, only who says so."""
    unknown = ""
    if scene.unknown:
        gaps = "".join(f"<li>{p(ground.sentence)}</li>" for ground in scene.unknown)
        unknown = f'{p(say.say("card", "unknown"))}<ul class="reasons">{gaps}</ul>'
    if not scene.because and not scene.unknown:
        return ""
    if scene.says is Says.CAN:
        body = f'<ul class="reasons">{grounds_html(scene.because, base, say)}</ul>{unknown}'
        return details("card-why play-why", say.say("card", "why"), body)
    claims = dict.fromkeys(id for ground in scene.because for id in ground.claims)
    said = "".join(claim_details(id, base, say) for id in claims)
    return f'<div class="play-why" data-lane="{lanes.get(scene.deed.by, EVERYBODY)}">{said}{unknown}</div>'


def step_html(scene: SceneView, lanes: Lanes, base: str, say: Words) -> str:
    """One step, an item of the list of steps."""
    gap = f'<p class="play-gap" data-length="{scene.gap.length}">{escape(scene.gap.text)}</p>' if scene.gap.text else ""
    when = f'<time datetime="{scene.at.isoformat("T", "minutes")}">{escape(scene.when)}</time>'
    seen = "".join(_seen(each, lanes) for each in scene.seen if each.name != scene.deed.by)
    return (
        f'<li class="play-step" data-says="{scene.says.value}">{gap}<p class="play-when">{when}</p>'
        f"{_deed(scene, lanes)}{seen}{_why(scene, lanes, base, say)}</li>"
    )


def lanes_of(people: Iterable[str]) -> Lanes:
    """Everybody's lane, in their order."""
    return {name: str(place) for place, name in enumerate(people, 1)}


def lanes_html(sides: tuple[Side, ...], ties: tuple[str, ...], steps: str | None, say: Words) -> str:
    """The lanes of these people, and in them the steps; without any, the list says that parts are to come into it."""
    lanes = lanes_of(side.name for side in sides)
    heads = "".join(_side(side, lanes) for side in sides)
    to_come = '<ol class="play-steps" data-parts></ol>'
    listed = to_come if steps is None else f'<ol class="play-steps">{steps}</ol>'
    return (
        f'<figure class="play" data-people="{len(lanes)}" aria-label="{escape(say.say("play", "label"))}">'
        f"{p('; '.join(ties), 'play-ties')}"
        f'<ul class="play-sides">{heads}</ul>{listed}</figure>'
    )


def story_html(story: Story, say: Words, base: str) -> str:
    """A story, step by step; `base` leads from the page to the language's root."""
    view = story_view(story, say)
    lanes = lanes_of(side.name for side in view.sides)
    return lanes_html(view.sides, view.ties, "".join(step_html(scene, lanes, base, say) for scene in view.scenes), say)
