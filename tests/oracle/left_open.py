"""What comes of a question in which some facts are "?": a naive restatement, which asks again for every value there is.

Written from the page on question and answer alone; the single case is judged by outcome.py and privacy.py.
"""

from itertools import product
from typing import Any

from tests.oracle.outcome import cost, limits, outcome, then
from tests.oracle.privacy import privacy

type Case = dict[str, str]

WORSE = ("free", "request", "credit", "advert", "unknown", "no")  # from the best to the worst
NOTHING = {"readers": [], "access": [], "signals": {"read": "none", "typing": "none"}}
NOTHING |= {"told": {"sender": [], "recipient": []}}  # what is not delivered


def settled(q: dict[str, Any], case: Case) -> dict[str, Any]:
    """The question with these values; whether all are connected follows the degree, where it is not said."""
    facts = {**q, **case}
    connected = "yes" if facts["tie.degree"] == "first" else "no"
    return {**facts, "message.all_connected": facts.get("message.all_connected") or connected}


def cases(open_facts: dict[str, list[str]]) -> list[Case]:
    """Every value of every fact that is left open, with every value of the others."""
    return [dict(zip(open_facts, values, strict=True)) for values in product(*open_facts.values())]


def told_of(q: dict[str, Any]) -> dict[str, Any]:
    """All in which two cases must be the same to be alike."""
    result = outcome(q)
    seen = NOTHING if result == "no" else privacy(q)
    whole = {"outcome": result, "then": then(q), "cost": cost(q), "limits": limits(q)}
    return whole | {key: seen[key] for key in NOTHING}


def common(outcomes: set[str]) -> str:
    return next(iter(outcomes)) if len(outcomes) == 1 else "depends"


def lies_in(case: Case, branch: dict[str, Any]) -> bool:
    return all(case[fact] in values for fact, values in branch["when"].items())


def matters(q: dict[str, Any], fact: str, values: list[str]) -> bool:
    first, *others = (told_of(settled(q, {fact: value})) for value in values)
    return any(told != first for told in others)


def dependent(q: dict[str, Any], open_facts: dict[str, list[str]]) -> list[str]:
    """Of two, the one that has no effect until the other, which has one by itself, is settled: it is asked for both."""
    without = [fact for fact, values in open_facts.items() if not matters(q, fact, values)]
    return without if len(open_facts) == 2 and len(without) == 1 else []


def faults(q: dict[str, Any], open_facts: dict[str, list[str]], found: dict[str, Any]) -> list[str]:
    """What is wrong with an answer, given the values that each open fact may have; in `q` each has its usual one."""
    every = [(case, told_of(settled(q, case))) for case in cases(open_facts)]
    first, outcomes = every[0][1], {told["outcome"] for _, told in every}
    alike = all(told == first for _, told in every)
    result = []
    if found["outcome"] != common(outcomes):
        result.append(f"the outcome is {common(outcomes)}")
    if (found["ask_next"] is None) != alike or found["ask_next"] not in (None, *open_facts):
        result.append("a question is left" if not alike else "no question is left")
    effective = [
        fact for fact in open_facts if any(matters(settled(q, case), fact, open_facts[fact]) for case, _ in every)
    ]
    result += [
        f"{fact} is asked" for fact in dependent(q, open_facts) if fact in effective and found["ask_next"] != fact
    ]
    if alike:
        spoken = {**found, "limits": {each["fact"]: each["at_most"] for each in found["limits"]}}
        result += [f"{key} is {value}" for key, value in first.items() if spoken[key] != value]
    else:
        result += faults_of_worst(q, every, found)
    return result + faults_of_branches(every, found, alike)


def faults_of_branches(every: list[tuple[Case, dict[str, Any]]], found: dict[str, Any], alike: bool) -> list[str]:
    """Each case must lie in one branch, which has its outcome and only such as are alike."""
    result = []
    branches = found["depends"]
    if alike:
        return ["branches, of what is alike"] if len(branches) > 1 else []
    for case, _ in every:
        if sum(lies_in(case, branch) for branch in branches) != 1:
            result.append(f"{case} lies not in one branch")
    for branch in branches:
        within = [told for case, told in every if lies_in(case, branch)]
        if not within or any(told != within[0] for told in within):
            result.append(f"the cases are not alike, or none, in {branch}")
        elif within[0]["outcome"] != branch["outcome"]:
            result.append(f"the outcome is {within[0]['outcome']} in {branch}")
    return result


def faults_of_worst(q: dict[str, Any], every: list[tuple[Case, dict[str, Any]]], found: dict[str, Any]) -> list[str]:
    """Its limits are those of the worst case, and it must say which that is."""
    of = found.get("of")
    told = next((told for case, told in every if of and all(case[fact] == value for fact, value in of.items())), None)
    if told is None:
        return ["it tells of no case"]
    result = []
    if told["outcome"] != max((each["outcome"] for _, each in every), key=WORSE.index):
        result.append(f"{of} is not the worst")
    if {each["fact"]: each["at_most"] for each in found["limits"]} != told["limits"]:
        result.append(f"the limits of {of} are {told['limits']}")
    return result
