"""Several modules in one file: each once, in the order in which they need one another, and nothing misunderstood."""

import subprocess
from pathlib import Path

import pytest

from explainer.website.bundle import EngineError
from explainer.website.bundle.bundling import bundle

MODULES = {
    "page.js": 'import { twice } from "./maths.js";\nimport { ONE } from "./numbers.js";\n'
    "\nexport const two = twice(ONE);\n",
    "maths.js": 'import { ONE } from "./numbers.js";\n\nexport function twice(n) {\n  return n * 2 * ONE;\n}\n',
    "numbers.js": "export const ONE = 1;\n",
    "unused.js": "throw new Error();\n",
}


def test_the_whole_runs_as_the_modules_would(tmp_path: Path) -> None:
    (tmp_path / "whole.mjs").write_text(bundle("page.js", MODULES), "utf-8")
    script = "import { two } from './whole.mjs'; console.log(two);"
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == "2\n"


def test_each_module_is_there_once_and_only_if_it_is_needed() -> None:
    whole = bundle("page.js", MODULES)
    assert whole.count("ONE = 1") == 1
    assert "throw" not in whole
    assert "import" not in whole
    assert whole.count("export") == 1


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"numbers.js": 'import { twice } from "./maths.js";\nexport const ONE = 1;\n'}, "neither can come first"),
        ({"maths.js": 'import { ONE } from "./nowhere.js";\n'}, "nowhere.js"),
        ({"maths.js": 'import { ONE as EINS } from "./numbers.js";\n'}, "ONE as EINS"),
        ({"maths.js": "export function twice(n) {}\nconst ONE = 2;\n"}, "ONE"),
        ({"maths.js": "export default 5;\n"}, "export default 5"),
        ({"maths.js": 'import everything from "./numbers.js";\n'}, "import everything"),
    ],
    ids=["a circle", "a missing module", "another name", "one name twice", "a default", "an import of another form"],
)
def test_what_cannot_be_joined_is_refused_by_name(changes: dict[str, str], named: str) -> None:
    with pytest.raises(EngineError, match=named):
        bundle("page.js", {**MODULES, **changes})
