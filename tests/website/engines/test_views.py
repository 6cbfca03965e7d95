"""The five views in Firefox and WebKit, on a phone's width, by keyboard alone; `visit` sees to the policy in each."""

from typing import NamedTuple

import pytest

from tests.website.engines.test_journeys import HOME, each_language, facts

# Chromium has its own, longer tests of every view, beside the other ones in `browser`.
beside_chromium = pytest.mark.parametrize("browser", ["firefox", "webkit"], indirect=True)

CASE = "view=play&on=2026-03-02&tie.degree=second&message.kind=inmail&events=0.a.invite.note-yes~1d.b.ignore&v=1"
# In the order in which the case goes through them: of each view a control, and the key that changes something there.
KEYS = {
    "play": ("#play-1d", "Enter"),
    "compare": ("[href*='b.sender.plan=premium_career']", "Enter"),
    "ask": ("[name='sender.plan']", "P"),
    "inside": (".inside-varied [href*='recipient.inmail=closed']", "Enter"),
    "map": (".map-plan [href]:not([aria-current])", "Enter"),
}
# Where each language is left for the other one, so that these two views are also what a page begins with.
LEFT = {"en": "compare", "de": "map"}


class Told(NamedTuple):
    """What a view says: its heading, and what only the rules can say, before and after the key."""

    heading: str
    before: str
    after: str


TOLD = {
    "en": {
        "play": Told("Play it through", "B ignores the invitation A is not told of it.", "4 March 2026 Time passes"),
        "compare": Told("Compare two cases", "Case B is still the same as case A.", "Newly possible: InMail."),
        "ask": Told("Ask about your case", "Not like this What would have had", "Yes It worked for one InMail credit,"),
        "inside": Told("Look inside the answer", "InMail: for one credit", "InMail: not possible"),
        "map": Told(
            "Everything at a glance",
            "2nd- or 3rd-degree connection InMail 1 credit Note with an invitation if they accept",
            "2nd- or 3rd-degree connection Note with an invitation if they accept",
        ),
    },
    "de": {
        "play": Told(
            "Durchspielen",
            "B ignoriert die Einladung A bekommt keine Benachrichtigung.",
            "4. März 2026 Zeit vergeht",
        ),
        "compare": Told(
            "Zwei Fälle vergleichen",
            "Noch ist Fall B derselbe wie Fall A.",
            "Neu möglich: InMail.",
        ),
        "ask": Told("Fragen zu Ihrem Fall", "So nicht Was hätte anders", "Ja Das ging mit einem InMail-Guthaben"),
        "inside": Told("In die Antwort hineinsehen", "InMail: für ein Guthaben", "InMail: nicht möglich"),
        "map": Told(
            "Alles auf einen Blick",
            "Kontakt 2. oder 3. Grades InMail 1 Guthaben Notiz zur Einladung nach Annahme",
            "Kontakt 2. oder 3. Grades Notiz zur Einladung nach Annahme",
        ),
    },
}
SHOWN = """(view, words = "") => {
  const explorer = document.querySelector("message-explorer");
  const here = [...(explorer?.querySelectorAll(":scope > section[data-view]:not([hidden])") ?? [])];
  const isHere = here.length === 1 && here[0].dataset.view === view && explorer.dataset.state === "ready";
  if (!isHere || explorer.querySelector("[aria-busy]")) return false;
  const text = here[0].innerText.replace(/\\s+/g, " ").trim();
  return text.includes(words) && text;
}"""


def changes(window, view, told):
    """In this view, come to the control with Tab and press its key, and see the view follow."""
    text = window.wait_for(SHOWN, view, told.before)
    assert text.startswith(told.heading)
    assert told.after not in text
    control, key = KEYS[view]
    window.tab_to(control)
    window.press(key)
    window.wait_for(SHOWN, view, told.after)
    across = window.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert (view, across) == (view, 0)


@beside_chromium
@each_language
def test_every_view_follows_the_keys_and_is_found_again_as_it_was_left(visit, language):
    window, told, (first, *others) = visit.window, TOLD[language], KEYS
    window.narrow()
    visit.open(f"{HOME[language]}try/#{CASE}")
    changes(window, first, told[first])
    for view in others:
        window.evaluate("(view) => document.querySelector(`.explorer-views [data-view=${view}]`).focus()", view)
        window.press("Enter")
        assert window.evaluate("() => document.activeElement.id") == f"view-{view}"
        changes(window, view, told[view])

    for view in reversed([first, *others[:-1]]):
        window.evaluate("() => history.back()")
        window.wait_for(SHOWN, view, told[view].after)
    left = LEFT[language]
    window.evaluate("(steps) => history.go(steps)", list(KEYS).index(left))
    window.wait_for(SHOWN, left, told[left].after)

    case = facts(window.evaluate("() => location.href"))
    other = {"en": "de", "de": "en"}[language]
    window.click(".tool-language")
    window.wait_for("(language) => document.documentElement.lang === language", other)
    assert window.wait_for(SHOWN, left, TOLD[other][left].after).startswith(TOLD[other][left].heading)
    assert facts(window.evaluate("() => location.href")) == case
