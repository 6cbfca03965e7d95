"""The build minds the ready stories of the explorer."""

import pytest

from explainer.explorer.play import stories
from explainer.website.build.site import BuildStopped, build_shared


def test_a_ready_story_that_goes_otherwise_stops_the_build(monkeypatch, tmp_path):
    first, *_ = stories.stories()
    monkeypatch.setattr(stories, "stories", lambda: (first._replace(expect=("invite: no",)),))
    with pytest.raises(BuildStopped, match="'ignored' expects"):
        build_shared(tmp_path)
