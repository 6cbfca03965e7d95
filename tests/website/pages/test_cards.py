"""A row is named by its first cell, and read out with it, wherever that cell names it."""

import pytest

from explainer.facts.values import Kind
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.website.blocks.tables import outcome_table
from explainer.website.pages.cards import with_cards

PLANS = (
    "<table><thead><tr><th>Plan</th><th>Each month</th></tr></thead>"
    "<tbody><tr><td>Premium Career</td><td>5</td></tr><tr><td></td><td>15</td></tr></tbody></table>"
)


def test_a_row_is_headed_by_what_names_it():
    html = with_cards(PLANS)
    assert '<th role="rowheader" data-label="Plan" scope="row">Premium Career</th>' in html
    assert '<td role="cell" data-label="Each month">5</td>' in html
    assert html.count('scope="row"') == 1, "what is empty names nothing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_conditions_of_a_case_are_cells_alike(language):
    html = with_cards(outcome_table(Kind.INMAIL, words(language)))
    assert html.count('role="cell"') > 10
    assert "rowheader" not in html
