"""The points of a fact: each edge of a number and what lies between, so that one stands for every value."""

from itertools import combinations

import pytest

from explainer.facts.catalogue import FACTS
from explainer.space.table import point_of, points

WHOLE, FRACTION, CHOICE = FACTS["message.recipients"], FACTS["message.voice_seconds"], FACTS["sender.plan"]
EDGES = [edges for size in range(4) for edges in combinations(range(8), size)]
PROBES = [half / 2 for half in range(20)]


def gap(edges, value):
    """Where a value lies: on an edge, or between which two."""
    return value if value in edges else (sum(edge < value for edge in edges),)


def test_a_choice_has_each_of_its_values():
    assert points(CHOICE, ()) == CHOICE.choices
    assert all(point_of(CHOICE, (), value) == value for value in CHOICE.choices)


@pytest.mark.parametrize("fact", [WHOLE, FRACTION], ids=lambda fact: fact.name)
def test_every_number_has_a_point_in_its_own_place(fact):
    for edges in EDGES:
        at = points(fact, edges)
        for value in PROBES:
            if value < fact.least or (fact.whole and value != int(value)):
                continue
            stands = point_of(fact, edges, value)
            assert stands in at, (edges, value)
            assert gap(edges, stands) == gap(edges, value), (edges, value)


@pytest.mark.parametrize(
    ("fact", "edges", "expected"),
    [
        (WHOLE, (), (1, 2)),
        (WHOLE, (1,), (1, 2)),
        (WHOLE, (2,), (1, 2, 3)),
        (WHOLE, (5,), (1, 2, 4, 5, 6)),
        (WHOLE, (5, 6), (1, 2, 4, 5, 6, 7)),
        (WHOLE, (5, 7), (1, 2, 4, 5, 6, 7, 8)),
        (FRACTION, (), (0, 1)),
        (FRACTION, (60,), (0, 30, 60, 61)),
        (FRACTION, (60, 61), (0, 30, 60, 60.5, 61, 62)),
    ],
)
def test_the_numbers_beside_an_edge_are_points(fact, edges, expected):
    assert points(fact, edges) == expected
