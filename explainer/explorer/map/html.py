"""The map with what moves it: the plan, the day, and what changed there."""

from datetime import date

from explainer.answers.overview import MyPlan
from explainer.explorer.along import changed
from explainer.explorer.controls import day as day_control
from explainer.explorer.link import Link, href
from explainer.explorer.map.days import after, before, since
from explainer.explorer.map.rows import MapView, plan_label
from explainer.explorer.map.table import map_html
from explainer.facts.question import Question
from explainer.say.html import details
from explainer.say.markup import escape
from explainer.say.words import Words
from explainer.wire.write_link import fragment_of

PAID = "premium_career"


def _of_plan(link: Link, plan: MyPlan) -> Link:
    """The case with this half of the map: any paid plan is drawn as the first of them."""
    name = "recipient.plan" if link.to_me else "sender.plan"
    if plan is MyPlan.BASIC:
        return changed(link, name, "basic")
    return link if link.facts.get(name, "basic") not in ("basic", "?") else changed(link, name, PAID)


def _plans(link: Link, plan: MyPlan, say: Words) -> str:
    """One plan or the other: two links, of which one is where the reader is."""
    links = "".join(
        f'<li><a href="{escape(href(_of_plan(link, each)))}"{' aria-current="true"' if each is plan else ""}>'
        f"{escape(plan_label(each, say))}</a></li>"
        for each in MyPlan
    )
    return f'<ul class="map-plan">{links}</ul>'


def _on(link: Link, day: date) -> Link:
    return changed(link, "on", day.isoformat())


def _days(link: Link, plan: MyPlan, on: date, say: Words) -> str:
    """The day, and the days beside it on which the map becomes another."""
    steps = [
        f'<a class="button" href="{escape(href(_on(link, to)))}" rel="{rel}">'
        f"{escape(say.say('explorer', 'map', rel, day=say.day(to)))}</a>"
        for rel, to in (("prev", before(plan, on, link.to_me)), ("next", after(plan, on, link.to_me)))
        if to
    ]
    control = day_control(on.isoformat(), say.say("fact", "on"), lambda value: link.having({"on": value}))
    return f'<div class="map-days">{control}{"".join(steps)}</div>'


def _changed(view: MapView, plan: MyPlan, on: date, to_me: bool, say: Words) -> str:
    """What was another outcome before the map became what it is."""
    found = view.changed
    day = say.day(since(plan, on, to_me))
    if not found:
        return f"<p>{escape(say.say('explorer', 'map', 'since', day=day))}</p>"
    lines = "".join(
        "<li>"
        + escape(say.say("explorer", "map", "change", row=row.name, kind=cell.name, was=cell.was, now=cell.word))
        + "</li>"
        for row, cell in found
    )
    summary = say.count(len(found), "explorer", "map", "changed", day=day)
    return details("map-changes", summary, f"<ul>{lines}</ul>")


def whole_html(link: Link, view: MapView, plan: MyPlan, on: date, base: str, say: Words) -> str:
    def to(case: Question) -> str:
        return f"#{fragment_of(case)}"

    head = say.say("explorer", "map", "from") if link.to_me else ""
    notes = "" if link.to_me else f"<p>{escape(say.say('map', 'usual'))}</p>"
    return (
        f"{_plans(link, plan, say)}{_days(link, plan, on, say)}"
        f'<div class="map map-live">{map_html(view, base, to, say, head)}</div>'
        f"{_changed(view, plan, on, link.to_me, say)}{notes}"
    )
