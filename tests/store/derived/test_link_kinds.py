"""Acts and sub-types say the class and the direction of their links, an organization's own ones too."""

import pytest

from fanal.model.acts import acts, shipped_kinds
from fanal.model.statement import Statement
from fanal.model.vocabulary import load_vocabularies
from fanal.store import open_store
from fanal.store.sql_store import SqlStore
from tests.store.made import OWNER, Maker, derived, new_case, rows_of, write


def kinds(store: SqlStore) -> dict[str, tuple[str, bool]]:
    """Return the class and direction of every edge, by its link."""
    return {str(row[0]): (str(row[4]), bool(row[8])) for row in rows_of(store, "edge")}


def opened(address: str) -> tuple[SqlStore, Maker]:
    store = open_store(address)
    assert isinstance(store, SqlStore)
    return store, new_case(store)


def act(make: Maker, link: str, code: str) -> list[Statement]:
    return make.thing(link, "Act", agent="a", subject="b", act=code)


def own_act(make: Maker, code: str, **more: str) -> list[Statement]:
    return make.thing("term", "OwnTerm", vocabulary="act", code=code, label=code, phase="leaving", **more)


def test_every_class_is_one_and_roles_of_helpers_stand_in_no_criminal_link() -> None:
    classes = load_vocabularies()["link_class"].terms
    assert {kind.link_class for kind in shipped_kinds().values()} == set(classes)
    kind = {"helper", "support_worker", "reporter", "witness"}
    helpers = {code for code, one in acts().items() if one.agent_role in kind}
    assert helpers
    assert "criminal" not in {shipped_kinds()["act", code].link_class for code in helpers}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("recruits", ("criminal", True)),
        ("gives_assistance_to", ("support", True)),
        ("testifies_against", ("acquaintance", True)),
        ("travels_with", ("acquaintance", False)),
        ("no_such_act", ("criminal", True)),
    ],
)
def test_an_act_gives_its_links_their_class_and_direction(
    base_address: str, code: str, expected: tuple[str, bool]
) -> None:
    store, make = opened(base_address)
    write(store, make, act(make, "l", code))
    assert kinds(store) == {"l": expected}
    store.close()


def test_a_sub_type_gives_its_links_a_direction(base_address: str) -> None:
    store, make = opened(base_address)
    write(
        store,
        make,
        make.thing("l1", "Family", person="a", relative="b", subtype="parent_child"),
        make.thing("l2", "Family", person="a", relative="b", subtype="sibling"),
        make.thing("l3", "CriminalLink", party="a", counterpart="b", subtype="illicit_supply"),
    )
    assert kinds(store) == {"l1": ("family", True), "l2": ("family", False), "l3": ("criminal", True)}
    store.close()


def test_an_own_act_changes_the_links_that_bear_it(base_address: str) -> None:
    store, make = opened(base_address)
    write(store, make, act(make, "l", "drives_to_shelter"))
    assert kinds(store) == {"l": ("criminal", True)}
    write(store, make, own_act(make, "drives_to_shelter", linkClass="support"))
    assert kinds(store) == {"l": ("support", True)}
    write(store, make, act(make, "l2", "drives_to_shelter"))
    assert kinds(store) == {"l": ("support", True), "l2": ("support", True)}
    store.undo(OWNER, make.case_id)
    store.undo(OWNER, make.case_id)
    assert kinds(store) == {"l": ("criminal", True)}
    store.close()


def test_an_own_act_that_comes_with_its_links_counts_at_once(base_address: str) -> None:
    store, make = opened(base_address)
    write(store, make, act(make, "l", "meets"), own_act(make, "meets", linkClass="acquaintance", directed="false"))
    assert kinds(store) == {"l": ("acquaintance", False)}
    before = derived(store)
    store.rebuild(OWNER, make.case_id)
    assert derived(store) == before
    store.close()
