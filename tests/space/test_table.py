"""A rule's table: learned by running the rule, which may compare a number and do nothing else with it."""

import pytest

from explainer.law.effect import Cannot
from explainer.law.rule import Rule
from explainer.space.table import NoTable, table

ABUSES = {
    "adds": lambda q: q.message.recipients + 1 > 50,
    "adds in front": lambda q: 1 + q.message.recipients > 50,
    "subtracts": lambda q: q.message.recipients - 1 > 50,
    "multiplies": lambda q: 2 * q.message.recipients > 50,
    "halves": lambda q: q.message.recipients // 2 > 50,
    "negates": lambda q: -q.message.recipients < -50,
    "counts on": lambda q: 50 in range(q.message.recipients),
    "rounds": lambda q: round(q.message.voice_seconds) > 50,
    "makes a number": lambda q: int(q.message.recipients) > 50,
    "makes a text": lambda q: str(q.message.recipients) > "50",
    "takes for yes or no": lambda q: bool(q.sender.credits),
    "denies": lambda q: not q.sender.credits,
    "looks up": lambda q: q.message.recipients in {50, 51},
    "compares with a text": lambda q: q.message.recipients == "50",
    "compares with another number fact": lambda q: q.sender.credits > q.recipient.credits,
}


def of(test):
    return Rule("the_rule_at_fault", test, (Cannot(),), [], [])


@pytest.mark.parametrize("test", ABUSES.values(), ids=ABUSES)
def test_a_rule_that_does_more_than_compare_is_named(test):
    with pytest.raises(NoTable, match="the_rule_at_fault"):
        table(of(test))


def test_every_comparison_is_learned():
    found = table(of(lambda q: 3 < q.message.recipients <= 50 or q.message.recipients == 70))
    ((fact, edges),) = found.edges.items()
    assert (fact.name, edges) == ("message.recipients", (3, 50, 70))
    truth = {values[0]: verdict for values, verdict in found.full().items()}
    assert [truth[number] for number in (1, 3, 4, 50, 51, 70, 71)] == [False, False, True, True, False, True, False]


def test_unequal_is_the_opposite_of_equal():
    truth = table(of(lambda q: q.message.recipients != 5)).full()
    assert [verdict for (value,), verdict in truth.items() if value == 5] == [False]


def test_values_with_equal_verdicts_are_one_class():
    found = table(of(lambda q: q.message.recipients > 50))
    (fact,) = found.facts
    assert [found.class_of(fact, number) for number in (1, 2, 50, 51, 10**6)] == [0, 0, 0, 1, 1]
