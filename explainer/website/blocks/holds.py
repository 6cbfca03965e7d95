"""What a sentence by hand rests on: a marker that writes nothing, and stops the build once it holds no longer.

`holds outcome=no direct tie.degree=second` asks the rules, `holds claim=dm-free reported` the ledger.
"""

from typing import Any

from explainer.answers.routes import answers_to
from explainer.rulebook.ledger import Today, claim, claims
from explainer.website.blocks import arguments
from explainer.website.grammar import PageError
from explainer.wire.write_answer import to_json

ANSWERED = ("outcome", "then", "privacy", "readers", "signals.read", "signals.typing")
"""What of an answer can be expected."""
CLAIM = "claim="


def holds(given: list[str]) -> str:
    """Nothing. Raises PageError where the rules or the ledger say otherwise."""
    if given and given[0].startswith(CLAIM):
        _claim_holds(given[0].removeprefix(CLAIM), given[1:])
    else:
        _case_holds(given)
    return ""


def _claim_holds(id: str, given: list[str]) -> None:
    if id not in claims():
        raise PageError(f"explainer:holds names the claim {id!r}, which the ledger does not have")
    entry = claim(id)
    expected, came = " ".join(given), entry.standing.value
    if entry.today is not Today.HOLDS:
        came = entry.today.value
    if came != expected:
        raise PageError(f"explainer:holds expects {id} to be {expected!r}, but the ledger says {came!r}")


def _case_holds(given: list[str]) -> None:
    expected = [word.split("=", 1) for word in given if word.split("=")[0] in ANSWERED]
    if not expected:
        raise PageError(f"explainer:holds expects nothing; it takes claim=… or one of {'=…, '.join(ANSWERED)}=…")
    case = arguments.case([word for word in given if word.split("=")[0] not in ANSWERED])
    came = to_json(answers_to(*case)[0])
    for name, value in expected:
        if (said := _said(came, name)) != value:
            raise PageError(f"explainer:holds expects {name}={value}, but the rules say {said!r}")


def _said(answer: dict[str, Any], name: str) -> str:  # Any: as JSON has it
    found: Any = answer
    for part in name.split("."):
        found = found[part]
    return ",".join(found) if isinstance(found, list) else str(found)
