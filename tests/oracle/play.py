"""What happens over time between people on LinkedIn: a naive replay of a play, to check a rules engine against.

Written from the collected evidence and the shape of a play alone, by somebody who had not read the rules. E.. numbers
the evidence, C.. the disagreements, F.. and M.. its corrections, other numbers the notes; "brief" is a reading fixed
when this was ordered.
An event's method gets what it is about (a pair or a message `m`), looks first, changes last, and returns False
(refused), "unknown" or who is told what (None: nobody).
"""

from calendar import monthrange
from copy import deepcopy
from datetime import datetime, timedelta
from itertools import combinations
from typing import Any

from tests.oracle.outcome import CHATS, PLANS_READ, UNUSED, is_idle, outcome

type Dict = dict[str, Any]
type Result = dict[str, list[str]] | bool | str | None

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
NEVER = datetime.max - DAY  # credits that came back: taken before those a play begins with (datetime.max)
BLOCKS, RECEIPTS, EDITS = datetime(2014, 2, 1), datetime(2017, 5, 1), datetime(2025, 10, 8)  # 4.10
RESPONSE = datetime(2015, 1, 1)  # InMail credit back for an answer; before: for none in seven days, and stars (E08)
SPLIT, CAPPED = datetime(2014, 9, 30), datetime(2022, 10, 25)  # what a month brings is known from then (E06)
GRANTS: list[tuple[str, int, int | None, int | None, datetime, datetime]] = [  # each month, cap, days, from, until
    ("premium_career", 5, 15, 90, CAPPED, datetime.max),
    ("premium_business", 15, 45, 90, CAPPED, datetime.max),
    ("sales_navigator", 50, 150, 90, CAPPED, datetime.max),
    ("recruiter_lite", 25, None, None, SPLIT, RESPONSE),
    ("recruiter_lite", 30, None, 90, RESPONSE, datetime(2020, 1, 1)),
    ("recruiter_lite", 30, 120, None, datetime(2020, 1, 1), datetime.max),
    ("recruiter", 50, None, None, SPLIT, RESPONSE),
    ("recruiter", 150, None, 90, RESPONSE, datetime(2020, 1, 1)),
    ("recruiter", 150, 600, None, datetime(2020, 1, 1), datetime.max),
]
HIBERNATION = datetime(2023, 1, 29)  # a guide: it lasts a day, and ends what one pays for (E37)
NO_STRANGER = datetime(2016, 1, 23)  # it was last seen the day before (E24)
STRANGER = datetime(2012, 1, 25)  # "I don't know this person" is shown to come after ignoring
LEAVING = datetime(2020, 12, 9)  # nobody knows of leaving a chat before (E29)
REMOVER_ALONE = (datetime(2013, 11, 12), datetime(2014, 6, 27))  # only who has parted the two invites again
OPEN, WAITING = ("pending", "replied"), ("pending", "replied", "ignored")
SETTLED = {"accept": (OPEN, "accepted"), "ignore": (OPEN, "ignored"), "dont_know": (("ignored",), "declined")}
SETTLED |= {"report_invitation": (("ignored",), "reported"), "withdraw": (WAITING, "withdrawn")}  # 4.5
SIGNALLED = ("direct", "open_profile", "group_message", "moderator_message")  # brief, E16
KIND = {"request": "message_request", "inmail": "inmail", "advert": "sponsored", "form": "sponsored"}  # for events
TOLD = {"invitation_note": "invitation", "message_request": "message_request", "invitation_reply": "invitation_reply"}
MEMBER = {"is": "member", "plan": "basic", "region": "other", "credits": 0, "open_profile": "off", "inmail": "open"}
MEMBER |= {"receipts": "on", "sponsored": "allowed", "ad_consent": "none", "standing": "good", "archived": "no"}
MEMBER |= {"ai_training": "on", "harmful_detection": "off", "group_role": "none"}
MEMBER |= {"name_shown": "full", "invitations": "everyone", "messages": "everyone", "page_messages": "on"}
TIE = {"degree": "third", "block": "none", "invitation": "none", "coworkers": "no", "contact": "none", "thread": "none"}
TIE |= {"applied": "no"}
TURNED = {"no": "no", "to_sender": "to_recipient", "to_recipient": "to_sender"}
SHUT = ("closed", "restricted", "hibernated", "memorialised")
UNTOLD = ("open", "edit", "delete", "remove", "accept_inmail", "decline_inmail")  # whoever is shut out, of these
MESSAGE: Dict = {"text_characters": 100, "subject_characters": 20, "attachment_megabytes": 0, "voice_seconds": 0}


class World:
    def __init__(self, data: Dict) -> None:
        self.now = datetime.fromisoformat(data["on"])
        self.names = names = sorted({"a", "b", *data} - {"on", "tie", "ties", "events"})
        self.people: dict[str, Dict] = {p: MEMBER | data.get(p, {}) for p in names}
        self.lots = {p: [{"until": datetime.max, "left": self.people[p].pop("credits")}] for p in names}
        self.slept: dict[str, datetime] = {}  # since when, where it was in the play
        self.reads, self.marks = {p: set[int]() for p in names}, {p: list[str]() for p in names}
        self.messages, self.chats, self.pairs = list[Dict](), list[set[str]](), dict[frozenset[str], Dict]()
        ties = {f"{x}-{y}": {} for x, y in combinations(names, 2)} | data.get("ties", {}) | {"a-b": data.get("tie", {})}
        for key, given in ties.items():
            (x, y), tie = key.split("-"), TIE | given
            pair: Dict = {"degree": tie["degree"], "coworkers": tie["coworkers"], "last": {}, "first": {}, "lifted": {}}
            pair["contact"] = {x: tie["contact"], y: "none"}  # said of one side, it says nothing of the other
            pair["blocker"] = {"none": None, "by_sender": x, "by_recipient": y}[tie["block"]]
            pair["applied"] = {x: tie["applied"], y: TURNED[tie["applied"]]}
            pair |= {"talking": {x, y} if tie["thread"] == "open" else set(), "removed": set()}
            pair |= {"invitation": {"by": None, "state": "none"}, "noted": False}
            self.pairs[frozenset((x, y))] = pair
            if tie["thread"] == "unanswered_inmail":  # from before the play: no number, and no credit is known of
                self.letter(0, "inmail", x, [y])
            if tie["invitation"] != "none":  # counts as sent when the play begins (brief)
                self.begin_invitation(x if tie["invitation"] == "sent" else y, pair)

    def between(self, x: str, y: str) -> Dict:
        return self.pairs[frozenset((x, y))]

    def some(self, fact: str, value: str | tuple[str, ...], people: list[str]) -> bool:
        return any(self.people[p][fact] in (value if isinstance(value, tuple) else (value,)) for p in people)

    def letter(self, number: int, kind: str, author: str, to: list[str], chat: int | None = None) -> Dict:
        thread = frozenset((author, *to)) if chat is None else chat
        m: Dict = {"number": number, "kind": kind, "author": author, "to": to, "chat": chat, "thread": thread}
        m |= {"at": self.now, "answer": None, "cost": False, "timed": False, "marked": False, "opened": False}
        of_navigator = self.people[author]["plan"] == "sales_navigator" and kind in ("inmail", "open_profile")
        m["by_navigator"] = number > 0 and of_navigator
        m["begins"] = chat is None and author not in self.between(author, to[0])["talking"]
        self.messages.append(m)
        return m

    def deliver(self, kind: str, author: str, to: list[str], chat: int | None = None) -> Dict:
        m = self.letter(1 + sum(m["number"] > 0 for m in self.messages), kind, author, to, chat)
        for person in [author, *to]:
            self.reads[person].add(m["number"])
        if kind in (*SIGNALLED, "page_message"):
            self.between(author, to[0])["talking"] |= {author, to[0]}
        return m

    def unanswered(self, author: str, to: str) -> list[Dict]:
        inmails = [m for m in self.messages if m["kind"] == "inmail" and m["answer"] is None]
        return [m for m in inmails if m["author"] == author and m["to"] == [to]]

    def balance(self, person: str) -> int:  # credits: E06, E07, E08, 4.7, 4.10
        return sum(lot["left"] for lot in self.lots[person])

    def credit(self, person: str, count: int, until: datetime = NEVER) -> None:
        self.lots[person].append({"until": until, "left": count})

    def grant(self, plan: str) -> tuple[int, int | None, int | None]:  # what a month brings, up to what, for how long
        for name, month, cap, days, begin, end in GRANTS:
            if name == plan and begin <= self.now < end:
                return month, cap, days
        return 0, None, None

    def bring(self, person: str, plan: str) -> None:
        month, cap, days = self.grant(plan)
        room = month if cap is None else max(0, min(month, cap - self.balance(person)))
        self.credit(person, room, NEVER if days is None else self.now + days * DAY)

    def respond(self, m: Dict, answer: str) -> None:  # to an InMail
        first, m["answer"], author = m["answer"] is None, m["answer"] or answer, m["author"]
        if answer == "replied" and self.now < RESPONSE and not m["marked"]:  # also a good mark (4.10)
            m["marked"] = True
            self.marks[author].append("good")
        plan, (_month, cap, _days) = self.people[author]["plan"], self.grant(self.people[author]["plan"])
        full = plan == "basic" or (cap is not None and self.balance(author) >= cap)
        if not first or not m["cost"] or m["timed"] or m["at"] < RESPONSE or full:
            return
        self.credit(author, 1)

    def awaited(self) -> list[tuple[datetime, int, int, str, Dict]]:  # what time brings about, in order
        found = []
        for m in self.messages:
            if m["cost"] and m["answer"] is None and not m["timed"]:
                rank, did, days = (0, "credit_back", 7) if m["at"] < RESPONSE else (1, "lapse", 90)
                found.append((m["at"] + days * DAY + MINUTE, rank, m["number"], did, m))
        for n, invitation in enumerate(pair["invitation"] for pair in self.pairs.values()):
            if invitation["state"] in OPEN:  # six months, to the same day of the month (E25, 4.10)
                at = invitation["sent"]
                year, month = (at.year, at.month + 6) if at.month <= 6 else (at.year + 1, at.month - 6)
                at = at.replace(year=year, month=month, day=min(at.day, monthrange(year, month)[1]))
                found.append((at, 2, n, "expire", invitation))
        lots = [lot for p in self.names for lot in self.lots[p] if lot["left"]]
        found += [(lot["until"], 3, n, "expire_credits", lot) for n, lot in enumerate(lots)]
        return sorted(found, key=lambda item: item[:3])

    def pass_time(self, until: datetime) -> list[Dict]:
        steps = []
        while (items := self.awaited()) and items[0][0] <= until:
            self.now, _rank, _n, did, thing = items[0]
            if did == "expire":
                thing["state"] = "expired"
            elif did == "expire_credits":
                thing["left"] = 0
            else:
                thing["timed"], author, back = True, thing["author"], did == "credit_back"
                self.credit(author, int(back))  # none for a lapse
            steps.append(self.step("time", did, None))
        self.now = until
        return steps

    def question(self, by: str, to: str, message: Dict) -> Dict:  # with what is so now
        pair, invitation, now = self.between(by, to), self.between(by, to)["invitation"], self.now
        side = "sent" if invitation["by"] == by else "received"
        mine = "unanswered_inmail" if self.unanswered(by, to) else "none"
        tie = {"degree": pair["degree"], "coworkers": pair["coworkers"], "contact": pair["contact"][by]}
        tie["block"] = {None: "none", by: "by_sender", to: "by_recipient"}[pair["blocker"]]
        tie["thread"] = "open" if by in pair["talking"] or self.unanswered(to, by) else mine
        tie["applied"] = pair["applied"][by]
        tie["invitation"] = side if invitation["state"] in OPEN else "none"
        if message["kind"] in ("group_message", "invitation_note"):  # E13, E22
            alike = [m["at"] for m in self.messages if m["author"] == by and m["kind"] == message["kind"]]
            message["sent_this_month"] = sum((at.year, at.month) == (now.year, now.month) for at in alike)
        sides = {"sender": self.people[by], "recipient": self.people[to], "tie": tie, "message": message}
        q = {f"{side}.{fact}": value for side, facts in sides.items() for fact, value in facts.items()}
        return q | {"on": now.date(), "sender.credits": self.balance(by), "recipient.credits": self.balance(to)}

    def on_send(self, by: str, e: Dict, _: Dict) -> Result:
        to = [e["to"]] if isinstance(e["to"], str) else list(dict.fromkeys(e["to"]))
        kind, chat, pair = e["message"]["kind"], None, self.between(by, to[0])
        if kind == "group_chat":  # to exactly the present participants: into that chat
            chat = max((n for n, people in enumerate(self.chats) if people == {by, *to}), default=None)
        connected = chat is not None or all(self.between(by, p)["degree"] == "first" for p in to)
        message = MESSAGE | {"media": "none", "sent_this_month": 0} | e["message"]
        message |= {"recipients": len(to), "all_connected": "yes" if connected else "no"}
        email = self.address(by, to[0], e)
        replies = kind == "direct" and by not in pair["talking"] and self.unanswered(to[0], by)  # to an InMail (brief)
        verdicts = {p: outcome(self.question(by, p, message) | email) for p in to}
        if kind == "direct" and self.parted_after_a_note(by, to[0]):  # is that a conversation? nobody says
            as_if = self.question(by, to[0], message) | {"tie.thread": "open"}
            verdicts = {p: {"free": "unknown"}.get(outcome(as_if), verdict) for p, verdict in verdicts.items()}
        if chat is not None:  # what the door does in a chat, nobody says (M3)
            verdicts |= {p: "unknown" for p in to if verdicts[p] == "free" and self.kept_out(by, p)}
        if kind == "invitation_note":  # both must be allowed (brief)
            verdicts |= {0: self.invitable(by, to[0], e)}
        if chat is not None and {"free"} & {*verdicts.values()}:  # to whom it can go
            to = [p for p in to if verdicts[p] == "free"]
            verdicts = {p: verdicts[p] for p in to}
        found = {*verdicts.values()}
        if found & {"no", "unknown"}:
            known = "no" in found and (chat is None or "unknown" not in found)
            return False if known else "unknown"
        told = {p: [TOLD.get(kind, "message")] for p in to if kind != "sponsored"}
        if replies:  # to the latest
            m = replies[-1]
            if m["number"]:
                self.respond(m, "replied")
                told = {to[0]: ["reply"]}
            m["answer"] = "replied"
        if kind == "group_chat" and chat is None:
            self.chats.append({by, *to})
            chat = len(self.chats) - 1
        m = self.deliver(kind, by, to, chat)
        if "credit" in found:  # from what expires soonest (brief)
            m["cost"] = True
            min((lot for lot in self.lots[by] if lot["left"]), key=lambda lot: lot["until"])["left"] -= 1
        if kind == "invitation_note":
            self.begin_invitation(by, pair).update(note=m["number"], written=True)
        if kind == "invitation_reply":
            pair["invitation"].update(state="replied", written=True)
        return told

    def begin_invitation(self, by: str, pair: Dict) -> Dict:
        pair["invitation"] = pair["last"][by] = invitation = {"by": by, "state": "pending", "sent": self.now, "note": 0}
        pair["first"].setdefault(by, self.now)
        return invitation

    def address(self, by: str, to: str, e: Dict) -> Dict:  # an invitation may give it
        if e.get("email") not in ("yes", True):
            return {}
        imported = self.between(by, to)["contact"][by] == "imported"  # it stays so, and is welcome to everybody (M2)
        return {"tie.contact": "email"} | ({"recipient.invitations": "everyone"} if imported else {})

    def invitable(self, by: str, to: str, e: Dict) -> str:  # 4.5, E21, E24, C19, C20
        bare = {"kind": "invitation_note", "media": "none", "recipients": 1, "all_connected": "no"}
        plain = self.question(by, to, MESSAGE | bare)
        plain |= {"message.text_characters": 0, "message.sent_this_month": 0} | self.address(by, to, e)
        verdicts = {outcome(plain), self.invitable_again(by, to, e)}
        if by in self.between(by, to)["removed"]:  # by the other one
            verdicts.add("no" if REMOVER_ALONE[0] <= self.now < REMOVER_ALONE[1] else "unknown")
        return "no" if "no" in verdicts else "unknown" if "unknown" in verdicts else "yes"

    def invitable_again(self, by: str, to: str, e: Dict) -> str:
        pair, now, last = self.between(by, to), self.now, self.between(by, to)["last"].get(by, {"state": "none"})
        if last["state"] == "withdrawn":  # inviting again: four eras (C20, 4.10)
            if now < datetime(2013, 1, 1):
                return "no" if now - pair["first"][by] < 3 * DAY else "yes"
            if now < datetime(2015, 10, 7):
                return "yes" if e.get("email") in ("yes", True) else "no"
            if now < datetime(2020, 1, 1):
                return "unknown"
            return "no" if now - last["ended"] < 21 * DAY else "yes"
        return {"declined": "no", "reported": "unknown"}.get(last["state"], "yes")

    def on_invite(self, by: str, e: Dict, pair: Dict) -> Result:
        if e.get("note") in ("yes", True):
            return self.on_send(by, e | {"message": {"kind": "invitation_note"}}, pair)
        verdict = self.invitable(by, e["to"], e)
        if verdict == "yes":
            self.begin_invitation(by, pair)
        return {e["to"]: ["invitation"]} if verdict == "yes" else verdict == "unknown" and "unknown"

    def on_reply_to_invitation(self, by: str, e: Dict, pair: Dict) -> Result:
        return self.on_send(by, {"to": e["to"], "message": {"kind": "invitation_reply"}}, pair)

    def settle(self, by: str, e: Dict, pair: Dict) -> Result:  # answers, withdrawal: 4.5, E21, E24
        does, other, invitation, (states, becomes) = e["does"], e["to"], pair["invitation"], SETTLED[e["does"]]
        states = WAITING if does == "accept" and self.now < datetime(2016, 1, 1) else states  # also from the archive
        if does == "dont_know" and not STRANGER <= self.now < NO_STRANGER:  # when to choose it, or if, nobody knows
            return "unknown" if invitation["state"] in WAITING and invitation["by"] == other else False
        if does == "withdraw" and pair["last"].get(by, {}).get("state") == "reported":  # nobody knows (E21)
            return "unknown"
        if invitation["state"] not in states or invitation["by"] != (by if does == "withdraw" else other):
            return False
        if does == "accept" and (way := self.towards(by, other, does)) != "yes":
            return way == "unknown" and "unknown"
        invitation |= {"state": becomes, "ended": self.now}
        if does == "withdraw":
            self.reads[other].discard(invitation["note"])
        if does == "accept":
            pair |= {"degree": "first", "removed": set()}
            pair["noted"] = pair["noted"] or "written" in invitation
        return {other: ["invitation_accepted"]} if does == "accept" else None

    def knot(self, by: str, e: Dict, pair: Dict) -> Result:  # E14, 4.5, 4.10
        does, people, first, blocker = e["does"], [by, e["who"]], pair["degree"] == "first", pair["blocker"]
        if does == "connect":
            refused = first or self.some("is", "page", people)
        elif does == "block":
            refused = self.now < BLOCKS or blocker or self.now - pair["lifted"].get(by, datetime.min) < 2 * DAY
        else:
            refused = blocker != by if does == "unblock" else not first
        if refused:
            return False
        if does == "connect" and (way := self.towards(by, e["who"], does)) != "yes":
            return way == "unknown" and "unknown"
        if does in ("connect", "disconnect"):
            pair["removed"] = {e["who"]} if does == "disconnect" else set()
        if does == "unblock":
            pair["blocker"], pair["lifted"][by] = None, self.now
            return None
        if does == "block":
            pair["blocker"] = by
        if first or does == "connect":
            pair["degree"] = "first" if does == "connect" else "third"
        pending = pair["invitation"]["state"] in OPEN
        pair["noted"] = pair["noted"] or (does == "connect" and pending and "written" in pair["invitation"])
        if pending or (first and does != "connect"):
            pair["invitation"] = pair["invitation"] | {"state": "none"} if does != "connect" else pair["invitation"]
            pair["invitation"]["state"] = "accepted" if does == "connect" else "none"
        return None

    def about(self, by: str, e: Dict) -> Dict | None:  # named, or the latest fitting one that the actor can read
        word = e["does"].split("_")[-1]
        for m in self.messages[::-1]:
            sent = by in m["to"] and not m["answer"] and m["kind"] == KIND.get(word, m["kind"])
            inside = m["chat"] is not None and by in self.chats[m["chat"]]
            fits = m["number"] in self.reads[by] and (inside if word in ("add", "remove") else sent)
            if m["number"] == e.get("about") or (fits and e.get("about") is None):
                return m
        return None

    def others(self, by: str, m: Dict) -> list[str]:  # whom a reply would reach
        if m["chat"] is not None:
            return sorted(self.chats[m["chat"]] - {by})
        return m["to"] if m["author"] == by else [m["author"]]

    def kept_out(self, by: str, to: str) -> bool:  # by the choice of messages from connections alone (M3)
        return bool(self.people[to]["messages"] == "connections" and self.between(by, to)["degree"] != "first")

    def parted_after_a_note(self, by: str, to: str) -> bool:  # all that they have is what came with an invitation
        pair = self.between(by, to)
        talking = by in pair["talking"] or self.unanswered(to, by)
        return bool(pair["noted"] and pair["degree"] != "first" and not talking)

    def towards(self, by: str, to: str, does: str, kind: str = "") -> str:  # how possible it is, for this one's sake
        standing, blocked = self.people[to]["standing"], self.between(by, to)["blocker"] and kind != "sponsored"
        if does not in ("reply", "type", "accept", "add", "connect"):
            return "unknown" if blocked else "yes"  # what a block does to what lies there already
        if blocked or standing == "closed":
            return "no"
        if standing in UNUSED and (kind == "group_chat" or does == "add"):  # what becomes of a chat, nobody says
            return "unknown"
        if standing in UNUSED:  # E37, E38
            return "no" if is_idle(standing, self.now.date()) else "unknown"
        if does == "reply" and kind not in ("page_message", "invitation_note") and self.kept_out(by, to):
            return "unknown"  # M3
        return "unknown" if standing == "restricted" else "yes"

    def reached(self, by: str, does: str, m: Dict, to: list[str]) -> list[str] | str:
        """Towards whom it is possible; where it is towards nobody, whether that is known."""
        ways = {p: self.towards(by, p, does, m["kind"]) for p in to}
        if to and "yes" not in ways.values():
            return "unknown" if "unknown" in ways.values() else "no"
        return [p for p in to if ways[p] == "yes"]

    def readers(self, by: str, m: Dict) -> list[str]:
        return [p for p in self.names if p != by and m["number"] in self.reads[p]] or m["to"]

    def on_open(self, by: str, e: Dict, m: Dict) -> Result:
        author, opening, does = m["author"], e["does"] == "open", e["does"]
        to = self.readers(by, m) if author == by else [author]
        if not opening and m["chat"] is not None and by in self.chats[m["chat"]]:
            to = self.others(by, m)
        reached = self.reached(by, does, m, to)
        if m["number"] not in self.reads[by] or reached == "no":
            return False
        if reached == "unknown":
            return "unknown"
        seen = m["kind"] in SIGNALLED and self.now >= RECEIPTS and not self.some("receipts", "off", [by, author])
        told = seen and author != by and not (opening and m["opened"])  # E16
        m["opened"] = m["opened"] or (opening and author != by)
        return {author: ["read" if opening else "typing"]} if told else None

    def on_reply(self, by: str, e: Dict, m: Dict) -> Result:
        kind, to, own = m["kind"], self.others(by, m), m["author"] == by
        waits = (
            self.between(by, m["to"][0] if own else m["author"])["invitation"]["state"] in OPEN if m["to"] else False
        )
        if kind == "invitation_note" and waits:
            return self.on_reply_to_invitation(by, {"to": to[0]}, m)
        if own and kind != "group_chat":  # no reply to oneself, only one message more
            page = "page_message" if kind == "page_message" else "direct"
            return self.on_send(by, {"to": m["to"][0], "message": {"kind": page}}, m)
        reached = self.reached(by, "reply", m, to)
        off = kind == "page_message" and any(
            self.people[p]["is"] == "page" and self.people[p]["page_messages"] == "off" for p in to
        )
        parted = kind == "invitation_note" and self.between(by, m["author"])["degree"] != "first"  # E13
        noted = parted and self.between(by, m["author"])["noted"]
        outside = kind == "group_chat" and (by not in self.chats[m["chat"]] or self.now.date() < CHATS or not to)
        early = kind == "message_request" and m["answer"] != "accepted"
        if m["number"] not in self.reads[by] or reached == "no" or off or outside or early:
            return False
        if parted and not noted:
            return False
        if kind in ("sponsored", "invitation_reply", "introduction") or reached == "unknown" or noted:
            return "unknown"
        if kind == "group_chat":
            self.deliver(kind, by, [*reached], m["chat"])
            return {p: ["reply"] for p in reached}
        if kind == "inmail":
            self.respond(m, "replied")
        self.deliver("page_message" if self.some("is", "page", [by, *to]) else "direct", by, to)
        return {to[0]: ["reply"]}

    def answer(self, by: str, e: Dict, m: Dict) -> Result:
        word, what = e["does"].split("_")
        if m["kind"] != KIND[what] or by not in m["to"] or m["answer"] is not None:
            return False
        if self.towards(by, m["author"], e["does"]) == "unknown":
            return "unknown"
        self.respond(m, "accepted" if word == "accept" else "declined")
        if word == "accept":
            self.between(by, m["author"])["talking"] |= {by, m["author"]}
        return {m["author"]: ["inmail_declined"] * (e["does"] == "decline_inmail")}

    def mark(self, by: str, e: Dict, m: Dict) -> Result:  # C33; from 2015 the one is a report (E32)
        if self.now >= RESPONSE and e["does"] == "mark_spam":
            return None if m["author"] != by else False
        if m["kind"] != "inmail" or by not in m["to"] or m["marked"] or self.now >= RESPONSE:
            return False
        m["marked"] = True
        self.marks[m["author"]].append("bad")
        return None

    def follow(self, by: str, e: Dict, m: Dict) -> Result:
        fits = m["author"] != by if e["does"] == "report" else m["kind"] == "sponsored" and by in m["to"]
        return None if fits else False

    def on_edit(self, by: str, e: Dict, m: Dict) -> Result:  # C9, E17, 4.10
        number, now = m["number"], self.now
        unsaid = m["kind"] in ("inmail", "sponsored", "invitation_note", "invitation_reply", "introduction")
        late = now >= EDITS and now - m["at"] > 60 * MINUTE and not unsaid  # of these no hour is known either
        if m["author"] != by or number not in self.reads[by] or now < RECEIPTS or late:
            return False
        if now < EDITS or unsaid:
            return "unknown"
        told = self.reached(by, e["does"], m, self.readers(by, m))
        if isinstance(told, str):
            return "unknown"
        for p in self.names if e["does"] == "delete" else []:
            self.reads[p].discard(number)
        return {p: ["edited_label" if e["does"] == "edit" else "deleted_note"] for p in told}

    def on_delete_conversation(self, by: str, e: Dict, m: Dict) -> Result:
        self.reads[by] -= {x["number"] for x in self.messages if x["thread"] == m["thread"]}
        return None

    def member(self, by: str, e: Dict, m: Dict) -> Result:  # group chats: E20
        does, who, chat = e["does"], e.get("who", by), set() if m["chat"] is None else self.chats[m["chat"]]
        if by not in chat or (who in chat) == (does == "add") or self.now.date() < CHATS:
            return False
        if does == "leave" and self.now < LEAVING:
            return "unknown"
        way = "yes" if who == by else self.towards(by, who, does)
        if does == "add" and (len(chat) >= 50 or self.between(by, who)["degree"] != "first"):
            return False
        if way != "yes":
            return way == "unknown" and "unknown"
        if does != "add":
            chat.remove(who)
            return {who: ["removed"]} if does == "remove" else None
        chat.add(who)
        history = {x["number"] for x in self.messages if x["chat"] == m["chat"]}
        self.reads[who] |= {n for n in history if any(n in self.reads[p] for p in self.names)}
        return {who: ["added", "earlier_messages"]}

    def on_set(self, by: str, e: Dict, _: Dict) -> Result:  # E06, 4.10
        me, fact, to, now = self.people[by], e["fact"], e["to"], self.now
        at_once = me["region"] in ("us", "other") or (me["region"] == "uk" and now < datetime(2024, 9, 20))
        training = datetime(2024, 9, 18) if at_once else datetime(2025, 11, 3)
        exists = {"receipts": RECEIPTS, "ad_consent": datetime(2024, 10, 15), "ai_training": training}
        if fact in ("is", "credits", "name_shown") or fact not in MEMBER or now < exists.get(fact, now):
            return False
        if fact == "open_profile" and me["plan"] == "basic":  # E12
            return False
        if to == "closed" and me["standing"] in ("restricted", "hibernated"):  # from where, nobody says
            return "unknown"
        if fact == "standing" and to in UNUSED and not is_idle(to, now.date()):  # whether that was there yet
            return "unknown"
        if fact == "standing" and now >= HIBERNATION:
            if me["standing"] == "hibernated" and to in ("hibernated", "no_invitations", "email_invitations"):
                return False  # it must be awake for that (E37)
            if me["standing"] == "hibernated" and to == "good" and now - self.slept.get(by, datetime.min) < DAY:
                return False
            if to == "hibernated" and me["plan"] not in ("basic", "recruiter"):
                self.lose_credits(by)
                if me["plan"] == "sales_navigator" and now.date() >= PLANS_READ:
                    self.lose_inmails(by)
                me["plan"] = "basic"
        if to == "hibernated":
            self.slept[by] = now
        if fact == "plan" and to != me["plan"]:
            self.lose_credits(by)
            self.bring(by, to)
            if me["plan"] == "sales_navigator" and now.date() >= PLANS_READ:
                self.lose_inmails(by)
        me[fact] = to
        if me["standing"] == "closed":  # it can read nothing any more (brief)
            self.reads[by].clear()
        return None

    def on_renew(self, by: str, e: Dict, _: Dict) -> Result:
        plan = self.people[by]["plan"]
        if not self.grant(plan)[0]:
            return False if plan == "basic" else "unknown"
        self.bring(by, plan)
        return None

    def lose_credits(self, by: str) -> None:  # they go with the plan
        self.lots[by] = []
        for m in self.messages:  # nor does a credit still come back (brief)
            m["timed"] = m["timed"] or m["author"] == by

    def lose_inmails(self, by: str) -> None:  # they go with Sales Navigator, and what came after them
        for inmail in self.messages:
            if inmail["author"] == by and inmail["by_navigator"]:
                pair, number = self.between(by, inmail["to"][0]), inmail["number"]
                later = {m["number"] for m in self.messages if m["thread"] == inmail["thread"]}
                self.reads[by] -= {n for n in later if n >= number}
                pair["talking"] -= {by} if inmail["begins"] else set()

    def on_close_account(self, by: str, e: Dict, _: Dict) -> Result:
        return self.on_set(by, {"fact": "standing", "to": "closed"}, _)

    # The rest of the table: events that share a method.
    on_accept = on_ignore = on_dont_know = on_report_invitation = on_withdraw = settle
    on_accept_request = on_decline_request = on_accept_inmail = on_decline_inmail = answer
    on_mark_spam = on_mark_uninteresting = mark
    on_click_advert = on_send_lead_form = on_report = follow
    on_connect = on_disconnect = on_block = on_unblock = knot
    on_add = on_remove = on_leave = member
    on_type, on_delete = on_open, on_edit

    def on_preview(self, by: str, e: Dict, m: Dict) -> Result:
        return None

    def act(self, by: str, e: Dict) -> Any:
        does, standing = e["does"], self.people[by]["standing"]
        advert = does == "send" and e["message"]["kind"] == "sponsored"  # its sender does not matter
        lifting = does in ("renew", "close_account") or (does == "set" and e["fact"] == "standing")
        still = does == "set" and (e["fact"] != "standing" or self.now < HIBERNATION)
        lifting = lifting and e.get("to") != "hibernated"  # to hibernate it, one must get in
        free = does == "wait" or advert or (standing == "hibernated" and does in ("set", "close_account") and not still)
        if (standing == "closed" or (standing == "restricted" and not lifting)) and not free:
            return False
        if standing in UNUSED and not free:  # nobody knows before the first trace (E37, E38)
            known = is_idle(standing, self.now.date()) or deepcopy(self).do(by, e) is False
            return False if known else "unknown"
        result = self.do(by, e)
        if isinstance(result, dict) and does in UNTOLD:
            result = {p: told for p, told in result.items() if not self.some("standing", SHUT, [p])}
        return result

    def do(self, by: str, e: Dict) -> Any:
        does = e["does"]
        if does == "wait":
            return None
        thing: Dict | None = {}
        if does not in ("add", "remove", "set", "send") and ("who" in e or "to" in e):
            thing = self.between(by, e.get("who") or e["to"])
        elif does not in ("set", "send", "renew", "close_account"):
            thing = self.about(by, e)
            own = ("add", "remove", "leave", "renew", "close_account")
            if thing and does not in own and by not in (thing["author"], *thing["to"]):
                thing = thing if thing["number"] in self.reads[by] else None  # it does not concern them
        return False if thing is None else getattr(self, f"on_{does}")(by, e, thing)

    def shown(self, x: str, y: str) -> Dict:
        pair = self.between(x, y)
        seen = {None: "none", x: "by_sender", y: "by_recipient"}[pair["blocker"]]
        return {"degree": pair["degree"], "invitation": pair["invitation"]["state"], "block": seen}

    def step(self, by: str, did: str, result: Result) -> Dict:
        at = self.now.isoformat(timespec="minutes").removesuffix("T00:00")
        allowed = result if isinstance(result, (bool, str)) else True
        notices = result if isinstance(result, dict) else {by: ["refused"]} if result is False else {}
        told = {p: notices.get(p, []) for p in self.names}
        return {"at": at, "by": by, "did": did, "allowed": allowed, "told": told, "state": self.state()}

    def state(self) -> Dict:
        return self.shown("a", "b") | {
            "credits": {p: self.balance(p) for p in self.names},
            "stars_lost": {p: int(self.now < RESPONSE and self.marks[p][-10:].count("bad") >= 2) for p in self.names},
            "can_read": {p: sorted(self.reads[p]) for p in self.names},
            "ties": {f"{x}-{y}": self.shown(x, y) for x, y in list(combinations(self.names, 2))[1:]},
        }


def play(data: Dict) -> Dict:
    w, steps = World(data), list[Dict]()
    for e in data["events"]:
        steps += w.pass_time(datetime.fromisoformat(e["at"]))
        steps.append(w.step(e["by"], e["does"], w.act(e["by"], e)))
    return {"steps": steps, "end": w.state()}
