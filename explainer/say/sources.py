"""A claim as readers meet it: what it says, who says so, in which words, when read, and how firm it is."""

from datetime import date
from functools import lru_cache

from explainer.rulebook.ledger import OTHERS, Claim, Said, Source, Standing, claim
from explainer.say.markup import UNSEARCHED, escape
from explainer.say.words import Words


def standing_tag(standing: Standing, say: Words, words: str = "") -> str:
    """How firm something is, in the words for a claim unless in others."""
    return (
        f'<span class="claim-standing" data-standing="{standing.value}">'
        f"{escape(words or say.say('standing', standing.value))}</span>"
    )


def standing_words(entry: Claim, say: Words) -> str:
    """How firm a claim is; what nobody has published is no reading of ours."""
    return say.say("standing", entry.standing.value) if entry.published else say.say("reference", "unknown")


def dated(text: str, say: Words) -> str:
    """When a source is dated: a day, a month, a year, or not at all."""
    if text == "undated":
        return say.say("claim", "undated")
    return say.say("claim", "dated", dated=_day(text, say))


def _day(text: str, say: Words) -> str:
    """A day, a month or a year."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return say.day(date(*parts))
    if len(parts) == 2:
        return f"{say.say('month', str(parts[1]))} {parts[0]}"
    return str(parts[0])


def read_when(source: Source, say: Words) -> str:
    """When we read a source, and in whose copy."""
    read = say.say("claim", "read", day=say.day(date.fromisoformat(source.read)))
    if source.copy == OTHERS and source.agree > 1:
        return f"{read} {say.say('claim', 'copies', number=say.number(source.agree))}"
    if source.copy == OTHERS:
        return f"{read} {say.say('claim', 'copy')}"
    return f"{read} {say.say('claim', 'archived', archive=source.copy)}" if source.copy else read


def stood(source: Source, say: Words) -> str:
    """From when to when the words of a source without a date can be shown to have stood."""
    if source.dated != "undated":
        return ""
    if not source.stood:
        return say.say("claim", "stood_never")
    first, last = (_day(each, say) for each in source.stood)
    return (
        say.say("claim", "stood_once", day=first)
        if first == last
        else say.say("claim", "stood", first=first, last=last)
    )


def said_html(said: Said, say: Words) -> str:
    source = said.source
    quote = ""
    if said.quote:
        quote = f'<q class="claim-quote" lang="{source.language}">{escape(said.quote)}</q> '
    return (
        f'<li class="claim-who">{quote}<cite><a href="{escape(source.url)}" rel="noreferrer" '
        f'lang="{source.language}">{escape(source.title)}</a></cite>, {escape(source.publisher)}, '
        f"{escape(dated(source.dated, say))}, {escape(read_when(source, say))}</li>"
    )


def who_says(entry: Claim, say: Words) -> str:
    """The sources for and against a claim, as lists."""
    parts = [] if entry.says else [f'<p class="claim-label">{escape(say.say("claim", "no_source"))}</p>']
    for label, said in (("says", entry.says), ("contradicts", entry.contradicted_by)):
        if said:
            items = "".join(said_html(each, say) for each in said)
            parts.append(f'<p class="claim-label">{escape(say.say("claim", label))}</p><ul>{items}</ul>')
    return "".join(parts)


def note_html(entry: Claim, say: Words) -> str:
    if not say.has("notes", entry.id):
        return ""
    return f'<p class="claim-note">{escape(say.say("notes", entry.id))}</p>'


def claim_link(id: str, base: str, say: Words) -> str:
    """To the claim's entry in the ledger, and to a report about it."""
    return (
        f'<a class="claim-all" href="{escape(base)}sources/#{id}">{escape(say.say("claim", "all"))}</a> '
        + claim_report(id, base, say)
    )


def claim_report(id: str, base: str, say: Words) -> str:
    words = escape(say.say("form", "report"))
    return (
        f'<a class="claim-report" href="{escape(base)}report/#claim={id}" '
        f'aria-label="{words} {escape(say.say("claims", id))}">{words}</a>'
    )


def claim_statement(id: str, base: str, say: Words) -> str:
    """What a claim says, as a link to its entry in the ledger."""
    return f'<a href="{escape(base)}sources/#{id}">{escape(say.say("claims", id))}</a>'


@lru_cache(maxsize=1024)
def claim_details(id: str, base: str, say: Words) -> str:
    """A claim that unfolds where it stands."""
    entry = claim(id)
    summary = escape(say.say("claim", "summary", standing=standing_words(entry, say)))
    says = escape(say.say("claims", id))
    return (
        f'<details class="claim" data-standing="{entry.standing.value}" {UNSEARCHED}>'
        f'<summary aria-label="{summary}: {says}">{summary}</summary>'
        f"<p>{says}</p>{note_html(entry, say)}{who_says(entry, say)}"
        f"<p>{claim_link(id, base, say)}</p></details>"
    )


def claim_summary(id: str, base: str, say: Words) -> str:
    """How firm a claim is, as a link to its entry in the ledger, where the sources do not come along."""
    standing = claim(id).standing.value
    text = escape(say.say("claim", "summary", standing=standing_words(claim(id), say)))
    return (
        f'<a class="claim-summary" href="{escape(base)}sources/#{id}" data-standing="{standing}" '
        f"{UNSEARCHED}>{text}</a>"
    )
