"""The widget's element with an answer already inside, as the build writes it."""

from html import escape
from urllib.parse import urlencode

from explainer.answers.routes import answers_to
from explainer.answers.shape import Answer
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED, Question
from explainer.say.html import answer_html
from explainer.say.markup import UNSEARCHED
from explainer.say.phrases import facts_phrase
from explainer.say.words import Words
from explainer.website.filled_in import BASE, RULES
from explainer.website.form import controls as form
from explainer.wire.a_months_credits import with_a_months_credits
from explainer.wire.read_question import LINK_VERSION
from explainer.wire.write_answer import plain

SAID = ("loading", "starting", "ready", "retry", "copied")
FAILED = ("wasm", "network", "timeout", "worker")


def fragment(question: Question, given: tuple[str, ...]) -> str:
    """The part of a link after `#`: what differs from the defaults, by name."""
    pairs = [(name, str(plain(FACTS[name].of(question)))) for name in given]
    if question.on != CHECKED:
        pairs.insert(0, ("on", question.on.isoformat()))
    return urlencode([*pairs, ("v", LINK_VERSION)])


def _asked(question: Question, given: tuple[str, ...], say: Words) -> str:
    named = tuple(name for name in given if name != "message.kind")
    facts = [facts_phrase(question, named, say)] if named else []
    if question.on != CHECKED:
        facts.insert(0, f"{say.say('fact', 'on')}: {say.day(question.on)}")
    if not facts:
        return say.say("form", "asked_default")
    return say.say("form", "asked", facts="; ".join(facts))


def element(
    question: Question, given: tuple[str, ...], answers: tuple[Answer, ...], say: Words, controls: str, marks: str
) -> str:
    """`<message-explainer>` around a form's controls, the case in words, and the answer of the build."""
    # The script fills in the megabytes; here they stay open.
    said = {f"say-{name}": say.say("status", name, done="{done}", total="{total}") for name in SAID}
    said |= {f"say-failed-{name}": say.say("status", f"failed_{name}") for name in FAILED}
    data = {
        "state": "static",
        "engine": "build",
        "outcome": answers[0].outcome.value,
        "rules": RULES,
        "base": BASE,
        **said,
    }
    attributes = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
    link = f"{BASE}try/#{escape(fragment(question, given))}"
    return (
        f'<message-explainer class="explainer {marks}" lang="{say.language}" {UNSEARCHED} {attributes}>'
        f'<form class="explainer-question" hidden>{controls}</form>'
        f'<p class="explainer-asked">{escape(_asked(question, given, say))}</p>'
        '<p class="explainer-status" role="status" hidden></p>'
        '<ul class="explainer-notes" hidden></ul>'
        f'<div class="explainer-answer" aria-live="polite">{answer_html(question, answers, say, BASE)}</div>'
        f'<p class="explainer-share" hidden><a class="explainer-link" href="{link}">'
        f"{escape(say.say('form', 'share'))}</a> "
        f'<button type="button" class="explainer-copy">{escape(say.say("form", "copy"))}</button> '
        f'<a class="explainer-report" href="{BASE}report/#{escape(fragment(question, given))}">'
        f"{escape(say.say('form', 'report'))}</a></p>"
        "</message-explainer>"
    )


def _asked_now(question: Question, given: tuple[str, ...], say: Words, controls: str, marks: str) -> str:
    return element(question, given, answers_to(question, given), say, controls, marks)


def question_element(question: Question, given: tuple[str, ...], say: Words) -> str:
    """The home page's: a sentence to fill in, with all other facts one click away."""
    question, given = with_a_months_credits(question, given)
    text, named = form.sentence(question, given, say)
    rest = tuple(name for name in form.ever_matters() if name not in named)
    extra = {"message": form.kind_field(question, say) + form.day_field(question, say)}
    body = form.groups(rest, question, given, say, extra)
    return element(
        question,
        given,
        answers_to(question, given),
        say,
        text + form.more(body, say) + form.run_button(say),
        "explainer-home",
    )


def kind_element(question: Question, given: tuple[str, ...], say: Words) -> str:
    """The form of one kind: what decides at first, and all else one click away."""
    question, given = with_a_months_credits(question, given)
    kind = question.message.kind
    first = form.ever_core(kind)
    rest = tuple(name for name in form.ever_matters((kind,)) if name not in first)
    extra = {"message": form.day_field(question, say)}
    body = form.fixed_kind(question) + form.fields(first, question, given, say)
    body += form.more(form.groups(rest, question, given, say, extra), say)
    return _asked_now(question, given, say, body + form.run_button(say), "explainer-kind")


def try_element(question: Question, given: tuple[str, ...], say: Words) -> str:
    """The full form."""
    question, given = with_a_months_credits(question, given)
    extra = {"message": form.kind_field(question, say) + form.day_field(question, say)}
    body = form.groups(form.ever_matters(), question, given, say, extra)
    return _asked_now(question, given, say, body + form.run_button(say), "explainer-try")


def scenario_element(question: Question, given: tuple[str, ...], answers: tuple[Answer, ...], say: Words) -> str:
    """A worked case: its facts are fixed, and a link leads to where they can be changed."""
    controls = "".join(
        f'<input type="hidden" name="{name}" value="{escape(str(plain(FACTS[name].of(question))))}" '
        f'data-default="{escape(form.default_of(FACTS[name]))}">'
        for name in given
    )
    controls += f'<input type="hidden" name="on" value="{question.on}" data-default="">'
    return element(question, given, answers, say, controls + form.run_button(say), "explainer-scenario")
