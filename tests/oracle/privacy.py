"""Who sees a LinkedIn message, who could, and what both are told: a naive table, to check a rules engine against.

Written from the collected evidence and the shape of question and answer alone, for a question as in outcome.py whose
outcome is not "no"; references as there.
"""

from datetime import date
from typing import Any

from tests.oracle.outcome import HIRING, UNWELCOME_HIDDEN, UNWELCOME_HIDDEN_NO_MORE, is_unwelcome

RECEIPTS = date(2017, 5, 1)  # read receipts and typing indicators begin (4.10)
MICROSOFT = date(2016, 12, 8)  # LinkedIn belongs to Microsoft (4.10)
AI_OUTSIDE = date(2024, 9, 18)  # AI training begins, but for five regions (4.10, F17)
UK_SUSPENDED = date(2024, 9, 20)  # in the UK it begins as elsewhere, and is suspended at once
AI_EVERYWHERE = date(2025, 11, 3)  # and there (E34, 4.10)
PROJECTS = date(2015, 9, 1)  # Recruiter's projects
PORTABILITY = date(2024, 8, 1)
PORTABLE = ("eu", "ch")  # in Switzerland as far as a developer says
SYSTEMS = date(2026, 11, 25)  # the page on systems linked to Recruiter was read
READ = date(2026, 11, 22)  # undated texts were read
READ_AGAIN = date(2026, 11, 29)  # who takes over a seat of Recruiter gets its InMail
WARNING = date(2020, 8, 25)
SPAM_FOLDER = date(2022, 12, 1)

LANDS = {"message_request": "requests", "invitation_note": "invitations", "sponsored": "advert"}  # else the inbox
TOLD = {  # at sending: a message, unless said here (see the page on question and answer)
    "message_request": ["message_request"],
    "invitation_note": ["invitation"],
    "invitation_reply": ["invitation_reply"],
    "sponsored": [],
}
SIGNALLED = ("direct", "open_profile", "group_message", "moderator_message")
NEVER_SIGNALLED = ("invitation_note", "sponsored")  # E16; the other kinds: sources disagree (3.7 no. 11)
NOT_FILTERED = ("sponsored", "invitation_reply")


def colleagues(q: dict[str, Any]) -> str:
    """Recruiter's default visibility of an InMail (E31)."""
    shared = q["message.kind"] == "inmail" and q["sender.plan"] == "recruiter" and q["on"] >= PROJECTS
    return str(q["message.visibility"]) if shared else "author"


def readers(q: dict[str, Any]) -> list[str]:
    result = ["sender", "recipient"]
    if q["message.kind"] == "group_chat":
        result += ["participants", "later_participants"]  # E20
    if q["message.kind"] == "introduction":
        result.append("introducer")  # whoever passes it on (brief)
    if colleagues(q) == "project":
        result.append("recruiter_project")
    if colleagues(q) == "organization":
        result.append("recruiter_organization")
    return result


def grade(q: dict[str, Any]) -> str:
    if q["message.kind"] == "sponsored":
        return "advert"
    if q["message.kind"] in ("group_chat", "introduction"):
        return "participants"
    return "two_people" if colleagues(q) == "author" else "organization"


def trains(q: dict[str, Any], side: str) -> bool:
    inside = q[f"{side}.region"] in ("eu", "uk", "ch", "ca", "hk")
    at_first = q[f"{side}.region"] == "uk" and q["on"] < UK_SUSPENDED
    begin = AI_EVERYWHERE if inside and not at_first else AI_OUTSIDE
    return bool(q[f"{side}.ai_training"] == "on" and q["on"] >= begin)


def access(q: dict[str, Any]) -> list[str]:
    kind, plan, on = q["message.kind"], q["sender.plan"], q["on"]
    advert = kind == "sponsored"
    result = ["linkedin_automation", "linkedin_review_after_report"]  # E28, E15
    if on >= MICROSOFT:
        result.append("microsoft_security")  # E28
    if q["recipient.archived"] == "yes" or (q["sender.archived"] == "yes" and not advert):
        result.append("regulated_archive")  # E32
    result += ["search_warrant", "own_export"]  # E30, E33
    if advert:
        result += ["advertiser_clicks", "advertiser_form"]  # E26, C15
    if kind == "group_chat" and (trains(q, "sender") or trains(q, "recipient")):
        result.append("ai_training")  # E34, C30
    if kind in ("direct", "inmail", "open_profile") and plan == "sales_navigator" and on >= READ_AGAIN:
        result.append("crm_writeback")
    if on >= PORTABILITY and (q["recipient.region"] in PORTABLE or (q["sender.region"] in PORTABLE and not advert)):
        result.append("data_portability")
    if kind == "inmail" and plan in HIRING and on >= READ_AGAIN:
        result.append("recruiter_seat")
    if kind == "inmail" and plan == "recruiter" and on >= SYSTEMS:
        result.append("recruiter_systems")
    if advert and on >= READ_AGAIN:
        result.append("advert_sender")
    if kind == "page_message" and on >= READ:
        result.append("page_partner")
    return result


def signal(q: dict[str, Any]) -> str:
    if q["on"] < RECEIPTS:
        return "none"
    if q["message.kind"] in NEVER_SIGNALLED or "off" in (q["sender.receipts"], q["recipient.receipts"]):
        return "hidden"
    if q["recipient.standing"] == "restricted":
        return "unknown"  # E39
    return "shown" if q["message.kind"] in SIGNALLED else "unknown"


def filtered(q: dict[str, Any]) -> str:
    """Harmful message detection (E15), and invitations that the recipient does not take (M2)."""
    on = q["on"]
    if q["message.kind"] == "invitation_note":
        hidden = is_unwelcome(q) and UNWELCOME_HIDDEN <= on < UNWELCOME_HIDDEN_NO_MORE
        return "blocked_invitations" if hidden else "none"
    if q["message.suspicious"] == "no" or q["recipient.harmful_detection"] == "off" or on < WARNING:
        return "none"
    if q["message.kind"] in NOT_FILTERED:
        return "none"
    return "warning" if q["tie.thread"] == "open" or on < SPAM_FOLDER else "spam_folder"


def privacy(q: dict[str, Any]) -> dict[str, Any]:
    kind = str(q["message.kind"])
    return {
        "lands": LANDS.get(kind, "inbox"),
        "filter": filtered(q),
        "privacy": grade(q),
        "readers": readers(q),
        "access": access(q),
        "signals": {"read": signal(q), "typing": signal(q)},
        "told": {"sender": [], "recipient": list(TOLD.get(kind, ["message"]))},
    }
