"""What the tests of the engine share: its built parts."""

import pytest

from explainer.website.bundle.engine.parts import Engine, build_engine


@pytest.fixture(scope="session")
def engine() -> Engine:
    return build_engine()
