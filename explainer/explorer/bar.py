"""The case bar: what is not as usual in the case, each to be taken away; and from whom to whom it goes."""

from typing import NamedTuple

from explainer.explorer.called import called, said_value
from explainer.explorer.link import Link, href
from explainer.say.markup import escape
from explainer.say.words import Words


class Chip(NamedTuple):
    """One fact of the case, in words, and the link to the case without it."""

    text: str
    without: Link


class Bar(NamedTuple):
    """`lead` says what the chips are of; without any, it says that all is as usual."""

    lead: str
    chips: tuple[Chip, ...]


def bar(link: Link, say: Words) -> Bar:
    chips = tuple(
        Chip(f"{called(name, link, say)}: {said_value(name, value, say)}", link.without(name))
        for name, value in link.facts.items()
        if is_shown(name, link)
    )
    lead = say.say("explorer", "bar", ("case" if chips else "usual") + ("_to_me" if link.to_me else ""))
    return Bar(lead, chips)


def is_shown(name: str, link: Link) -> bool:
    """Whoever asks who can reach them is asked about nobody else."""
    return not link.to_me or name == "on" or name.startswith("recipient.")


def _chip(chip: Chip, say: Words) -> str:
    """A chip; the sign that takes it away is said in words."""
    words = say.say("explorer", "bar", "without", fact=chip.text)
    return f'<li>{escape(chip.text)} <a href="{escape(href(chip.without))}" aria-label="{escape(words)}">×</a></li>'


def bar_html(link: Link, say: Words) -> str:
    found = bar(link, say)
    chips = "".join(_chip(chip, say) for chip in found.chips)
    return f"<p>{escape(found.lead)}</p>" + (f"<ul>{chips}</ul>" if chips else "")
