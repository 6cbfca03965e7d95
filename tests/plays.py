"""Plays to test with: drawn at random, around the days on which something changes, with people who mind each other."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED, FIRST_DAY
from explainer.facts.values import Kind, Setting
from explainer.play.run import advance
from explainer.rulebook import KINDS
from explainer.rulebook.credits.grants import GRANTS
from explainer.wire.read_play import read_play

CUTS = (
    *(date(2012, 12, 20), date(2013, 7, 18), date(2013, 11, 1), date(2014, 1, 25), date(2014, 6, 1)),
    *(date(2014, 9, 20), date(2014, 12, 20), date(2015, 6, 10), date(2015, 8, 20), date(2015, 9, 20)),
    *(date(2015, 11, 20), date(2015, 12, 20), date(2016, 1, 15), date(2016, 12, 1), date(2017, 4, 25)),
    *(date(2018, 7, 20), date(2019, 12, 20), date(2020, 11, 25), date(2022, 1, 1), date(2022, 10, 10)),
    *(date(2023, 5, 20), date(2023, 10, 1), date(2024, 9, 10), date(2025, 9, 30), date(2025, 10, 25)),
    *(date(2026, 3, 1), date(2026, 6, 1)),
)
PAUSES = (
    *(timedelta(0), timedelta(minutes=30), timedelta(minutes=60), timedelta(minutes=61), timedelta(hours=48)),
    *(timedelta(days=1), timedelta(days=3), timedelta(days=7), timedelta(days=21), timedelta(days=90)),
    *(timedelta(days=7, minutes=1), timedelta(days=90, minutes=1), timedelta(days=40)),
)
SOON = (timedelta(0), timedelta(minutes=10), timedelta(minutes=30), timedelta(minutes=61), timedelta(hours=47))
CREDITS = sorted(grant.at_most + step for grant in GRANTS if grant.at_most for step in (-1, 0, 1))
"""Just below, at and just above what each plan lets one save."""
TWO = ("accept", "ignore", "dont_know", "report_invitation", "withdraw", "invite", "reply_to_invitation")
WHO = ("block", "unblock", "connect", "disconnect")
ALONE = ("renew", "wait", "close_account")
ABOUT = (
    *("preview", "open", "type", "reply", "accept_request", "decline_request", "accept_inmail", "decline_inmail"),
    *("mark_spam", "mark_uninteresting", "click_advert", "send_lead_form", "edit", "delete", "delete_conversation"),
    *("report", "leave"),
)
WEIGHTS = {
    "send": 14,
    "invite": 7,
    "reply": 5,
    "open": 3,
    "set": 4,
    "add": 3,
    "remove": 2,
    "wait": 2,
    "close_account": 0.3,
}
DOES = ("send", "set", "add", "remove", *TWO, *WHO, *ALONE, *ABOUT)
INVITING = dict.fromkeys(DOES, 0) | dict.fromkeys(TWO, 4) | dict.fromkeys(WHO, 1) | {"invite": 10, "wait": 1}
SPENDING = dict.fromkeys(DOES, 0) | {"send": 8, "set": 5, "renew": 4, "reply": 5, "decline_inmail": 3, "wait": 2}
SPENDING |= {"accept_inmail": 3, "mark_spam": 4, "mark_uninteresting": 4}
CHATTING = dict.fromkeys(DOES, 0) | {"send": 8, "add": 6, "remove": 4, "leave": 2, "reply": 4, "edit": 4, "delete": 4}
CHATTING |= {"open": 4, "type": 4, "set": 1, "disconnect": 1, "delete_conversation": 2, "connect": 2}
SHUTTING = WEIGHTS | {"set": 10, "block": 3, "type": 3, "accept": 3, "connect": 3, "edit": 2, "delete": 2}
CANCELLING = dict.fromkeys(DOES, 0) | {"send": 10, "reply": 5, "set": 4, "accept_inmail": 2, "wait": 1, "invite": 1}
CANCELLING |= {"renew": 1, "decline_inmail": 1, "accept": 1, "disconnect": 1}
QUARRELLING = dict.fromkeys(DOES, 0) | {"send": 10, "edit": 6, "delete": 2, "open": 3, "type": 3, "reply": 4, "set": 2}
QUARRELLING |= {
    "block": 4,
    "unblock": 2,
    "connect": 4,
    "add": 4,
    "remove": 3,
    "accept_request": 3,
    "decline_request": 2,
}
QUARRELLING |= {"accept_inmail": 3, "decline_inmail": 2, "invite": 2, "accept": 2, "ignore": 2, "mark_spam": 1}


class Profile(NamedTuple):
    """What people do most in a play, and which kinds they send."""

    name: str
    weights: Mapping[str, float]
    kinds: Sequence[Kind]
    standings: Sequence[str] = ("restricted", "closed", "hibernated", "memorialised")
    share: float = 0.04  # of the people who have one of these
    pages: float = 0.04  # of those who are Pages
    sets: str = "plan"  # what they change most
    plans: Sequence[str] = ()  # that they have or take, if not any
    pauses: Sequence[timedelta] = PAUSES
    since: date = FIRST_DAY  # when such plays begin at the earliest
    connected: float = 0  # of the pairs, at the least


PROFILES = (
    Profile("everything", {}, KINDS),
    Profile("invitations", INVITING, KINDS),
    Profile("barred", INVITING | {"set": 2}, KINDS, ("no_invitations", "email_invitations"), 0.6),
    Profile("credits", SPENDING, (Kind.INMAIL,)),
    Profile("chats", CHATTING, (Kind.GROUP_CHAT, Kind.DIRECT)),
    Profile("shut", SHUTTING, KINDS, share=0.25, sets="standing"),
    Profile(
        "shut chats",
        CHATTING | {"set": 5, "block": 2},
        (Kind.GROUP_CHAT, Kind.DIRECT),
        share=0.2,
        connected=0.6,
        sets="standing",
    ),
    Profile(
        "quarrels",
        QUARRELLING,
        (Kind.GROUP_CHAT, Kind.DIRECT, Kind.MESSAGE_REQUEST, Kind.INMAIL),
        share=0.1,
        sets="standing",
        pauses=SOON,
        since=date(2025, 9, 30),
        connected=0.7,
    ),
    Profile("pages", {"set": 6}, (Kind.PAGE_MESSAGE,), pages=0.4, sets="page_messages"),
    Profile("cancelling", CANCELLING, (Kind.INMAIL, Kind.DIRECT), plans=("sales_navigator", "recruiter", "basic")),
)


def profile_of(seed):
    """The profile of a play: the first thing that is drawn, known without the rest."""
    return random.Random(seed).choice(PROFILES)


def moment(at):
    return at.isoformat("T", "minutes") if at.hour or at.minute else at.date().isoformat()


class Draw:
    """One play, made event by event, because what an event can be about depends on what was sent before."""

    def __init__(self, seed, length, people=3, cuts=CUTS):
        self.chance = random.Random(seed)
        profile = self.chance.choice(PROFILES)
        self.kinds = profile.kinds
        self.standings, self.share, self.profile = profile.standings, profile.share, profile
        self.weights = [profile.weights.get(each, WEIGHTS.get(each, 1)) for each in DOES]
        names = "abcd"[: self.chance.randint(2, people)]
        self.data = {"on": self.pick(cut for cut in cuts if cut >= profile.since).isoformat()}
        for name in names:
            self.data[name] = self.person()
        pairs = [(one, other) for place, one in enumerate(names) for other in names[place + 1 :]]
        self.data["tie"] = self.tie()
        self.data["ties"] = {f"{one}-{other}": self.tie() for one, other in pairs[1:] if self.chance.random() < 0.8}
        self.data["events"] = []
        self.names, self.world = names, read_play(self.data).world
        self.at = datetime.combine(date.fromisoformat(self.data["on"]), time.min)
        for _ in range(length):
            self.add()

    def pick(self, values):
        return self.chance.choice(list(values))

    def person(self):
        facts = {}
        for name in ("plan", "region", "open_profile", "inmail", "receipts", "group_role", "is", "sponsored"):
            often = {"is": self.profile.pages, "plan": 0.7, "group_role": 0.6}.get(name, 0.25)
            if self.chance.random() < often:
                facts[name] = self.pick(FACTS[f"sender.{name}"].sayable).value
        if self.profile.plans:
            facts["plan"] = self.pick(self.profile.plans)
        if facts.get("is") == "page" and self.chance.random() < 0.3:
            facts["page_messages"] = "off"
        if self.chance.random() < 0.6:
            facts["credits"] = self.pick((0, 1, 2, 5, 6, *CREDITS))
        if self.chance.random() < self.share:
            facts["standing"] = self.pick(self.standings)
        if self.chance.random() < 0.15:
            facts["name_shown"] = "initial"
        if self.chance.random() < 0.1:
            facts["messages"] = "connections"
        if self.chance.random() < 0.15:
            facts["invitations"] = self.pick(FACTS["sender.invitations"].sayable).value
        return facts

    def tie(self):
        often = {"degree": 0.8, "block": 0.05, "invitation": 0.3, "coworkers": 0.2, "contact": 0.2}
        often |= {"applied": 0.15, "thread": 0.1}
        drawn = {
            name: self.pick(FACTS[f"tie.{name}"].sayable).value
            for name, share in often.items()
            if self.chance.random() < share
        }
        return drawn | ({"degree": "first"} if self.chance.random() < self.profile.connected else {})

    def event(self):
        by = self.pick(self.names)
        does = self.chance.choices(DOES, self.weights)[0]
        event = {"at": moment(self.at), "by": by, "does": does}
        others = [name for name in self.names if name != by]
        sent = self.world.messages
        if does == "send":
            kind = self.pick(self.kinds).value if self.chance.random() < 0.8 else self.pick(("direct", "inmail"))
            event |= {"message": {"kind": kind}, "to": self.pick(others)}
            if kind == "group_chat" and self.chance.random() < 0.6:
                event["to"] = sorted(others)
        elif does == "set":
            setting = self.pick(Setting).value
            if self.chance.random() < 0.4:
                setting = self.profile.sets
            values = FACTS[f"sender.{setting}"].by_word
            if setting == "standing":
                values = ("good", *self.standings)
            if setting == "plan" and self.profile.plans:
                values = self.profile.plans
            event |= {"fact": setting, "to": self.pick(values)}
        elif does in TWO:
            event["to"] = self.pick(others)
            if does == "invite":
                event |= {"email": self.pick(("yes", "no")), "note": self.pick(("yes", "no", "no"))}
        elif does in WHO:
            event["who"] = self.pick(others)
        elif does in ("add", "remove"):
            chats = [number for number, each in sent.items() if each.chat is not None]
            if not chats:
                return None
            event |= {"who": self.pick(others), "about": self.pick(chats)}
        elif does in ABOUT:
            if not sent:
                return None
            event["about"] = self.pick(sent)
            if (
                self.profile.pauses is SOON and self.chance.random() < 0.7
            ):  # of what has just been sent, often one's own
                event["about"] = max(sent)
                if does in ("edit", "delete"):
                    event["by"] = sent[event["about"]].author
            elif self.chance.random() < 0.5:  # else most are about what one cannot do anything with
                mine = [n for n, each in sent.items() if (each.author == by) == (does in ("edit", "delete"))]
                event["about"] = self.pick(mine or sent)
        return event

    def add(self):
        event = self.event()
        if event is None:
            return
        at = self.at + self.chance.choice(self.profile.pauses)
        if at.date() > CHECKED or at.date() < FIRST_DAY:
            return
        event["at"], self.at = moment(at), at
        self.data["events"].append(event)
        played = read_play({**self.data, "events": [event]}).events
        *_, last = advance(self.world, played)
        self.world = last.world
