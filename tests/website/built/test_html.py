"""Every page as html-validate sees it."""

import json
import subprocess
from pathlib import Path

from tests import ROOT

RUNTIME = ROOT / "explainer/website/bundle"

OFF = {
    "long-title": "a title may say what the page is about",
    "no-redundant-role": "a table that a small screen shows as cards stays a table only where its roles are written",
    "wcag/h32": "the form answers every change at once, so that there is nothing to submit",
}
"""Rules that are not applied, each with the reason."""


def test_every_page_is_valid_html(site: Path, tmp_path: Path) -> None:
    config = tmp_path / "htmlvalidate.json"
    rules = {**dict.fromkeys(OFF, "off"), "valid-id": ["error", {"relaxed": True}]}  # HTML itself allows dots in ids
    config.write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"], "rules": rules}))
    out = tmp_path / "faults.json"
    command = [RUNTIME / "node_modules/.bin/html-validate", "--config", config, "--formatter", f"json={out}", site]
    done = subprocess.run(command, capture_output=True, text=True)
    faults = [
        f"{Path(page['filePath']).relative_to(site)}:{fault['line']}: {fault['message']} ({fault['ruleId']})"
        for page in json.loads(out.read_text())
        for fault in page["messages"]
    ]
    assert not faults, "\n".join(faults[:20])
    assert done.returncode == 0, done.stderr
    looked_at = subprocess.run([*command[:1], "--dump-source", site / "index.html"], capture_output=True, text=True)
    assert "<!DOCTYPE html>" in looked_at.stdout, "html-validate did not read the pages"


def test_a_fault_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<!DOCTYPE html>\n<html lang='en'><title>x</title><p id='a'><p id='a'></html>\n")
    command = [RUNTIME / "node_modules/.bin/html-validate", "--preset", "recommended", tmp_path / "bad.html"]
    assert subprocess.run(command, capture_output=True).returncode == 1
