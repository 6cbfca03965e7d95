"""From the world of a play to a question: the facts that are asked about, and what has happened before."""

from datetime import date, datetime, timedelta

from explainer.facts.question import LONG_AGO, Member, Message, Question, Since, Tie
from explainer.facts.values import (
    AccountStanding,
    Act,
    AllConnected,
    Applied,
    Block,
    Contact,
    Degree,
    Invitation,
    Kind,
    Mark,
    Part,
    Plan,
    Setting,
    Thread,
    YesNo,
)
from explainer.play.attempt import Attempt
from explainer.play.world import MARKS_THAT_COUNT, Bond, Item, Person, Sent, World
from explainer.rulebook.kinds import kinds

_DAY, _HOUR, _MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
COUNTED = kinds(counted_by_the_month=True)
_YES_NO = {True: YesNo.YES, False: YesNo.NO}


def tie_of(bond: Bond, by: str, other: str) -> Tie:
    """What lies between two people, seen from one of them."""
    block = Block.NONE
    if bond.blocker is not None:
        block = Block.BY_SENDER if bond.blocker == by else Block.BY_RECIPIENT
    invitation = Invitation.NONE
    if inviter := bond.waits_for_an_answer:
        invitation = Invitation.SENT if inviter == by else Invitation.RECEIVED
    thread = Thread.NONE
    goes_on = bond.conversation and by not in bond.conversation_lost_by
    if goes_on or other in bond.unanswered_inmail_of:
        thread = Thread.OPEN
    elif by in bond.unanswered_inmail_of:
        thread = Thread.UNANSWERED_INMAIL
    applied = {None: Applied.NO, by: Applied.TO_RECIPIENT, other: Applied.TO_SENDER}[bond.applicant]
    contact = bond.contacts.get(by, Contact.NONE)
    return Tie(bond.degree, block, invitation, bond.coworkers, applied, contact, thread)


def _since_invitation(bond: Bond, by: str, other: str, at: datetime) -> dict[str, object]:
    firsts = dict(bond.first_invited)
    out: dict[str, object] = {"barred": _YES_NO[by in bond.barred], "removed": _YES_NO[by in bond.removed]}
    out["noted"] = _YES_NO[bond.noted]
    if by in firsts:
        out["first_invited_days"] = (at - firsts[by]) / _DAY
    unblocked = dict(bond.unblocked)
    if by in unblocked:
        out["unblocked_hours"] = min((at - unblocked[by]) / _HOUR, LONG_AGO)
    if own := bond.invited.get(by):
        out["own_invitation"] = own.life
        if own.withdrawn:
            out["withdrawn_days"] = (at - own.withdrawn) / _DAY
    if theirs := bond.invited.get(other):
        out["their_invitation"] = theirs.life
    return out


def _hibernated_hours(person: Person, at: datetime) -> float:
    return LONG_AGO if person.hibernated is None else (at - person.hibernated) / _HOUR


def _part(world: World, sent: Sent, name: str) -> Part:
    """Whoever joined a chat later has got what they can read."""
    if sent.author == name:
        return Part.AUTHOR
    return Part.RECIPIENT if name in sent.recipients or world.can_read(name, sent.number) else Part.NONE


def _since_message(world: World, attempt: Attempt, by: str, other: str) -> dict[str, object]:
    out: dict[str, object] = {}
    if sent := attempt.about:
        # A plain message answers an InMail that its writer has taken out of the inbox all the same.
        out["readable"] = _YES_NO[attempt.event.act is Act.SEND or world.can_read(by, sent.number)]
        out["part"] = _part(world, sent, by)
        out["sent_minutes"] = (attempt.event.at - sent.at) / _MINUTE
        out["opened"] = _YES_NO[by in sent.opened]
        out |= {"response": sent.response, "credit_awaited": sent.credit_awaited, "marked": sent.marked}
    if chat := attempt.chat:
        out["in_chat"] = _YES_NO[by in chat.participants]
        out["other_in_chat"] = _YES_NO[other in chat.participants]
        out["participants"] = len(chat.participants) + chat.unnamed
        out["left_out"] = _YES_NO[attempt.left_out]
    return out


def bad_marks(person: Person) -> int:
    """How many of the last marks on a member's InMail are bad."""
    return person.marks[-MARKS_THAT_COUNT:].count(Mark.BAD)


def _all_connected(world: World, by: str, others: tuple[str, ...]) -> AllConnected:
    every = all(world.bond(by, other).degree is Degree.FIRST for other in others)
    return AllConnected.YES if every else AllConnected.NO


def _sent_this_month(world: World, by: str, kind: Kind, at: datetime) -> int:
    month = (at.year, at.month)
    return sum(
        1
        for sent in world.messages.values()
        if sent.author == by and sent.message.kind is kind and (sent.at.year, sent.at.month) == month
    )


def question_of(world: World, attempt: Attempt, act: Act, kind: Kind, other: str) -> Question:
    """The question that an attempt asks about one of the people it is aimed at."""
    event, by = attempt.event, attempt.event.by
    bond = world.bond(by, other)
    message = attempt.message._replace(kind=kind)
    if act is Act.SEND:
        message = message._replace(recipients=max(message.recipients, len(attempt.others)))
        if message.all_connected is AllConnected.UNSAID and kind is Kind.GROUP_CHAT:
            message = message._replace(all_connected=_all_connected(world, by, attempt.others))
        if kind in COUNTED:
            sent = message.sent_this_month + _sent_this_month(world, by, kind, event.at)
            message = message._replace(sent_this_month=sent)
    to_plan = event.value if isinstance(event.value, Plan) else Plan.BASIC
    to_standing = event.value if isinstance(event.value, AccountStanding) else AccountStanding.GOOD
    since = Since(
        email=event.email,
        setting=event.setting or Setting.RECEIPTS,
        to_plan=to_plan,
        to_standing=to_standing,
        hibernated_hours=_hibernated_hours(world.people[by], event.at),
        **_since_invitation(bond, by, other, event.at),  # type: ignore[arg-type]  # by name, each of its own type
        **_since_message(world, attempt, by, other),  # type: ignore[arg-type]  # the same
    )
    return Question(
        on=event.at.date(),
        act=act,
        sender=world.people[by].facts,
        recipient=world.people[other].facts,
        tie=tie_of(bond, by, other),
        message=message,
        since=since,
    )


def question_of_time(world: World, item: Item) -> Question:
    """The question whether time brings something about, under the rules of the day on which it began."""
    bond = world.bond(item.by, item.other)
    since = Since()
    message = Message()
    if item.about is not None:
        sent = world.messages[item.about]
        message = sent.message
        since = since._replace(response=sent.response, credit_awaited=sent.credit_awaited)
    own = bond.invited.get(item.by)
    if own and own.sent == item.invited:
        since = since._replace(own_invitation=own.life)
    if item.lot is not None:
        left = sum(lot.left for lot in world.people[item.by].lots if lot.number == item.lot)
        since = since._replace(unspent=left)
    return Question(
        on=item.begun,
        act=item.act,
        sender=world.people[item.by].facts,
        recipient=world.people[item.other].facts,
        tie=tie_of(bond, item.by, item.other),
        message=message,
        since=since,
    )


def question_of_stars(world: World, name: str, on: date) -> Question:
    """The question whether a member has lost a star."""
    person = world.people[name]
    since = Since(bad_marks=bad_marks(person))
    return Question(on=on, act=Act.LOSE_A_STAR, sender=person.facts, recipient=Member(), since=since)
