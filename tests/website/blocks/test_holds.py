"""A check behind a sentence: it writes nothing, and stops the build once the rules or the ledger say otherwise."""

from unittest import mock

import pytest

from explainer.rulebook.ledger import Standing, Today, claim
from explainer.say.words import words
from explainer.website.blocks.inline import inlined
from explainer.website.grammar import PageError
from tests.website.pages.test_pages import render

CLOSED = "holds outcome=no inmail tie.degree=third sender.plan=basic"
READ = "holds readers=sender,recipient signals.read=shown direct tie.degree=first"
SAID = "holds claim=receipts-are-mutual reported"


@pytest.mark.parametrize("marker", [CLOSED, READ, SAID])
def test_what_holds_writes_nothing(marker):
    assert inlined(f"It is so. <!-- explainer:{marker} -->", words("en")) == "It is so. "


@pytest.mark.parametrize(
    ("marker", "named"),
    {
        CLOSED.replace("=no", "=free"): "expects outcome=free, but the rules say 'no'",
        READ.replace("shown", "hidden"): "expects signals.read=hidden, but the rules say 'shown'",
        SAID.replace("reported", "official"): "to be 'official', but the ledger says 'reported'",
        "holds claim=no-read-receipts reported": "but the ledger says 'false'",
        "holds claim=no-such official": "which the ledger does not have",
        "holds direct tie.degree=first": "expects nothing",
        "holds": "expects nothing",
        "holds outcome=no inmail tie.degree=fourth": "fourth",
    }.items(),
)
def test_what_does_not_hold_stops_the_build_by_line(marker, named):
    with pytest.raises(PageError, match=r"^line 3: ") as raised:
        render(f"# Title {{ #a }}\n\nIt is so. <!-- explainer:{marker} -->\n")
    assert named in str(raised.value)


@pytest.mark.parametrize("change", [{"today": Today.PAST}, {"standing": Standing.DISPUTED}])
def test_a_claim_that_changes_is_noticed(change):
    changed = claim("receipts-are-mutual")._replace(**change)
    with mock.patch("explainer.website.blocks.holds.claim", return_value=changed), pytest.raises(PageError):
        inlined(f"<!-- explainer:{SAID} -->", words("en"))
