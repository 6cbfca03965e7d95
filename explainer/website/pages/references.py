"""The references of a page: one for each sentence, however many claims it names."""

import re
from itertools import pairwise

from explainer.website.grammar import CODE, REFERENCE

REFERENCES = re.compile(REFERENCE)
CELL = re.compile(r"(?<!\\)\|")


def gathered(lines: list[str]) -> list[str]:
    """The same lines, each of a sentence, with one reference in each, where its last one stood.

    In a row of a table each cell has its own. Of sentences in a row that rest on the same, the last one has it.
    """
    ones = [_row(line) if line.startswith("|") else _sentence(line) for line in lines]
    for place, (line, after) in enumerate(pairwise(ones)):
        same = [REFERENCES.findall(each) for each in (line, after)]
        if same[0] and same[0] == same[1] and _goes_on(after) and not line.startswith(("|", "#")):
            ones[place] = REFERENCES.sub("", line)
    return ones


def _goes_on(line: str) -> bool:
    """Whether a line goes on with the paragraph before it."""
    return not re.match(r"\s*(?:[-*+]\s|\d+\.\s|:\s|\||#|>|$)", line)


def _row(line: str) -> str:
    return "|".join(_sentence(cell) for cell in CELL.split(line))


def _sentence(text: str) -> str:
    shown = CODE.sub(lambda code: " " * len(code[0]), text)
    found = list(REFERENCES.finditer(shown))
    if not found:
        return text
    ids = " ".join(dict.fromkeys(id for each in found for id in each["id"].split()))
    text = f"{text[: found[-1].start()]}[^{ids}]{text[found[-1].end() :]}"
    for each in reversed(found[:-1]):
        text = text[: each.start()] + text[each.end() :]
    return text
