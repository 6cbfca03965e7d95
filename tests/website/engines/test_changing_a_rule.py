"""A rule changed in Firefox and WebKit, by keyboard alone: the editor, what is found, and all of it put back."""

from tests.website.engines.test_views import beside_chromium

RULE = "inmail_needs_a_paid_plan"
TRIAL = ".inside-trial"
TEXT = """() => {
  const root = document.querySelector(".inside-editor").shadowRoot;
  return [...root.querySelectorAll(".cm-line")].map((line) => line.textContent);
}"""
AS_IT_IS = "    return not q.sender.has_paid_plan"


def focus(window):
    """What the button that has the focus does."""
    return window.evaluate("() => document.activeElement.dataset.do")


@beside_chromium
def test_a_rule_is_changed_run_and_put_back(visit):
    window = visit.window
    visit.open("try/#view=inside&message.kind=inmail&v=1")
    window.wait_for("() => document.querySelector('code[data-rule]')?.textContent.includes('def ')")
    window.tab_to(f"#source-{RULE} > summary")
    window.press("Enter")
    window.tab_to(f"[data-change={RULE}]")
    window.press("Enter")
    window.wait_for("() => document.querySelector('.inside-editor')?.shadowRoot?.activeElement?.matches('.cm-content')")
    for key in ("ArrowDown", "ArrowDown", "End", *" or 1"):
        window.press(key)
    assert f"{AS_IT_IS} or 1" in window.evaluate(TEXT)

    window.tab_to("[data-do=run]")
    window.press("Enter")
    assert focus(window) == "stop", "the button that was pressed is disabled now"
    window.wait_for("(trial) => document.querySelector(`${trial}[data-state=done] .inside-result a`)?.hash", TRIAL)
    assert window.text(f"{TRIAL} [role=status]").endswith(" classes of questions are answered differently.")
    assert focus(window) == "run"

    window.tab_to("[data-do=reset]")
    window.press("Enter")
    assert window.data(TRIAL)["state"] == "idle"
    assert window.text(".inside-result") == ""
    assert AS_IT_IS in window.evaluate(TEXT), "the reader is not where the rule is any more"
