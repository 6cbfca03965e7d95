"""The sources of a page: the marks in its text numbered in the order of reading, and the list that they lead to."""

import re
from collections.abc import Iterable

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from explainer.rulebook.ledger import Standing, Today, claim, weakest
from explainer.say.html import details
from explainer.say.markup import UNSEARCHED, escape
from explainer.say.sources import claim_report, note_html, who_says
from explainer.say.words import Words
from explainer.website.filled_in import BASE

LIST = '<div data-sources=""></div>'
"""Where the list of a page stands, until its marks are numbered."""
UNKNOWN = "unknown"
"""What nobody has published has no standing; to readers it is the least firm of all."""

FEW = 12
"""So many sources stand open; more would push away what follows."""
PAIR = 2
"""So many numbers in a row are written one by one."""

MARK = re.compile(r'(?P<opens><sup class="ref"[^>]*) data-claims="(?P<ids>[^"]+)"></sup>')
FIRMNESS = (*(standing.value for standing in Standing), UNKNOWN)


def firmness(ids: Iterable[str]) -> str:
    """How firm a sentence is that rests on all of these claims: the standing of the weakest."""
    found = tuple(ids)
    return weakest(found).value if all(claim(id).published for id in found) else UNKNOWN


def _words(firm: str, say: Words) -> str:
    return say.say("reference", UNKNOWN) if firm == UNKNOWN else say.say("standing", firm)


def _tag(firm: str, say: Words) -> str:
    return f'<span class="claim-standing" data-standing="{firm}">{escape(_words(firm, say))}</span>'


def _runs(numbers: list[int]) -> str:
    """Numbers in a row as they are written: 3, 8–10."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}–{run[-1]}" if len(run) > PAIR else ", ".join(str(number) for number in run) for run in runs
    )


def _link(ids: list[str], numbers: list[int], say: Words) -> str:
    firm = firmness(ids)
    several = len(numbers) > 1
    shown = _runs(numbers)  # also in what is spoken, for those who say aloud what to press
    alike = all(firmness([id]) == firm for id in ids)
    words = "one" if not several else "alike" if alike else "several"
    label = say.say("reference", words, numbers=shown, standing=_words(firm, say))
    also = f' data-sources="{" ".join(map(str, numbers))}"' if several else ""
    return f'<a href="#source-{numbers[0]}" data-standing="{firm}"{also} aria-label="{escape(label)}">{shown}</a>'


def _entry(number: int, id: str, say: Words) -> str:
    entry = claim(id)
    today = "" if entry.today in (Today.HOLDS, Today.UNPUBLISHED) else f", {say.say('today', entry.today.value)}"
    ledger = f'<a href="{BASE}sources/#{id}">{escape(say.say("reference", "ledger"))}</a>'
    return (
        f'<li id="source-{number}"><details><summary>{escape(say.say("claims", id))} '
        f"{_tag(firmness([id]), say)}{escape(today)}</summary>{note_html(entry, say)}{who_says(entry, say)}"
        f"<p>{ledger} {claim_report(id, BASE, say)}</p></details></li>"
    )


def _listed(numbers: dict[str, int], say: Words) -> str:
    """The list, folded up where it is long, with what the signs beside the numbers mean, of those that it has."""
    there = {firmness([id]) for id in numbers}
    tags = " ".join(_tag(each, say) for each in FIRMNESS if each in there)
    entries = "".join(_entry(number, id, say) for id, number in numbers.items())
    body = (
        f'<p class="source-key">{escape(say.say("reference", "key"))} {tags}</p><ol class="source-list">{entries}</ol>'
    )
    folded = details("fold", say.count(len(numbers), "reference", "list"), body, open_=len(numbers) <= FEW)
    return f"<div {UNSEARCHED}>{folded}</div>"


def numbered(html: str, say: Words) -> str:
    """The page with a number for each claim, in the order in which it first comes, and the list of them all."""
    numbers: dict[str, int] = {}

    def link(found: re.Match[str]) -> str:
        ids = found["ids"].split()
        for id in ids:
            numbers.setdefault(id, len(numbers) + 1)
        ids.sort(key=lambda id: numbers[id])
        return f"{found['opens']}>{_link(ids, [numbers[id] for id in ids], say)}</sup>"

    html = MARK.sub(link, html)
    return html.replace(LIST, _listed(numbers, say) if numbers else "")


class Numbering(Postprocessor):
    """Numbers a page once all of it stands there, whatever has drawn it, and in which order."""

    def __init__(self, md: Markdown, say: Words) -> None:
        super().__init__(md)
        self.say = say

    def run(self, text: str) -> str:
        return numbered(text, self.say)
