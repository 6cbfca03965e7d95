"""The explorer's element: links to the views, the case, each view's section, and the gallery with its built answers."""

from html import escape
from urllib.parse import parse_qsl

from explainer.data import load
from explainer.explorer.bar import bar_html
from explainer.explorer.link import Link, of_question, read_link, written
from explainer.explorer.play.way.path import path_text, read_path
from explainer.explorer.view import view, views
from explainer.explorer.words import explorer_words
from explainer.say.markup import UNSEARCHED
from explainer.say.words import Words
from explainer.website.filled_in import BASE, BYTES, RULES, view_attributes
from explainer.website.form.element import FAILED, SAID, explorer_question
from explainer.wire.a_months_credits import with_a_months_credits
from explainer.wire.read_question import Asked
from explainer.wire.write_link import fragment

CURRENT = ' aria-current="true"'
FROM, TO = "from_me", "to_me"
TAKING = ("copy", "text", "save", "open", "print", "embed")
"""What can be done with a case, in the order of the buttons."""


def _views(say: Words) -> str:
    links = "".join(
        f'<li><a href="#view={name}&amp;v=1" data-view="{name}"{' aria-current="page"' if not place else ""}>'
        f"{escape(say.say('explorer', name, 'name'))}</a></li>"
        for place, name in enumerate(views())
    )
    return f'<nav class="explorer-views" aria-label="{escape(say.say("explorer", "views"))}"><ul>{links}</ul></nav>'


def _direction(say: Words) -> str:
    links = "".join(
        f'<li><a href="#{"direction=to_me&amp;" if to == TO else ""}v=1" data-direction="{to}"'
        f"{CURRENT if to == FROM else ''}>{escape(say.say('explorer', 'direction', to))}</a></li>"
        for to in (FROM, TO)
    )
    return (
        f'<nav class="explorer-direction" aria-label="{escape(say.say("explorer", "direction", "label"))}">'
        f"<ul>{links}</ul></nav>"
    )


def _tools(usual: Link, say: Words) -> str:
    buttons = "".join(
        f'<li><button type="button" data-do="{name}">{escape(say.say("explorer", "sharing", name))}</button></li>'
        for name in TAKING
    )
    return (
        '<div class="explorer-tools">'
        f'<a class="explorer-over" href="#{escape(written(usual))}">{escape(say.say("explorer", "over"))}</a>'
        f'<details class="explorer-sharing"><summary>{escape(say.say("explorer", "share"))}</summary><ul>{buttons}</ul>'
        '<input type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" hidden>'
        '<p role="status"></p></details>'
        f'<button type="button" data-do="erase">{escape(say.say("explorer", "erase"))}</button></div>'
    )


def _section(name: str, asked: Asked, say: Words) -> str:
    """A view's section; the first holds the question as well."""
    first = name == views()[0]
    shown = f'<explorer-{name} class="explorer-shown"></explorer-{name}>'
    inside = explorer_question(asked, say) if first else shown
    return (
        f'<section class="explorer-view" data-view="{name}"{"" if first else " hidden"}{view_attributes(name)}>'
        f'<h2 id="view-{name}" tabindex="-1">{escape(say.say("explorer", name, "title"))}</h2>'
        f'<p class="explorer-lead">{escape(say.say("explorer", name, "lead"))}</p>'
        f"{inside}</section>"
    )


# The gallery


def gallery() -> dict[str, Link]:
    """Its cases, as links. Raises Refused for what cannot be.

    A story is one of those that are ready to be played; with `at`, the reader stands at that event of it.
    """
    found = {}
    stories = load("explorer", "play", "stories")
    for name, case in load("explorer", "gallery").items():
        text = f"view=play&{stories[case['story']]['link']}" if "story" in case else case["link"]
        found[name], left_out = read_link(parse_qsl(text), views())
        if left_out:
            raise left_out[0]
        if "at" in case:
            path, _ = read_path(found[name].events)
            found[name] = found[name]._replace(events=path_text(path.at(case["at"])))
    return found


def _gallery(say: Words) -> str:
    """Each case by name, with what it comes to; it opens in its view."""
    entries = "".join(
        f'<li><a data-anew href="#{escape(written(link))}">{escape(say.say("explorer", "gallery", "of", name))}</a>'
        f"<p>{escape(view(link.view).line(link, say))}</p></li>"
        for name, link in gallery().items()
    )
    title = escape(say.say("explorer", "gallery", "title"))
    lead = escape(say.say("explorer", "gallery", "lead"))
    return f'<section class="explorer-gallery"><h2 id="gallery">{title}</h2><p>{lead}</p><ul>{entries}</ul></section>'


def explorer_element(asked: Asked, say: Words, with_gallery: bool = True) -> str:
    """All of it, with the question's built answer inside."""
    say, asked = explorer_words(say.language), with_a_months_credits(asked)
    usual = of_question(asked, views()[0])
    said = {f"say-{name}": say.say("status", name, done="{done}", total="{total}") for name in SAID}
    said |= {f"say-failed-{name}": say.say("status", f"failed_{name}") for name in FAILED}
    said |= {"say-copied": say.say("explorer", "sharing", "copied"), "say-saved": say.say("explorer", "saved")}
    said |= {"say-uncopied": say.say("explorer", "sharing", "uncopied")}
    data = {
        "state": "static",
        "view": views()[0],
        "case": fragment(asked),
        "direction": FROM,
        "rules": RULES,
        "base": BASE,
        "bytes": BYTES,
        "file": say.say("explorer", "sharing", "file"),
        **said,
    }
    attributes = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
    sections = "".join(_section(name, asked, say) for name in views())
    return (
        f'<message-explorer class="explorer" lang="{say.language}" {UNSEARCHED} {attributes}>'
        f"{_views(say)}{_direction(say)}"
        '<p class="explorer-said spoken" role="status"></p><p class="explorer-status" role="status"></p>'
        f'<div class="explorer-case">{bar_html(usual, say)}</div>{_tools(usual, say)}'
        '<div class="explorer-since" role="status"></div><ul class="explorer-notes" hidden></ul>'
        f"{sections}{_gallery(say) if with_gallery else ''}</message-explorer>"
    )
