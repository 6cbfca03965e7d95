"""The question as a form: controls for the facts that matter, written whole by the build."""

import json
import re
from html import escape

from explainer.answers.fields import worth_asking
from explainer.facts.brings import BRINGS
from explainer.facts.catalogue import FACTS, UNSAID, Fact
from explainer.facts.question import CHECKED, FIRST_DAY, Question
from explainer.facts.values import Act, Kind
from explainer.judge import rules_by_day
from explainer.rulebook import KINDS
from explainer.say.phrases import short, value_phrase
from explainer.say.words import SLOT, Words
from explainer.space.space import OUTCOME, space_of, spaces
from explainer.wire.a_months_credits import CREDITS, MONTHS, PLAN
from explainer.wire.read_question import OF_THE_OTHER, UNKNOWN, Asked
from explainer.wire.write_answer import plain

# A length's default is "within every limit", which is no number: the control stays empty.
WITHIN_LIMITS = frozenset({"message.text_characters", "message.subject_characters"})
CLASHES = (
    ("message.all_connected", ("yes",), "tie.degree", ("second", "third", "out"), "no", "first"),
    ("recipient.open_profile", ("on",), "recipient.plan", ("basic",), "off", "premium_career"),
    ("tie.invitation", ("sent", "received"), "tie.degree", ("first",), "none", ""),
)
"""Pairs that nobody can be in, and what would be right of the one, and of the other; they are judged all the same."""
PARTS = (("sender", "you"), ("recipient", "them"), ("tie", "between"), ("message", "message"))
NOT_ALWAYS = re.compile(r"\[([^\]]*)\]")
"""A part of the sentence that stands only beside a paid plan."""


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


def value_of(fact: Fact, asked: Asked) -> str:
    question, given, unknown = asked
    if fact in unknown:
        return UNKNOWN
    return str(plain(fact.of(question))) if fact.name in given else default_of(fact)


def _option(value: str, text: str, chosen: str) -> str:
    return f'<option value="{value}"{" selected" if value == chosen else ""}>{escape(text)}</option>'


def _word(fact: Fact, value: str, say: Words) -> str:
    return value_phrase(fact, fact.by_word[value], say)


def _clashes(fact: Fact, say: Words) -> list[tuple[tuple[str, ...], str, tuple[str, ...], str]]:
    """With which values of which other fact values of this one cannot be, and the sentence that says so."""
    return [
        (
            values,
            other,
            others,
            say.say(
                "wrong", name, right=_word(fact, right, say), other=_word(FACTS[other], instead, say) if instead else ""
            ),
        )
        for name, values, other, others, right, instead in CLASHES
        if name == fact.name
    ]


def _options(fact: Fact, value: str, can_be_open: bool, say: Words, blank: bool) -> str:
    """The values of a fact to choose from; some are put in words of their own, in a blank or in a field."""

    def text(each: str, otherwise: str) -> str:
        key = ("blank", fact.name, each) if blank else ("option", f"{short(fact)}.{each}")
        return say.say(*key) if say.has(*key) else otherwise

    out = [_option(v, text(v, value_phrase(fact, c, say)), value) for c in fact.sayable for v in [str(c.value)]]
    if can_be_open:
        out.append(_option(UNKNOWN, text("open", say.say("form", "open")), value))
    if fact.default not in fact.sayable:
        out.insert(0, _option("", say.say("form", "default"), value))
    return "".join(out)


def control(fact: Fact, asked: Asked, say: Words, label: str = "") -> str:
    """A native control; `label` is read out where no label element stands beside it, in a blank of the sentence."""
    value = value_of(fact, asked)
    named = f'name="{fact.name}" data-default="{escape(default_of(fact))}" autocomplete="off"'
    if fact.name in BRINGS:
        named += f' data-brings="{escape(json.dumps(BRINGS[fact.name]))}"'
    if label:
        named += f' aria-label="{escape(label)}"'
    if clashes := _clashes(fact, say):
        named += f' data-clashes="{escape(json.dumps(clashes, ensure_ascii=False))}"'
    if fact.choices:
        blank = bool(label)
        # In running text only what the page leaves open itself can be left open: not every value fits there.
        can_be_open = fact in asked[2] if blank else fact in OF_THE_OTHER
        return f"<select {named}>{_options(fact, value, can_be_open, say, blank)}</select>"
    if fact.name == CREDITS:
        named += f' data-months="{escape(json.dumps(MONTHS))}"'
    step = "1" if fact.whole else "any"
    right = say.say("wrong", "whole" if fact.whole else "number", least=say.number(fact.least))
    named += f' data-wrong="{escape(right)}"'
    hint = f' placeholder="{escape(say.say("form", "default"))}"' if fact.name in WITHIN_LIMITS else ""
    return f'<input type="number" {named} min="{fact.least}" step="{step}" value="{escape(value)}"{hint}>'


def field(fact: Fact, asked: Asked, say: Words, shown: bool) -> str:
    return (
        f'<div class="explainer-field" data-fact="{fact.name}"{"" if shown else " hidden"}>'
        f"<label><span>{escape(say.say('fact', fact.name))}</span>{control(fact, asked, say)}</label></div>"
    )


def day_field(question: Question, say: Words) -> str:
    wrong = escape(say.say("wrong", "day", first=say.day(FIRST_DAY), last=say.day(CHECKED)))
    return (
        f'<div class="explainer-field" data-fact="on"><label><span>{escape(say.say("fact", "on"))}</span>'
        f'<input type="date" name="on" data-default="{CHECKED}" min="{FIRST_DAY}" max="{CHECKED}" '
        f'data-wrong="{wrong}" value="{question.on}"></label></div>'
    )


def kind_field(question: Question, say: Words) -> str:
    fact = FACTS["message.kind"]
    options = "".join(
        f'<option value="{kind.value}"{" selected" if kind is question.message.kind else ""}>'
        f"{escape(_kind_word(kind, say))}</option>"
        for kind in (Kind.ANY, *KINDS)
    )
    return (
        f'<div class="explainer-field" data-fact="{fact.name}"><label><span>{escape(say.say("fact", fact.name))}</span>'
        f'<select name="{fact.name}" data-default="any" autocomplete="off">{options}</select></label></div>'
    )


def _kind_word(kind: Kind, say: Words) -> str:
    key = ("option", f"kind.{kind.value}")
    return say.say(*key) if say.has(*key) else value_phrase(FACTS["message.kind"], kind, say)


def fixed_kind(question: Question) -> str:
    """The kind of a page that is about one kind."""
    return f'<input type="hidden" name="message.kind" value="{question.message.kind.value}" data-default="any">'


def fields(names: tuple[str, ...], asked: Asked, say: Words) -> str:
    """Fields of one group: the reader's case."""
    shown = worth_asking(asked[0])
    found = "".join(field(FACTS[name], asked, say, name in shown) for name in names)
    return f"<fieldset><legend>{escape(say.say('form', 'legend'))}</legend>{found}</fieldset>"


def groups(names: tuple[str, ...], asked: Asked, say: Words, extra: dict[str, str]) -> str:
    """Fields in their groups; `extra` puts more before a group's own."""
    shown = worth_asking(asked[0])
    out = []
    for owner, words in PARTS:
        fields = [
            field(FACTS[name], asked, say, name in shown)
            for name in names
            if name.split(".")[0] == owner and name != "message.kind"
        ]
        body = extra.get(owner, "") + "".join(fields)
        if body:
            out.append(f"<fieldset><legend>{escape(say.say('form', words))}</legend>{body}</fieldset>")
    return "".join(out)


def asks(kind: Kind, say: Words) -> str:
    """The sentence that asks about a kind, or about any; empty for a kind that is asked by fields."""
    if kind is Kind.ANY:
        return say.say("form", "sentence")
    own = ("kind", kind.value, "asks")
    return say.say(*own) if say.has(*own) else ""


def blanks(say: Words, kind: Kind = Kind.ANY) -> tuple[str, ...]:
    """The facts that stand in the sentence."""
    return tuple(SLOT.findall(asks(kind, say)))


def _filled(template: str, asked: Asked, say: Words) -> str:
    """The sentence with its blanks; a comma behind one stays in its line."""
    parts = SLOT.split(template)
    out = [escape(parts[0])]
    for name, after in zip(parts[1::2], parts[2::2], strict=True):
        blank = control(FACTS[name], asked, say, label=say.say("fact", name))
        mark, text = (after[:1], after[1:]) if after[:1] in (",", ".", "?") else ("", after)
        out.append((f'<span class="explainer-blank">{blank}{mark}</span>' if mark else blank) + escape(text))
    return "".join(out)


def sentence(asked: Asked, say: Words) -> str:
    """The question as a sentence to fill in."""
    parts = NOT_ALWAYS.split(asks(asked[0].message.kind, say))
    for place, part in enumerate(parts):
        text = _filled(part, asked, say)
        if place % 2:
            hidden = "" if asked[0].sender.has_paid_plan else " hidden"
            text = f'<span data-beside="{PLAN}"{hidden}>{text}</span>'
        parts[place] = text
    return f'<p class="explainer-sentence">{"".join(parts)}</p>'


def more(body: str, say: Words, marks: str = "", key: tuple[str, ...] = ("form", "more")) -> str:
    summary = escape(say.say(*key))
    return f'<details class="explainer-more"{marks}><summary>{summary}</summary>{body}</details>'
