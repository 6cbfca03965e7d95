"""A story in a page: two lanes where there is room, one on a phone, and what nobody knows is dotted."""

ANSWERED = ".play >> nth=1"  # an invitation is answered, and whether one can answer that is not known


OPEN = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"


def answered(page):
    """The story, in a part that is closed as the page opens."""
    page.evaluate(OPEN)
    return page.locator(ANSWERED)


def left(part):
    return round(part.bounding_box()["x"])


def test_who_acts_and_who_sees_it_stand_side_by_side(open_page):
    story = answered(open_page("message-types/invitation-note/"))
    invites, answers = (story.locator(".play-step").nth(place) for place in (0, 1))
    a, b = left(invites.locator(".play-deed")), left(invites.locator(".play-seen"))
    assert b > a + 200
    assert left(answers.locator(".play-deed")) == b
    assert left(answers.locator(".play-seen")) == a
    tops = [round(answers.locator(part).bounding_box()["y"]) for part in (".play-deed", ".play-seen")]
    assert tops[0] == tops[1], "what they see stands opposite"


def test_on_a_phone_the_steps_stand_one_below_the_other(open_page):
    story = answered(open_page("message-types/invitation-note/", viewport={"width": 360, "height": 740}))
    parts = story.locator(".play-step").nth(1).locator(".play-deed, .play-seen").all()
    boxes = [part.bounding_box() for part in parts]
    assert boxes[0]["x"] == boxes[1]["x"]
    assert boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"]
    assert parts[1].inner_text().startswith("A gets")


def test_what_nobody_knows_is_dotted_and_what_does_not_go_is_not(open_page):
    dotted = "(mark) => getComputedStyle(mark, '::before').borderTopStyle"
    page = open_page("message-types/invitation-note/")
    assert page.locator('[data-says="unsettled"] .play-deed').first.evaluate(dotted) == "dotted"
    assert page.locator('[data-says="can"] .play-deed').first.evaluate(dotted) == "solid"


def test_more_time_takes_more_room(open_page):
    page = open_page("inmail-credits/getting-one-back/")
    gaps = [(int(each.get_attribute("data-length") or 0), each) for each in page.locator(".play-gap").all()]
    heights = {length: each.bounding_box()["height"] for length, each in gaps}
    found = [heights[length] for length in sorted(heights)]
    assert len(found) > 3
    assert found == sorted(set(found))
