"""Plain columns of a network, between the store that fills them and the engine that reads them."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class GraphData:
    """Entities and the links between them, column by column.

    Attributes
    ----------
    node_id, node_schema, node_caption : list of str
        One value per node; ids are canonical entity ids.
    edge_link : list of str
        Entity id of the link; for a link that is only a property (an event's
        participant, an account's holder) ``holder_id.property.value_id``.
    edge_schema : list of str
        Schema of the link (``Family``, ``Act``, ``Event`` …).
    edge_class : list of str
        Link class code.
    edge_subtype : list of str
        Act code or link sub-type code, "" if none.
    edge_source, edge_target : list of int
        Node numbers. A link of more than two ends gives one edge per pair.
    edge_directed : list of bool
    edge_from, edge_to : list of str
        Partial ISO dates, "" if open or unknown.
    edge_weight : list of float
        Strength the source gave (calls, meetings); 1.0 if it gave none.
    edge_stance : list of str
        ``asserted`` or ``uncertain``; negated links are not edges.
    node_withdrawn, edge_withdrawn : list of bool
        Whether all that speaks of it has been withdrawn. Empty where nothing has.
    """

    node_id: list[str] = field(default_factory=list)
    node_schema: list[str] = field(default_factory=list)
    node_caption: list[str] = field(default_factory=list)
    edge_link: list[str] = field(default_factory=list)
    edge_schema: list[str] = field(default_factory=list)
    edge_class: list[str] = field(default_factory=list)
    edge_subtype: list[str] = field(default_factory=list)
    edge_source: list[int] = field(default_factory=list)
    edge_target: list[int] = field(default_factory=list)
    edge_directed: list[bool] = field(default_factory=list)
    edge_from: list[str] = field(default_factory=list)
    edge_to: list[str] = field(default_factory=list)
    edge_weight: list[float] = field(default_factory=list)
    edge_stance: list[str] = field(default_factory=list)
    node_withdrawn: list[bool] = field(default_factory=list)
    edge_withdrawn: list[bool] = field(default_factory=list)
