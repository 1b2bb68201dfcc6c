"""Roles follow from acts, add up, and always say which links they rest on."""

from fanal.model.acts import acts
from fanal.network import RecordedRole, cumulated_roles, derive_roles
from tests.network.graphs import data_of


def act(agent: int, subject: int, code: str) -> tuple:
    return (agent, subject, 1.0, "criminal", code)


def held(roles) -> dict[str, set[str]]:
    return {person: {finding.role for finding in findings} for person, findings in roles.items()}


def test_agent_and_subject_get_the_roles_of_the_act_with_its_link_as_evidence() -> None:
    roles = derive_roles(data_of([act(0, 1, "recruits"), act(0, 2, "recruits")], directed=True), ())
    assert held(roles) == {"n0": {"recruiter"}, "n1": {"recruited_person"}, "n2": {"recruited_person"}}
    (finding,) = roles["n0"]
    assert finding.origin == "derived"
    evidence = [(item.link, item.act, item.other_id) for item in finding.evidence]
    assert evidence == [("l0", "recruits", "n1"), ("l1", "recruits", "n2")]


def test_roles_add_up_on_one_person() -> None:
    told = [act(0, 1, "manages_prostitution"), act(1, 2, "tutors"), act(1, 2, "takes_earnings")]
    data = data_of(told, directed=True)
    roles = derive_roles(data, ())
    assert held(roles)["n1"] >= {"person_in_prostitution", "tutor", "earnings_taker"}
    held_together = {frozenset(codes): count for codes, count in cumulated_roles(roles).items()}
    assert held_together[frozenset(held(roles)["n1"])] == 1
    assert sum(held_together.values()) == 3


def test_a_symmetric_act_gives_both_the_same_role() -> None:
    assert held(derive_roles(data_of([act(0, 1, "prostitutes_with")]), ())) == {
        "n0": {"person_in_prostitution"},
        "n1": {"person_in_prostitution"},
    }


def test_a_recorded_role_is_kept_and_supported_by_the_acts() -> None:
    recorded = (RecordedRole("n0", "recruiter", "suspect", "r1"), RecordedRole("n1", "", "victim", "r2"))
    roles = derive_roles(data_of([act(0, 1, "recruits")], directed=True), recorded)
    finding = next(finding for finding in roles["n0"] if finding.role == "recruiter")
    assert (finding.origin, finding.capacity) == ("recorded", "suspect")
    assert [item.link for item in finding.evidence] == ["l0"]
    assert ("", "victim") in {(finding.role, finding.capacity) for finding in roles["n1"]}


def test_unknown_acts_and_other_links_give_no_role() -> None:
    assert derive_roles(data_of([(0, 1, 1.0, "family", "sibling"), act(0, 1, "does_something_odd")]), ()) == {}


def test_every_act_gives_exactly_the_roles_that_its_definition_names() -> None:
    for code, term in acts().items():
        roles = held(derive_roles(data_of([act(0, 1, code)], directed=True), ()))
        assert roles.get("n0", set()) == {term.agent_role} - {""}, code
        assert roles.get("n1", set()) == {term.subject_role} - {""}, code
