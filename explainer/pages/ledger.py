"""The ledger as a page: every claim with who says so and who says otherwise, and the sources that they cite."""

from datetime import date
from html import escape

from explainer.rulebook import RULES, SUBJECTS
from explainer.rulebook.ledger import Claim, Said, Source, claims, sources
from explainer.say.sources import dated, note_html, standing_tag
from explainer.say.words import Words


def _said(said: Said, say: Words) -> str:
    """Who says it, in brief: the full reference stands once, in the list of sources."""
    source = said.source
    quote = f'<q class="claim-quote" lang="{source.language}">{escape(said.quote)}</q> ' if said.quote else ""
    return (
        f'<li class="claim-who">{quote}<a href="#source-{source.id}">{escape(source.publisher)}, '
        f"{escape(dated(source.dated, say))}</a></li>"
    )


def _sides(entry: Claim, say: Words) -> str:
    parts = []
    for label, said in (("says", entry.says), ("contradicts", entry.contradicted_by)):
        if said:
            items = "".join(_said(each, say) for each in said)
            parts.append(f'<p class="claim-label">{escape(say.say("claim", label))}</p><ul>{items}</ul>')
    if not entry.says:
        parts.insert(0, f'<p class="claim-label">{escape(say.say("claim", "no_source"))}</p>')
    return "".join(parts)


def _rules(entry: Claim, say: Words) -> str:
    rests = [rule.id for rule in RULES if entry.id in rule.claims or entry.id in rule.also]
    if not rests:
        return ""
    names = ", ".join(f"<code>{rule}</code>" for rule in rests)
    return f'<p class="claim-rules">{escape(say.say("claim", "rules"))}: {names}</p>'


def _entry(entry: Claim, say: Words) -> str:
    instead = ", ".join(f'<a href="#{id}">{escape(say.say("claims", id))}</a>' for id in entry.instead)
    if instead:
        instead = f'<p class="claim-instead">{escape(say.say("claim", "instead"))}: {instead}</p>'
    tags = f"{say.say('class', entry.kind.value)}, {say.say('today', entry.today.value)}"
    return (
        f'<article class="ledger-entry" id="{entry.id}" data-today="{entry.today.value}">'
        f'<p class="ledger-claim">{escape(say.say("claims", entry.id))}</p>'
        f'<p class="ledger-tags"><code>{entry.id}</code> <span>{escape(tags)}</span> '
        f"{standing_tag(entry.standing, say)}</p>"
        f"{note_html(entry, say)}{_sides(entry, say)}{instead}{_rules(entry, say)}</article>"
    )


def _source(source: Source, say: Words) -> str:
    read = say.say("claim", "read", day=say.day(date.fromisoformat(source.read)))
    if source.copy:
        read += " " + say.say("claim", "copy")
    return (
        f'<li id="source-{source.id}"><cite><a href="{escape(source.url)}" rel="noreferrer" '
        f'lang="{source.language}">{escape(source.title)}</a></cite>, {escape(source.publisher)}, '
        f"{escape(dated(source.dated, say))}, {escape(read)}</li>"
    )


def ledger_html(say: Words) -> str:
    """Every claim, subject by subject, each with its id as its anchor; then every source, once."""
    out = []
    for subject in SUBJECTS:
        entries = "".join(_entry(entry, say) for entry in claims().values() if entry.subject == subject)
        heading = escape(say.say("subject", subject))
        out.append(f'<h2 id="subject-{subject.replace("_", "-")}">{heading}</h2>{entries}')
    listed = "".join(_source(source, say) for source in sources().values())
    out.append(f'<h2 id="all-sources">{escape(say.say("page", "sources"))}</h2><ul class="sources-all">{listed}</ul>')
    return "".join(out)
