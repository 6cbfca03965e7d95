"""Groups of acts that more than one file speaks of, each by what its acts have in common."""

from explainer.facts.values import Act

BY_TIME = frozenset({Act.CREDIT_BACK, Act.LAPSE, Act.EXPIRE, Act.EXPIRE_CREDITS, Act.LOSE_A_STAR})
"""What nobody does: it happens when its time has come."""

BY_HAND = frozenset(Act) - BY_TIME - {Act.WAIT}
"""What somebody does."""

WRITING = frozenset({Act.SEND, Act.REPLY})
"""What a new message comes of."""

APPROACHING = frozenset({Act.SEND, Act.INVITE, Act.CONNECT})
"""How somebody turns to somebody else, whatever lies between them."""

TO_SOMEBODY = APPROACHING | {Act.REPLY, Act.ADD}
"""What reaches another person."""

CONCERNING = TO_SOMEBODY | {Act.TYPE, Act.ACCEPT}
"""What reaches another person, shows them something at once, or connects the two."""

CHANGING = frozenset({Act.EDIT, Act.DELETE})
"""What an author does to a message that is sent already."""

ANSWERING_A_REQUEST = frozenset({Act.ACCEPT_REQUEST, Act.DECLINE_REQUEST})
ANSWERING_AN_INMAIL = frozenset({Act.ACCEPT_INMAIL, Act.DECLINE_INMAIL})
MARKING_AN_INMAIL = frozenset({Act.MARK_SPAM, Act.MARK_UNINTERESTING})
ANSWERING_AN_ADVERT = frozenset({Act.CLICK_ADVERT, Act.SEND_LEAD_FORM})

HEARD = frozenset({Act.OPEN, Act.REMOVE}) | CHANGING | ANSWERING_AN_INMAIL
"""What another person is told of beside what reaches them."""

IN_A_CHAT = frozenset({Act.ADD, Act.REMOVE, Act.LEAVE})
"""Who takes part in a group chat."""
