"""What an answer depends on, as it is told: every difference is named, and no case that cannot be."""

from datetime import date
from itertools import combinations

import pytest

from explainer.answers.cases import what_counts
from explainer.answers.routes import answers_to
from explainer.facts.catalogue import FACTS
from explainer.facts.question import Question
from explainer.facts.values import GroupRole, Is, Media, Plan
from explainer.rulebook import KINDS
from explainer.say.answer.depends import depends
from explainer.say.answer.together import answers_view
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.wire.read_question import OF_THE_OTHER, in_order
from tests.questions import drawn, of_kind

OPEN = in_order(OF_THE_OTHER)
PLAN, OPEN_PROFILE = FACTS["recipient.plan"], FACTS["recipient.open_profile"]

USUAL = Question()
BASES = (
    USUAL,
    USUAL._replace(recipient=USUAL.recipient._replace(is_=Is.PAGE)),
    USUAL._replace(sender=USUAL.sender._replace(plan=Plan.PREMIUM_CAREER, credits=5)),
    USUAL._replace(on=date(2013, 3, 1), sender=USUAL.sender._replace(group_role=GroupRole.MEMBER)),
    *drawn(1, seed=14),
)


def told(question, unknown, say):
    (found,) = answers_to(question, (), unknown)
    return found, depends(found, question, say)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
def test_cases_that_differ_are_told_apart_by_what_comes_of_them(kind):
    say, seen = words("en"), 0
    for base in BASES:
        for unknown in combinations(OPEN, 2):
            found, view = told(of_kind(base, kind), unknown, say)
            if view is None:
                continue
            can_be = [branch for branch in found.uncertain.branches if not cannot_be(branch.when)]
            different = {what_counts(branch.answer) for branch in can_be}
            said = {case.partition("→")[2] for _, case in view.cases}
            assert len(said) == len(different), (unknown, view)
            assert "" not in said
            seen += 1
    assert seen


def cannot_be(when):
    """Open Profile on, from a Basic account: the rules answer it, and nobody is asked to think of it."""
    return when.get(PLAN) == (Plan.BASIC,) and OPEN_PROFILE.sayable[0] in when.get(OPEN_PROFILE, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_open_profile_says_that_its_owner_has_a_paid_plan(language):
    say = words(language)
    question = of_kind(Question(), next(kind for kind in KINDS if kind.value == "open_profile"))
    _, view = told(question, (PLAN, OPEN_PROFILE), say)
    assert [outcome for outcome, _ in view.cases] == ["free", "no"]
    assert not any(say.say("fact", PLAN.name) in case for _, case in view.cases)


def test_what_is_sent_along_is_not_said_to_make_no_difference_where_its_length_decides():
    say = words("en")
    kind = next(kind for kind in KINDS if kind.value == "direct")
    given = ("message.media", "message.voice_seconds")

    def unaffected(seconds):
        question = of_kind(Question(tie=Question().tie._replace(thread=FACTS["tie.thread"].by_word["open"])), kind)
        message = question.message._replace(media=Media.VOICE, voice_seconds=seconds)
        question = question._replace(message=message)
        return answers_view(question, answers_to(question, given), say).answers[0].unaffected

    named = say.say("fact_in_line", "message.media")
    assert named not in unaffected(90)
    assert named in unaffected(0), "with no length given it is the thing itself that makes none"
