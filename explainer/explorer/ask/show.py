"""Ask, as a view: beside the answer, which the element asks for itself; or, to me, all of it."""

from explainer.answers.reach import reach
from explainer.answers.routes import answers_to
from explainer.answers.shape import Outcome
from explainer.explorer.ask.html import beside_html, mine_html, reach_html
from explainer.explorer.ask.reaching import reach_groups, reach_rows
from explainer.explorer.ask.rows import beside
from explainer.explorer.lines import groups_text
from explainer.explorer.link import Link
from explainer.explorer.view import Shown
from explainer.say.answer.together import answers_view
from explainer.say.phrases import raised
from explainer.say.text import answer_text
from explainer.say.words import Words


def show(link: Link, say: Words, base: str) -> Shown:
    if not link.to_me:
        return Shown(beside_html(beside(link, say), base, say), link)
    rows = reach_rows(reach(link.asked[0]), say)
    said = line(link, say)
    return Shown(mine_html(link, say) + reach_html(rows, said, base, say), link, said)


def line(link: Link, say: Words) -> str:
    if link.to_me:
        through = {each.sender for each in reach(link.asked[0]) if each.answer.outcome is not Outcome.NO}
        return say.count(len(through), "explorer", "ask", "reached")
    view = answers_view(link.asked[0], answers_to(*link.asked), say)
    return f"{view.word}. {raised(view.sentence)}"


def text(link: Link, say: Words) -> str:
    if link.to_me:
        return groups_text(reach_groups(reach_rows(reach(link.asked[0]), say), say))
    return answer_text(link.asked[0], answers_to(*link.asked), say)
