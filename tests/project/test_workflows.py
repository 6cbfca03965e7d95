"""The workflows on GitHub: they run our own commands, may do no more than they need, and pin what they use."""

import re
from typing import Any, NamedTuple

import pytest
import yaml

from tests import ROOT
from tools.sources import LONGEST

FOLDER = ROOT / ".github" / "workflows"
NAMES = ("test", "publish", "weekly")
READ = {"contents": "read"}
MAY = {"publish": {"deploy": {"pages": "write", "id-token": "write"}}}
"""What a job may do beyond reading the code: nothing but this."""
INSTALLS = re.compile(r"apt-get (update -qq|install -y -qq --no-install-recommends( [a-z0-9.-]+)+)")
PINNED = re.compile(r"uses: (?P<action>[\w-]+/[\w-]+)@[0-9a-f]{40} # v\d+\.\d+\.\d+")


class Step(NamedTuple):
    workflow: str
    job: str
    step: dict[str, Any]


def text(name: str) -> str:
    return (FOLDER / f"{name}.yml").read_text("utf-8")


def workflow(name: str) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(text(name))
    found["on"] = found.pop(True)  # YAML takes the word for yes
    return found


def steps() -> list[Step]:
    found = [
        Step(name, id, step) for name in NAMES for id, job in workflow(name)["jobs"].items() for step in job["steps"]
    ]
    assert len(found) > 5
    return found


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))


def test_there_are_these_and_no_others() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.yml" for name in NAMES}


def test_each_command_they_run_is_one_of_ours() -> None:
    ran = {(each.workflow, each.step["run"]) for each in steps() if "run" in each.step}
    ours = {(name, run) for name, run in ran if not INSTALLS.fullmatch(run)}
    assert ours == {("test", "make test"), ("publish", "make site"), ("weekly", "make sources")}
    for _, run in ours:
        assert run.removeprefix("make ") in targets(), run


def test_the_tests_are_those_of_every_change() -> None:
    """The same command as in .ci/run, which names it for whatever runs elsewhere."""
    assert (ROOT / ".ci" / "run").read_text("utf-8").rstrip().endswith("exec make test")


@pytest.mark.parametrize("name", NAMES)
def test_a_workflow_may_read_the_code_and_only_the_job_that_publishes_may_do_more(name: str) -> None:
    found = workflow(name)
    assert found["permissions"] == READ
    more = {id: job["permissions"] for id, job in found["jobs"].items() if "permissions" in job}
    assert more == MAY.get(name, {})


def test_the_job_that_may_publish_runs_nothing_of_ours() -> None:
    (only,) = workflow("publish")["jobs"]["deploy"]["steps"]
    assert only["uses"].startswith("actions/deploy-pages@")
    assert "run" not in only


def test_no_checkout_leaves_its_token_behind() -> None:
    checkouts = [each for each in steps() if each.step.get("uses", "").startswith("actions/checkout@")]
    assert len(checkouts) == 3
    for each in checkouts:
        assert each.step["with"]["persist-credentials"] is False, each


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_pinned_by_its_commit_and_names_its_version(name: str) -> None:
    used = [line for line in text(name).splitlines() if "uses:" in line]
    assert used
    for line in used:
        match = PINNED.search(line)
        assert match, line
        assert match["action"].startswith("actions/"), f"{line}: from somebody else than GitHub"


def test_nothing_that_somebody_else_writes_becomes_part_of_a_command() -> None:
    for each in steps():
        assert "${{" not in each.step.get("run", ""), each


def test_what_is_proposed_runs_without_secrets() -> None:
    assert set(workflow("test")["on"]) == {"push", "pull_request"}
    for name in NAMES:
        assert "pull_request_target" not in text(name)
        assert "secrets." not in text(name)


def test_only_main_is_published_and_with_its_address() -> None:
    found = workflow("publish")
    assert found["on"]["push"] == {"branches": ["main"]}
    build = found["jobs"]["build"]
    assert build["if"] == "github.ref == 'refs/heads/main'"
    assert build["env"]["SITE_URL"].startswith("${{ vars.SITE_URL || ")
    uploads = [step["with"]["path"] for step in build["steps"] if "upload-pages-artifact" in step.get("uses", "")]
    assert uploads == ["site"]
    assert found["jobs"]["deploy"]["needs"] == "build"


def test_the_weekly_look_is_weekly_and_says_for_how_long_a_check_holds() -> None:
    ((when,),) = [each.values() for each in workflow("weekly")["on"]["schedule"]]
    minute, hour, day, month, weekday = when.split()
    assert (day, month) == ("*", "*")
    assert all(part.isdecimal() for part in (minute, hour, weekday))
    assert f"more than {LONGEST} days ago" in " ".join(text("weekly").replace("#", " ").split())


def test_no_job_runs_for_hours() -> None:
    for name in NAMES:
        for id, job in workflow(name)["jobs"].items():
            assert job["timeout-minutes"] <= 90, (name, id)
