"""Who can message whom on LinkedIn: a naive first-match table, to check a rules engine against.

Written from the collected evidence and the shape of question and answer alone, by somebody who had not read the rules.
In the reasons E.. numbers the evidence, C.. the disagreements, F.. and M.. its corrections, other numbers the notes;
"brief" is a reading fixed when this table was ordered. For each kind the rows are scanned from the top:
first what forbids (a missing requirement forbids too), then what nobody knows, then what permits.
"""

from datetime import date
from typing import Any

type Row = tuple[str, bool, str]  # the reason, whether it holds, the outcome then

GIFS = date(2018, 4, 1)
VOICE = date(2018, 7, 26)  # F16
CHATS = date(2015, 9, 1)
CURRENT = date(2020, 1, 1)  # message requests, 8,000 characters, 20 MB begin; introductions have ended
PAGES = date(2023, 6, 1)
PAGES_SURELY = date(2023, 7, 1)
NOTE_LENGTH = date(2022, 10, 20)
NOTE_QUOTA = date(2023, 10, 17)
BASIC_NOTE_LENGTH = date(2025, 11, 30)
UNWELCOME_HIDDEN = date(2015, 8, 31)  # M2: an unwelcome invitation arrives, among those that are blocked
UNWELCOME_HIDDEN_NO_MORE = date(2015, 12, 3)
UNWELCOME_REFUSED = date(2026, 3, 13)
SEPARATE_SWITCHES = date(2015, 1, 1)
INTRODUCTIONS_IN_DOUBT = date(2014, 5, 30)  # until then, a connection passed them on (brief)
GROUP_QUOTA = date(2015, 6, 18)
GROUP_IN_DOUBT = date(2015, 11, 1)  # no later dated trace of messages from a group's list of members
MODERATORS_IN_DOUBT = date(2013, 7, 19)  # nor of messages to moderators
WAYS_READ = date(2026, 11, 22)  # LinkedIn's list of the ways there are names neither
GROUP_INMAIL_COSTS = date(2014, 1, 14)  # until then Recruiter's InMail to fellow members was free
EU_STOP = date(2022, 1, 10)
EU_CONSENT = date(2024, 10, 15)
UNUSED = {"hibernated": date(2023, 1, 29), "memorialised": date(2021, 4, 29)}  # and the first dated trace of each
PLANS_READ = date(2026, 11, 29)  # what LinkedIn says of single plans, undated, was read
TO_CONNECTIONS_FREE = date(2015, 1, 2)  # the first dated trace
DOOR_READ = date(2026, 11, 29)  # messages from connections alone: an undated text, was read
HIRING = ("recruiter_lite", "recruiter")
TO_CONNECTIONS = ("sales_navigator", *HIRING)  # F2


def is_unwelcome(q: dict[str, Any]) -> bool:
    """Does the recipient take no invitations from such people (M2)?"""
    taken = {"everyone": (q["tie.contact"],), "email_or_imported": ("email", "imported"), "imported": ("imported",)}
    return q["tie.contact"] not in taken[q["recipient.invitations"]]


def has_applied(q: dict[str, Any]) -> bool:
    """Has the recipient applied for a job that the sender hires for, with a plan that is for hiring (M1)?"""
    return q["tie.applied"] == "to_sender" and q["sender.plan"] in HIRING


def has_open_profile(q: dict[str, Any]) -> bool:
    return bool(q["recipient.open_profile"] == "on" and q["recipient.plan"] != "basic")


def is_idle(standing: str, on: date) -> bool:
    """Is the account hibernated or memorialised, on a day on which it is known what that means (E37, E38)?"""
    return standing in UNUSED and on >= UNUSED[standing]


def within_a_group(q: dict[str, Any]) -> bool:
    """Does Recruiter write to a fellow group member, on a day on which that was free?"""
    shared = q["sender.group_role"] != "none" and q["recipient.group_role"] != "none"
    return bool(shared and q["sender.plan"] == "recruiter" and q["on"] < GROUP_INMAIL_COSTS)


def takes_credit(q: dict[str, Any]) -> bool:
    """Does an InMail that goes use a credit: not to a connection, an Open Profile or, by now, an applicant (F2, M1)."""
    for_hiring = has_applied(q) and q["on"] >= PLANS_READ
    return not (q["tie.degree"] == "first" or has_open_profile(q) or for_hiring or within_a_group(q))


def table(q: dict[str, Any]) -> dict[str, list[Row]]:
    on = q["on"]
    current, plans_read = on >= CURRENT, on >= PLANS_READ
    connected = q["tie.degree"] == "first"
    thread = q["tie.thread"] == "open"
    standing, reached = q["sender.standing"], q["recipient.standing"]
    plan = q["sender.plan"]
    basic = plan == "basic"
    applied = has_applied(q)
    outside = plan == "recruiter_lite" and q["tie.degree"] == "out"
    kept_out = q["recipient.messages"] == "connections" and not connected
    second = q["tie.thread"] == "unanswered_inmail"
    penniless = q["sender.credits"] < 1
    unwelcome = is_unwelcome(q)
    by_address = q["tie.contact"] == "email"
    half_named = q["recipient.name_shown"] == "initial" and q["tie.degree"] == "third"
    shared_group = q["sender.group_role"] != "none" and q["recipient.group_role"] != "none"
    open_profile = has_open_profile(q)
    grouped = within_a_group(q)
    in_doubt = penniless and not plans_read and takes_credit(q)
    inmail_closed = q["recipient.inmail"] == "closed"
    from_page, to_page = q["sender.is"] == "page", q["recipient.is"] == "page"
    page_route = (to_page and not from_page) or (from_page and not to_page and thread)
    eu = q["recipient.region"] == "eu"
    media, seconds = q["message.media"], q["message.voice_seconds"]
    text, subject = q["message.text_characters"], q["message.subject_characters"]
    sent = q["message.sent_this_month"]
    megabytes = q["message.attachment_megabytes"]
    too_big = megabytes > 20
    too_long = text > 8000
    note_hidden = UNWELCOME_HIDDEN <= on < UNWELCOME_HIDDEN_NO_MORE
    group_quota = GROUP_QUOTA <= on < GROUP_IN_DOUBT

    # What forbids every kind but an advert; several recipients; Pages; a long text.
    barred: list[Row] = [
        ("a block, either way (E04, E14)", q["tie.block"] != "none", "no"),
        ("sender restricted or closed (4.4)", standing in ("restricted", "closed"), "no"),
        ("sender's account lies idle (E37, E38)", is_idle(standing, on), "no"),
        ("recipient's account closed (4.4)", reached == "closed", "no"),
        ("no GIF yet (E35)", media == "gif" and on < GIFS, "no"),
        ("no voice yet (E35)", (media == "voice" or seconds > 0) and on < VOICE, "no"),
        ("voice above 60 s (E17, E35)", seconds > 60, "no"),
        ("file above 20 MB (E17, 4.10)", too_big and current, "no"),
    ]
    several = q["message.recipients"] > 1
    one: list[Row] = [("several recipients: only a group chat (E05, 4.4)", several and on >= CHATS, "no")]
    members: list[Row] = [("a Page sends or receives page messages alone (E01)", from_page or to_page, "no")]
    short: list[Row] = [("text above 8,000 (E17, 4.10)", too_long and current, "no")]
    idle: list[Row] = [("recipient's account lies idle (E37, E38)", is_idle(reached, on), "no")]
    closed_door: list[Row] = [("takes messages from connections alone (M3)", kept_out and on >= DOOR_READ, "no")]
    plain = [*barred, *one, *members, *short, *idle]
    # What nobody knows. Where it is known by now, a row above has answered.
    open_idle: list[Row] = [
        ("what an idle account did before (E37, E38)", standing in UNUSED or reached in UNUSED, "unknown"),
        ("what reaches a restricted account (E39)", reached == "restricted", "unknown"),
        ("several recipients before there were group chats", several and on < CHATS, "unknown"),
    ]
    open_files: list[Row] = [
        *open_idle,
        ("no day for the first video (E35)", media == "video" and not current, "unknown"),
        ("largest file before 2020 (4.6)", too_big, "unknown"),
    ]
    open_plain: list[Row] = [*open_files, ("longest text before 2020 (4.6)", too_long, "unknown")]
    open_door: list[Row] = [("messages from connections alone before (M3)", kept_out, "unknown")]
    free: list[Row] = [("nothing against it", True, "free")]

    return {
        "direct": [
            *plain,
            ("neither connection nor thread (E01, E05, C22, 4.10)", not connected and not thread, "no"),
            ("whether connections alone counts in a conversation (M3)", kept_out, "unknown"),
            *[*open_plain, *free],
        ],
        "group_chat": [
            *[*barred, *members, *short],
            ("no group chats yet", on < CHATS, "no"),
            ("above 50 participants with the sender (E20, C17)", q["message.recipients"] >= 50, "no"),
            ("somebody is no connection (E05, 4.4)", q["message.all_connected"] == "no", "no"),
            *[*open_plain, *free],
        ],
        "message_request": [
            *[*plain, *closed_door],
            ("no message requests yet (4.10)", not current, "no"),
            ("connected: a plain message does it (brief)", connected, "no"),
            ("neither group nor work shared (E02)", not shared_group and q["tie.coworkers"] == "no", "no"),
            *[*open_plain, *open_door],
            ("a fellow member or co-worker (E02)", True, "request"),
        ],
        "open_profile": [
            *[*plain, *closed_door],
            ("no Open Profile in effect (E12)", not open_profile, "no"),
            ("one switch for both before 2015 (E12, 4.10)", inmail_closed and on < SEPARATE_SWITCHES, "no"),
            *[*open_plain, *open_door, *free],
        ],
        "inmail": [
            *[*barred, *one, *members, *idle, *closed_door],
            ("connected: a plain message does it (4.10)", connected and plan not in TO_CONNECTIONS, "no"),
            ("Recruiter Lite stays within the network (F3)", outside and plans_read and not applied, "no"),
            ("Basic sends no InMail (E03, C6, 4.10)", basic, "no"),
            ("InMail switched off (E03, C8)", inmail_closed, "no"),
            ("the first is unanswered (C28, 4.10)", second and plan.startswith("premium"), "no"),
            ("no subject, or above 200 (E11)", subject < 1 or subject > 200, "no"),
            ("text above 2,000 (E11, 4.10)", text > 2000, "no"),
            ("no credit (E06, 4.10)", penniless and not (open_profile or connected or applied or grouped), "no"),
            *[*open_files, *open_door],
            ("whether Recruiter Lite writes to applicants out there, or did before (F3, M1)", outside, "unknown"),
            ("whether InMail went to connections before 2015 (F2)", connected and on < TO_CONNECTIONS_FREE, "unknown"),
            ("whether Recruiter Lite sends a second (C28)", second and plan == "recruiter_lite", "unknown"),
            ("whether others sent a second before (C28)", second and not plans_read, "unknown"),
            ("whether an applicant cost nothing (M1)", applied and in_doubt, "unknown"),
            ("a paid plan and a credit (E03, E06)", takes_credit(q), "credit"),
            ("a connection, an applicant or an Open Profile needs none (F2, M1, 4.10)", True, "free"),
        ],
        "sponsored": [
            ("adverts go to members (E27)", to_page, "no"),
            ("recipient's account closed (4.4)", reached == "closed", "no"),
            *idle,
            ("switched off (E04)", q["recipient.sponsored"] == "refused", "no"),
            ("stopped in the EU (E27, 4.10)", eu and EU_STOP <= on < EU_CONSENT, "no"),
            ("EU, no consent (E27, 4.10)", eu and on >= EU_CONSENT and q["recipient.ad_consent"] == "none", "no"),
            ("an idle or restricted account (E37, E38, E39)", reached in (*UNUSED, "restricted"), "unknown"),
            ("an advertiser pays (E26)", True, "advert"),
        ],
        "page_message": [
            *[*barred, *one, *short, *idle],
            ("no messages to Pages yet", on < PAGES, "no"),
            ("neither to a Page nor its answer (E01, 4.8 no. 87)", not page_route, "no"),
            ("the Page has its messages off", to_page and q["recipient.page_messages"] == "off", "no"),
            ("whether the month in which they came had them yet", on < PAGES_SURELY, "unknown"),
            *[*open_plain, *free],
        ],
        "invitation_note": [
            *[*barred, *one, *members, *idle],
            ("a note is text alone (Invitations API)", media != "none" or seconds > 0 or megabytes > 0, "no"),
            ("connected already (4.5)", connected, "no"),
            ("an invitation is pending (4.5)", q["tie.invitation"] != "none", "no"),
            ("barred from inviting (F7, M11)", standing == "no_invitations", "no"),
            ("only by e-mail (M11)", standing == "email_invitations" and not by_address, "no"),
            ("not from whom the recipient takes them (M2, F22)", unwelcome and on >= UNWELCOME_REFUSED, "no"),
            ("only the first letter of the surname shown (E3)", half_named and current and not by_address, "no"),
            ("note above 300 (C31, F4)", text > 300 and on >= NOTE_LENGTH, "no"),
            ("note above 200 from Basic (C31, F4)", basic and text > 200 and on >= BASIC_NOTE_LENGTH, "no"),
            ("Basic's five are spent (E22, C31, F4)", basic and sent >= 5 and on >= NOTE_QUOTA, "no"),
            *open_files,
            ("what became of unwelcome ones (M2)", unwelcome and not note_hidden, "unknown"),
            (
                "whether one out of the network can be invited (E3)",
                q["tie.degree"] == "out" and not by_address,
                "unknown",
            ),
            ("half a name before 2020, or with an address (E3)", half_named, "unknown"),
            ("longest note until 2022 (C31, F4)", text > 300, "unknown"),
            ("longest note from Basic until 2025 (F4)", basic and text > 200 and on >= NOTE_LENGTH, "unknown"),
            ("Basic's five until 2023 (F4)", basic and sent >= 5, "unknown"),
            *free,
        ],
        "invitation_reply": [
            *plain,
            ("no invitation to reply to (E24)", q["tie.invitation"] != "received", "no"),
            *[*open_plain, *free],
        ],
        "group_message": [
            *plain,
            ("gone from LinkedIn's list (4.10)", on >= WAYS_READ, "no"),
            ("no shared group (E13, 4.10)", not shared_group, "no"),
            ("fifteen spent, and no reply (E13)", sent >= 15 and group_quota and not thread, "no"),
            *[*open_plain, *open_door],
            ("when it ended", on >= GROUP_IN_DOUBT, "unknown"),
            *free,
        ],
        "moderator_message": [
            *plain,
            ("gone from LinkedIn's list (4.10)", on >= WAYS_READ, "no"),
            ("no moderator (S2, 4.8 no. 38)", q["recipient.group_role"] in ("none", "member"), "no"),
            *[*open_plain, *open_door],
            ("when it ended", on >= MODERATORS_IN_DOUBT, "unknown"),
            *free,
        ],
        "introduction": [
            *plain,
            ("gone by 2020 (brief)", current, "no"),
            ("only to contacts of contacts (brief)", q["tie.degree"] not in ("second", "third"), "no"),
            *[*open_plain, *open_door],
            ("when they ended (brief)", on >= INTRODUCTIONS_IN_DOUBT, "unknown"),
            ("whether InMail switched off closed them too (brief)", inmail_closed, "unknown"),
            *free,
        ],
    }


def outcome(q: dict[str, object]) -> str:
    return next(result for _reason, holds, result in table(q)[str(q["message.kind"])] if holds)


def then(q: dict[str, Any]) -> str:
    """What must come next: a request is accepted, an invitation (4.5) or introduction too, an advertiser pays (E26)."""
    if outcome(q) == "no":
        return "nothing"
    kinds = dict.fromkeys(("message_request", "invitation_note", "introduction"), "they_accept")
    return {**kinds, "sponsored": "they_pay"}.get(q["message.kind"], "nothing")


def cost(q: dict[str, Any]) -> dict[str, int]:
    """What the sender pays, or would if it went through (E06)."""
    paid = q["message.kind"] == "inmail" and outcome(q) != "no" and takes_credit(q)
    return {"inmail_credits": 1} if paid else {}


def limits(q: dict[str, Any]) -> dict[str, int]:
    """The most that each number of the message may be, one more being a no; what is doubtful is no limit."""
    on, kind = q["on"], q["message.kind"]
    basic, current = q["sender.plan"] == "basic", on >= CURRENT
    if outcome(q) == "no" or kind == "sponsored":
        return {}
    result = {}
    if kind == "group_chat":
        result["message.recipients"] = 49  # and the sender (E20)
    if kind == "inmail":
        result |= {"message.text_characters": 2000, "message.subject_characters": 200}  # E11
    elif kind == "invitation_note":
        if on >= NOTE_LENGTH:
            result["message.text_characters"] = 200 if basic and on >= BASIC_NOTE_LENGTH else 300  # C31, F4
    elif current:
        result["message.text_characters"] = 8000  # E17
    if current and kind != "invitation_note":
        result["message.attachment_megabytes"] = 20  # E17
    if on >= VOICE and kind != "invitation_note":
        result["message.voice_seconds"] = 60  # E17, E35
    if kind == "invitation_note" and basic and on >= NOTE_QUOTA:
        result["message.sent_this_month"] = 4  # this would be the fifth (E22)
    if kind == "group_message" and GROUP_QUOTA <= on < GROUP_IN_DOUBT and q["tie.thread"] != "open":
        result["message.sent_this_month"] = 14  # the fifteenth (E13)
    return result


def by(fact: str, q: dict[str, Any]) -> str:
    """Who can change a fact that stands in the way: each their own, and what takes two, both."""
    if fact in ("tie.degree", "sender.group_role", "message.all_connected"):
        return "both"
    if fact == "tie.block":  # only who blocked can lift it (E14)
        return {"by_sender": "sender", "by_recipient": "recipient"}[q["tie.block"]]
    return {"sender": "sender", "message": "sender", "recipient": "recipient"}[fact.split(".")[0]]
