"""The tables of limits: a case on each side of every row, and no name or sentence that repeats a number."""

import re

import pytest

from explainer.data import DataError
from explainer.facts.catalogue import with_facts
from explainer.facts.question import CHECKED, Question
from explainer.facts.values import Kind
from explainer.law.limit import LimitRule
from explainer.law.rule import Decided
from explainer.rulebook import RULES, limits
from explainer.rulebook.credits.grants import GRANTS
from explainer.say.languages import LANGUAGES
from explainer.say.phrases import rule_sentence
from explainer.say.words import words
from explainer.wire.read_question import read_question
from tests.asking import questions_of
from tests.rulebook.test_scenarios import ACTS, CASES, PLAYS, act_question, each_of
from tests.say.test_words import sentence

LIMITS = [rule for rule in RULES if isinstance(rule, LimitRule)]
NUMBERS = {str(rule.limit.number) for rule in LIMITS} | {
    str(number) for grant in GRANTS for number in (grant.each_month, grant.at_most) if number
}


def worked():
    """Every question that a worked case or a play of the rulebook puts to the judge."""
    for parameter in ACTS:
        yield from map(act_question, each_of(parameter.values[0]))
    for parameter in CASES:
        for case in each_of(parameter.values[0]):
            yield read_question(case["facts"])[0]
    for parameter in PLAYS:
        yield from questions_of(parameter.values[0]["play"])


def concerns(rule, question):
    """Whether a question is about what a limit limits, on a day on which it does."""
    since = rule.since.day if isinstance(rule.since, Decided) else rule.since
    on_time = (since is None or since <= question.on) and (rule.until is None or question.on < rule.until)
    where = all(fact.of(question) is value for fact, value in rule.limit.where)
    unless = any(fact.of(question) is value for fact, value in rule.limit.unless)
    return on_time and question.act in rule.acts and question.message.kind in rule.kinds and where and not unless


def test_every_limit_has_a_case_on_each_side_of_its_edge():
    questions = list(worked())
    for rule in LIMITS:
        numbers = {True: set(), False: set()}
        for question in questions:
            if concerns(rule, question):
                numbers[rule.test(question)].add(rule.limit.fact.of(question))
        for beyond in numbers.values():
            near = [number for number in beyond if abs(number - rule.limit.edge) <= 1]
            assert near, f"{rule.id}: no case at {rule.limit.edge} and none just beyond, but {numbers}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_id_repeats_a_number_of_a_table(rule):
    assert not NUMBERS & set(re.findall(r"\d+", rule.id))


NO_NUMBER = re.compile(r"\b\d{1,2}\.? [A-Z][a-zä]+ \d{4}\b|\b\d(rd|st|\. Grad)")  # dates and degrees


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_a_rule_repeats_a_number_of_a_table(language):
    say = words(language)
    for rule in RULES:
        for key in ("rules", "doubts"):
            if say.has(key, rule.said_as):
                found = re.findall(r"\d[\d.,]*", NO_NUMBER.sub("", sentence(say, f"{key}.{rule.said_as}")))
                assert not NUMBERS & {re.sub(r"\D", "", number) for number in found}, rule.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_says_the_numbers_of_its_table(language):
    for rule in RULES:
        said = rule_sentence(rule.id, words(language))
        assert "{" not in said
        if isinstance(rule, LimitRule) and rule.limit.number > 60:
            assert words(language).number(rule.limit.number) in said


# How a table is read


ROW = {"fact": "message.text_characters", "at_most": 10, "kinds": {"kind": "direct"}, "claims": ["dm-char-limit"]}


def read(monkeypatch, table):
    monkeypatch.setattr(limits, "load", lambda *path: table)
    return limits.limits.__wrapped__("direct")


def test_a_row_after_another_is_like_it_and_begins_when_it_ends(monkeypatch):
    later = {"after": "short", "at_most": 20, "claims": ["dm-free"]}
    first, second = read(monkeypatch, {"short": {**ROW, "until": "2020-01-01"}, "longer": later}).values()
    assert (second.since, second.until, second.said_as) == (first.until, None, "short")
    assert (second.kinds, second.claims, second.limit.number) == ({Kind.DIRECT}, ("dm-free",), 20)
    fifteen = with_facts(Question(on=CHECKED), {"message.text_characters": 15})
    assert (first.test(fifteen), second.test(fifteen)) == (True, False)


WRONG = {
    "no such fact": {**ROW, "fact": "message.colour"},
    "no number": {key: value for key, value in ROW.items() if key != "at_most"},
    "two numbers": {**ROW, "below": 5},
    "an unknown key": {**ROW, "colour": "red"},
    "no such kind": {**ROW, "kinds": {"kind": "pigeon"}},
    "no such column": {**ROW, "kinds": {"colour": "red"}},
    "no such value": {**ROW, "where": {"sender.plan": "gold"}},
    "no day": {**ROW, "since": "soon"},
    "after nothing": {**ROW, "after": "what_is_not_there"},
}


@pytest.mark.parametrize("row", WRONG.values(), ids=WRONG)
def test_a_row_that_is_wrong_is_named(monkeypatch, row):
    with pytest.raises(DataError, match=r"direct/limits\.toml: wrong_row"):
        read(monkeypatch, {"wrong_row": row})
