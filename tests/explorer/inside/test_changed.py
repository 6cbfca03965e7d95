"""A file of rules changed: nothing changes of itself, whatever is turned round is found, and what is listed is so."""

import sys
from functools import cache
from itertools import islice, product
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

import explainer
from explainer import rulebook
from explainer.answers.compose import composed, decide
from explainer.explorer.inside.anew import Broken, with_file
from explainer.explorer.inside.changed import SHOWN, Silent, changed, differing_parts
from explainer.explorer.inside.told import MOST, link_of, told, trial
from explainer.explorer.link import read_link, written
from explainer.explorer.view import views
from explainer.facts.question import CHECKED
from explainer.facts.values import Act, Kind
from explainer.judge import Says, Silence, combine, periods, rules_of_the_day
from explainer.rulebook import RULES, SUBJECTS
from explainer.space.space import OUTCOME, space
from tests import ROOT
from tests.explorer.inside.looking import DE, EN

HOME = Path(explainer.__file__).parent.parent
WHO = "explainer/rulebook/inmail/who.py"
LIMITS = "explainer/rulebook/inmail/limits.toml"
NOTES = "explainer/rulebook/invitation/limits.toml"
FILES = sorted(
    path.relative_to(HOME).as_posix()
    for subject in SUBJECTS
    for pattern in ("*.py", "limits.toml")
    for path in (HOME / "explainer/rulebook" / subject).glob(pattern)
)


def text_of(file):
    return (HOME / file).read_text("utf-8")


def with_change(file, old, new):
    text = text_of(file)
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1)


def found(file, text):
    *_, last = changed(file, text)
    return last


CHANGES = {
    "a plan forbids": (WHO, "return not q.sender.has_paid_plan", "return q.sender.has_paid_plan"),
    "the door opens": (WHO, "return q.recipient.inmail is Door.CLOSED", "return False"),
    "more credits": (WHO, "return q.sender.credits < 1", "return q.sender.credits < 3"),
    "a price": (WHO, "Costs(inmail_credits=1)", "Costs(inmail_credits=2)"),
    "a rule ends": (WHO, '@rule(Cannot(), claims=["inmail-premium-only"], kinds=KIND)',
                    'from datetime import date\n@rule(Cannot(), claims=["inmail-premium-only"], kinds=KIND, '
                    "until=date(2015, 1, 1))"),
    "a rule goes": (WHO, "    inmail_needs_a_paid_plan,\n", ""),
    "a limit": (LIMITS, "at_most = 2_000", "at_most = 1_950"),
    "a rule is certain earlier": (NOTES, "day = 2025-11-30", "day = 2024-01-01"),
    "a block is none": ("explainer/rulebook/everyone/ties.py", "is not Block.NONE", "is Block.BY_SENDER"),
    "no copy": ("explainer/rulebook/everyone/readers.py", "return True", "return False"),
    "no connection": ("explainer/rulebook/direct/rules.py", "degree is Degree.FIRST", "degree is Degree.OUT"),
}  # fmt: skip
each_change = pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)


@pytest.mark.parametrize("file", FILES)
def test_an_unchanged_text_changes_nothing(file):
    nothing = found(file, text_of(file))
    assert (nothing.judged, nothing.kinds, nothing.before, nothing.after, nothing.classes) == (0, (), (), (), ())


def test_other_words_for_the_same_change_nothing():
    same = with_change(WHO, "return not q.sender.has_paid_plan", "paid = q.sender.has_paid_plan\n    return not paid")
    assert found(WHO, same).classes == ()


def by_hand(rules, question):
    """What these rules say, without the judge's calendar and without a space."""
    standing = [
        (each, period.rule)
        for each in rules
        if question.message.kind in each.kinds and Act.SEND in each.acts
        for period in periods(each)
        if period.first <= question.on and (period.after is None or question.on < period.after)
    ]
    holding = {each.id: each for each, _ in standing}
    applying = tuple(
        stands
        for each, stands in standing
        if each.test(question) and not any(id in holding and holding[id].test(question) for id in each.unless)
    )
    try:
        says, deciding = combine(applying)
        of = rules_of_the_day(Act.SEND, question.message.kind, question.on)
        return composed(of, deciding if says is Says.CANNOT else applying)
    except (Silence, ValueError, StopIteration):
        return None


def parts_of(answer):
    return None if answer is None or isinstance(answer, Silent) else [getattr(answer, part) for part in SHOWN]


@cache
def found_by(change):
    file, old, new = change
    return found(file, with_change(file, old, new))


@each_change
def test_each_listed_class_differs_by_asking_both(change):
    file, old, new = change
    text = with_change(file, old, new)
    rules = with_file(file, text).rules
    classes = found_by(change).classes
    assert classes
    assert len({(each.question, str(parts_of(each.now))) for each in classes}) == len(classes)
    for each in classes:
        assert parts_of(each.was) == parts_of(decide(each.question))
        assert parts_of(each.now) == parts_of(by_hand(rules, each.question))
        assert differing_parts(each.was, each.now)


@each_change
def test_a_link_to_a_class_is_the_class(change):
    for each in found_by(change).classes:
        link = link_of(each.question)
        assert link.asked[0] == each.question
        assert read_link(parse_qsl(written(link)), views()) == (link, [])


TURNED = [
    rule
    for rule, word in product(RULES, (Says.CANNOT, Says.CAN))
    if Act.SEND in rule.acts
    and rule.kinds & {Kind.INMAIL, Kind.DIRECT}
    and any(period.rule.says is word for period in periods(rule))
    and rule.test.__name__ == rule.id
]


@pytest.mark.parametrize("rule", TURNED, ids=lambda rule: rule.id)
def test_a_rule_turned_round_is_found(rule):
    """Its test says the opposite. Where no class changes, another rule says the same in its place everywhere."""
    file = f"{rule.test.__module__.replace('.', '/')}.py"
    turned = f"\n_was = {rule.id}.test\n{rule.id}.test = lambda q: not _was(q)\n"
    text = text_of(file)
    place = text.rindex("\nRULES = (")
    result = found(file, text[:place] + turned + text[place:])
    assert rule.id in {each.id for each in result.after}
    if not result.classes:
        rules = with_file(file, text[:place] + turned + text[place:]).rules
        for kind in result.kinds:
            for question in islice(space(Act.SEND, kind, CHECKED, OUTCOME).scenarios(), 0, None, 3):
                assert parts_of(by_hand(rules, question)) == parts_of(decide(question))


def test_the_rulebook_that_answers_stays_as_it_is():
    modules, rules, path = dict(sys.modules), RULES, list(sys.meta_path)
    attributes = {subject: getattr(rulebook, subject) for subject in SUBJECTS}
    for change in ("a rule goes", "a limit", "no connection"):
        file, old, new = CHANGES[change]
        assert with_file(file, with_change(file, old, new)).before
    for text in ("not = = python", "raise SystemExit", "RULES = 3"):
        with pytest.raises(Broken):
            found(WHO, text)
    assert {name: sys.modules.get(name) for name in modules} == modules
    assert sys.meta_path == path
    assert {subject: getattr(rulebook, subject) for subject in SUBJECTS} == attributes
    assert rules is rulebook.RULES


def test_rules_that_fall_silent_or_contradict_each_other_are_a_class_like_any_other():
    text = text_of("explainer/rulebook/direct/rules.py").replace("RULES = (", "RULES = ()\nOTHERS = (")
    silent = found("explainer/rulebook/direct/rules.py", text)
    assert any(isinstance(each.now, Silent) and not each.now.contradicts for each in silent.classes)
    assert EN.say("explorer", "inside", "changed", "silent") in told(silent, EN).groups[0].heading


BROKEN = {
    "no python": ("return not q.sender.has_paid_plan", "return not (q.sender", "syntax", 58),
    "no such fact": ("return not q.sender.has_paid_plan", "return q.sender.wealth", "raised", 58),
    "no such name": ("return not q.sender.has_paid_plan", "return wealth", "raised", 58),
    "a number made something of": ("return not q.sender.has_paid_plan", "return q.sender.credits + 1 > 2", "unfit", 58),
    "no such claim": ('claims=["inmail-premium-only"], kinds', 'claims=["no-such"], kinds', "unfit", None),
    "no such module": ("from explainer.facts.question", "from explainer.facts.nothing", "raised", 3),
    "says nothing of what is wrong": ("return not q.sender.has_paid_plan", "raise MemoryError", "raised", 58),
    "ends the program": ("return not q.sender.has_paid_plan", "raise SystemExit", "raised", 58),
    "calls itself": ("return not q.sender.has_paid_plan", "return inmail_needs_a_paid_plan.test(q)", "raised", 58),
    "no rule": ("RULES = (", "RULES = (3,", "unfit", None),
    "twice": ("RULES = (", "RULES = (a_member_can_close_inmail,", "unfit", None),
}


@pytest.mark.parametrize(("old", "new", "code", "line"), BROKEN.values(), ids=BROKEN)
def test_what_gives_no_rules_is_said_with_its_line(old, new, code, line):
    with pytest.raises(Broken) as caught:
        found(WHO, with_change(WHO, old, new))
    assert (caught.value.code, caught.value.line) == (code, line)
    for say in (EN, DE):
        *_, said = trial(WHO, with_change(WHO, old, new), say)
        assert said["line"] == line
        assert str(line or caught.value.detail.rstrip(".")) in said["wrong"]


def test_a_line_of_limits_that_cannot_be_read_is_named():
    text = text_of(LIMITS)
    line = text.count("\n") + 1
    *_, said = trial(LIMITS, f"{text}a = = 1", EN)
    assert said["line"] == line
    assert said["wrong"].startswith(f"Line {line} cannot be read: ")
    assert "column" not in said["wrong"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (LIMITS, "a = = 1"),
        (LIMITS, '[x]\nfact = "no.fact"'),
        ("explainer/judge.py", ""),
        ("explainer/rulebook/x/y.py", ""),
    ],
)
def test_a_file_of_another_sort_is_refused(file, text):
    with pytest.raises(Broken):
        found(file, text)


def test_a_group_lists_the_plainest_and_counts_the_others():
    result = found_by(CHANGES["a plan forbids"])
    groups = told(result, EN).groups
    assert all(0 < len(group.lines) <= MOST for group in groups)
    first = next(group for group in groups if group.heading == "InMail: not possible → for one credit")
    assert [line.text for line in first.lines] == ["Your InMail credits: 1"]
    assert any(group.more for group in groups)


def test_rules_about_something_else_than_sending_are_said_to_be_that():
    file = "explainer/rulebook/after_sending/rules.py"
    text = text_of(file)
    place = text.rindex("\nRULES = (")
    rule = next(
        each for each in SUBJECTS["after_sending"].RULES if Act.SEND not in each.acts and each.test.__name__ == each.id
    )
    result = found(file, f"{text[:place]}\n{rule.id}.test = lambda q: False\n{text[place:]}")
    assert (result.kinds, result.classes) == ((), ())
    assert EN.say("explorer", "inside", "changed", "acts") in told(result, EN).notes


@pytest.mark.parametrize("say", [EN, DE])
def test_the_page_about_it_tells_its_example_as_it_comes_out(say):
    *_, last = trial(NOTES, with_change(NOTES, "at_most = 200", "at_most = 250"), say)
    page = (ROOT / "docs" / say.language / "contribute" / "try-a-rule.md").read_text("utf-8")
    (which, days), first = last["notes"], last["groups"][0]
    for words in (last["said"], *days.split(". "), first["heading"], first["lines"][0]["text"], first["more"]):
        assert f"| {words.removesuffix('.')}" in page, words
    assert f"| {which.partition(':')[0]} |" in page
