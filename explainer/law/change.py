"""What may follow from a rule and changes the world of a play: a closed set, each typed by what it changes."""

from enum import Enum
from typing import Literal, NamedTuple

from explainer.facts.values import Act, Life, Mark, Response
from explainer.law.effect import Side


class Connects:
    """The two are connected from now on."""


class Parts:
    """The two are no longer connected."""


class Removes:
    """The one who acts has taken the other one out of their connections."""


class Blocks:
    """The one who acts blocks the other one."""


class Unblocks:
    """The one who acts lifts their block."""


class Bars:
    """The other one can never again invite the one who acts."""


class Invites:
    """A new invitation from the one who acts waits for its answer."""


class Whose(Enum):
    """Of which invitation something is said."""

    OWN = "own"  # the last one from the one who acts
    THEIRS = "theirs"  # the last one from the other one
    LAST = "last"  # the last one between the two, whoever sent it


class InvitationBecomes(NamedTuple):
    of: Whose
    life: Literal[Life.REPLIED, Life.IGNORED, Life.DECLINED, Life.REPORTED, Life.WITHDRAWN, Life.EXPIRED, Life.ACCEPTED]


class ForgetsTheInvitation:
    """The last invitation between the two is out of sight."""


class OpensAConversation:
    """Both can go on writing in it; no InMail of the other one waits any more."""


class AwaitsAnAnswer:
    """An InMail of the one who acts waits for its answer."""


class AwaitsNoAnswer:
    """The InMail of the other one no longer waits for an answer."""


class Opens:
    """The one who acts has opened the message."""


class Answers(NamedTuple):
    """The message has its answer."""

    response: Literal[Response.ACCEPTED, Response.DECLINED, Response.REPLIED]


class Marks(NamedTuple):
    """The message is rated, and its author has one more mark."""

    mark: Mark


class AwaitsItsCredit:
    """An answer to the message would bring its credit back."""


class LosesItsCredit:
    """No answer to the message brings its credit back any more."""


class Joins(NamedTuple):
    """Somebody takes part in the group chat from now on."""

    side: Side


class Leaves(NamedTuple):
    """Somebody takes no part in the group chat any more."""

    side: Side


class Sets:
    """The setting in question takes the value that is asked for."""


class EndsThePlan:
    """The one who acts has a Basic account from now on."""


class ClosesTheAccount:
    """The account of the one who acts is closed, and reads nothing any more."""


class Gains(NamedTuple):
    """Somebody's credits grow, up to a cap."""

    side: Side
    credits: int
    at_most: int | None = None


class LosesCredits(Enum):
    """Credits of the one who acts are gone without being spent."""

    ALL = "all"  # the whole balance, and what an InMail might still bring back
    UNSPENT = "unspent"  # what is left of the grant in question


class Gone(Enum):
    """What is no longer there, and for whom."""

    MESSAGE_FOR_ALL = "message_for_all"
    OWN_CONVERSATION = "own_conversation"
    NOTE_FOR_THE_INVITED = "note_for_the_invited"
    SALES_NAVIGATOR_INBOX = "sales_navigator_inbox"  # for the one who acts, who cannot go on in it either


class Hides(NamedTuple):
    gone: Gone


class Due(NamedTuple):
    """Time's own act comes onto the agenda after so long.

    With `the_end_counts`, the last moment of the span still belongs to it, and the act comes a minute later.
    """

    act: Act
    days: int = 0
    months: int = 0
    the_end_counts: bool = False


type BetweenTwo = (
    Connects
    | Parts
    | Removes
    | Blocks
    | Unblocks
    | Bars
    | Invites
    | InvitationBecomes
    | ForgetsTheInvitation
    | OpensAConversation
    | AwaitsAnAnswer
    | AwaitsNoAnswer
)
type Change = (
    BetweenTwo
    | Opens
    | Answers
    | Marks
    | AwaitsItsCredit
    | LosesItsCredit
    | Joins
    | Leaves
    | Sets
    | EndsThePlan
    | ClosesTheAccount
    | Gains
    | LosesCredits
    | Hides
    | Due
)
