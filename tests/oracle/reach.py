"""Who can reach somebody: a naive restatement, which tries every other value of every fact of theirs.

Written from the page on question and answer alone; the single case is judged by outcome.py.
"""

from typing import Any

from tests.oracle.left_open import cases, common, settled
from tests.oracle.outcome import cost, outcome, then

SENDERS: dict[str, dict[str, Any]] = {
    "connection": {"tie.degree": "first"},
    "second_or_third": {"tie.degree": "second"},
    "out": {"tie.degree": "out"},
    "group": {"tie.degree": "third", "sender.group_role": "member", "recipient.group_role": "member"},
    "coworker": {"tie.degree": "third", "tie.coworkers": "yes"},
    "premium": {"tie.degree": "third", "sender.plan": "premium_career", "sender.credits": 5},
    "sales": {"tie.degree": "third", "sender.plan": "sales_navigator", "sender.credits": 50},
    "recruiter": {"tie.degree": "third", "sender.plan": "recruiter", "sender.credits": 100},
    "hirer": {
        "tie.degree": "third",
        "sender.plan": "recruiter",
        "sender.credits": 0,
        "tie.applied": "to_sender",
    },
    "page": {"sender.is": "page"},
    "advertiser": {},
}
TO_MEMBERS = (
    *("direct", "group_chat", "message_request", "open_profile", "inmail", "invitation_note", "invitation_reply"),
    *("group_message", "moderator_message", "introduction"),
)


def chosen(sender: str, q: dict[str, Any]) -> tuple[str, ...]:
    """The kinds that a sender can choose: page messages to a Page alone, and nothing else; adverts are bought."""
    if sender == "advertiser":
        return ("sponsored",)
    return ("page_message",) if q["recipient.is"] == "page" else TO_MEMBERS


def reach(
    defaults: dict[str, Any], mine: dict[str, Any], values: dict[str, list[Any]], open_facts: dict[str, list[str]]
) -> list[dict[str, Any]]:
    """All that could arrive, and what I could turn: `values` are those that each of my facts may have, in their order.

    The facts of a sender come last, so that who is in a group with me is, whatever I say of groups, and what the table
    says of a sender is not left open. Where the cases differ in what comes next or in the cost, that is None.
    """
    result = []
    for name, facts in SENDERS.items():
        every = cases({fact: each for fact, each in open_facts.items() if fact not in facts})
        for kind in chosen(name, {**defaults, **mine}):
            q = {**defaults, **mine, **facts, "message.kind": kind}
            came = common({outcome(settled(q, case)) for case in every})
            switches = [
                fact
                for fact, others in values.items()
                if any(common({outcome(settled(q, {**case, fact: to})) for case in every}) != came for to in others)
            ]
            if came != "no" or switches:
                asked = [settled(q, case) for case in every]
                said = {key: same([of(each) for each in asked]) for key, of in (("then", then), ("cost", cost))}
                result.append({"from": name, "kind": kind, "outcome": came, **said, "switches": switches})
    return result


def same(each: list[Any]) -> Any:
    return each[0] if all(one == each[0] for one in each) else None
