"""The options that say what part of a network to look at; the same in every command."""

from typing import Annotated

import typer

from fanal.bootstrap import open_model
from fanal.cli.words import _
from fanal.network import Filter
from fanal.network.projection import PEOPLE_KINDS
from fanal.services.networks import filter_meant

Classes = Annotated[
    list[str] | None,
    typer.Option("--class", help=_("Keep only links of this class (repeat for more): family, financial …")),
]
Acts = Annotated[
    list[str] | None, typer.Option("--act", help=_("Keep only links with this act or sub-type (repeat for more)."))
]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", help=_("Kinds of nodes (repeat for more); people, groups and organizations if not given.")),
]
Since = Annotated[str, typer.Option("--from", help=_("Keep links that can lie after this date: 2015, 2015-06 …"))]
Until = Annotated[str, typer.Option("--to", help=_("Keep links that can lie before this date."))]
Weight = Annotated[float | None, typer.Option("--min-weight", help=_("Keep links of at least this strength."))]


def kept(
    classes: list[str] | None = None,
    acts: list[str] | None = None,
    kinds: list[str] | None = None,
    window: tuple[str, str] = ("", ""),
    min_weight: float | None = None,
) -> Filter:
    """Return the filter that the options mean.

    Raises
    ------
    NotFoundError
        There is no such link class, act, sub-type or kind.
    """
    model, vocabularies = open_model()
    asked = Filter(
        link_classes=tuple(classes or ()),
        subtypes=tuple(acts or ()),
        kinds=tuple(kinds or PEOPLE_KINDS),
        date_from=window[0],
        date_to=window[1],
        min_weight=min_weight,
    )
    return filter_meant(model, vocabularies, asked)
