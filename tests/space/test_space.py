"""The space: every raw question is in its class, ways are right and smallest, and no effect means none."""

from explainer.answers.compose import composed, decide
from explainer.answers.routes import answer, open_ways
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.values import Act, AllConnected, Block, Degree, GroupRole, Kind
from explainer.judge import rule_on, rules_by_day
from explainer.prove import raw, scenarios
from explainer.rulebook import KINDS
from explainer.space.space import OUTCOME, READERS, SIGNALS, space, space_of, spaces
from explainer.space.table import table
from explainer.space.ways import CHANGEABLE, changed
from tests.questions import FRACTIONS, NUMBERS, drawn, each_kind, everything, of_kind

AT_MOST = 2


@each_kind
def test_ways_are_sound_and_smallest(kind):
    for question, found in everything(kind)[::3]:
        sets = [frozenset(change.fact for change in way) for way in found.ways]
        assert len(sets) == len(set(sets))
        assert found.ways == tuple(sorted(found.ways, key=len))
        for way in found.ways:
            changes = {change.fact: change.to for change in way}
            assert 1 <= len(changes) <= AT_MOST
            assert set(changes) <= set(CHANGEABLE)
            assert changed(question, changes) != changed(question, {}), "a way changes something"
            assert decide(changed(question, changes)).outcome not in (Outcome.NO, Outcome.UNKNOWN)
            for name in changes:
                rest = {other: value for other, value in changes.items() if other != name}
                if rest:
                    assert decide(changed(question, rest)).outcome in (Outcome.NO, Outcome.UNKNOWN)


def changes_worth_trying(question):
    """Every value of every class of every fact that somebody can change."""
    of = space(Act.SEND, question.message.kind, question.on, OUTCOME)
    for name in CHANGEABLE:
        for group in of.classes.get(FACTS[name], ()):
            for value in group:
                if name == "sender.group_role" and value is not GroupRole.MEMBER:
                    continue
                if name == "tie.degree" and value is not Degree.FIRST:
                    continue
                if name == "tie.block" and value is not Block.NONE:
                    continue
                if value is not AllConnected.UNSAID and value is not AllConnected.NO:
                    yield name, value


@each_kind
def test_no_way_is_missing(kind):
    """Searched without any wit, as pairs of all changes, the sets of facts are the same."""
    closed = [(q, found) for q, found in everything(kind) if found.outcome is Outcome.NO]
    for question, found in closed[:: max(1, len(closed) // 12)]:
        tried = list(changes_worth_trying(question))
        opens = set()
        for name, value in tried:
            if decide(changed(question, {name: value})).outcome not in (Outcome.NO, Outcome.UNKNOWN):
                opens.add(frozenset({name}))
        for name, value in tried:
            for other, another in tried:
                both = frozenset({name, other})
                if name < other and not any(alone <= both for alone in opens if len(alone) == 1):
                    tried_now = changed(question, {name: value, other: another})
                    if both not in opens and decide(tried_now).outcome not in (Outcome.NO, Outcome.UNKNOWN):
                        opens.add(both)
        assert {frozenset(change.fact for change in way) for way in found.ways} == opens


def standin(of, question):
    """The scenario that stands for a question: the same classes, but at most two vetoes, those that decide first."""
    values = {fact: of.classes[fact][place][0] for fact, place in zip(of.classes, of.key(question), strict=True)}
    raised = [veto for veto in of.vetoes if tuple(values[fact] for fact in veto) != of.plain(veto)]
    decided_by = {fact for each in of.rules.verdict(question)[1] for fact in table(each.rule).facts}
    raised.sort(key=decided_by.isdisjoint)
    for veto in raised[2:]:
        values |= dict(zip(veto, of.plain(veto), strict=True))
    return with_facts(of.base, {fact.name: value for fact, value in values.items()})


@each_kind
def test_every_fact_that_a_rule_reads_tells_something_apart(kind):
    for act in Act:
        for of in rules_by_day(act, kind):
            assert all(len(groups) > 1 for groups in space_of(of).classes.values())


@each_kind
def test_every_raw_question_is_in_its_class(kind):
    judged = {of.in_force: set(map(of.key, of.scenarios())) for of in spaces(Act.SEND, kind, OUTCOME)}
    for question in drawn(500, seed=1):
        question = of_kind(question, kind)
        found = decide(question)
        of = space(Act.SEND, kind, question.on, OUTCOME)
        scenario = standin(of, question)
        assert of.key(scenario) in judged[of.in_force]
        instead = decide(scenario._replace(on=question.on))
        assert instead.outcome is found.outcome
        assert {reason.rule for reason in instead.because} <= {reason.rule for reason in found.because}
        ruling = rule_on(question)
        assert composed(ruling.rules, ruling.behind)._replace(on=question.on) == found
        assert open_ways(question, ruling) == answer(question).ways


@each_kind
def test_the_spaces_are_apart(kind):
    for of in rules_by_day(Act.SEND, kind):
        apart = {fact for aspect in (OUTCOME, READERS, SIGNALS) for fact in space_of(of, aspect).classes}
        assert set(space_of(of).classes) == apart
        assert all(fact in FACTS.values() for fact in apart), "nobody can ask with a play's history"


def test_the_whole_space_stays_small():
    judged = sum(len(list(scenarios(kind))) for kind in KINDS)
    assert judged <= 100_000
    assert sum(raw(kind) for kind in KINDS) > 10**20


def of_each_outcome(kind):
    """Scenarios of every outcome: a question at random is hardly ever answered with anything but no."""
    for outcome in Outcome:
        those = [question for question, found in everything(kind) if found.outcome is outcome]
        yield from those[:: len(those) // 3 + 1]


@each_kind
def test_without_effect_means_that_no_other_value_changes_the_answer(kind):
    checked = 0
    for question in (*(of_kind(each, kind) for each in drawn(12, seed=4)), *of_each_outcome(kind)):
        given = tuple(name for name in FACTS if name != "message.kind")
        found = answer(question, given)
        for name in given:
            fact = FACTS[name]
            others = fact.choices or [number for number in (*NUMBERS, *FRACTIONS) if number >= fact.least]
            same = all(answer(with_facts(question, {name: value})) == answer(question) for value in others)
            if fact.choices or name in found.without_effect:
                assert same == (name in found.without_effect), (name, question)
                checked += 1
    assert checked > 100


def test_connections_are_those_named_unless_it_is_said():
    for degree in Degree:
        unsaid = with_facts(
            next(drawn(1, seed=6)), {"message.all_connected": AllConnected.UNSAID, "tie.degree": degree}
        )
        said = AllConnected.YES if degree is Degree.FIRST else AllConnected.NO
        question = of_kind(unsaid, Kind.GROUP_CHAT)
        other = with_facts(question, {"message.all_connected": said})
        assert decide(question).outcome is decide(other).outcome
