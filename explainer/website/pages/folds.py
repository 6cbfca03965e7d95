"""What a page keeps closed: the rest of a section under a sentence that says what is in it, and cases after the first.

Nothing is lost by it: a closed part is opened by a link to it, by whoever looks for a word in it, and by paper.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any, NamedTuple

from explainer.answers.shape import Outcome
from explainer.play.story import Story
from explainer.say.answer.together import answers_view
from explainer.say.markup import UNSEARCHED
from explainer.say.phrases import raised
from explainer.say.story.rows import story_view
from explainer.say.words import Words
from explainer.website.grammar import Fence, Heading, Marker, PageError, Part, Prose
from explainer.website.pages.fences import FENCES

FOLD = "fold"
ANSWERS = frozenset({"try", "question"})
"""The markers for a form, in which an answer stands open."""


ENDS = "</details>"


class Edge(NamedTuple):
    """Where a closed part begins, under its sentence, or where it ends."""

    line: int
    lines: tuple[str, ...]
    html: str


def folded(parts: Iterable[Part]) -> Iterator[Part | Edge]:
    """The same parts; behind each `explainer:fold` the next line is what the closed part says, to the next heading.

    Raises PageError where no such line follows, or where it cites or links: what opens a part is itself a button.
    """
    opened = waiting = False
    last = 1
    for part in parts:
        last = part.line
        if isinstance(part, Heading) and opened:
            yield Edge(part.line, (), ENDS)
            opened = False
        if waiting:
            yield _begun(part)
            opened, waiting = True, False
        elif isinstance(part, Marker) and part.text == FOLD:
            if opened:
                raise PageError(f"line {part.line}: explainer:fold stands in a part that is folded already")
            waiting = True
        else:
            yield part
    if waiting:
        raise PageError(f"line {last}: below explainer:fold stands the sentence that the closed part says")
    if opened:
        yield Edge(last, (), ENDS)


def _begun(part: Part) -> Edge:
    if not isinstance(part, Prose) or not part.lines[0].strip():
        raise PageError(f"line {part.line}: below explainer:fold stands the sentence that the closed part says")
    if part.inside:
        raise PageError(f"line {part.line}: what a closed part says neither cites nor links")
    summary = escape(part.lines[0].strip(), quote=False)
    return Edge(part.line, part.lines, f'<details class="fold"><summary>{summary}</summary>')


def later(parts: Sequence[Part | Edge]) -> frozenset[int]:
    """The lines of the cases and stories that come after the first answer of a page, but for those in a closed part."""
    answered, closed, found = False, False, set[int]()
    for part in parts:
        closed = part.html != ENDS if isinstance(part, Edge) else closed
        case = isinstance(part, Fence) and part.info in FENCES
        if case and answered and not closed:
            found.add(part.line)
        answered |= case or (isinstance(part, Marker) and part.text.split()[0] in ANSWERS)
    return frozenset(found)


def case_folded(name: str, judged: Any, html: str, say: Words) -> str:  # Any: as the fence's own `draw` takes it
    """A case under its outcome, a story under what comes of it, in words."""
    said = _came_of_story(judged.story, say) if name == "play" else _came_of_case(judged, say)
    summary = escape(said, quote=False)
    return f'<details class="fold fold-case" {UNSEARCHED}><summary>{summary}</summary>{html}</details>'


def _came_of_case(judged: Any, say: Words) -> str:
    """The headline; of what does not go, the reason in place of the advice below."""
    question, _, answers = judged
    view = answers_view(question, answers, say)
    first = view.answers[0]
    closed = first.answer.outcome in (Outcome.NO, Outcome.UNKNOWN)
    return f"{view.word}. {raised(first.because[0].sentence if closed else view.sentence)}"


def _came_of_story(story: Story, say: Words) -> str:
    """How many steps there are, and what came of the last."""
    scenes = story_view(story, say).scenes
    (*_, last) = scenes
    end = f"{last.deed.whole}: {last.word}" if last.word else last.deed.whole
    return say.say("fold", "story", n=say.number(len(scenes)), end=end) if scenes[1:] else raised(end)
