"""Map, as a view."""

from explainer.answers.overview import MyPlan, overview
from explainer.explorer.lines import groups_text
from explainer.explorer.link import Link
from explainer.explorer.map.days import day_before, kinds_on, people, shapes, since
from explainer.explorer.map.html import whole_html
from explainer.explorer.map.rows import NOTHING, MapView, map_groups, map_notes, map_view
from explainer.explorer.view import Shown
from explainer.facts.values import Plan
from explainer.say.words import Words


def _plan(link: Link) -> MyPlan:
    """Which half of the map a case is in."""
    question = link.asked[0]
    return MyPlan.BASIC if (question.recipient if link.to_me else question.sender).plan is Plan.BASIC else MyPlan.PAID


def _view(link: Link, say: Words) -> MapView:
    plan, on, to_me = _plan(link), link.asked[0].on, link.to_me
    eve = day_before(since(plan, on, to_me))
    was = shapes(plan, eve, to_me) if eve else NOTHING
    return map_view(plan, people(to_me), kinds_on(on, to_me), say, on, to_me, was)


def show(link: Link, say: Words, base: str) -> Shown:
    view = _view(link, say)
    return Shown(whole_html(link, view, _plan(link), link.asked[0].on, base, say), link, _line(view, say))


def line(link: Link, say: Words) -> str:
    return _line(_view(link, say), say)


def _line(view: MapView, say: Words) -> str:
    """How much goes, and what changed last."""
    cells = [cell for row in view.rows for cell in row.cells]
    goes = sum(cell.shape != "no" for cell in cells)
    return say.count(goes, "explorer", "map", "said", all=say.number(len(cells)), day=view.as_of)


def text(link: Link, say: Words) -> str:
    plan = _plan(link)
    found = overview(plan, link.asked[0].on, link.to_me)
    return groups_text((map_notes(plan, link.to_me, say), *map_groups(found, link.to_me, say)))
