"""What people type into the search, and the page that should come first or second."""

import pytest
from playwright.sync_api import expect

ENGLISH = {
    "inmail": "message-types/inmail/",
    "inmail credits": "inmail-credits/",
    "credit back": "inmail-credits/getting-one-back/",
    "90 days": "inmail-credits/getting-one-back/",
    "star rating": "inmail-credits/star-rating/",
    "open profile": "message-types/open-profile/",
    "group chat": "message-types/group-chat/",
    "message request": "message-types/message-request/",
    "sponsored": "message-types/sponsored/",
    "advert": "message-types/sponsored/",
    "company page": "message-types/page-message/",
    "invitation note": "message-types/invitation-note/",
    "moderator": "message-types/old-routes/",
    "openlink": "message-types/old-routes/",
    "read receipts": "privacy/receipts/",
    "typing indicator": "privacy/receipts/",
    "turn off read receipts": "how-to/turn-receipts-off/",
    "profile views": "privacy/traces/",
    "delete message": "privacy/taking-it-back/",
    "edit message": "privacy/taking-it-back/",
    "block": "privacy/blocking-and-reporting/",
    "report spam": "how-to/report/",
    "search warrant": "privacy/who-else-can-read/",
    "ai training": "privacy/who-else-can-read/",
    "confidential": "privacy/confidential/",
    "ignore invitation": "invitations/silence/",
    "withdraw invitation": "how-to/withdraw-an-invitation/",
    "invitation limit": "invitations/limits/",
    "download": "how-to/download-your-messages/",
    "etiquette": "writing-well/etiquette/",
    "whatsapp": "writing-well/other-channels/",
    "glossary": "sources/glossary/",
    "timeline": "sources/timeline/",
    "embed": "contribute/embed/",
    "cannot send": "how-to/why-not/",
    "greyed out": "how-to/why-not/",
    "unsubscribe": "how-to/stop-emails/",
    "not a member": "how-to/stop-emails/",
    "mute": "message-types/group-chat/",
    "hibernate": "privacy/blocking-and-reporting/",
    "deceased": "privacy/blocking-and-reporting/",
    "lawsuit": "privacy/who-else-can-read/",
    "green dot": "privacy/traces/",
    "hiring manager": "message-types/inmail/",
    "cancel sales navigator": "inmail-credits/leaving/",
    "trial": "inmail-credits/leaving/",
    "cold outreach": "writing-well/adverts-and-the-law/",
}
GERMAN = {
    "InMail": "message-types/inmail/",
    "Guthaben": "inmail-credits/",
    "Gutschrift": "inmail-credits/getting-one-back/",
    "90 Tage": "inmail-credits/getting-one-back/",
    "Sternebewertung": "inmail-credits/star-rating/",
    "offenes Profil": "message-types/open-profile/",
    "Gruppenunterhaltung": "message-types/group-chat/",
    "Anfrage": "message-types/message-request/",
    "Nachrichtenanfrage": "message-types/message-request/",
    "gesponserte Nachricht": "message-types/sponsored/",
    "Werbung": "message-types/sponsored/",
    "Unternehmensseite": "message-types/page-message/",
    "Notiz": "message-types/invitation-note/",
    "Moderator": "message-types/old-routes/",
    "Lesebestätigung": "privacy/receipts/",
    "Lesebestaetigung": "privacy/receipts/",
    "Bestätigung": "privacy/receipts/",
    "Eingabeanzeige": "privacy/receipts/",
    "Profilbesuche": "privacy/traces/",
    "löschen": "privacy/taking-it-back/",
    "loeschen": "privacy/taking-it-back/",
    "bearbeiten": "privacy/taking-it-back/",
    "blockieren": "privacy/blocking-and-reporting/",
    "melden": "how-to/report/",
    "Beschluss": "privacy/who-else-can-read/",
    "Durchsuchungsbeschluss": "privacy/who-else-can-read/",
    "KI-Training": "privacy/who-else-can-read/",
    "vertraulich": "privacy/confidential/",
    "Einladung ignorieren": "invitations/silence/",
    "Einladung zurückziehen": "how-to/withdraw-an-invitation/",
    "Einladungen begrenzt": "invitations/limits/",
    "herunterladen": "how-to/download-your-messages/",
    "Umgangsformen": "writing-well/etiquette/",
    "Glossar": "sources/glossary/",
    "Widersprüche": "sources/disagreements/",
    "Impressum": "imprint/",
    "Senden geht nicht": "how-to/why-not/",
    "abbestellen": "how-to/stop-emails/",
    "Adressbuch": "how-to/stop-emails/",
    "stummschalten": "message-types/group-chat/",
    "Ruhezustand": "privacy/blocking-and-reporting/",
    "verstorben": "privacy/blocking-and-reporting/",
    "Klage": "privacy/who-else-can-read/",
    "grüner Punkt": "how-to/choose-who-may-reach-you/",
    "Probemonat": "inmail-credits/leaving/",
    "Kaltakquise": "writing-well/adverts-and-the-law/",
}


@pytest.fixture(scope="module", params=["en", "de"])
def search(request, chromium, address):
    """The search of one language, open: its language, and what it finds for some words."""
    start = address + ("de/" if request.param == "de" else "")
    page = chromium.new_page()
    page.goto(f"{start}about/")
    page.click("[data-open-search]")
    status = page.locator(".search [role=status]")
    hint = {"en": "Type a word or two.", "de": "Geben Sie ein oder zwei Wörter ein."}[request.param]

    def found(words):
        page.fill("#search-words", "")
        expect(status).to_have_text(hint)
        page.fill("#search-words", words)
        expect(status).not_to_have_text(hint)
        links = [link.get_attribute("href") for link in page.locator(".search-found a").all()]
        return list(dict.fromkeys(link.removeprefix(start).split("#")[0] for link in links))

    yield request.param, found
    page.close()


def test_the_page_that_people_look_for_comes_first_or_second(search):
    language, found = search
    queries = {"en": ENGLISH, "de": GERMAN}[language]
    assert len(queries) >= 30
    came = {words: found(words)[:2] for words in queries}
    missed = [
        f"{words}: wanted {queries[words]}, found {came[words]}"
        for words in queries
        if queries[words] not in came[words]
    ]
    assert not missed, "\n".join(missed)
