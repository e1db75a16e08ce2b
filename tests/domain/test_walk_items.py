# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Items come, go and move up, and the way through them: add, change and remove lose no other answer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.visit import Visit
from kiosk.domain.walk import load
from kiosk.domain.walk.course import EXIT, REVIEW, Course
from kiosk.domain.walk.items import item_count, read_key, with_counts, with_item, without_item
from tests.domain.walk_package import TODAY, TWO, household, node, package, repeat

HOUSEHOLD = load(household())


def test_the_names_of_answers() -> None:
    key = read_key("a.b-c[12].d")
    assert key is not None
    assert (key.repeat, key.number, key.name, str(key)) == ("a.b-c", 12, "d", "a.b-c[12].d")
    assert [read_key(name) for name in ("a", "a#", "a[0].b", "a[1]", "a[100].b", "[1].b", "a[1].b\n")] == [None] * 7


def test_how_many() -> None:
    counts = {raw: item_count({"r#": raw}, "r") for raw in ("0", "7", "51", "-1", "", "٣", "99999")}
    assert counts == {"0": 0, "7": 7, "51": 50, "-1": 1, "": 1, "٣": 1, "99999": 1}
    assert item_count({}, "r") == 1


def test_adding_stops_at_fifty() -> None:
    assert with_item({}, "r") == {"r#": "2"}
    assert with_item({"r#": "50", "a": "x"}, "r") == {"r#": "50", "a": "x"}


def test_removing_moves_up_what_comes_after() -> None:
    answers = {"r#": "3", "r[1].a": "x", "r[2].a": "y", "r[3].a": "z", "s[3].a": "other", "q": "w"}
    assert without_item(answers, "r", 2) == {"r#": "2", "r[1].a": "x", "r[2].a": "z", "s[3].a": "other", "q": "w"}
    assert without_item(answers, "r", 4) == without_item(answers, "r", 0) == answers
    assert without_item({}, "r", 1) == {"r#": "0"}


def test_counts_follow_from_items() -> None:
    assert with_counts({"r[2].a": "", "r[1].a": "", "s#": "5", "s[1].a": ""}) == {
        "r#": "2",
        "s#": "5",
        "r[2].a": "",
        "r[1].a": "",
        "s[1].a": "",
    }


ITEMS = st.lists(st.dictionaries(st.sampled_from("abc"), st.text(max_size=3)), max_size=6)


@given(ITEMS, st.integers(1, 6))
def test_removing_is_taking_out_of_a_list(items: list[dict[str, str]], number: int) -> None:
    def flat(found: list[dict[str, str]]) -> dict[str, str]:
        named = {f"r[{at}].{name}": raw for at, item in enumerate(found, 1) for name, raw in item.items()}
        return {"r#": str(len(found)), **named}

    kept = items[: number - 1] + items[number:]
    assert without_item(flat(items), "r", number) == flat(kept)


def course(answers: dict[str, str]) -> tuple[Course, Visit]:
    visit = Visit("es")
    visit.replace_answers(answers)
    return Course(HOUSEHOLD, visit, TODAY), visit


def go_to(walk: Course, screen_id: str) -> None:
    while walk.cursor != screen_id:
        assert walk.advance()


def test_the_first_item_is_asked_on_the_way_to_the_list() -> None:
    walk, visit = course({"alone": "no"})
    assert walk.advance()
    assert walk.cursor == "person[1].name"
    assert not walk.advance()
    visit.answer("person[1].name", "Ana")
    assert walk.advance()
    visit.answer("person[1].age", "4")
    assert walk.advance()
    assert walk.cursor == "person"
    assert walk.advance()
    assert walk.cursor == REVIEW


def test_add_asks_one_item_and_comes_back_to_the_list() -> None:
    walk, visit = course(TWO)
    go_to(walk, "person")
    walk.add_item("person")
    assert walk.cursor == "person[3].name"
    visit.answer("person[3].name", "Eva")
    assert walk.advance()
    assert walk.cursor == "person[3].age"
    assert not walk.advance()
    visit.answer("person[3].age", "4")
    assert walk.advance()
    assert walk.cursor == "person"
    assert walk.advance()
    assert walk.cursor == "note"
    assert walk.step_back()
    assert walk.step_back()
    assert walk.cursor == "person[3].age"
    assert visit.reveal_answers().items() >= {key: raw for key, raw in TWO.items() if key != "person#"}.items()


def test_back_within_an_item_ends_at_the_list() -> None:
    walk, _ = course(TWO)
    go_to(walk, "person")
    walk.change_item("person", 1)
    assert walk.advance()
    assert walk.cursor == "person[1].age"
    assert walk.step_back()
    assert walk.step_back()
    assert walk.cursor == "person"
    walk.change_item("person", 2)
    assert walk.advance()
    assert walk.advance()
    assert walk.cursor == "person"
    walk.change_item("person", 7)
    assert walk.cursor == "person"


def test_a_blank_item_that_was_left_holds_up_the_list_until_it_is_removed() -> None:
    walk, visit = course(TWO)
    go_to(walk, "person")
    walk.add_item("person")
    assert walk.step_back()
    assert walk.cursor == "person"
    assert not walk.advance()
    walk.remove_item("person", 3)
    assert visit.reveal_answers() == TWO
    assert walk.advance()
    assert walk.cursor == REVIEW


def test_from_review_to_one_answer_of_an_item_and_to_the_list() -> None:
    walk, _ = course(TWO)
    go_to(walk, REVIEW)
    walk.change("person[1].age")
    assert walk.advance()
    assert walk.cursor == REVIEW
    walk.change("person")
    walk.remove_item("person", 1)
    assert walk.cursor == "person"
    assert walk.advance()
    assert walk.cursor == REVIEW


def test_a_full_list_and_items_in_which_nothing_is_asked() -> None:
    walk, visit = course({"alone": "no", "person#": "50"})
    walk.add_item("person")
    assert walk.cursor == "person"
    assert visit.reveal_answers()["person#"] == "50"
    silent = Visit("es")
    quiet = Course(load(package(repeat("r", node("c", "calculate", calculation="1")))), silent, TODAY)
    quiet.add_item("r")
    assert (quiet.cursor, silent.reveal_answers()) == ("r", {"r#": "2"})


def test_an_item_that_goes_while_it_is_open() -> None:
    walk, visit = course(TWO)
    go_to(walk, "person")
    walk.change_item("person", 2)
    visit.answer("alone", "si")
    assert walk.advance()
    assert walk.cursor == REVIEW


def test_a_repeat_at_the_very_beginning() -> None:
    visit = Visit("es")
    walk = Course(load(package(repeat("r", node("a")))), visit, TODAY)
    walk.change_item("r", 1)
    assert walk.step_back()
    assert walk.cursor == "r"


def test_to_an_exit_and_back() -> None:
    walk, _ = course({**TWO, "person[1].income": "5000"})
    go_to(walk, EXIT)
    assert walk.screen(walk.view()) is None
    assert not walk.advance()
    assert walk.step_back()
    assert walk.cursor == "person"


def test_back_at_the_first_screen_leaves_the_procedure() -> None:
    walk, _ = course({})
    assert not walk.step_back()


def test_a_changed_answer_that_opens_others_leads_to_the_first_of_them() -> None:
    walk, visit = course({"alone": "si"})
    go_to(walk, REVIEW)
    walk.change("alone")
    visit.answer("alone", "no")
    assert walk.advance()
    assert walk.cursor == "person[1].name"


def test_the_open_screen_may_leave_the_path() -> None:
    walk, visit = course({"alone": "no"})
    assert walk.advance()
    visit.answer("alone", "si")
    shown = walk.screen(walk.view())
    assert shown is not None
    assert shown.id == walk.cursor == "alone"
