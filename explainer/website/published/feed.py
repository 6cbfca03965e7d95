"""What changed when, as an Atom feed: an entry for each day on which a rule began or ended, the newest first."""

from datetime import timedelta
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as Xml

from explainer.facts.question import CHECKED
from explainer.say.phrases import general_sentence
from explainer.say.words import Words
from explainer.space.changes import Change, changes

FEED = "feed.xml"
"""Where a language's feed lies, from its own root."""
PAGE = "sources/timeline.md"
"""The page that tells the same; a language without it has no feed."""
DAY = timedelta(days=1)
ATOM = "http://www.w3.org/2005/Atom"


def _id(language: str, about: str) -> str:
    """A name that stays, wherever the site stands."""
    return uuid5(NAMESPACE_URL, f"who-can-message-whom/{language}/{about}").urn


def _add(to: Xml.Element, tag: str, text: str = "", **attributes: str) -> Xml.Element:
    made = Xml.SubElement(to, tag, attributes)
    made.text = text or None
    return made


def _content(changed: list[Change], root: str, say: Words) -> str:
    """What changed on one day, as HTML: each rule's sentence, and the claims that it rests on."""
    rules = Xml.Element("ul")
    for change in changed:
        shown = change.day - DAY if change.until else change.day
        when = say.say("timeline", "until" if change.until else "from", day=say.day(shown))
        item = _add(rules, "li", f"{when}: {general_sentence(change.rule.id, say)}")
        claims = _add(item, "ul")
        for id in change.rule.claims:
            _add(_add(claims, "li"), "a", say.say("claims", id), href=f"{root}sources/#{id}")
    return Xml.tostring(rules, "unicode", method="html")


def feed(say: Words, title: str, root: str) -> str:
    """The feed of one language; `root` is the address of its home page, or nothing where the site has none."""
    whole = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": say.language})
    _add(whole, "id", _id(say.language, ""))
    _add(whole, "title", title)
    _add(whole, "subtitle", say.say("published", "feed_about"))
    _add(whole, "updated", f"{CHECKED}T00:00:00Z")
    _add(_add(whole, "author"), "name", title)
    _add(whole, "link", rel="self", type="application/atom+xml", href=f"{root}{FEED}")
    _add(whole, "link", rel="alternate", type="text/html", href=f"{root}sources/timeline/")
    days = {day: list(found) for day, found in groupby(changes(), lambda change: change.day)}
    for day in sorted(days, reverse=True):
        entry = _add(whole, "entry")
        _add(entry, "id", _id(say.language, day.isoformat()))
        _add(entry, "title", say.day(day))
        _add(entry, "updated", f"{day}T00:00:00Z")
        _add(entry, "link", rel="alternate", type="text/html", href=f"{root}sources/timeline/#year-{day.year}")
        _add(entry, "content", _content(days[day], root, say), type="html")
    Xml.indent(whole, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(whole, "unicode")}\n'
