"""From every way that does not go, and from no other, a line leads to the page of reasons."""

import pytest

from explainer.answers.routes import answers_to
from explainer.answers.shape import Outcome
from explainer.say.html import WHY_NOT, answer_html
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.wire.read_question import read_question
from tests import ROOT

ASKED = [{"tie.degree": "second"}, {"message.kind": "inmail"}, {"message.kind": "direct", "tie.degree": "first"}]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("facts", ASKED, ids=str)
def test_every_no_leads_to_the_reasons(language, facts):
    say = words(language)
    question, given = read_question(facts)
    answers = answers_to(question, given)
    closed = sum(answer.outcome is Outcome.NO for answer in answers)
    html = answer_html(question, answers, say, "../")
    assert html.count(f'href="../{WHY_NOT}"') == html.count(say.say("card", "why_not")) == closed
    assert all("card-why-not" not in part for part in html.split("<article ") if 'data-outcome="no"' not in part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_reasons_is_there(language):
    assert (ROOT / "docs" / language / f"{WHY_NOT.rstrip('/')}.md").exists()
