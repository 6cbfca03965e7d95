"""The widget's element with an answer already inside, as the build writes it."""

from html import escape

from explainer.answers.routes import answers_to
from explainer.answers.shape import Answer
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED, Question
from explainer.say.answer.together import answers_view
from explainer.say.html import LEVEL, answer_html
from explainer.say.markup import UNSEARCHED
from explainer.say.phrases import facts_phrase, raised
from explainer.say.words import Words
from explainer.website.filled_in import BASE, BYTES, RULES, SITE
from explainer.website.form import controls as form
from explainer.website.form.table import gallery_table, sentence_table
from explainer.wire.a_months_credits import with_a_months_credits
from explainer.wire.read_question import Asked
from explainer.wire.write_answer import plain
from explainer.wire.write_link import fragment, tried_in

SAID = ("loading", "starting", "ready", "retry", "offer", "load")
CHANGES = ("asking", "usual", "opened", "closed", "changed", "unchanged")
FAILED = ("wasm", "network", "timeout", "worker")

MORE = ("explorer", "ask", "more")
TRY, ANSWER = "explainer-try", "the-answer"


def _bar(question: Question, answers: tuple[Answer, ...], say: Words) -> str:
    view = answers_view(question, answers, say)
    return f'<a class="explainer-bar" href="#{ANSWER}" hidden>{escape(f"{view.word}. {raised(view.sentence)}")}</a>'


def _said(asked: Asked, say: Words) -> str:
    """The case in words."""
    question, given, unknown = asked
    named = tuple(name for name in given if name != "message.kind" and FACTS[name] not in unknown)
    facts = [facts_phrase(question, named, say)] if named else []
    facts += [say.say("form", "asked_open", fact=say.say("fact", fact.name)) for fact in unknown]
    if question.on != CHECKED:
        facts.insert(0, f"{say.say('fact', 'on')}: {say.day(question.on)}")
    if not facts:
        return say.say("form", "asked_default")
    return say.say("form", "asked", facts="; ".join(facts))


def _left(form: str, beside: str) -> str:
    return f'<div class="explainer-left">{form}{beside}</div>' if beside else form


def element(
    asked: Asked,
    answers: tuple[Answer, ...],
    say: Words,
    controls: str,
    marks: str,
    tables: tuple[str, ...] = (),
    level: int = LEVEL,
    beside: str = "",
) -> str:
    """`<message-explainer>` around a form's controls, the case in words, and the answer of the build.

    `tables` are where a page finds what the build has answered beside it, from the site's root; `level` is that of the
    answer's heading; `beside` stands with the form.
    """
    question, html = asked[0], answer_html(asked[0], answers, say, BASE, level=level, tried=tried_in(asked))
    # The script fills in the megabytes and the names; here they stay open.
    said = {f"say-{name}": say.say("status", name, done="{done}", total="{total}") for name in SAID}
    said |= {f"say-{name}": say.say("change", name, facts="{facts}", ways="{ways}") for name in CHANGES}
    said |= {"say-copy": say.say("form", "copy"), "say-copied": say.say("form", "copied")}
    said["say-uncopied"] = say.say("form", "uncopied")
    said |= {f"say-failed-{name}": say.say("status", f"failed_{name}") for name in FAILED}
    data = {
        "state": "static",
        "engine": "build",
        "outcome": answers[0].outcome.value,
        "rules": RULES,
        "base": BASE,
        "level": str(level),
        "bytes": BYTES,
        **said,
    }
    if tables:
        data["table"] = " ".join(f"{SITE}{at}" for at in tables)
    attributes = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
    link = f"{BASE}try/#{escape(fragment(asked))}"
    # A form that fills the screen has its answer in one line at the foot, which leads to it.
    bar, place = (_bar(question, answers, say), f' id="{ANSWER}"') if marks == TRY else ("", "")
    return (
        f'<message-explainer class="explainer {marks}" lang="{say.language}" {UNSEARCHED} {attributes}>'
        f"{_left(f'<form class="explainer-question" novalidate>{controls}</form>', beside)}"
        f'<p class="explainer-asked">{escape(_said(asked, say))}</p>'
        '<p class="explainer-change"></p><ul class="explainer-notes" hidden></ul>'
        f'{bar}<div class="explainer-answer"{place}>{html}</div>'
        '<p class="explainer-status"></p><p class="explainer-heard spoken" role="status"></p>'
        f'<p class="explainer-share"><a class="explainer-link" href="{link}">'
        f"{escape(say.say('form', 'share'))}</a> "
        f'<button type="button" class="explainer-copy">{escape(say.say("form", "copy"))}</button> '
        f'<a class="explainer-report" href="{BASE}report/#{escape(fragment(asked))}">'
        f"{escape(say.say('form', 'report'))}</a></p>"
        "</message-explainer>"
    )


def _asked_now(asked: Asked, say: Words, controls: str, marks: str, tables: tuple[str, ...] = ()) -> str:
    return element(asked, answers_to(*asked), say, controls, marks, tables)


def question_element(asked: Asked, say: Words) -> str:
    """The home page's: a sentence to fill in, with all other facts one click away."""
    asked = with_a_months_credits(asked)
    rest = tuple(name for name in form.ever_matters() if name not in form.blanks(say))
    extra = {"message": form.kind_field(asked[0], say) + form.day_field(asked[0], say)}
    body = form.sentence(asked, say) + form.more(form.groups(rest, asked, say, extra), say)
    return _asked_now(asked, say, body, "explainer-home", (sentence_table(say.language).at,))


def kind_element(asked: Asked, say: Words) -> str:
    """The form of one kind: what decides at first, as a sentence where it has one, and all else one click away."""
    asked = with_a_months_credits(asked)
    question = asked[0]
    kind = question.message.kind
    first = form.blanks(say, kind) or form.ever_core(kind)
    rest = tuple(name for name in form.ever_matters((kind,)) if name not in first)
    extra = {"message": form.day_field(question, say)}
    stated = form.sentence(asked, say) if form.asks(kind, say) else form.fields(first, asked, say)
    body = form.fixed_kind(question) + stated
    return _asked_now(asked, say, body + form.more(form.groups(rest, asked, say, extra), say), "explainer-kind")


def _finder(say: Words) -> str:
    """Where one looks for a detail among all, by its name."""
    return (
        f'<p class="explainer-find"><label><span>{escape(say.say("explorer", "ask", "find"))}</span> '
        '<input type="search" autocomplete="off"></label>'
        f'<span role="status" data-none="{escape(say.say("explorer", "ask", "none"))}"></span></p>'
    )


def explorer_question(asked: Asked, say: Words) -> str:
    """The explorer's: the same sentence, with all other facts in one list that can be searched."""
    asked = with_a_months_credits(asked)
    rest = tuple(name for name in form.ever_matters() if name not in form.blanks(say))
    extra = {"message": form.kind_field(asked[0], say) + form.day_field(asked[0], say)}
    idle = f' data-idle="{escape(say.say("explorer", "ask", "idle"))}"'
    body = form.sentence(asked, say) + form.more(_finder(say) + form.groups(rest, asked, say, extra), say, idle, MORE)
    answers, tables = answers_to(*asked), tuple(of(say.language).at for of in (sentence_table, gallery_table))
    shown = '<explorer-ask class="explorer-shown"></explorer-ask>'
    return element(asked, answers, say, body, TRY, tables, LEVEL + 1, shown)


def scenario_element(question: Question, given: tuple[str, ...], answers: tuple[Answer, ...], say: Words) -> str:
    """A worked case: its facts are fixed, and a link leads to where they can be changed."""
    controls = "".join(
        f'<input type="hidden" name="{name}" value="{escape(str(plain(FACTS[name].of(question))))}" '
        f'data-default="{escape(form.default_of(FACTS[name]))}">'
        for name in given
    )
    controls += f'<input type="hidden" name="on" value="{question.on}" data-default="">'
    return element((question, given, ()), answers, say, controls, "explainer-scenario")
