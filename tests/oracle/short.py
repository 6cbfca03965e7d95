"""Short plays, all there are of a shape: something lies between people, then something befalls one, then one acts."""

from itertools import product

NAMES = "abc"
LAID = {  # what lies there, by a to b
    "direct": [{"does": "send", "message": {"kind": "direct"}, "to": "b"}],
    "chat": [{"does": "send", "message": {"kind": "group_chat"}, "to": ["b", "c"]}],
    "pair": [{"does": "send", "message": {"kind": "group_chat"}, "to": ["b"]}],
    "inmail": [{"does": "send", "message": {"kind": "inmail"}, "to": "b"}],
    "request": [{"does": "send", "message": {"kind": "message_request"}, "to": "b"}],
    "introduction": [{"does": "send", "message": {"kind": "introduction"}, "to": "b"}],
    "advert": [{"does": "send", "message": {"kind": "sponsored"}, "to": "b"}],
    "note": [{"does": "invite", "to": "b", "note": "yes"}],
    "ignored": [{"does": "invite", "to": "b", "note": "yes"}, {"by": "b", "does": "ignore", "to": "a"}],
    "accepted": [{"does": "invite", "to": "b", "note": "yes"}, {"by": "b", "does": "accept", "to": "a"}],
}
STANDINGS = ("restricted", "closed", "hibernated", "memorialised", "no_invitations")
BEFALLS = [
    *([{"by": by, "does": "set", "fact": "standing", "to": to}] for by, to in product("ab", STANDINGS)),
    *([{"by": by, "does": "block", "who": other}] for by, other in ("ab", "ba")),
    *([{"by": by, "does": "delete_conversation", "about": 1}] for by in "ab"),
    *([{"by": by, "does": "disconnect", "who": other}] for by, other in ("ab", "ba")),
    *([{"by": "a", "does": "set", "fact": "plan", "to": "basic"}], [{"by": "a", "does": "delete", "about": 1}]),
    *([{"by": "b", "does": "leave", "about": 1}], []),
]
ABOUT = (
    *("open", "type", "reply", "accept_request", "decline_request", "accept_inmail", "decline_inmail", "mark_spam"),
    *("edit", "delete", "report", "leave"),
)
PAIR = ("invite", "accept", "ignore", "withdraw", "connect", "disconnect", "block")
SENT = ("direct", "inmail", "message_request", "introduction", "group_chat", "sponsored")


def acts():
    """What each can do with it, or to the other."""
    for by, other in ("ab", "ba", "ca", "ac"):
        yield from ({"by": by, "does": does, "about": 1} for does in ABOUT)
        yield from ({"by": by, "does": does, "who" if does in PAIR[4:] else "to": other} for does in PAIR)
        yield from ({"by": by, "does": "send", "message": {"kind": kind}, "to": other} for kind in SENT)
        yield from ({"by": by, "does": does, "who": other, "about": 1} for does in ("add", "remove"))
        yield {"by": by, "does": "set", "fact": "standing", "to": "good"}
    for by in "ab":
        yield {
            "by": by,
            "does": "send",
            "message": {"kind": "group_chat"},
            "to": [each for each in NAMES if each != by],
        }


def short_plays(days, laid=tuple(LAID)):
    """Within a quarter of an hour, on each of the days."""
    for day, what, befalls, act in product(days, laid, BEFALLS, list(acts())):
        degree = "first" if what in ("direct", "chat", "pair") else "second"
        events = [*LAID[what], *befalls, act]
        events = [{"by": "a", **event, "at": f"{day}T09:{5 * place:02}"} for place, event in enumerate(events)]
        people = {name: {"plan": "sales_navigator", "credits": 3} for name in NAMES}
        tie = {"degree": degree, "coworkers": "yes"}
        ties = {"a-c": {"degree": "first"}, "b-c": {"degree": "first"}}
        yield {"on": day, **people, "tie": tie, "ties": ties, "events": events}
