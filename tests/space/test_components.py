"""What makes the space small: facts that no rule reads together are apart, and vetoes are not multiplied."""

from explainer.facts.question import CHECKED
from explainer.facts.values import Act, Kind
from explainer.law.effect import Cannot, Unsettled
from explainer.space.space import ANSWER, space, spaces
from tests.questions import each_kind


def names(facts):
    return [fact.name for fact in facts]


@each_kind
def test_every_fact_is_in_one_component_with_all_that_a_rule_reads_beside_it(kind):
    for act in Act:
        for of in spaces(act, kind, ANSWER):
            assert sorted(names(fact for component in of.components for fact in component)) == sorted(names(of.classes))
            for table in of.tables:
                assert not table.facts or any(set(table.facts) <= set(component) for component in of.components)


@each_kind
def test_every_fact_is_a_vetos_or_of_the_core(kind):
    for of in spaces(Act.SEND, kind, ANSWER):
        vetoes = [fact for component in of.vetoes for fact in component]
        assert sorted(names([*vetoes, *of.core])) == sorted(names(of.classes))
        for table, each in zip(of.tables, of.in_force, strict=True):
            if not set(table.facts).isdisjoint(vetoes):
                assert all(isinstance(effect, Cannot | Unsettled) for effect in each.effects)


def test_a_block_is_a_veto_and_a_connection_is_none():
    of = space(Act.SEND, Kind.DIRECT, CHECKED)
    assert ["tie.block"] in [names(component) for component in of.vetoes]
    assert "tie.degree" in names(of.core)
