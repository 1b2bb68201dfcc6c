"""The whole table is compared with one written by hand; whatever it does not know is denied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fanal.access import OWNER, READER, Permission, Viewer, is_allowed, scope_for
from fanal.access.policy import POLICY
from fanal.errors import DeniedError

EXPECTED = {
    (OWNER, "read_model"): True,
    (OWNER, "read_case"): True,
    (OWNER, "create_case"): True,
    (OWNER, "change_case"): True,
    (OWNER, "export_case"): True,
    (READER, "read_model"): True,
    (READER, "read_case"): True,
    (READER, "create_case"): False,
    (READER, "change_case"): False,
    (READER, "export_case"): False,
}


def test_the_table_is_the_reviewed_one() -> None:
    found = {
        (role, permission.value): is_allowed(Viewer("a", access_role=role), permission)
        for role in POLICY
        for permission in Permission
    }
    assert found == EXPECTED


@given(st.text().filter(lambda role: role not in POLICY), st.sampled_from(Permission))
def test_an_unknown_access_role_may_do_nothing(role: str, permission: Permission) -> None:
    with pytest.raises(DeniedError):
        scope_for(Viewer("a", access_role=role), permission)


@given(st.none() | st.frozensets(st.text(min_size=1)), st.text(min_size=1), st.sampled_from(sorted(POLICY)))
def test_a_scope_sees_exactly_what_the_viewer_was_let_into(
    cases: frozenset[str] | None, case_id: str, role: str
) -> None:
    scope = scope_for(Viewer("a", access_role=role, cases=cases), Permission.READ_CASE, "review")
    assert scope.sees(case_id) == (cases is None or case_id in cases)
    assert not scope.may_write
    assert scope.purpose == "review"


def test_only_changing_permissions_may_write() -> None:
    writing = {p.value for p in Permission if scope_for(Viewer("a"), p).may_write}
    assert writing == {"create_case", "change_case"}


def test_nobody_let_into_nothing_sees_nothing() -> None:
    assert not scope_for(Viewer("a", cases=frozenset()), Permission.READ_CASE).all_cases


def test_who_was_let_into_certain_cases_begins_no_new_one() -> None:
    with pytest.raises(DeniedError):
        scope_for(Viewer("a", cases=frozenset({"x"})), Permission.CREATE_CASE)
