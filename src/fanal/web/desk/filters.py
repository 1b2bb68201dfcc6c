"""What to keep of a network and how to draw it, as it stands in an address."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends, Query

from fanal.network.projection import PEOPLE_KINDS, Filter
from fanal.services.maps import Drawing

_LARGEST_SEED = 2**31 - 1
ANY_KIND = "any"
FILTER_NAMES = frozenset(
    {
        *("link_class", "subtype", "kind", "date_from", "date_to", "min_weight", "stance", "withdrawn"),
        "language",
    }
)
"""Parameters of an address that are not parameters of an analysis."""


def _filter(  # noqa: PLR0913 (one parameter for each of the address)
    link_class: Annotated[tuple[str, ...], Query(description="Link class codes; none keeps all.")] = (),
    subtype: Annotated[tuple[str, ...], Query(description="Act or link sub-type codes; none keeps all.")] = (),
    kind: Annotated[
        tuple[str, ...],
        Query(description=f"Kinds of node; `{ANY_KIND}` keeps all, none keeps {', '.join(PEOPLE_KINDS)}."),
    ] = (),
    date_from: Annotated[str, Query(description="Partial ISO date.", max_length=10)] = "",
    date_to: Annotated[str, Query(description="Partial ISO date.", max_length=10)] = "",
    min_weight: Annotated[float | None, Query(description="Least strength of a link.", allow_inf_nan=False)] = None,
    stance: Annotated[tuple[str, ...], Query(description="`asserted`, `uncertain`; none keeps both.")] = (),
    withdrawn: Annotated[bool, Query(description="Whether what rests on withdrawn sources alone stays.")] = True,  # noqa: FBT002 (a parameter of the address)
) -> Filter:
    return Filter(
        link_classes=tuple(sorted(set(link_class))),
        subtypes=tuple(sorted(set(subtype))),
        kinds=() if ANY_KIND in kind else tuple(sorted(set(kind))) or PEOPLE_KINDS,
        date_from=date_from,
        date_to=date_to,
        min_weight=min_weight,
        stances=tuple(sorted(set(stance))),
        withdrawn=withdrawn,
    )


Keep = Annotated[Filter, Depends(_filter)]
"""Parameter of a route: what to keep of a case."""


def _drawing(
    layout: Annotated[str, Query(description="force, circular, radial, layered or community.")] = "force",
    root: Annotated[str, Query(description="Entity in the middle of a radial map.")] = "",
    seed: Annotated[int, Query(description="Same seed, same picture.", ge=0, le=_LARGEST_SEED)] = 1,
) -> Drawing:
    return Drawing(layout, root, seed)


Drawn = Annotated[Drawing, Depends(_drawing)]
"""Parameter of a route: how to draw."""


def beside_the_filter(query: Mapping[str, str]) -> dict[str, object]:
    """Return the parameters of an address that the filter does not claim."""
    return {name: value for name, value in query.items() if name not in FILTER_NAMES}


def names_a_filter(query: Mapping[str, str]) -> bool:
    """Tell whether an address filters at all."""
    return any(name in FILTER_NAMES and name != "language" for name in query)
