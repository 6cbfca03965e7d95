"""Read receipts and typing indicators: one switch, mutual, since May 2017."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import AccountStanding, Act, Kind, Part, Setting, Switch, YesNo
from explainer.law.change import Opens
from explainer.law.effect import Can, Cannot, Notice, Shows, Side, Signal, SignalState, Tells
from explainer.law.rule import Decided, Unpublished, rule
from explainer.rulebook.kinds import EVERY_KIND, Receipts, kinds

SHOWN = kinds(receipts=Receipts.SHOWN)
LIKE_DIRECT = kinds(receipts=Receipts.LIKE_A_DIRECT_MESSAGE)
IN_DOUBT = kinds(receipts=Receipts.IN_DOUBT)
NOT_MENTIONED = kinds(receipts=Receipts.NOT_MENTIONED)
SWITCHED = EVERY_KIND - kinds(receipts=Receipts.WITHOUT)

RECEIPTS_BEGIN = date(2017, 5, 1)
SINCE = Decided(day=RECEIPTS_BEGIN, known=date(2017, 6, 1), claim="receipts-since-may-2017")


def _both_are_on(q: Question) -> bool:
    return q.sender.receipts is Switch.ON and q.recipient.receipts is Switch.ON


# What shows, at sending


@rule(
    Shows(Signal.READ, SignalState.UNKNOWN),
    Shows(Signal.TYPING, SignalState.UNKNOWN),
    claims=["reaching-a-restricted-account"],
    kinds=SHOWN | LIKE_DIRECT,
    since=SINCE,
)
def what_a_restricted_account_shows_is_not_known(q: Question) -> bool:
    return _both_are_on(q) and q.recipient.standing is AccountStanding.RESTRICTED


@rule(
    Shows(Signal.READ, SignalState.SHOWN),
    Shows(Signal.TYPING, SignalState.SHOWN),
    claims=["read-receipts-exist", "receipts-are-mutual", "receipts-and-typing-one-switch"],
    kinds=SHOWN,
    since=SINCE,
    also=["read-receipts-default-on"],
    unless=["what_a_restricted_account_shows_is_not_known"],
)
def both_see_receipts_when_both_switches_are_on(q: Question) -> bool:
    return _both_are_on(q)


@rule(
    Shows(Signal.READ, SignalState.SHOWN),
    Shows(Signal.TYPING, SignalState.SHOWN),
    claims=["receipts-are-mutual", "receipts-in-open-profile"],
    kinds=LIKE_DIRECT,
    since=SINCE,
    unless=["what_a_restricted_account_shows_is_not_known"],
)
def these_are_taken_to_show_receipts_too(q: Question) -> bool:
    return _both_are_on(q)


@rule(
    Shows(Signal.READ, SignalState.UNKNOWN),
    Shows(Signal.TYPING, SignalState.UNKNOWN),
    claims=["receipts-in-inmail-and-group-chats"],
    kinds=IN_DOUBT,
    since=SINCE,
)
def nobody_has_published_whether_these_show_receipts(q: Question) -> bool:
    return _both_are_on(q)


@rule(
    Shows(Signal.READ, SignalState.UNKNOWN),
    Shows(Signal.TYPING, SignalState.UNKNOWN),
    claims=["receipts-elsewhere"],
    kinds=NOT_MENTIONED,
    since=SINCE,
)
def nobody_mentions_receipts_here(q: Question) -> bool:
    return _both_are_on(q)


@rule(
    Shows(Signal.READ, SignalState.HIDDEN),
    Shows(Signal.TYPING, SignalState.HIDDEN),
    claims=["receipts-off-hides-reading", "receipts-are-mutual", "receipts-and-typing-one-switch"],
    kinds=SWITCHED,
    since=SINCE,
)
def one_switch_off_hides_receipts_from_both(q: Question) -> bool:
    return not _both_are_on(q)


@rule(
    Shows(Signal.READ, SignalState.HIDDEN),
    Shows(Signal.TYPING, SignalState.HIDDEN),
    claims=["no-receipts-for-notes"],
    kinds={Kind.INVITATION_NOTE},
    since=SINCE,
)
def notes_show_no_receipts(q: Question) -> bool:
    return True


@rule(
    Shows(Signal.READ, SignalState.HIDDEN),
    Shows(Signal.TYPING, SignalState.HIDDEN),
    claims=["advertiser-gets-counts", "counts-are-no-receipts"],
    kinds={Kind.SPONSORED},
    since=SINCE,
)
def an_advertiser_gets_counts_and_no_receipts(q: Question) -> bool:
    return True


# Looking, opening, typing


@rule(Can(), claims=["preview-opens-nothing"], kinds=EVERY_KIND, acts=[Act.PREVIEW])
def a_preview_opens_nothing(q: Question) -> bool:
    return True


@rule(
    Can(),
    Opens(),
    claims=["history-visible-both"],
    kinds=EVERY_KIND,
    acts=[Act.OPEN],
)
def what_was_delivered_can_be_opened(q: Question) -> bool:
    return True


@rule(Can(), claims=["history-visible-both"], kinds=EVERY_KIND, acts=[Act.TYPE])
def an_answer_can_be_typed(q: Question) -> bool:
    return True


@rule(
    Tells(Side.RECIPIENT, Notice.READ),
    claims=["read-receipts-exist", "receipts-are-mutual"],
    kinds=SHOWN | LIKE_DIRECT,
    acts=[Act.OPEN],
    since=SINCE,
)
def opening_is_shown_to_the_author(q: Question) -> bool:
    return _both_are_on(q) and q.since.opened is YesNo.NO and q.since.part is Part.RECIPIENT


@rule(
    Tells(Side.RECIPIENT, Notice.TYPING),
    claims=["read-receipts-exist", "receipts-are-mutual", "receipts-and-typing-one-switch"],
    kinds=SHOWN | LIKE_DIRECT,
    acts=[Act.TYPE],
    since=SINCE,
)
def typing_is_shown_to_the_author(q: Question) -> bool:
    return _both_are_on(q) and q.since.part is Part.RECIPIENT


# The switch


@rule(Cannot(), claims=["receipts-since-may-2017"], acts=[Act.SET], until=RECEIPTS_BEGIN)
def there_was_no_switch_for_receipts(q: Question) -> bool:
    return q.since.setting is Setting.RECEIPTS


RULES = (
    what_a_restricted_account_shows_is_not_known,
    both_see_receipts_when_both_switches_are_on,
    these_are_taken_to_show_receipts_too,
    nobody_has_published_whether_these_show_receipts,
    nobody_mentions_receipts_here,
    one_switch_off_hides_receipts_from_both,
    notes_show_no_receipts,
    an_advertiser_gets_counts_and_no_receipts,
    a_preview_opens_nothing,
    what_was_delivered_can_be_opened,
    an_answer_can_be_typed,
    opening_is_shown_to_the_author,
    typing_is_shown_to_the_author,
    there_was_no_switch_for_receipts,
)
UNPUBLISHED = (
    *(
        Unpublished("receipts-in-inmail-and-group-chats", IN_DOUBT, RECEIPTS_BEGIN, act=act)
        for act in (Act.OPEN, Act.TYPE)
    ),
    *(Unpublished("receipts-elsewhere", NOT_MENTIONED, RECEIPTS_BEGIN, act=act) for act in (Act.OPEN, Act.TYPE)),
)
