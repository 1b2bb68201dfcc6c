"""Filters: what stays, what goes, and that nobody is lost by accident."""

import pytest

from fanal.errors import InputError
from fanal.network import ALL, Filter, project
from tests.network.graphs import data_of


def dated(*spans: tuple[str, str]):
    data = data_of([(number, number + 1) for number in range(len(spans))])
    data.edge_from, data.edge_to = [start for start, _ in spans], [end for _, end in spans]
    return data


@pytest.mark.parametrize(
    ("window", "kept"),
    [
        (("", ""), [0, 1, 2, 3]),
        (("2015", "2015"), [0, 1, 3]),
        (("2015-06", ""), [0, 1, 2, 3]),
        (("2016-01-01", ""), [1, 2, 3]),
        (("", "2014-12"), [1, 3]),
    ],
)
def test_partial_dates_are_intervals_and_undated_links_stay(window: tuple[str, str], kept: list[int]) -> None:
    data = dated(("2015", "2015"), ("2014-05", "2016-02"), ("2016-03-01", ""), ("", ""))
    network = project(data, Filter(date_from=window[0], date_to=window[1]))
    assert network.data.edge_link == [f"l{number}" for number in kept]
    assert len(network) == 5


def test_each_condition_narrows_links_but_keeps_isolated_people() -> None:
    data = data_of([(0, 1, 1.0, "family"), (1, 2, 5.0, "criminal", "recruits"), (2, 3, 2.0, "criminal", "hosts")])
    assert project(data, Filter(link_classes=("family",))).data.edge_link == ["l0"]
    assert project(data, Filter(subtypes=("hosts",))).data.edge_link == ["l2"]
    assert project(data, Filter(min_weight=2)).data.edge_link == ["l1", "l2"]
    data.edge_stance[1] = "uncertain"
    assert project(data, Filter(stances=("asserted",))).data.edge_link == ["l0", "l2"]
    network = project(data, Filter(link_classes=("family",), without_nodes=("n1",)))
    assert network.node_ids == ["n0", "n2", "n3"]
    assert network.edge_count == 0


def test_by_default_people_groups_and_organizations_are_seen() -> None:
    data = data_of([(0, 1), (1, 2), (2, 3)])
    data.node_schema = ["Person", "Phone", "Company", "Group"]
    assert project(data).node_ids == ["n0", "n2", "n3"]
    assert project(data, ALL).node_ids == ["n0", "n1", "n2", "n3"]
    assert project(data, Filter(kinds=("phone",))).node_ids == ["n1"]


@pytest.mark.parametrize("wrong", [Filter(date_from="soon"), Filter(date_to="2015-13")])
def test_a_date_that_is_none_is_refused(wrong: Filter) -> None:
    with pytest.raises(InputError):
        project(data_of([(0, 1)]), wrong)


def test_edges_keep_their_order_and_stay_parallel() -> None:
    network = project(data_of([(0, 1, 1.0, "family"), (0, 1, 1.0, "financial"), (1, 0, 1.0, "family")]))
    assert network.data.edge_class == ["family", "financial", "family"]
    assert len(network.simple().source) == 1
    assert "3 links (family 2, financial 1)" in repr(network)
