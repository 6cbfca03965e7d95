"""The button that judges every case in the reader's browser; without script there is nothing to press."""

from explainer.say.markup import escape
from explainer.say.words import Words

FILLED = {name: f"{{{name}}}" for name in ("judged", "stands_for", "plays", "seconds")}
"""What the script fills in."""


def proof_html(say: Words) -> str:
    return (
        f'<explainer-proof lang="{say.language}" data-done="{escape(say.say("prove", "done", **FILLED))}" '
        f'data-failed="{escape(say.say("prove", "failed"))}">'
        f'<p><button type="button" class="button" hidden>{escape(say.say("prove", "run"))}</button> '
        f'<progress max="100" value="0" aria-label="{escape(say.say("prove", "running"))}" hidden></progress></p>'
        f'<p role="status"></p><p class="proof-digest" hidden>{escape(say.say("prove", "digest"))}: '
        "<output></output></p>"
        "</explainer-proof>"
    )
