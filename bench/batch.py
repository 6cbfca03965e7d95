"""Measures `explainer batch`: complete answers against JSON alone, how many a second, and how much memory.

Questions are such as people ask: half a dozen facts each, of every kind, on any day; one in ten leaves the kind open.
"""

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from bench.row import Row
from explainer.cli.lines import answer_lines
from explainer.facts.catalogue import FACTS, Fact
from explainer.facts.question import CHECKED, FIRST_DAY
from explainer.rulebook import KINDS

LINES = 20_000
RUNS = 5
FACTS_GIVEN = 6
MANY, FEW = 1_000_000, 10_000
NUMBERS = (0, 1, 2, 5, 15, 50, 200, 201, 1_900, 2_000, 8_000)


def _value(fact: Fact, chance: random.Random) -> object:
    if fact.choices:
        return chance.choice(fact.sayable).value
    if fact.whole:
        return max(fact.least, chance.choice(NUMBERS))
    return chance.choice((0, 0.5, 20, 30, 60))


def questions(count: int, seed: int = 1) -> Iterator[str]:
    """Lines of JSON, each a question."""
    chance = random.Random(seed)
    facts = [fact for fact in FACTS.values() if fact.name != "message.kind"]
    days = (CHECKED - FIRST_DAY).days
    for _ in range(count):
        asked: dict[str, dict[str, object]] = {}
        for fact in chance.sample(facts, FACTS_GIVEN):
            owner, name = fact.name.split(".")
            asked.setdefault(owner, {})[name] = _value(fact, chance)
        if chance.random() < 0.9:
            asked.setdefault("message", {})["kind"] = chance.choice(KINDS).value
        day = FIRST_DAY + timedelta(days=chance.randrange(days + 1))
        yield json.dumps({**asked, "on": day.isoformat()} if chance.random() < 0.5 else asked)


def _timed(lines: list[str]) -> tuple[float, float]:
    """Seconds for the answers, and for reading and writing the same lines as JSON."""
    begin = time.perf_counter()
    out, refused = answer_lines(lines, 1)
    answered = time.perf_counter() - begin
    assert not refused
    parsed = [json.loads(line) for line in out]
    begin = time.perf_counter()
    for line, answer in zip(lines, parsed, strict=True):
        json.loads(line)
        json.dumps(answer)
    return answered, time.perf_counter() - begin


def _memory(count: int, folder: Path) -> int:
    """The largest memory of a batch of so many, in kilobytes; a process of its own measures it."""
    lines = folder / f"{count}.jsonl"
    with lines.open("w") as out:
        out.writelines(f"{line}\n" for line in questions(count, seed=2))
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, '-m', 'explainer', 'batch', sys.argv[1], '/dev/null'], check=True)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(lines)], capture_output=True, text=True, check=True)
    lines.unlink()
    return int(done.stdout)


def measure(folder: Path) -> list[Row]:
    lines = list(questions(LINES))
    answer_lines(lines[:2_000], 1)  # the tables are made once
    # The best of several runs in turns: what else the machine does only ever adds.
    times = [_timed(lines) for _ in range(RUNS)]
    answered, alone = min(a for a, _ in times), min(j for _, j in times)
    few, many = _memory(FEW, folder), _memory(MANY, folder)
    return [
        Row("batch: complete answers against reading and writing the same lines as JSON", answered / alone, "", "≤ 5"),
        Row("batch: questions a second, one core", LINES / answered, "", "about 10,000"),
        Row("batch: memory of 10,000 questions", few / 1024, "MB", "for comparison"),
        Row("batch: memory of 1,000,000 questions against 10,000", many / few, "", "≤ 1.1"),
    ]
