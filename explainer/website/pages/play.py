"""A story over time as a figure: its steps, who is told what, and why."""

from html import escape

from explainer.facts.values import Act
from explainer.judge import Says
from explainer.play.run import Step
from explainer.play.state import State
from explainer.play.story import Story
from explainer.say.html import because_html
from explainer.say.phrases import raised
from explainer.say.play import did, moment_words, told
from explainer.say.words import Words
from explainer.website.filled_in import BASE


def play_html(story: Story, say: Words) -> str:
    """The steps of a story."""
    items = [_step(*scene, say) for scene in story.scenes]
    label = escape(say.say("play", "label"))
    return f'<figure class="play" aria-label="{label}"><ol class="play-steps">{"".join(items)}</ol></figure>'


def _step(step: Step, before: State, after: State, say: Words) -> str:
    says = step.says.value
    lines = told(step, say, str.upper)
    if step.says is Says.CAN and step.act is not Act.WAIT:
        lines = lines or ([] if step.unknown else [say.say("play", "nobody")])
    lines += [
        say.say("play", "credits", who=name.upper(), n=say.number(credits))
        for name, credits in after.credits.items()
        if credits != before.credits[name]
    ]
    notes = "".join(f"<li>{escape(line)}</li>" for line in lines)
    reasons = because_html(step.because, BASE, say)
    reasons += "".join(f"<li><p>{escape(say.say('claims', id))}</p></li>" for id in step.unknown)
    word = f'<span class="play-says">{escape(say.say("allowed", says))}</span>'
    by_itself = step.act is Act.WAIT or step.by == "time"
    return (
        f'<li class="play-step" data-allowed="{says}">'
        f'<p><time datetime="{step.at.isoformat("T", "minutes")}">{escape(moment_words(step.at, say))}</time> '
        f"<b>{escape(raised(did(step, say, str.upper)))}</b> "
        f"{'' if by_itself else word}</p>"
        + (f'<ul class="play-told">{notes}</ul>' if notes else "")
        + f'<details class="card-why"><summary>{escape(say.say("card", "why"))}</summary>'
        f'<ul class="reasons">{reasons}</ul></details></li>'
    )
