"""The map: drawn for real, filtered by its legend, laid out, coloured, and walked through."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e import pixels
from tests.e2e.desk import Desk
from tests.e2e.server import ServedDesk
from tests.e2e.visitor import visiting

pytestmark = pytest.mark.browser

CASE = "Orchard Lane"


WINDOW = (1100, 700)  # software draws what these tests look at: the fewer pixels, the sooner


@pytest.fixture
def case(chromium: Browser, served_examples: ServedDesk) -> Iterator[Desk]:
    with visiting(chromium, served_examples, size=WINDOW) as visitor:
        desk = Desk(visitor.page)
        desk.open_case(CASE)
        yield desk


def test_lines_and_marks_are_drawn_in_the_colors_of_the_legend(case: Desk) -> None:
    picture = pixels.look(case.stage)
    assert pixels.count(picture, case.line_color("criminal")) > 500
    assert pixels.count(picture, case.line_color("financial")) > 50
    for side in ("offending side", "exploited side", "neutral"):
        assert pixels.blobs(picture, case.mark_color(side)), side


def test_the_legend_filters_and_undo_brings_back(case: Desk) -> None:
    color = case.line_color("criminal")
    before = pixels.count(pixels.look(case.stage), color)
    case.class_entry("criminal").click()
    expect(case.class_entry("criminal")).to_have_attribute("aria-pressed", "false")
    assert pixels.count(pixels.look(case.stage), color) < before / 20
    case.page.get_by_role("button", name="Undo the last step of the view").click()
    expect(case.class_entry("criminal")).to_have_attribute("aria-pressed", "true")
    assert pixels.count(pixels.look(case.stage), color) == pytest.approx(before, rel=0.05)


def test_only_one_class_and_all_again(case: Desk) -> None:
    case.class_entry("family").hover()
    case.legend.get_by_role("button", name="Only family").click()
    expect(case.legend.locator(".class-toggle[aria-pressed=true]")).to_have_count(1)
    expect(case.class_entry("family").locator(".number")).to_have_text("2")
    case.legend.get_by_role("button", name="Show all").click()
    expect(case.legend.locator(".class-toggle[aria-pressed=false]")).to_have_count(0)


def test_other_kinds_come_onto_the_map_on_request(case: Desk) -> None:
    case.go_to("Table")
    expect(case.page.get_by_text("People and others (14)")).to_be_visible()
    case.legend.get_by_text("Place").click()
    expect(case.page.get_by_text("People and others (16)")).to_be_visible()


def test_a_window_of_time_leaves_what_can_touch_it(case: Desk) -> None:
    case.go_to("Table")
    expect(case.page.get_by_text("Links (37)")).to_be_visible()
    time = case.page.get_by_role("region", name="Time")
    time.get_by_role("textbox", name="To").fill("2016")
    time.get_by_role("textbox", name="To").press("Enter")
    expect(case.page.get_by_text("Links (37)")).to_be_hidden()
    left = case.page.get_by_role("table").get_by_role("row")
    assert not [row for row in left.all_inner_texts() if "2017" in row]
    time.get_by_role("textbox", name="To").fill("16/5")
    time.get_by_role("textbox", name="To").blur()
    expect(time.get_by_text("Write 2016, 2016-05 or 2016-05-03")).to_be_visible()
    time.get_by_role("button", name="Any time").click()
    expect(case.page.get_by_text("Links (37)")).to_be_visible()


def test_each_layout_draws_another_picture_of_the_same_links(case: Desk) -> None:
    color = case.mark_color("offending side")
    before = pixels.look(case.stage)
    for layout in ("In a circle", "Around one person", "In layers", "By community"):
        with case.page.expect_response(lambda answer: "/map?" in answer.url and answer.ok):
            case.choose("Layout", layout)
        expect(case.page.get_by_role("button", name=layout)).to_be_visible()
        expect(case.page.locator(".map[data-stale=false]")).to_be_visible()
        after = pixels.look(case.stage)
        assert pixels.blobs(after, color), layout
        assert pixels.difference(before, after) > 0.005, layout
        before = after


def test_the_same_case_draws_the_same_picture(case: Desk) -> None:
    first = pixels.look(case.stage)
    case.page.reload()
    case.wait_for_map()
    assert pixels.difference(first, pixels.look(case.stage)) < 0.005


def test_a_click_on_a_mark_opens_who_it_is(case: Desk) -> None:
    spots = pixels.blobs(pixels.look(case.stage), case.mark_color("on both sides"))
    assert spots
    x, y = spots[len(spots) // 2]
    case.stage.click(position={"x": x, "y": y})
    expect(case.selected).to_have_text("Elena Petrova")  # the one who was exploited and then recruited


def test_hide_isolate_and_undo_change_the_view_only(case: Desk) -> None:
    case.select("Marek Lis")
    case.page.get_by_role("button", name="Hide on the map").click()
    expect(case.legend.get_by_text("1 hidden by hand")).to_be_visible()
    expect(case.panel).to_be_hidden()
    case.page.get_by_role("button", name="Undo the last step of the view").click()
    expect(case.legend.get_by_text("1 hidden by hand")).to_be_hidden()

    case.select("Nguyễn Văn Tuấn")
    case.section("Entourage").get_by_role("button", name="Only these").click()
    expect(case.legend.get_by_text("2 isolated")).to_be_visible()
    case.go_to("Table")
    expect(case.page.get_by_text("People and others (2)")).to_be_visible()
    case.legend.get_by_role("button", name="Show all").click()
    expect(case.page.get_by_text("People and others (14)")).to_be_visible()
    case.go_to("History")
    expect(case.page.get_by_role("tabpanel").get_by_role("listitem")).to_have_count(1)  # nothing was recorded


def test_a_measure_colors_and_sizes_the_marks(case: Desk) -> None:
    before = pixels.look(case.stage)
    case.choose("Color by", "Betweenness")
    expect(case.legend.locator(".ramp")).to_be_visible()
    colored = pixels.look(case.stage)
    assert pixels.difference(before, colored) > 0.001
    case.choose("Size by", "All the same")
    expect(case.legend.get_by_role("button", name="All the same")).to_be_visible()
    assert pixels.difference(colored, pixels.look(case.stage)) > 0.001


def test_zoom_and_fit(case: Desk) -> None:
    fitted = pixels.look(case.stage)
    case.page.get_by_role("button", name="Zoom in").click()
    zoomed = pixels.look(case.stage)
    assert pixels.difference(fitted, zoomed) > 0.01
    case.page.get_by_role("button", name="Fit the map to the window").click()
    assert pixels.difference(fitted, pixels.look(case.stage)) < pixels.difference(fitted, zoomed) / 5
