"""The rows of an answer: what is possible is never told why it is not."""

import pytest

from explainer.answers.routes import answer
from explainer.answers.shape import Outcome
from explainer.law.limit import LimitRule
from explainer.rulebook import RULES
from explainer.say.languages import LANGUAGES
from explainer.say.phrases import rule_sentence
from explainer.say.views import answers_view
from explainer.say.words import words
from explainer.wire.read_question import read_question
from tests.questions import each_kind, everything

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
    note = read_question({"message.kind": "invitation_note"})[0]
    (view,) = answers_view(note, (answer(note),), words("en")).answers
    assert {limited.fact for limited in view.answer.limits} > {"message.attachment_megabytes", "message.voice_seconds"}
    (limits,) = [row.text for row in view.facts if row.key == "limits"]
    assert len(limits.split("; ")) == len(view.answer.limits) - 2
