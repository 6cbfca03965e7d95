"""Where a message arrives, who reads it, who is told of it, and how a conversation goes on."""

from explainer.facts.question import Question
from explainer.facts.values import Act, Kind, Part, YesNo
from explainer.law.acts import CHANGING, WRITING
from explainer.law.change import OpensAConversation
from explainer.law.effect import Can, Cannot, Lands, Notice, Place, Reader, Reads, Side, Tells, Unsettled
from explainer.law.rule import rule
from explainer.rulebook.kinds import EVERY_KIND, KIND_OF, By, kinds

BY_MEMBERS = kinds(by=By.MEMBER)
ANSWERING = frozenset(KIND_OF)
ACTING = frozenset({Act.OPEN, Act.TYPE, Act.REPLY}) | CHANGING
CONCERNED = ANSWERING | ACTING | {Act.PREVIEW, Act.DELETE_CONVERSATION, Act.REPORT}


@rule(Reads(Reader.SENDER), claims=["history-visible-both"], kinds=BY_MEMBERS, acts=WRITING)
def the_sender_keeps_a_copy(q: Question) -> bool:
    return True


@rule(
    Reads(Reader.RECIPIENT),
    claims=["history-visible-both"],
    kinds=BY_MEMBERS,
    acts=WRITING,
    also=["open-profile-private", "group-member-dm-private"],
)
def the_recipient_reads_it(q: Question) -> bool:
    return True


@rule(Lands(Place.INBOX), claims=["inbox-has-all-threads"], kinds=kinds(lands=Place.INBOX))
def it_lands_in_the_inbox(q: Question) -> bool:
    return True


@rule(
    Tells(Side.RECIPIENT, Notice.MESSAGE),
    claims=["recipient-notified"],
    kinds=kinds(told_as=Notice.MESSAGE),
    also=["email-and-inapp-notice"],
)
def the_recipient_is_told(q: Question) -> bool:
    return True


@rule(
    OpensAConversation(),
    claims=["history-visible-both"],
    kinds=kinds(opens_a_conversation=True),
)
def a_message_opens_a_conversation(q: Question) -> bool:
    return True


@rule(
    Can(),
    OpensAConversation(),
    claims=["existing-conversation-goes-on"],
    kinds=kinds(replied_to_at_once=True),
    acts=[Act.REPLY],
    also=["reply-in-thread"],
)
def a_reply_goes_into_the_conversation(q: Question) -> bool:
    return True


@rule(
    Tells(Side.RECIPIENT, Notice.REPLY),
    claims=["replies-are-announced"],
    kinds=kinds(replied_to_at_once=True) | {Kind.MESSAGE_REQUEST, Kind.INVITATION_NOTE},
    acts=[Act.REPLY],
    also=["recipient-notified"],
)
def the_other_side_is_told_of_a_reply(q: Question) -> bool:
    return True


@rule(Cannot(), claims=["gone-is-gone"], kinds=EVERY_KIND, acts=ACTING)
def what_is_gone_cannot_be_acted_on(q: Question) -> bool:
    return q.since.readable is YesNo.NO


@rule(Cannot(), claims=["only-the-recipient-answers"], kinds=EVERY_KIND, acts=ANSWERING)
def only_the_recipient_answers(q: Question) -> bool:
    return q.since.part is Part.AUTHOR


@rule(Cannot(), claims=["only-those-concerned"], kinds=EVERY_KIND, acts=CONCERNED)
def a_message_concerns_only_those_in_its_conversation(q: Question) -> bool:
    return q.since.part is Part.NONE


@rule(Unsettled(), claims=["reply-to-an-advert"], kinds={Kind.SPONSORED}, acts=[Act.REPLY])
def nobody_says_whether_an_advert_can_be_replied_to(q: Question) -> bool:
    return True


@rule(Unsettled(), claims=["answer-to-an-invitation-reply"], kinds={Kind.INVITATION_REPLY}, acts=[Act.REPLY])
def nobody_says_whether_a_reply_to_an_invitation_can_be_answered(q: Question) -> bool:
    return True


RULES = (
    the_sender_keeps_a_copy,
    the_recipient_reads_it,
    it_lands_in_the_inbox,
    the_recipient_is_told,
    a_message_opens_a_conversation,
    a_reply_goes_into_the_conversation,
    the_other_side_is_told_of_a_reply,
    what_is_gone_cannot_be_acted_on,
    only_the_recipient_answers,
    a_message_concerns_only_those_in_its_conversation,
    nobody_says_whether_an_advert_can_be_replied_to,
    nobody_says_whether_a_reply_to_an_invitation_can_be_answered,
)
