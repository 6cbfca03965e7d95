"""What several rules say alike of several plans, each with its own number, as one sentence."""

from collections.abc import Iterable
from typing import NamedTuple

from explainer.facts.values import Plan
from explainer.law.rule import Rule
from explainer.say.phrases import general_sentence, numbers_of
from explainer.say.words import Words

PLAN = "{plan}"


class _Named(NamedTuple):
    """A rule's sentence with a place for the plan that it names and for each of its numbers."""

    template: str
    plan: str


def _named(rule: Rule, say: Words) -> _Named | None:
    """Nothing for a rule whose sentence names no plan, or more than one."""
    template = general_sentence(rule.id, say, numbers={name: f"{{{name}}}" for name in numbers_of(rule, say)})
    plans = sorted((say.say("value", "plan", plan.value) for plan in Plan), key=len, reverse=True)
    found = next((plan for plan in plans if plan in template), "")
    left = template.replace(found, PLAN, 1)
    return _Named(left, found) if found and not any(plan in left for plan in plans) else None


def sentences(rules: Iterable[Rule], say: Words) -> list[tuple[str, tuple[Rule, ...]]]:
    """What these rules say, each sentence once, with the rules that it tells."""
    alike: dict[str, list[Rule]] = {}
    for rule in rules:
        named = _named(rule, say)
        alike.setdefault(named.template if named else general_sentence(rule.id, say), []).append(rule)
    return [(_told(template, told, say), tuple(told)) for template, told in alike.items()]


def _told(template: str, rules: list[Rule], say: Words) -> str:
    if len(rules) == 1 or PLAN not in template:
        return general_sentence(rules[0].id, say)
    values: dict[str, list[str]] = {"plan": [named.plan for rule in rules if (named := _named(rule, say))]}
    for rule in rules:
        for name, number in numbers_of(rule, say).items():
            values.setdefault(name, []).append(number)
    apart = any(len(set(each)) > 1 for name, each in values.items() if name != "plan" and f"{{{name}}}" in template)
    told = template.format(
        **{name: each[0] if len(set(each)) == 1 else say.listing(each, "or") for name, each in values.items()}
    )
    return say.say("timeline", "in_order", sentence=told) if apart else told
