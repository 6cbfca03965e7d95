"""What the build keeps of exploring the rules is what exploring them gives, and stands for no other rule."""

import json
import zipfile

import pytest

from explainer.facts.values import Act, Kind
from explainer.judge import rules_by_day
from explainer.law.rule import Rule
from explainer.rulebook import RULES
from explainer.space import trails
from explainer.space.keep import everything
from explainer.space.table import explored, followed, table
from explainer.space.trails import key, read, trail_of
from explainer.website.bundle.engine.wheel import KEPT, build_wheel

AS_THEY_STAND = {
    key(rule): rule
    for act in Act
    for kind in Kind
    for of in rules_by_day(act, kind)
    for each in of.in_force
    for rule in (each.rule, each.tested)
}


@pytest.fixture(scope="module")
def kept():
    return json.loads(json.dumps(everything()))


def parts(of):
    return of.facts, of.edges, of.truth


def test_whoever_follows_it_has_the_table_that_exploring_gives(kept):
    assert list(kept) == list(AS_THEY_STAND)
    for name, rule in AS_THEY_STAND.items():
        assert parts(followed(rule, read(kept[name]))) == parts(explored(rule)[0]), name


def test_the_wheel_has_it_and_the_project_has_not(kept, tmp_path):
    with zipfile.ZipFile(build_wheel(tmp_path)) as wheel:
        assert json.loads(wheel.read(KEPT)) == kept
    assert all(trail_of(rule) is None for rule in RULES)


def test_it_is_asked_for_the_rulebooks_own_rules_and_no_others(kept, monkeypatch):
    monkeypatch.setattr(trails, "_kept", lambda: kept)
    own = RULES[0]
    assert trail_of(own) is not None
    changed = Rule(own.id, lambda q: True, own.effects, own.claims, own.kinds, own.acts)
    assert trail_of(changed) is None
    assert table(changed).facts == ()
