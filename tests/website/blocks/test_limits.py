"""The limits that a page asks for: every number that binds today, what it rests on, and what held before."""

import re
from datetime import date, datetime

import markdown
import pytest

from explainer.answers.compose import decide
from explainer.facts.question import FIRST_DAY
from explainer.facts.values import Kind
from explainer.law.limit import LimitRule
from explainer.rulebook import RULES
from explainer.rulebook.kinds import kinds
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.space.space import exists
from explainer.website.blocks import limits
from explainer.website.blocks.markers import block
from explainer.website.blocks.tables import delivered
from tests.questions import each_kind

each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_kind
def test_every_limit_of_an_answer_is_listed_with_its_number_and_its_claims(kind):
    listed = {(row.rule.limit.fact.name, row.most): row for row in limits.rows(kind)}
    for limited in decide(delivered(kind)).limits:
        if limited.fact in limits.CARRIED and (limited.fact, limited.at_most) not in listed:
            assert kind in kinds(with_an_invitation=True)
            continue
        assert limited.rule == listed[limited.fact, limited.at_most].rule.id
        assert all(f"[^{id}]" in block(f"limits {kind.value}", words("en")) for id in limited.claims)


@each_language
def test_the_table_is_one_and_its_claims_open(language):
    html = markdown.markdown(
        "Before.[^dm-free]\n\n<!-- explainer:limits inmail -->\n\nBehind.[^dm-connections-only]\n",
        extensions=["tables", "explainer.website.pages.markdown"],
        extension_configs={"explainer.website.pages.markdown": {"language": language}},
    )
    assert html.count("<table>") == 1
    assert words(language).number(2000) in html
    assert words(language).say("limits", "agreed", n=words(language).number(1900)) in html
    assert "[^" not in html
    opened = [int(number) for number in re.findall(r">(\d+)</button>", html)]
    assert list(dict.fromkeys(opened)) == sorted(set(opened)), "numbered in the order of reading"


def test_a_limit_that_has_changed_shows_both_numbers_the_latest_first(monkeypatch):
    first = next(rule for rule in RULES if rule.id == "a_text_has_at_most_so_many_characters")
    day = date(2026, 3, 1)
    parts = (first.claims, first.kinds, first.acts)
    old = LimitRule("old", first.limit, *parts, first.since, day, (), first.said_as)
    new = LimitRule("new", first.limit._replace(number=10_000), *parts, day, None, (), first.said_as)
    monkeypatch.setattr(limits, "RULES", (old, new))
    _, _, now, before = limits.limits_markdown(Kind.DIRECT, words("en")).splitlines()
    assert "10,000" in now
    assert "since 1 March 2026" in now
    assert "8,000" in before
    assert before.count("until 28 February 2026") == 1


@each_kind
def test_no_limit_is_dated_before_there_was_such_a_message_or_after(kind):
    first, end = limits.life(kind)
    assert exists(kind, first)
    assert end == date.max or not exists(kind, end)
    say = words("en")
    shown = limits.limits_markdown(kind, say)
    dated = [datetime.strptime(day, "%d %B %Y").date() for day in re.findall(r"\d+ [A-Z][a-z]+ \d{4}", shown)]
    assert all(first < day < end for day in dated if day != FIRST_DAY)
    if first == limits.life(Kind.MESSAGE_REQUEST)[0]:
        assert "nobody has published" not in shown


def test_a_kind_without_a_number_says_so():
    assert limits.limits_markdown(Kind.SPONSORED, words("en")) == words("en").say("limits", "none")
