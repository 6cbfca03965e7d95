"""The report about something wrong or changed: a text that a script fills in from the address, and where to send it."""

from html import escape

from explainer.say.words import Words
from explainer.website.operator import operator


def report_html(say: Words) -> str:
    """The text, a button that copies it, and a link for each address that the operator has named."""
    who = operator()
    template = f"{say.say('report', 'about')}\n{{what}}"
    template += "".join(f"\n\n{say.say('report', part)}\n\n" for part in ("wrong", "source"))
    ways = []
    if who.repository:
        ways.append(("issue", f"{who.repository}/issues/new?title={{title}}&body={{text}}"))
    if who.email:
        ways.append(("mail", f"mailto:{who.email}?subject={{title}}&body={{text}}"))
    links = "".join(
        f'<a class="button" href="{escape(href.split("?")[0])}" data-href="{escape(href)}" rel="noreferrer">'
        f"{escape(say.say('report', key))}</a> "
        for key, href in ways
    )
    nowhere = "" if ways else f"<p>{escape(say.say('report', 'nowhere'))}</p>"
    return (
        f'<div class="report" data-template="{escape(template)}" data-copied="{escape(say.say("report", "copied"))}">'
        f'<p><label for="report-text">{escape(say.say("report", "text"))}</label></p>'
        f'<textarea id="report-text" rows="12" spellcheck="true">{escape(template.replace("{what}", ""))}</textarea>'
        f'<p class="report-ways">{links}<button type="button" class="button needs-script">'
        f"{escape(say.say('report', 'copy'))}</button> "
        f'<span role="status"></span></p>{nowhere}</div>'
    )
