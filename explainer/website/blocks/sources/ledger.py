"""The ledger as a page: every claim with how firm it is, who says so, who says otherwise, and where it is told."""

from html import escape

from explainer.rulebook.ledger import Claim, Class, Said, Standing, Today, claims
from explainer.say.sources import dated
from explainer.say.words import Words
from explainer.website.blocks.sources.entries import by_subject, entry, filtered
from explainer.website.filled_in import BASE, told_on


def standings(say: Words) -> dict[str, str]:
    return {each.value: say.say("standing", each.value) for each in Standing}


def statement(id: str, say: Words) -> str:
    """A claim as a link within the ledger, by what it says."""
    return f'<a href="#{id}">{escape(say.say("claims", id), quote=False)}</a>'


def _said(said: Said, say: Words) -> str:
    """Who says it, in brief: the full reference stands once, in the list of texts."""
    source = said.source
    quote = f'<q lang="{source.language}">{escape(said.quote, quote=False)}</q> ' if said.quote else ""
    by = f"{escape(source.publisher)}, {escape(dated(source.dated, say))}"
    return f'<li>{quote}<a href="texts/#{source.id}">{by}</a></li>'


def _listed(items: list[str], label: str = "") -> str:
    head = f"<p>{escape(label)}</p>" if label else ""
    return f"{head}<ul>{''.join(items)}</ul>" if items else ""


def _body(each: Claim, say: Words) -> str:
    """All but the sentence. Which pages tell it, only the build of the site knows."""
    tags = [say.say("standing", each.standing.value)]
    if each.kind in (Class.DECISION, Class.GAP):  # what is no finding says so
        tags.append(say.say("class", each.kind.value))
    if each.published:
        tags.append(say.say("today", each.today.value))
    head = f'<p class="{each.standing.value} {each.today.value}">{escape("; ".join(tags))}</p>'
    sides = _listed([_said(said, say) for said in each.says])
    sides += _listed([_said(said, say) for said in each.contradicted_by], say.say("claim", "contradicts"))
    if not each.published:  # it has a page where it is told in full
        more = f'<p><a href="unpublished/#{each.id}">{escape(say.say("claim", "open_question"))}</a></p>'
        return f"{head}{sides}{more}{told_on(each.id)}"
    note = f"<p>{escape(say.say('notes', each.id), quote=False)}</p>" if say.has("notes", each.id) else ""
    if not each.says and each.kind is not Class.DECISION:  # that a decision of ours has no source, its name says
        head += f"<p>{escape(say.say('claim', 'no_source'))}</p>"
    instead = _listed([f"<li>{statement(id, say)}</li>" for id in each.instead], say.say("claim", "instead"))
    return f"{note}{head}{sides}{instead}{told_on(each.id)}"


def _entry(each: Claim, say: Words) -> str:
    mark = ""
    if each.today is not Today.HOLDS:  # whoever only runs over the list must not take it for true
        mark = f" <em>{escape(say.say('today', each.today.value))}</em>"
    return entry(each.id, say.say("claims", each.id), mark, _body(each, say))


def _foot(say: Words) -> str:
    """An entry's name, to be copied, and its report; a script completes both addresses."""
    return (
        f'<p class="entry-foot"><code></code> <a href="#">{escape(say.say("claim", "link"))}</a> '
        f'<a href="{BASE}report/#claim=">{escape(say.say("form", "report"))}</a></p>'
    )


def ledger_html(say: Words) -> str:
    """Every claim, subject by subject, each with its id as its anchor."""
    every = claims().values()
    entries = by_subject(every, lambda each: each.subject, lambda each: _entry(each, say), say)
    today = {each.value: say.say("today", each.value) for each in Today}
    return filtered(entries, len(every), {"standing": standings(say), "today": today}, say, _foot(say))
