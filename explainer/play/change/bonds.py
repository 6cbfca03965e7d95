"""What becomes of what lies between two people: connection, block, invitations, conversation."""

from datetime import datetime
from typing import assert_never

from explainer.facts.values import Degree, Life
from explainer.law.change import (
    AwaitsAnAnswer,
    AwaitsNoAnswer,
    Bars,
    BetweenTwo,
    Blocks,
    Connects,
    ForgetsTheInvitation,
    InvitationBecomes,
    Invites,
    OpensAConversation,
    Parts,
    Removes,
    Unblocks,
    Whose,
)
from explainer.play.change.deed import Deed
from explainer.play.world import Bond, Invited

COUNTS_LATER = frozenset({Life.DECLINED, Life.REPORTED, Life.WITHDRAWN})  # rules of inviting again ask about these


def between_two(bond: Bond, effect: BetweenTwo, deed: Deed) -> Bond:
    """The bond between the one who acts and the other one, after one effect of a deed."""
    match effect:
        case Connects():
            return bond._replace(degree=Degree.FIRST, removed=frozenset())
        case Parts():
            return bond._replace(degree=Degree.THIRD)
        case Removes():
            return bond._replace(removed=bond.removed | {deed.other})
        case Blocks():
            return bond._replace(blocker=deed.by)
        case Unblocks():
            return bond._replace(blocker=None, unblocked=tuple({**dict(bond.unblocked), deed.by: deed.at}.items()))
        case Bars():
            return bond._replace(barred=bond.barred | {deed.other})
        case Invites():
            return _invited(bond, deed)
        case InvitationBecomes(of=whose, life=life):
            by = {Whose.OWN: deed.by, Whose.THEIRS: deed.other, Whose.LAST: bond.last_invited_by}[whose]
            return bond if by is None else _with_life(bond, by, life, deed.at)
        case ForgetsTheInvitation():
            return _forgotten(bond, deed.at)
        case OpensAConversation():
            return bond._replace(conversation=True, conversation_lost_by=frozenset())
        case AwaitsAnAnswer():
            return bond._replace(unanswered_inmail_of=(*bond.unanswered_inmail_of, deed.by))
        case AwaitsNoAnswer():
            return bond._replace(unanswered_inmail_of=_without_one(bond.unanswered_inmail_of, deed.other))
        case _:
            assert_never(effect)


def _without_one(authors: tuple[str, ...], author: str) -> tuple[str, ...]:
    """One InMail of this author's waits no longer; others of theirs still do."""
    at = authors.index(author) if author in authors else len(authors)
    return authors[:at] + authors[at + 1 :]


def _invited(bond: Bond, deed: Deed) -> Bond:
    """With a new invitation, which takes the place of one in the other direction that was ignored."""
    firsts = dict(bond.first_invited)
    firsts.setdefault(deed.by, deed.at)
    kept = {name: each for name, each in bond.invited.items() if each.life is not Life.IGNORED}
    invited = {**kept, deed.by: Invited(Life.PENDING, deed.at, note=deed.wrote)}
    return bond._replace(invited=invited, last_invited_by=deed.by, first_invited=tuple(firsts.items()))


def _forgotten(bond: Bond, at: datetime) -> Bond:
    """With no invitation between them; what one did with an earlier one still counts when they invite again."""
    by = bond.last_invited_by
    if by is None:
        return bond
    if bond.invited[by].life not in COUNTS_LATER:
        bond = _with_life(bond, by, Life.NONE, at)
    return bond._replace(last_invited_by=None)


def _with_life(bond: Bond, by: str, life: Life, at: datetime) -> Bond:
    invited = bond.invited.get(by)
    if invited is None:
        return bond
    withdrawn = at if life is Life.WITHDRAWN else invited.withdrawn
    invited = invited._replace(life=life, withdrawn=withdrawn, replied=invited.replied or life is Life.REPLIED)
    noted = life is Life.ACCEPTED and (invited.replied or invited.note is not None)
    return bond._replace(invited={**bond.invited, by: invited}, noted=bond.noted or noted)
