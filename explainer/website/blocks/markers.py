"""The blocks that a page can ask for by marker: each name, what it takes, and the HTML it becomes."""

from collections.abc import Callable
from datetime import date
from functools import cache
from html import escape

from explainer.answers.routes import answer
from explainer.answers.shape import Because
from explainer.facts.catalogue import with_facts
from explainer.facts.question import Question
from explainer.facts.values import Kind, YesNo
from explainer.refused import Refused
from explainer.rulebook import KINDS
from explainer.rulebook.ledger import Claim, claim, claims
from explainer.say.html import grounds_html
from explainer.say.phrases import rule_sentence
from explainer.say.pictures import readers_picture
from explainer.say.refusal import refusal
from explainer.say.sources import claim_details
from explainer.say.views import grounds_of
from explainer.say.words import Words, words
from explainer.website.blocks.disagreements import disagreements_html
from explainer.website.blocks.ledger import ledger_html
from explainer.website.blocks.report import report_html
from explainer.website.blocks.tables import claims_of, delivered, outcome_table
from explainer.website.blocks.texts import texts_html
from explainer.website.blocks.unpublished import unpublished_html
from explainer.website.filled_in import BASE, WHEEL, WHEEL_NAME
from explainer.website.form.element import kind_element, question_element, try_element
from explainer.website.grammar import PageError
from explainer.website.operator import OperatorError, operator_html
from explainer.website.pictures.life import life_html
from explainer.website.pictures.map import map_html
from explainer.website.pictures.timeline import timeline_html, timeline_picture
from explainer.wire.read_question import read_question


def _kind(name: str) -> Kind:
    for kind in KINDS:
        if kind.value == name:
            return kind
    raise PageError(f"{name!r} is no kind of message; there are {', '.join(kind.value for kind in KINDS)}")


def _one_kind(block: str, arguments: list[str]) -> Kind:
    if len(arguments) != 1:
        raise PageError(f"explainer:{block} takes one kind of message, such as explainer:{block} inmail")
    return _kind(arguments[0])


def _case(arguments: list[str]) -> tuple[Question, tuple[str, ...]]:
    """A question from `fact=value` words; a first word without `=` is the kind."""
    facts: dict[str, object] = {}
    if arguments and "=" not in arguments[0]:
        facts["message.kind"] = _kind(arguments[0]).value
        arguments = arguments[1:]
    for word in arguments:
        name, equals, value = word.partition("=")
        if not equals:
            raise PageError(f"{word!r} is no fact; write it as fact=value, such as tie.degree=first")
        facts[name] = value
    try:
        return read_question(facts)
    except Refused as problem:
        raise PageError(refusal(problem, words("en"))) from None


def _question(arguments: list[str], say: Words) -> str:
    return question_element(*_case(arguments), say)


def _try(arguments: list[str], say: Words) -> str:
    question, given = _case(arguments)
    make = try_element if question.message.kind is Kind.ANY else kind_element
    return make(question, given, say)


def _outcomes(arguments: list[str], say: Words) -> str:
    return outcome_table(_one_kind("outcomes", arguments), say)


def _readers(arguments: list[str], say: Words) -> str:
    """Who reads a message of a kind, with the rules and sources behind it."""
    found = answer(delivered(_one_kind("readers", arguments)))
    names = say.listing([say.say("reader", reader.value) for reader in found.readers])
    return (
        f'<div class="readers readers-block">{readers_picture(found, say)}'
        f"<div><p>{escape(say.say('page', 'readers', readers=names))}</p>"
        f'<ul class="reasons">{grounds_html(grounds_of(found.why.readers, say), BASE, say)}</ul></div></div>'
    )


def _access(arguments: list[str], say: Words) -> str:
    """Everyone else who could reach a message of any kind, with the condition and the sources."""
    rules: dict[str, Because] = {}
    for kind in KINDS:
        question = with_facts(delivered(kind), {"recipient.archived": YesNo.YES})
        for each in answer(question).why.access:
            rules.setdefault(each.rule, each)
    items = "".join(
        f"<dt>{escape(say.say('access', each.gives))}</dt>"
        f"<dd><p>{escape(rule_sentence(each.rule, say))}</p>"
        f"{''.join(claim_details(id, BASE, say) for id in each.claims)}</dd>"
        for each in rules.values()
    )
    return f'<dl class="access-all">{items}</dl>'


def _sources(arguments: list[str], say: Words) -> str:
    """The claims that a kind's rules rest on today."""
    ids = claims_of((_one_kind("sources", arguments),))
    items = "".join(f"<li><p>{escape(say.say('claims', id))}</p>{claim_details(id, BASE, say)}</li>" for id in ids)
    return f'<ol class="sources-list">{items}</ol>'


def _life(arguments: list[str], say: Words) -> str:
    """An invitation's life, today's or that of a day."""
    try:
        return life_html(say, *(date.fromisoformat(day) for day in arguments[:1]))
    except ValueError:
        raise PageError(
            f"explainer:life takes a day, such as explainer:life 2013-03-01, not {arguments[0]!r}"
        ) from None


def _operator(arguments: list[str], say: Words) -> str:
    if not arguments:
        raise PageError("explainer:operator takes entries of operator.toml, such as explainer:operator name address")
    try:
        return operator_html(arguments, say)
    except (OperatorError, AttributeError) as problem:
        raise PageError(str(problem)) from None


def _prove(say: Words) -> str:
    """A button that judges every case in the reader's browser; without script there is nothing to press."""
    return (
        f'<explainer-proof lang="{say.language}" data-done="{escape(say.say("prove", "done", **PROOF))}" '
        f'data-failed="{escape(say.say("prove", "failed"))}">'
        f'<p><button type="button" class="button" hidden>{escape(say.say("prove", "run"))}</button> '
        f'<progress max="100" value="0" aria-label="{escape(say.say("prove", "running"))}" hidden></progress></p>'
        f'<p role="status"></p><p class="proof-digest" hidden>{escape(say.say("prove", "digest"))}: '
        "<output></output></p>"
        "</explainer-proof>"
    )


PROOF = {name: f"{{{name}}}" for name in ("judged", "stands_for", "plays", "seconds")}  # the script fills them in


def _whole(make: Callable[[Words], str]) -> Callable[[list[str], Words], str]:
    """A block that takes nothing."""

    def build(arguments: list[str], say: Words) -> str:
        if arguments:
            raise PageError(f"this block takes nothing, and is given {' '.join(arguments)!r}")
        return make(say)

    return build


def _wheel(say: Words) -> str:
    """The rules as a wheel; only the build of the site knows its name."""
    words = escape(say.say("download", "wheel", name=WHEEL_NAME))
    return f'<p><a class="button" href="{WHEEL}" download>{words}</a></p>'


BLOCKS: dict[str, Callable[[list[str], Words], str]] = {
    "question": _question,
    "try": _try,
    "outcomes": _outcomes,
    "readers": _readers,
    "access": _access,
    "sources": _sources,
    "map": _whole(map_html),
    "life": _life,
    "timeline-picture": _whole(timeline_picture),
    "timeline": _whole(timeline_html),
    "ledger": _whole(ledger_html),
    "texts": _whole(texts_html),
    "disagreements": _whole(disagreements_html),
    "unpublished": _whole(unpublished_html),
    "operator": _operator,
    "report": _whole(report_html),
    "wheel": _whole(_wheel),
    "prove": _whole(_prove),
}


@cache
def block(text: str, say: Words) -> str:
    """The HTML for a marker's text, such as `outcomes inmail`. Raises PageError, naming what there is."""
    name, *arguments = text.split()
    if name not in BLOCKS:
        raise PageError(f"there is no block explainer:{name}; there are {', '.join(BLOCKS)}")
    return BLOCKS[name](arguments, say)


def cited(id: str) -> Claim:
    """A claim that a page refers to. Raises PageError where the ledger has no such claim."""
    if id not in claims():
        raise PageError(f"[^{id}] refers to a claim that the ledger does not have")
    return claim(id)
