"""Entries of one line that open, subject by subject, and the form that filters them; all is there without script."""

from collections.abc import Callable, Iterable, Mapping
from html import escape

from explainer.rulebook import SUBJECTS
from explainer.say.markup import UNSEARCHED
from explainer.say.words import Words

type Choices = Mapping[str, str]
"""Values, each with its words; a value is a class within an entry, or a subject."""


def entry(id: str, sentence: str, mark: str, body: str) -> str:
    """A sentence that opens what is behind it. Short on purpose: a page has hundreds."""
    return (
        f'<details id="{id}"><summary>{escape(sentence, quote=False)}{mark}</summary>'
        f"<div {UNSEARCHED}>{body}</div></details>"
    )


def by_subject[T](
    every: Iterable[T], subject_of: Callable[[T], str], drawn: Callable[[T], str], say: Words, open_: bool = False
) -> str:
    """The entries below their subjects, in the order of the rulebook, each subject with the number of its entries."""
    found: dict[str, list[T]] = {subject: [] for subject in SUBJECTS}
    for each in every:
        found[subject_of(each)].append(each)
    return "".join(
        f'<details class="subject" data-subject="{subject}"{" open" if open_ else ""}><summary>'
        f'<h3 id="subject-{subject.replace("_", "-")}">{escape(say.say("subject", subject))}\u00a0'
        f"<small {UNSEARCHED}>{say.number(len(here))}</small></h3></summary>"
        f"{''.join(map(drawn, here))}</details>"
        for subject, here in found.items()
        if here
    )


def filtered(entries: str, number: int, choices: Mapping[str, Choices], say: Words, foot: str = "") -> str:
    """Entries by subject below a form that filters them; `foot` is what a script adds to an entry that opens.

    Nothing can be chosen before the script is there, and where none runs the form does not show.
    """
    subjects = {each: say.say("subject", each) for each in SUBJECTS if f'data-subject="{each}"' in entries}
    selects = "".join(_select(name, of, say) for name, of in ({"subject": subjects} | dict(choices)).items())
    said = {
        "all": say.say("entries", "all", n=say.number(number)),
        "some": say.say("entries", "some", all=say.number(number), n="{n}"),
        "one": say.say("entries", "one", all=say.number(number)),
        "none": say.say("entries", "none"),
        "failed": say.say("entries", "failed"),
        "text": say.say("entries", "text", text="{text}"),
    }
    told = "".join(f' data-{name}="{escape(words)}"' for name, words in said.items())
    template = f"<template>{foot}</template>" if foot else ""
    return (
        f'<form class="filter needs-script"{told} {UNSEARCHED}>'
        f'<fieldset disabled><legend class="spoken">{escape(say.say("entries", "title"))}</legend>'
        f'<label>{escape(say.say("entries", "words"))}<input type="search" name="words" '
        f'autocomplete="off" spellcheck="false"></label>{selects}</fieldset>'
        f'<p class="filter-said"><span role="status">{escape(said["all"])}</span> '
        f'<button type="reset" class="button" hidden>{escape(say.say("entries", "clear"))}</button></p>'
        f'{template}</form><div class="entries">{entries}</div>'
    )


def _select(name: str, choices: Choices, say: Words) -> str:
    options = "".join(f'<option value="{value}">{escape(words)}</option>' for value, words in choices.items())
    return (
        f'<label>{escape(say.say("entries", name))}<select name="{name}">'
        f'<option value="">{escape(say.say("entries", "any"))}</option>{options}</select></label>'
    )
