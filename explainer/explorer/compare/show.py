"""Compare, as a view; its file holds both cases, as `explainer compare` reads it."""

from collections.abc import Mapping

from explainer.answers.compare import Asked, compare
from explainer.explorer.compare.html import comparison_html, what_if_html
from explainer.explorer.compare.rows import ComparisonView, comparison_groups, comparison_rows
from explainer.explorer.compare.tries import tries
from explainer.explorer.lines import groups_text
from explainer.explorer.link import Link, of_question, question_file, usual, with_second
from explainer.explorer.view import Shown
from explainer.say.words import Words
from explainer.wire.read_question import read_two
from explainer.wire.write_answer import Json


def _rows(link: Link, say: Words) -> ComparisonView:
    a, b = (Asked(question, unknown) for question, _, unknown in (link.asked, link.asked_second))
    return comparison_rows(a, b, compare(a, b), say)


def show(link: Link, say: Words, base: str) -> Shown:
    rows = _rows(link, say)
    html = what_if_html(link, tries(link, say), say) + comparison_html(link, rows, base, say)
    return Shown(html, link, _line(link, rows, say))


def line(link: Link, say: Words) -> str:
    return _line(link, _rows(link, say), say)


def _line(link: Link, rows: ComparisonView, say: Words) -> str:
    if not link.second:
        return say.say("explorer", "compare", "begin")
    if not rows.differing:
        return say.say("explorer", "compare", "nothing")
    if rows.brings:
        found = (("brings", rows.brings), ("alters", rows.alters))
        return " ".join(say.say("explorer", "compare", key, kinds=kinds) for key, kinds in found if kinds)
    return say.count(len(rows.differing), "explorer", "compare", "differ")


def text(link: Link, say: Words) -> str:
    return groups_text(comparison_groups(_rows(link, say), say))


def file(link: Link) -> Json:
    return {"compare": {"a": question_file(link.asked), "b": question_file(link.asked_second)}}


def opened(data: Mapping[str, object]) -> Link | None:
    if "compare" not in data:
        return None
    a, b = read_two(data)
    first = of_question(a, "compare")
    return with_second(first, {**{name: usual(name) for name in first.facts}, **of_question(b, "compare").facts})
