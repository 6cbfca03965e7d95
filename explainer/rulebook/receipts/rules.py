"""Read receipts and typing indicators: one switch, mutual, since May 2017."""

from datetime import date

from explainer.effect import Shows, Signal, SignalState
from explainer.question import Kind, Question, Switch
from explainer.rule import Decided, rule

ONE_TO_ONE_TALK = frozenset({Kind.DIRECT, Kind.OPEN_PROFILE})
UNSURE = frozenset({Kind.INMAIL})

SINCE = Decided(day=date(2017, 5, 1), known=date(2017, 6, 1), claim="receipts-since-may-2017")


@rule(
    Shows(Signal.READ, SignalState.SHOWN),
    Shows(Signal.TYPING, SignalState.SHOWN),
    claims=["read-receipts-exist", "receipts-are-mutual", "receipts-and-typing-one-switch"],
    kinds=ONE_TO_ONE_TALK,
    since=SINCE,
)
def both_see_receipts_when_both_switches_are_on(q: Question) -> bool:
    return q.sender.receipts is Switch.ON and q.recipient.receipts is Switch.ON


@rule(
    Shows(Signal.READ, SignalState.UNKNOWN),
    Shows(Signal.TYPING, SignalState.UNKNOWN),
    claims=["receipts-in-inmail"],
    kinds=UNSURE,
    since=SINCE,
)
def nobody_has_published_whether_inmail_shows_receipts(q: Question) -> bool:
    return q.sender.receipts is Switch.ON and q.recipient.receipts is Switch.ON


@rule(
    Shows(Signal.READ, SignalState.HIDDEN),
    Shows(Signal.TYPING, SignalState.HIDDEN),
    claims=["receipts-off-hides-reading", "receipts-are-mutual", "receipts-and-typing-one-switch"],
    kinds=ONE_TO_ONE_TALK | UNSURE,
    since=SINCE,
)
def one_switch_off_hides_receipts_from_both(q: Question) -> bool:
    return q.sender.receipts is Switch.OFF or q.recipient.receipts is Switch.OFF


RULES = (
    both_see_receipts_when_both_switches_are_on,
    nobody_has_published_whether_inmail_shows_receipts,
    one_switch_off_hides_receipts_from_both,
)
UNPUBLISHED = ()
