"""The kinds of message, one row each, from which every rule and every room takes its sets of kinds."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypedDict, Unpack, get_type_hints

from explainer.facts.values import Act, Kind
from explainer.law.acts import ANSWERING_A_REQUEST, ANSWERING_AN_ADVERT, ANSWERING_AN_INMAIL, MARKING_AN_INMAIL
from explainer.law.effect import Notice, Place


class By(Enum):
    """Who sends it."""

    MEMBER = "member"  # or a Page that answers
    ADVERTISER = "advertiser"  # who has it shown, and does not write to anybody


class To(Enum):
    """To whom it goes."""

    MEMBER = "member"
    CHAT = "chat"  # several at once
    PAGE = "page"


class Receipts(Enum):
    """What is known of read receipts and typing indicators."""

    SHOWN = "shown"
    LIKE_A_DIRECT_MESSAGE = "like_a_direct_message"  # as we take it
    IN_DOUBT = "in_doubt"  # asked about, and not published
    NOT_MENTIONED = "not_mentioned"
    WITHOUT = "without"


class Editing(Enum):
    """What is known of editing it and of deleting it for everyone."""

    POSSIBLE = "possible"
    NOBODY_SAYS = "nobody_says"


class Row(NamedTuple):
    """A kind and what is true of it; what most kinds have in common need not be said."""

    kind: Kind
    receipts: Receipts
    editing: Editing
    by: By = By.MEMBER
    to: To = To.MEMBER
    lands: Place = Place.INBOX
    told_as: Notice | None = Notice.MESSAGE  # what its recipient is told; nothing of what is only shown
    opens_a_conversation: bool = False  # at once, without an answer
    replied_to_at_once: bool = False  # nothing must come before a reply
    own_acts: frozenset[Act] = frozenset()  # what can be done with no other kind
    with_an_invitation: bool = False  # it goes with an invitation, or answers one
    own_text_limit: bool = False  # its text is limited apart from all others
    text_alone: bool = False  # nothing goes along with it
    counted_by_the_month: bool = False  # so many a month are free
    passed_on: bool = False  # by a connection of the sender, who may refuse


ROWS = (
    Row(Kind.DIRECT, Receipts.SHOWN, Editing.POSSIBLE, opens_a_conversation=True, replied_to_at_once=True),
    Row(Kind.GROUP_CHAT, Receipts.IN_DOUBT, Editing.POSSIBLE, to=To.CHAT),
    Row(
        Kind.MESSAGE_REQUEST,
        Receipts.NOT_MENTIONED,
        Editing.POSSIBLE,
        lands=Place.REQUESTS,
        told_as=Notice.MESSAGE_REQUEST,
        own_acts=ANSWERING_A_REQUEST,
    ),
    Row(
        Kind.OPEN_PROFILE,
        Receipts.LIKE_A_DIRECT_MESSAGE,
        Editing.POSSIBLE,
        opens_a_conversation=True,
        replied_to_at_once=True,
    ),
    Row(
        Kind.INMAIL,
        Receipts.IN_DOUBT,
        Editing.NOBODY_SAYS,
        replied_to_at_once=True,
        own_acts=ANSWERING_AN_INMAIL | MARKING_AN_INMAIL,
        own_text_limit=True,
    ),
    Row(
        Kind.SPONSORED,
        Receipts.WITHOUT,
        Editing.NOBODY_SAYS,
        by=By.ADVERTISER,
        lands=Place.ADVERT,
        told_as=None,
        own_acts=ANSWERING_AN_ADVERT,
    ),
    Row(
        Kind.PAGE_MESSAGE,
        Receipts.NOT_MENTIONED,
        Editing.POSSIBLE,
        to=To.PAGE,
        opens_a_conversation=True,
        replied_to_at_once=True,
    ),
    Row(
        Kind.INVITATION_NOTE,
        Receipts.WITHOUT,
        Editing.NOBODY_SAYS,
        lands=Place.INVITATIONS,
        told_as=Notice.INVITATION,
        with_an_invitation=True,
        own_text_limit=True,
        text_alone=True,
        counted_by_the_month=True,
    ),
    Row(
        Kind.INVITATION_REPLY,
        Receipts.NOT_MENTIONED,
        Editing.NOBODY_SAYS,
        told_as=Notice.INVITATION_REPLY,
        with_an_invitation=True,
    ),
    Row(
        Kind.GROUP_MESSAGE,
        Receipts.LIKE_A_DIRECT_MESSAGE,
        Editing.POSSIBLE,
        opens_a_conversation=True,
        replied_to_at_once=True,
        counted_by_the_month=True,
    ),
    Row(
        Kind.MODERATOR_MESSAGE,
        Receipts.LIKE_A_DIRECT_MESSAGE,
        Editing.POSSIBLE,
        opens_a_conversation=True,
        replied_to_at_once=True,
    ),
    Row(Kind.INTRODUCTION, Receipts.NOT_MENTIONED, Editing.NOBODY_SAYS, passed_on=True),
)

KINDS: tuple[Kind, ...] = tuple(row.kind for row in ROWS)
"""Every kind of message, in the order in which answers list them."""

EVERY_KIND = frozenset(KINDS)

KIND_OF: dict[Act, Kind] = {act: row.kind for row in ROWS for act in row.own_acts}
"""The kind that an act is about which can be done with no other."""


class Columns(TypedDict, total=False):
    """What kinds can be asked for by."""

    receipts: Receipts
    editing: Editing
    by: By
    to: To
    lands: Place
    told_as: Notice
    opens_a_conversation: bool
    replied_to_at_once: bool
    with_an_invitation: bool
    own_text_limit: bool
    text_alone: bool
    counted_by_the_month: bool
    passed_on: bool


CHATS_BEGIN = date(2015, 9, 1)
"""From then on, a message to several people is a group chat."""


@cache
def kinds(**asked: Unpack[Columns]) -> frozenset[Kind]:
    """The kinds of which all this is true."""
    return frozenset(row.kind for row in ROWS if all(getattr(row, column) is value for column, value in asked.items()))


def kinds_by(words: Mapping[str, Any]) -> frozenset[Kind]:  # Any: the words of a data file, each read as its column's
    """The same, asked for in the words of a data file, or {"kind": "…"} for one kind alone."""
    if set(words) == {"kind"}:
        return frozenset({Kind(words["kind"])})
    shapes = get_type_hints(Columns)
    asked = {column: shapes[column](value) for column, value in words.items()}
    return kinds(**asked)
