"""What a sentence rests on: one mark for all of it, numbered as the page is read."""

import re

from explainer.rulebook.ledger import claims
from explainer.say.words import words
from explainer.website.filled_in import mark
from explainer.website.pages.references import gathered
from explainer.website.pages.sources import LIST, firmness, numbered


def test_a_sentence_has_one_reference_where_its_last_one_stood() -> None:
    assert gathered(["Free,[^a] yes;[^b][^a] `[^code]` so.", "- An item.[^a]"]) == [
        "Free, yes;[^a b] `[^code]` so.",
        "- An item.[^a]",
    ]


def test_each_cell_of_a_row_has_its_own() -> None:
    assert gathered(["| one[^a][^b] | two[^b] |"]) == ["| one[^a b] | two[^b] |"]


def test_of_sentences_in_a_row_that_rest_on_the_same_the_last_has_the_mark() -> None:
    assert gathered(["One.[^a]", "Two.[^a]", "", "Three.[^a]", "- Four.[^a]"]) == [
        "One.",
        "Two.[^a]",
        "",
        "Three.[^a]",
        "- Four.[^a]",
    ]


def test_numbers_come_in_the_order_of_reading_and_in_runs() -> None:
    ids = list(claims())[:6]
    marks = [mark([id]) for id in ids[:4]] + [mark([ids[5], ids[4], ids[2], ids[0], ids[1]]), mark([ids[0]])]
    shown = re.findall(r">([\d–, ]+)</a></sup>", numbered(" ".join(marks), words("en")))
    assert shown == ["1", "2", "3", "4", "1–3, 5, 6", "1"]


def test_a_weakest_is_named_only_where_they_differ() -> None:
    alike, weaker = ["inmail-premium-only", "inmail-costs-money"], "inmail-not-to-connections"
    assert {firmness([id]) for id in alike} == {"official"}
    html = numbered(mark(alike) + mark([*alike, weaker]), words("en"))
    named = re.findall(r'aria-label="(Sources [^"]*)"', html)
    assert named == [
        "Sources 1, 2: LinkedIn or Microsoft says so",
        "Sources 1–3, the weakest: our reading; no source settles it",
    ]


def test_each_link_to_report_a_claim_says_which() -> None:
    html = numbered(mark(["inmail-premium-only"]) + mark(["inmail-costs-money"]) + LIST, words("de"))
    named = re.findall(r'class="claim-report"[^>]*aria-label="([^"]*)"', html)
    assert len(named) == len(set(named)) == 2


def test_the_weakest_is_shown_and_what_nobody_has_published_is_the_weakest_of_all() -> None:
    assert firmness(["inmail-premium-only"]) == "official"
    assert firmness(["inmail-premium-only", "inmail-not-to-connections"]) == "assumed"
    assert firmness(["inmail-not-to-connections", "second-inmail-from-recruiter-lite"]) == "unknown"
