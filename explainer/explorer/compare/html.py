"""Two cases side by side, as HTML: what differs is chosen above, what comes of it stands in a table."""

from collections.abc import Iterator

from explainer.explorer.along import changed_second, without_second
from explainer.explorer.compare.rows import Cell, ComparisonView, RouteRow
from explainer.explorer.compare.tries import Try
from explainer.explorer.controls import of_fact, select
from explainer.explorer.link import Link, href
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED
from explainer.say.html import details
from explainer.say.markup import escape
from explainer.say.pictures import icon
from explainer.say.words import Words
from explainer.wire.write_answer import plain


def _now(name: str, link: Link) -> str:
    """What a fact is in the second case."""
    usual = CHECKED.isoformat() if name == "on" else str(plain(FACTS[name].default))
    return link.second.get(name, link.facts.get(name, usual))


def _one(name: str, link: Link, say: Words) -> str:
    """A fact that is different in the second case: a control for it, and a way to let it be as in the first."""
    label = say.say("fact", name)
    control = of_fact(name, _now(name, link), label, lambda value: changed_second(link, name, value), say)
    gone = escape(say.say("explorer", "compare", "as_first", fact=label))
    to = escape(href(without_second(link, name)))
    return f'<li>{control} <a class="compare-gone" href="{to}" aria-label="{gone}">×</a></li>'


def _chosen(link: Link, say: Words) -> str:
    rows = "".join(_one(name, link, say) for name in link.second)
    return f'<ul class="compare-chosen">{rows}</ul>' if rows else ""


def _another(name: str, link: Link) -> Link:
    """The second case with the first other value of a fact."""
    if name == "on":
        return changed_second(link, name, "2014-03-01")
    fact, now = FACTS[name], _now(name, link)
    if fact.choices:
        return changed_second(link, name, next(str(each.value) for each in fact.sayable if each.value != now))
    return changed_second(link, name, str(int(float(now)) + 1 if now != "?" else 1))


def _more(link: Link, say: Words) -> str:
    """Any other fact, to make it differ too."""
    names = [name for name in ("on", *FACTS) if name not in link.second and name != "message.kind"]
    options = [(link, say.say("explorer", "compare", "choose"))]
    options += [(_another(name, link), say.say("fact", name)) for name in names]
    return select("another", say.say("explorer", "compare", "another"), options, link)


def _tries(found: tuple[Try, ...], say: Words) -> str:
    links = "".join(f'<li><a href="{escape(href(each.to))}">{escape(each.text)}</a></li>' for each in found)
    return (
        f'<div class="compare-tries"><h3>{escape(say.say("explorer", "compare", "tries"))}</h3><ul>{links}</ul></div>'
        if links
        else ""
    )


def what_if_html(link: Link, found: tuple[Try, ...], say: Words) -> str:
    """The second case: what differs in it, and what one may want to try."""
    lead = say.say("explorer", "compare", "second" if link.second else "begin")
    return (
        f'<div class="compare-what-if"><p>{escape(lead)}</p>{_chosen(link, say)}'
        f'<p class="explorer-fields">{_more(link, say)}</p>{_tries(found, say)}</div>'
    )


def _cell(cell: Cell, more: str = "") -> str:
    return f'<td data-outcome="{cell.shape}">{icon(cell.shape)} <span>{escape(cell.word)}</span>{more}</td>'


def _rows(route: RouteRow, base: str) -> Iterator[str]:
    marked = f'<span class="compare-mark">{escape(route.marked)}</span>'
    yield (
        f'<tr data-mark="{route.mark.value}"><th scope="row"><a href="{escape(base)}{route.page}">'
        f"{escape(route.kind)}</a></th>{_cell(route.a)}{_cell(route.b, marked)}</tr>"
    )
    for row in route.details:
        yield (
            f'<tr class="compare-detail"><th scope="row">{escape(row.label)}</th>'
            f"<td>{escape(row.a or '–')}</td><td>{escape(row.b or '–')}</td></tr>"
        )


def _table(routes: tuple[RouteRow, ...], caption: str, base: str, say: Words) -> str:
    heads = "".join(f'<th scope="col">{escape(say.say("explorer", "compare", key))}</th>' for key in ("way", "a", "b"))
    body = "".join(row for route in routes for row in _rows(route, base))
    return (
        f'<table class="compare-table"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )


def _summary(rows: ComparisonView, say: Words) -> str:
    lines = [
        say.say("explorer", "compare", key, kinds=kinds)
        for key in ("brings", "takes", "alters", "lacks")
        if (kinds := getattr(rows, key))
    ]
    if rows.first_rule:
        lines.append(f"{say.say('compare', 'first_rule')} {rows.first_rule}")
    return f'<div class="compare-summary">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'


def _facts(rows: ComparisonView, say: Words) -> str:
    """The facts that differ, in both cases."""
    if not rows.facts:
        return ""
    body = "".join(
        f'<tr><th scope="row">{escape(row.label)}</th><td>{escape(row.a)}</td><td>{escape(row.b)}</td></tr>'
        for row in rows.facts
    )
    heads = "".join(f'<th scope="col">{escape(say.say("explorer", "compare", key))}</th>' for key in ("fact", "a", "b"))
    caption = escape(say.say("explorer", "compare", "facts"))
    return (
        f'<table class="compare-table"><caption>{caption}</caption><thead><tr>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def comparison_html(link: Link, rows: ComparisonView, base: str, say: Words) -> str:
    if not link.second:
        return ""
    differing, same = rows.differing, rows.same
    parts = [_facts(rows, say)]
    if differing:
        parts.append(_table(differing, say.say("explorer", "compare", "differing"), base, say))
    else:
        parts.append(f"<p>{escape(say.say('explorer', 'compare', 'nothing'))}</p>")
    parts.append(_summary(rows, say))
    if same:
        summary = say.count(len(same), "explorer", "compare", "same")
        parts.append(details("compare-same", summary, _table(same, summary, base, say)))
    as_case = link.having(link.second)._replace(second={}, view="ask")
    parts.append(
        f'<p><a href="{escape(href(as_case))}">{escape(say.say("explorer", "compare", "take_second"))}</a></p>'
    )
    return "".join(parts)
