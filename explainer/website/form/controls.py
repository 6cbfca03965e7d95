"""The question as a form: controls for the facts that matter, written whole by the build."""

import json
import re
from html import escape

from explainer.answers.fields import worth_asking
from explainer.facts.catalogue import FACTS, UNSAID, Fact
from explainer.facts.question import CHECKED, FIRST_DAY, Question
from explainer.facts.values import Act, Kind
from explainer.judge import rules_by_day
from explainer.rulebook import KINDS
from explainer.say.phrases import value_phrase
from explainer.say.words import Words
from explainer.space.space import OUTCOME, space_of, spaces
from explainer.wire.a_months_credits import CREDITS, MONTHS
from explainer.wire.write_answer import plain

# A length's default is "within every limit", which is no number: the control stays empty.
WITHIN_LIMITS = frozenset({"message.text_characters", "message.subject_characters"})
PARTS = (("sender", "you"), ("recipient", "them"), ("tie", "between"), ("message", "message"))
SLOT = re.compile(r"\{([a-z_]+\.[a-z_]+)\}")


def ever_matters(kinds: tuple[Kind, ...] = KINDS) -> tuple[str, ...]:
    """The facts that matter to one of these kinds on some day, in the wire's order."""
    named = {fact.name for kind in kinds for of in rules_by_day(Act.SEND, kind) for fact in space_of(of).classes}
    return tuple(name for name in FACTS if name in named)


def ever_core(kind: Kind) -> tuple[str, ...]:
    """The facts that decide about a kind together with others, as opposed to those that can only forbid."""
    named = {fact.name for of in spaces(Act.SEND, kind, OUTCOME) for fact in of.core}
    return tuple(name for name in FACTS if name in named)


def default_of(fact: Fact) -> str:
    """What a control holds when nobody has touched it."""
    unsaid = fact.name in WITHIN_LIMITS or fact.default in UNSAID
    return "" if unsaid else str(plain(fact.default))


def value_of(fact: Fact, question: Question, given: tuple[str, ...]) -> str:
    return str(plain(fact.of(question))) if fact.name in given else default_of(fact)


def control(fact: Fact, question: Question, given: tuple[str, ...], say: Words, label: str = "") -> str:
    """A native control; `label` is read out where no label element stands beside it."""
    value = value_of(fact, question, given)
    named = f'name="{fact.name}" data-default="{escape(default_of(fact))}" autocomplete="off"'
    if label:
        named += f' aria-label="{escape(label)}"'
    if fact.choices:
        options = "".join(
            f'<option value="{choice.value}"{" selected" if choice.value == value else ""}>'
            f"{escape(value_phrase(fact, choice, say))}</option>"
            for choice in fact.sayable
        )
        if fact.default not in fact.sayable:
            chosen = "" if value else " selected"
            options = f'<option value=""{chosen}>{escape(say.say("form", "default"))}</option>{options}'
        return f"<select {named}>{options}</select>"
    if fact.name == CREDITS:
        named += f' data-months="{escape(json.dumps(MONTHS))}"'
    step = "1" if fact.whole else "any"
    hint = f' placeholder="{escape(say.say("form", "default"))}"' if fact.name in WITHIN_LIMITS else ""
    return f'<input type="number" {named} min="{fact.least}" step="{step}" value="{escape(value)}"{hint}>'


def field(fact: Fact, question: Question, given: tuple[str, ...], say: Words, shown: bool) -> str:
    return (
        f'<label class="explainer-field" data-fact="{fact.name}"{"" if shown else " hidden"}>'
        f"<span>{escape(say.say('fact', fact.name))}</span>{control(fact, question, given, say)}</label>"
    )


def day_field(question: Question, say: Words) -> str:
    return (
        f'<label class="explainer-field" data-fact="on"><span>{escape(say.say("fact", "on"))}</span>'
        f'<input type="date" name="on" data-default="{CHECKED}" min="{FIRST_DAY}" max="{CHECKED}" '
        f'value="{question.on}"></label>'
    )


def kind_field(question: Question, say: Words) -> str:
    fact = FACTS["message.kind"]
    options = "".join(
        f'<option value="{kind.value}"{" selected" if kind is question.message.kind else ""}>'
        f"{escape(value_phrase(fact, kind, say))}</option>"
        for kind in (Kind.ANY, *KINDS)
    )
    return (
        f'<label class="explainer-field" data-fact="{fact.name}"><span>{escape(say.say("fact", fact.name))}</span>'
        f'<select name="{fact.name}" data-default="any" autocomplete="off">{options}</select></label>'
    )


def fixed_kind(question: Question) -> str:
    """The kind of a page that is about one kind."""
    return f'<input type="hidden" name="message.kind" value="{question.message.kind.value}" data-default="any">'


def fields(names: tuple[str, ...], question: Question, given: tuple[str, ...], say: Words) -> str:
    """Fields of one group: the reader's case."""
    shown = worth_asking(question)
    found = "".join(field(FACTS[name], question, given, say, name in shown) for name in names)
    return f"<fieldset><legend>{escape(say.say('form', 'legend'))}</legend>{found}</fieldset>"


def groups(
    names: tuple[str, ...], question: Question, given: tuple[str, ...], say: Words, extra: dict[str, str]
) -> str:
    """Fields in their groups; `extra` puts more before a group's own."""
    shown = worth_asking(question)
    out = []
    for owner, words in PARTS:
        fields = [
            field(FACTS[name], question, given, say, name in shown)
            for name in names
            if name.split(".")[0] == owner and name != "message.kind"
        ]
        body = extra.get(owner, "") + "".join(fields)
        if body:
            out.append(f"<fieldset><legend>{escape(say.say('form', words))}</legend>{body}</fieldset>")
    return "".join(out)


def sentence(question: Question, given: tuple[str, ...], say: Words) -> tuple[str, tuple[str, ...]]:
    """The question as a sentence to fill in, and the facts that stand in it."""
    template = say.say("form", "sentence")
    named = tuple(SLOT.findall(template))
    parts = SLOT.split(template)
    for place in range(1, len(parts), 2):
        name = parts[place]
        parts[place] = control(FACTS[name], question, given, say, label=say.say("fact", name))
    text = "".join(escape(part) if place % 2 == 0 else part for place, part in enumerate(parts))
    return f'<p class="explainer-sentence">{text}</p>', named


def more(body: str, say: Words) -> str:
    return f'<details class="explainer-more"><summary>{escape(say.say("form", "more"))}</summary>{body}</details>'


def run_button(say: Words) -> str:
    return f'<button type="button" class="explainer-run">{escape(say.say("form", "run"))}</button>'
