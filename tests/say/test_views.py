"""The rows of an answer: what is possible is never told why it is not."""

import pytest

from explainer.answers.routes import answer, answers_to
from explainer.answers.shape import Outcome
from explainer.facts.question import CHECKED
from explainer.facts.values import Kind, Media
from explainer.judge import Says
from explainer.law.limit import LimitRule
from explainer.rulebook import RULES
from explainer.say.answer.together import answers_view
from explainer.say.html import answer_html
from explainer.say.languages import LANGUAGES
from explainer.say.phrases import change_phrase, rule_sentence
from explainer.say.text import answer_text
from explainer.say.words import words
from explainer.space.ways import By, Change
from explainer.wire.read_question import read_asked, read_question
from tests.questions import each_kind, everything
from tests.say.cases import asked, named

BEYOND = {
    language: {rule_sentence(rule.id, words(language)) for rule in RULES if isinstance(rule, LimitRule)}
    for language in LANGUAGES
}


@each_kind
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_possible_is_not_told_that_it_is_too_much(kind, language):
    possible = [(question, found) for question, found in everything(kind) if found.outcome is not Outcome.NO]
    for question, found in possible[:: max(1, len(possible) // 40)]:
        (view,) = answers_view(question, (found,), words(language)).answers
        shown = {ground.sentence for ground in (*view.because, *view.grounds)}
        assert shown
        assert not shown & BEYOND[language]


def test_limits_of_what_does_not_go_along_are_not_shown():
    plain = read_question({"message.kind": "direct", "tie.degree": "first"})[0]
    (view,) = answers_view(plain, (answer(plain),), words("en")).answers
    assert {limited.fact for limited in view.answer.limits} > {"message.attachment_megabytes", "message.voice_seconds"}
    (limits,) = [row.text for row in view.facts if row.key == "limits"]
    assert len(limits.split("; ")) == len(view.answer.limits) - 2


each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_how_firm_an_answer_is_says_of_what_it_speaks(language):
    say = words(language)
    question = read_question({"message.kind": "direct", "tie.degree": "first"})[0]
    html = answer_html(question, (answer(question),), say, "../")
    assert f'<p class="card-firm">{say.say("card", "firm")}: <' in html


@each_language
@pytest.mark.parametrize("name", named("questions"))
def test_what_may_not_work_is_told_under_an_if_and_nothing_else_is(name, language):
    say = words(language)
    question, _, answers = asked(name)
    lead = say.say("card", "if_it_worked" if question.on < CHECKED else "if_it_works")
    unknown = sum(each.outcome is Outcome.UNKNOWN for each in answers)
    assert answer_html(question, answers, say, "../").count(f">{lead}<") == unknown
    assert answer_text(question, answers, say).splitlines().count(f"  {lead}") == unknown


@each_language
@pytest.mark.parametrize("name", named("questions"))
def test_what_a_reason_leaves_open_is_not_said_again(name, language):
    question, _, answers = asked(name)
    for view in answers_view(question, answers, words(language)).answers:
        open_ = {id for each in view.answer.because if each.says is Says.UNSETTLED for id in each.claims}
        below = [id for ground in view.unknown for id in ground.claims]
        assert not open_.intersection(below)
        assert open_.union(below) >= set(view.answer.unknown)


def test_an_advert_costs_its_advertiser_whether_it_works_or_not():
    say = words("en")
    adverts = [found for _, found in everything(Kind.SPONSORED)]
    for outcome in (Outcome.ADVERT, Outcome.UNKNOWN):
        found = next(each for each in adverts if each.outcome is outcome)
        (view,) = answers_view(read_question({})[0], (found,), say).answers
        assert [row.text for row in view.facts if row.key == "cost"] == [say.say("card", "cost_advert")]
        assert view.readers is not None
        assert view.readers.text.startswith(say.say("reader", "advertiser"))


@each_language
def test_a_page_is_no_person(language):
    say = words(language)
    question, _, answers = asked("to-a-page-whose-receipts-are-unknown")
    (view,) = answers_view(question, answers, say).answers
    assert view.readers is not None
    assert view.readers.text.endswith(say.say("reader", "page"))
    assert say.say("card", "told_page") in [row.label for row in view.facts]


@pytest.mark.parametrize(
    ("facts", "fact", "to", "english", "german"),
    [
        (
            {"message.recipients": 3},
            "message.recipients",
            1,
            "you write to one person only",
            "wenn Sie nur an eine Person schreiben",
        ),
        ({"message.media": "gif"}, "message.media", Media.NONE, "you leave out the GIF", "wenn Sie das GIF weglassen"),
        (
            {"message.voice_seconds": 9},
            "message.voice_seconds",
            0,
            "you leave out the voice message",
            "wenn Sie die Sprachnachricht weglassen",
        ),
    ],
)
def test_a_change_names_what_is_left_out(facts, fact, to, english, german):
    question, _ = read_question(facts)
    change = Change(fact, to, By.SENDER)
    assert [change_phrase(change, question, words(language)) for language in ("en", "de")] == [english, german]


PREMIUM = {"sender.plan": "premium_career", "sender.credits": 5}
NOT_KNOWN = {"recipient.plan": "?", "recipient.open_profile": "?"}
UNDER = {
    "what is free is a yes": ({"tie.degree": "first"}, "Yes", "direct"),
    "a credit reaches a 2nd-degree connection": ({**PREMIUM, "tie.degree": "second"}, "With a credit", "inmail"),
    "and, or for nothing, one who may have Open Profile": ({**PREMIUM, **NOT_KNOWN}, "Yes", "inmail"),
    "a note alone has to be accepted": ({"tie.degree": "second"}, "Not directly", "invitation_note"),
    "a way that may fail is no yes": ({"tie.degree": "second", **NOT_KNOWN}, "Not directly", "invitation_note"),
    "one kind that goes either way": ({**PREMIUM, **NOT_KNOWN, "message.kind": "inmail"}, "Yes", "inmail"),
    "one kind that may fail": ({**NOT_KNOWN, "message.kind": "open_profile"}, "It depends", "open_profile"),
}


@pytest.mark.parametrize(("facts", "word", "kind"), UNDER.values(), ids=UNDER)
def test_what_delivers_decides_the_word_and_stands_first(facts, word, kind):
    question, given, unknown = read_asked(facts)
    answers = answers_to(question, given, unknown)
    view = answers_view(question, answers, words("en"))
    assert view.word == word
    first = view.answers[0]
    assert first.answer.kind.value == kind
    as_ = words("en").say("kind", kind, "as")
    assert len(answers) == 1 or view.sentence.partition(": ")[2].startswith(f"{as_} (")
    assert [each.answer for each in view.answers if each is not first] == [a for a in answers if a is not first.answer]


@each_language
def test_what_depends_is_not_told_that_nothing_would_open_it(language):
    say = words(language)
    question, given, unknown = read_asked({"tie.degree": "second", "message.kind": "open_profile", **NOT_KNOWN})
    answers = answers_to(question, given, unknown)
    assert answers[0].outcome is Outcome.DEPENDS
    assert not answers[0].delivered, "the worst case is told"
    assert "card-no-ways" not in answer_html(question, answers, say, "../")
    closed, _ = read_question({"message.kind": "open_profile", "recipient.open_profile": "off"})
    html = answer_html(closed, (answer(closed)._replace(ways=()),), say, "../")
    assert html.count(say.say("card", "no_ways")) == 1, "of a no, it is"
