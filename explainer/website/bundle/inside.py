"""What "Look inside" fetches when it is opened: the rules' own texts; and when a rule is changed, an editor."""

from pathlib import Path

from explainer.website import ROOT
from explainer.website.bundle.engine.wheel import PROJECT
from explainer.website.bundle.esbuild import bundled
from explainer.website.bundle.rule_texts import NAME, rule_texts

TRIAL = ROOT / "explainer" / "explorer" / "inside" / "trial.js"


def inside_files(worker: str, project: Path = PROJECT) -> dict[str, tuple[str, bytes]]:
    """By what the view's section calls it, each file's name and content; `worker` is the engine's script."""
    return {
        "texts": (NAME, rule_texts(project)),
        "editor": ("editor.js", bundled(TRIAL, f'--define:WORKER="./{worker}"')),
    }
