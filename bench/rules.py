"""Measures the rules alone, in CPython: an answer, and the proof of the whole space."""

import json
import time

from bench.row import Row
from explainer import browser
from explainer.prove import Proof, prove


def measure() -> list[Row]:
    ask = json.dumps({"lang": "en", "facts": {"sender.plan": "premium_career"}})
    list(browser.call("answer", ask))
    times = []
    for credits in range(200):
        text = json.dumps(
            {"lang": "en", "facts": {"sender.credits": str(credits), "on": f"20{11 + credits % 15}-03-01"}}
        )
        begin = time.perf_counter()
        list(browser.call("answer", text))
        times.append((time.perf_counter() - begin) * 1000)
    begin = time.perf_counter()
    *_, proof = prove()
    seconds = time.perf_counter() - begin
    assert isinstance(proof, Proof)
    return [
        Row("rules: an answer to `any` with its HTML, CPython, p95", sorted(times)[190], "ms", "for comparison"),
        Row("rules: scenarios judged by the proof", proof.judged, "", "≤ 150,000"),
        Row("rules: the proof, CPython", seconds, "s", "for comparison"),
    ]
