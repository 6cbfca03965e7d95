"""What a play in a link begins with: the case's two as a and b, what lies between them, further people, and the day."""

from collections.abc import Mapping

from explainer.explorer.link import Facts, Link, clipped
from explainer.facts.catalogue import FACTS, Fact
from explainer.refused import Refused
from explainer.wire.read_play import PAIR
from explainer.wire.read_question import read_value
from explainer.wire.write_answer import Json, plain

SIDES = {"sender": "a", "recipient": "b", "tie": "tie"}
"""Whose are the facts of a case, as a play calls them."""
EXISTS = "is"
"""The fact by which somebody is there of whom nothing else is said."""


def fact_of(name: str) -> Fact | None:
    """The fact of somebody in a play, or of a tie, by its name in a link: c.plan, a-c.degree."""
    owner, _, rest = name.partition(".")
    return FACTS.get(f"{'tie' if '-' in owner else 'sender'}.{rest}")


def _others(others: Facts) -> tuple[dict[str, dict[str, Json]], list[Refused]]:
    """Further people and ties by their names, and what of them cannot be taken."""
    found: dict[str, dict[str, Json]] = {}
    left_out = []
    names = {"a", "b", *(name.split(".")[0] for name in others if not PAIR.match(name))}
    for name, value in others.items():
        owner, _, rest = name.partition(".")
        pair, fact = PAIR.fullmatch(owner), fact_of(name)
        try:
            if pair and (pair[1] == pair[2] or not {pair[1], pair[2]} <= names):
                raise Refused("no_pair", pair=owner, people=", ".join(sorted(names)))
            if pair and ({pair[1], pair[2]} == {"a", "b"} or f"{pair[2]}-{pair[1]}" in found):
                raise Refused("given_twice", fact=f"ties.{owner}")
            if fact is None:
                known = [each.partition(".")[2] for each in FACTS if each.startswith("tie." if pair else "sender.")]
                raise Refused("unknown_fact", fact=clipped(name), accepted=", ".join(f"{owner}.{k}" for k in known))
            found.setdefault(owner, {})[rest] = plain(read_value(fact, clipped(value), called=name))
        except Refused as problem:
            left_out.append(problem)
    return found, left_out


def beginning_of(link: Link) -> tuple[dict[str, Json], list[Refused]]:
    """A play without its events, as a file has it, and what cannot be taken; what is not known is as usual."""
    question, given, unknown = link.asked
    data: dict[str, Json] = {"on": question.on.isoformat()}
    for name in given:
        owner, _, rest = name.partition(".")
        if owner in SIDES and FACTS[name] not in unknown:
            of = data.setdefault(SIDES[owner], {})
            assert isinstance(of, dict)
            of[rest] = plain(FACTS[name].of(question))
    found, left_out = _others(link.others)
    ties = {owner: dict(facts) for owner, facts in found.items() if "-" in owner}
    data |= {owner: dict(facts) for owner, facts in sorted(found.items()) if "-" not in owner}
    if ties:
        data["ties"] = dict(ties)
    return data, left_out


def taken(link: Link) -> Link:
    """The link without facts of others that cannot be taken."""
    found, _ = _others(link.others)
    kept = {
        name: value
        for name, value in link.others.items()
        if name.partition(".")[2] in found.get(name.partition(".")[0], {})
    }
    return link._replace(others=kept)


def pairs_of(data: Mapping[str, object]) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """The other way round: from a play as a file has it to the facts of a case, and those of others."""
    case: list[tuple[str, str]] = [("on", str(data["on"]))] if "on" in data else []
    others: dict[str, str] = {}
    for owner, side in SIDES.items():
        case += [(f"{owner}.{name}", _said(f"{owner}.{name}", value)) for name, value in _facts(data.get(side))]
    people = sorted(name for name in data if len(name) == 1 and name not in SIDES.values())
    for name in people:
        facts = _facts(data[name]) or [(EXISTS, "member")]
        others |= {f"{name}.{fact}": _said(f"sender.{fact}", value) for fact, value in facts}
    for pair, tie in _facts(data.get("ties")):
        others |= {f"{pair}.{fact}": _said(f"tie.{fact}", value) for fact, value in _facts(tie)}
    return case, others


def _facts(table: object) -> list[tuple[str, object]]:
    return list(table.items()) if isinstance(table, Mapping) else []


def _said(name: str, value: object) -> str:
    return str(plain(read_value(FACTS[name], value)))
