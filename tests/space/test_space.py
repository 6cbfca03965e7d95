"""The space: every raw question is in its class, ways are right and smallest, and no effect means none."""

from itertools import combinations

from explainer.answers.compose import composed, decide
from explainer.answers.routes import answer, open_ways
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.values import Act, AllConnected, Block, Degree, GroupRole, Kind
from explainer.judge import Says, rule_on, rules_by_day
from explainer.law.effect import Costs
from explainer.prove import raw, scenarios
from explainer.rulebook import KINDS
from explainer.space.space import OUTCOME, READERS, SIGNALS, space, space_of, spaces
from explainer.space.together import together, told
from explainer.space.ways import CHANGEABLE, changed
from tests.questions import FRACTIONS, NUMBERS, drawn, each_kind, everything, is_asked, of_kind

AT_MOST = 2


@each_kind
def test_ways_are_sound_and_smallest(kind):
    for question, found in everything(kind):
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


@each_kind
def test_every_fact_that_a_rule_reads_tells_something_apart(kind):
    for act in Act:
        for of in rules_by_day(act, kind):
            assert all(len(groups) > 1 for groups in space_of(of).classes.values())


class Judged:
    """What the scenarios of a period show: the verdicts and their reasons, and which cells were together.

    What the period before has shown of rules that say the same in this one counts too.
    """

    def __init__(self, of, before=None):
        self.of, self.verdicts, self.together = of, set(), set()
        if before is not None:
            anew = of.anew(before.of)
            kept = {each.rule.id for place, each in enumerate(of.in_force) if place not in anew}
            self.verdicts = {each for each in before.verdicts if each[2] <= kept}
            self.together = {pair for pair in before.together if all(rule in kept for rule, _ in pair)}
        for question in of.scenarios(before=before and before.of):
            self.verdicts.add(verdict_of(of, question))
            self.together.update(combinations(cells_of(of, question), 2))

    def shows(self, question):
        """Whether a scenario has the same verdict, for one of the question's reasons or a few of them."""
        said, paid, reasons = verdict_of(self.of, question)
        return any(s is said and p == paid and r <= reasons for s, p, r in self.verdicts)


def verdict_of(of, question):
    """What is said, what a permission costs, and the rules that decide."""
    ruling = rule_on(question)
    paid = [effect for effect in ruling.effects if isinstance(effect, Costs)] if ruling.says is Says.CAN else []
    return ruling.says, tuple(paid), frozenset(each.rule.id for each in ruling.deciding)


def cells_of(of, question):
    """For each rule the cell that a question lies in: a rule that another reads differently is a cell of its own."""
    key = dict(zip(of.classes, of.key(question), strict=True))
    for each, cells in zip(of.in_force, of.cells, strict=True):
        (mine,) = [
            at for at, cell in enumerate(cells) if all(key[fact] in places for fact, places in cell.case.items())
        ]
        yield each.rule.id, mine


def judged(kind):
    """What the proof has judged in each period."""
    found, before = {}, None
    for of in spaces(Act.SEND, kind, OUTCOME):
        found[of.in_force] = before = Judged(of, before)
    return found


@each_kind
def test_every_raw_question_has_been_judged(kind):
    """Against the full product: drawn from it at random, a question holds nothing that no scenario has shown."""
    periods = judged(kind)
    for question in drawn(500, seed=1):
        question = of_kind(question, kind)
        found = periods[space(Act.SEND, kind, question.on, OUTCOME).in_force]
        assert found.shows(question._replace(on=found.of.rules.first_day))
        assert found.together.issuperset(combinations(cells_of(found.of, question), 2))
        ruling, found = rule_on(question), decide(question)
        assert composed(ruling.rules, ruling.behind)._replace(on=question.on, limits=found.limits) == found
        assert open_ways(question, ruling) == answer(question).ways


@each_kind
def test_no_case_meets_with_silence(kind):
    """Searched among all cells of all rules: for every act there is no case to which none of them says anything."""
    for act in Act:
        for of in rules_by_day(act, kind):
            if of.in_force and is_asked(act, kind):
                found = space_of(of, OUTCOME)
                saying = [
                    told(cells, False) for each, cells in zip(found.in_force, found.cells, strict=True) if each.says
                ]
                assert next(together(saying), None) is None, (act, of.first_day)


@each_kind
def test_the_spaces_are_apart(kind):
    for of in rules_by_day(Act.SEND, kind):
        apart = {fact for aspect in (OUTCOME, READERS, SIGNALS) for fact in space_of(of, aspect).classes}
        assert set(space_of(of).classes) == apart
        assert all(fact in FACTS.values() for fact in apart), "nobody can ask with a play's history"


def test_the_whole_space_stays_small():
    assert sum(len(list(scenarios(kind))) for kind in KINDS) <= 150_000
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
