"""The Python-Markdown extension: markers, scenario fences and claim references in a page's text."""

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Iterable
from functools import cache
from html import escape
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from explainer.answers.routes import answers_to
from explainer.refused import Refused
from explainer.say.refusal import refusal
from explainer.say.sources import claim_link, note_html, standing_tag, who_says
from explainer.say.words import Words, words
from explainer.website.blocks.markers import PageError, block, cited
from explainer.website.filled_in import BASE
from explainer.website.form.element import scenario_element
from explainer.website.pages.play import PlayError, play_html
from explainer.wire.read_question import read_question

MARKER = re.compile(r"^<!--\s*explainer:(.*?)\s*-->\s*$")
FENCE = re.compile(r"^(?P<mark>`{3,}|~{3,})\s*(?P<info>\S*)\s*$")
REFERENCE = r"\[\^([a-z0-9][a-z0-9-]*)\]"


def read_scenario(lines: Iterable[str]) -> tuple[dict[str, str], str]:
    """A scenario fence's facts, and the outcome it expects. Raises PageError."""
    facts: dict[str, str] = {}
    for line in lines:
        if not line.strip():
            continue
        name, colon, value = line.partition(":")
        if not colon:
            raise PageError(f"{line!r} is no fact; write it as fact: value, such as tie.degree: first")
        if name.strip() in facts:
            raise PageError(f"{name.strip()!r} is given twice")
        facts[name.strip()] = value.strip()
    if "expect" not in facts:
        raise PageError("it lacks a line such as expect: free")
    return facts, facts.pop("expect")


@cache
def scenario(lines: tuple[str, ...], say: Words) -> str:
    """A worked case with its answer. Raises PageError where the rules do not say what it expects."""
    facts, expected = read_scenario(lines)
    try:
        question, given = read_question(facts)
    except Refused as problem:
        raise PageError(refusal(problem, words("en"))) from None
    answers = answers_to(question, given)
    outcome = answers[0].outcome.value
    if outcome != expected:
        raise PageError(f"it expects {expected!r}, but the rules say {outcome!r}")
    return scenario_element(question, given, answers, say)


@cache
def play(lines: tuple[str, ...], say: Words) -> str:
    """A story over time. Raises PageError where the rules do not play what it expects."""
    try:
        return play_html("\n".join(lines), say)
    except PlayError as problem:
        raise PageError(str(problem)) from None


FENCES: dict[str, Callable[[tuple[str, ...], Words], str]] = {"scenario": scenario, "play": play}


class _Blocks(Preprocessor):
    """Replaces markers, scenario fences and play fences by HTML, leaving other fences alone."""

    def __init__(self, md: Markdown, say: Words, references: "_References") -> None:
        super().__init__(md)
        self.say, self.references = say, references

    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        fence: re.Match[str] | None = None
        inside: list[str] = []
        fences = dict.fromkeys(FENCES, 0)
        for number, line in enumerate(lines, 1):
            if fence:
                if line.strip() == fence["mark"]:
                    if fence["info"] in FENCES:
                        fences[fence["info"]] += 1
                        where = f"{fence['info']} {fences[fence['info']]}, which ends in line {number} below the head"
                        make = FENCES[fence["info"]]
                        out += self._placed(where, lambda make=make, body=tuple(inside): make(body, self.say))
                    else:
                        out += [fence[0], *inside, line]
                    fence = None
                else:
                    inside.append(line)
            elif begins := FENCE.match(line):
                fence, inside = begins, []
            elif marker := MARKER.match(line):
                where = f"line {number} below the head"
                out += self._placed(where, lambda text=marker[1]: block(text, self.say))
            else:
                out.append(line)
        out += [fence[0], *inside] if fence else []
        # Numbered here, in the order of reading: lists and tables are rendered after the paragraphs around them.
        self.references.number(re.findall(REFERENCE, "\n".join(out)))
        return out

    def _placed(self, where: str, make: Any) -> list[str]:  # Any: a function without arguments, for one call
        try:
            html = make()
        except PageError as problem:
            raise PageError(f"{where}: {problem}") from None
        return ["", self.md.htmlStash.store(html), ""]


class _References(InlineProcessor):
    """Turns `[^claim-id]` into a small number that opens the claim where it stands."""

    def __init__(self, md: Markdown, say: Words) -> None:
        super().__init__(REFERENCE, md)
        self.say = say
        self.numbers: dict[str, int] = {}
        self.uses = 0

    def number(self, ids: list[str]) -> None:
        for id in ids:
            self.numbers.setdefault(id, len(self.numbers) + 1)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element | str, int, int]:  # type: ignore[override]  # the base class allows None
        id = m[1]
        entry = cited(id)
        number = self.numbers.setdefault(id, len(self.numbers) + 1)
        self.uses += 1
        anchor = f"ref-{self.uses}"
        statement = self.say.say("claims", id)
        label = escape(f"{number}. {self.say.say('reference', 'label', statement=statement)}", quote=True)
        note = (
            f'<span class="ref-statement">{escape(statement)}</span> {standing_tag(entry.standing, self.say)}'
            f"{_inline(note_html(entry, self.say))}{_inline(who_says(entry, self.say))}"
            f"{claim_link(id, BASE, self.say)}"
        )
        html = (
            f'<sup class="ref"><button type="button" popovertarget="{anchor}" aria-label="{label}">'
            f'{number}</button></sup><span class="ref-note" id="{anchor}" popover>{note}</span>'
        )
        return self.md.htmlStash.store(html), m.start(0), m.end(0)


def _inline(html: str) -> str:
    """The same content without block elements, which a paragraph cannot hold."""
    html = re.sub(r"<(p|ul|li)\b", r'<span data-was="\1"', html)
    return re.sub(r"</(p|ul|li)>", "</span>", html)


class ExplainerExtension(Extension):
    """Option `language`: in which language the page speaks, `en` or `de`."""

    def __init__(self, **options: Any) -> None:  # Any: as Python-Markdown hands options over
        self.config = {"language": ["en", "the language of the page"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        say = words(self.getConfig("language"))
        md.registerExtension(self)
        # Else Python-Markdown would put our element into a paragraph, which cannot hold it.
        md.block_level_elements += ["message-explainer", "explainer-proof"]
        # Before fenced code (25), which would take the scenario fences; before footnotes, which share the bracket.
        self.references = _References(md, say)
        md.preprocessors.register(_Blocks(md, say, self.references), "explainer_blocks", 27)
        md.inlinePatterns.register(self.references, "explainer_references", 178)

    def reset(self) -> None:
        self.references.numbers, self.references.uses = {}, 0


def makeExtension(**options: Any) -> ExplainerExtension:  # Any: as Python-Markdown hands options over
    return ExplainerExtension(**options)
