"""Change the judge, the spaces, the ways and the play a little, again and again, and see that a test notices.

    make mutants

Cosmic Ray makes the mutants and runs the tests; several copies of the project work side by side.
A mutant that no test notices must stand in `mutants.toml` with the reason why none could; else this fails.
What stands there is not tried again, unless asked for: `python tools/mutants.py --listed` tries only that.
"""

import difflib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, WorkerOutcome, WorkResult

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "mutants"
BIN = Path(sys.executable).parent
LONGEST = 120  # seconds; the tests take a quarter of it

SUITES = {
    "judge": (
        ["explainer/judge.py", "explainer/space"],
        "tests/space/test_table.py tests/space/test_points.py tests/rulebook/test_scenarios.py tests/space "
        "tests/answers tests/oracle tests/cli/test_batch.py tests/rulebook/test_rules.py",
    ),
    "answers": (
        ["explainer/answers"],
        "tests/say/test_cases.py tests/rulebook/test_scenarios.py tests/answers tests/test_browser_door.py "
        "tests/cli/test_command_line.py",
    ),
    "say": (
        ["explainer/say"],
        "tests/say tests/website/pictures tests/test_browser_door.py tests/cli/test_command_line.py",
    ),
    "play": (
        ["explainer/play"],
        "tests/rulebook/test_scenarios.py tests/play "
        "tests/oracle/test_oracle.py::test_the_oracle_plays_what_the_rules_play tests/cli/test_command_line.py",
    ),
}
"""What is changed, and the tests that are to notice: the quick ones first."""

LEFT_OUT = [
    # Nearly all comparisons are of enumerations: they have no order, and are equal to nothing but themselves.
    "core/ReplaceComparisonOperator_(Is|IsNot|Eq|NotEq)_(Lt|LtE|Gt|GtE)$",
    "core/ReplaceComparisonOperator_(Is_Eq|IsNot_NotEq)$",
    # Of a short name or a small number there is one object in CPython, so that being equal is being the same.
    "core/ReplaceComparisonOperator_(Eq_Is|NotEq_IsNot)$",
    # Of each operation on numbers or sets, one other that gives a value and no error.
    "core/ReplaceBinaryOperator_BitOr_(?!BitAnd)",
    "core/ReplaceBinaryOperator_BitAnd_(?!BitOr)",
    "core/ReplaceBinaryOperator_Sub_(?!Add)",
    "core/ReplaceBinaryOperator_Add_(?!Sub)",
    "core/ReplaceBinaryOperator_Mul_(?!FloorDiv)",
    "core/ReplaceBinaryOperator_Div_",  # there is none: it takes the / in a signature for one
    "core/ReplaceBinaryOperator_Pow_",  # there is none: it takes the ** of a call for one
    "core/ReplaceUnaryOperator_USub_(?!UAdd)",
]


class Mutant(NamedTuple):
    """One change to a file, by the lines that it takes away and those that it puts in their place."""

    file: str
    was: str
    becomes: str


def cosmic_ray(*arguments: str | Path) -> str:
    command = [str(argument) for argument in arguments]
    done = subprocess.run([BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"mutants: {' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit("mutants: a worker did not start")


@contextmanager
def workers(count: int) -> Iterator[list[str]]:
    """So many copies of the project, each with a server that changes it and runs its tests; their addresses."""
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    running, addresses = [], []
    try:
        for number in range(count):
            copy = WORK / f"copy{number}"
            for name in filter(None, tracked.split("\0")):
                if (ROOT / name).is_file():
                    (copy / name).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy2(ROOT / name, copy / name)
            # The environment's `explainer` is this checkout: a copy must come before it.
            environment = {**os.environ, "PYTHONPATH": str(copy)}
            subprocess.run([sys.executable, "-m", "compileall", "-q", "explainer", "tests"], cwd=copy, check=True)
            port = _free_port()
            command = [BIN / "cosmic-ray", "http-worker", "--port", str(port)]
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            running.append(subprocess.Popen(command, cwd=copy, env=environment, **quiet))
            _wait_for(port)
            addresses.append(f"http://127.0.0.1:{port}")
        yield addresses
    finally:
        for process in running:
            process.terminate()


def _config(modules: list[str], tests: str, addresses: list[str]) -> str:
    options = "-x -q -p no:xdist -p no:cacheprovider"
    return "\n".join(
        [
            "[cosmic-ray]",
            f"module-path = {json.dumps(modules)}",
            f"timeout = {LONGEST}.0",
            "excluded-modules = []",
            f"test-command = {json.dumps(f'{sys.executable} -m pytest {options} {tests}')}",
            "[cosmic-ray.distributor]",
            'name = "http"',
            "[cosmic-ray.distributor.http]",
            f"worker-urls = {json.dumps(addresses)}",
        ]
    )


def _mutant(change: MutationSpec) -> Mutant | None:
    """What a change makes of its file; None where it is left out."""
    if re.match("|".join(LEFT_OUT), change.operator_name):
        return None
    code = (ROOT / change.module_path).read_text("utf-8")
    changed = mutate_code(code, get_operator(change.operator_name)(), change.occurrence)
    lines = list(difflib.unified_diff(code.splitlines(), changed.splitlines(), n=0))[2:]
    was, becomes = ("\n".join(line[1:].strip() for line in lines if line[0] == sign).strip() for sign in "-+")
    return Mutant(str(change.module_path), was, becomes)


def _choose(session: WorkDB, tried: set[Mutant], listed: bool) -> dict[str, Mutant]:
    """Leave in a session only what is to be tried: all that is not among `tried`, or only that. By its job."""
    chosen = {}
    for item in session.pending_work_items:
        mutant = _mutant(item.mutations[0])
        if mutant and (mutant in tried) == listed:
            chosen[item.job_id] = mutant
        else:
            session.set_result(item.job_id, WorkResult(worker_outcome=WorkerOutcome.SKIPPED))
    return chosen


def mutate(name: str, addresses: list[str], known: set[Mutant], listed: bool) -> dict[Mutant, bool]:
    """Run one suite against its mutants; whether a test noticed each."""
    config, session = WORK / f"{name}.toml", WORK / f"{name}.sqlite"
    config.write_text(_config(*SUITES[name], addresses), "utf-8")
    cosmic_ray("cosmic-ray", "init", config, session)
    with use_db(str(session), WorkDB.Mode.open) as work:
        chosen = _choose(work, known, listed)
    print(f"· {name}: {len(chosen)} mutants of {', '.join(SUITES[name][0])}", flush=True)
    cosmic_ray("cosmic-ray", "exec", config, session)
    noticed = dict.fromkeys(chosen.values(), True)
    with use_db(str(session), WorkDB.Mode.open) as work:
        for job, result in work.results:
            if job not in chosen:
                continue
            if result.worker_outcome != WorkerOutcome.NORMAL:
                sys.exit(f"mutants: {chosen[job]} could not be tried: {result.output}")
            noticed[chosen[job]] &= result.test_outcome == "killed"
    return noticed


def _listed() -> dict[Mutant, str]:
    listed = tomllib.loads((ROOT / "tools" / "mutants.toml").read_text("utf-8"))
    return {Mutant(one["file"], one["was"], one["becomes"]): one["why"] for one in listed["mutant"]}


def _show(mutants: list[Mutant], say: str) -> None:
    for mutant in mutants:
        print(f"\n{say}: {mutant.file}\n- {mutant.was}\n+ {mutant.becomes}")


def main(arguments: list[str]) -> None:
    begin, known, listed = time.monotonic(), _listed(), arguments == ["--listed"]
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    noticed: dict[Mutant, bool] = {}
    with workers(os.cpu_count() or 1) as addresses:
        for name in SUITES:
            noticed |= mutate(name, addresses, set(known), listed)
    survivors = [mutant for mutant, seen in noticed.items() if not seen]
    minutes = f"{(time.monotonic() - begin) / 60:.0f} minutes"
    if listed:
        wrong = [mutant for mutant in known if mutant not in survivors]
        _show(wrong, "noticed by a test, or made no more, though listed")
        print(f"\n{len(known)} listed mutants, {len(wrong)} of them wrongly. {minutes}.")
    else:
        wrong = survivors
        _show(wrong, "noticed by no test")
        print(
            f"\n{len(noticed) + len(known)} mutants: {len(noticed) - len(survivors)} noticed by a test, "
            f"{len(known)} listed as showing nowhere, {len(survivors)} unexplained. {minutes}."
        )
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
