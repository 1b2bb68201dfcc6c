"""What the statements of one entity add up to: its line, its edges, its name tokens."""

from copy import copy

from fanal.model.acts import LinkKinds, shipped_kinds
from fanal.model.entity import CANONICAL, most_specific
from fanal.model.schemata import Model
from fanal.store.derived.claims import Claimed, first_value, grouped
from fanal.store.derived.edges import edges_of
from fanal.store.derived.lines import UNNAMED, EdgeLine, EntityLine
from fanal.store.derived.plan import make_plans
from fanal.text.names import fold, search_tokens

LONGEST_NAME = 300
"""Characters of a name whose words find it."""


class Derivation:
    """Draws the rows of entities.

    Parameters
    ----------
    model : Model
    kinds : mapping, optional
        What acts and sub-types say of their links; what ships with Fanal unless given.
    """

    def __init__(self, model: Model, kinds: LinkKinds | None = None) -> None:
        self._model = model
        self._kinds = shipped_kinds() if kinds is None else kinds
        self._plans = make_plans(model)

    def knowing(self, own: LinkKinds) -> "Derivation":
        """Return one that also knows the acts and sub-types that an organization added."""
        if not own:
            return self
        wider = copy(self)
        wider._kinds = {**own, **self._kinds}
        return wider

    def draw(self, case_id: str, entity_id: str, rows: Claimed) -> tuple[EntityLine, list[EdgeLine], set[str]]:
        """Return an entity's line, edges and name tokens.

        Parameters
        ----------
        case_id, entity_id : str
        rows : sequence of Claim
            All its standing statements, at least one, in the order they were recorded.

        Returns
        -------
        line : EntityLine
        edges : list of EdgeLine
            With their ends as recorded; see `with_canonical_ends`.
        tokens : set of str
        """
        schema = rows[0].schema
        if any(row.schema != schema for row in rows):
            schema = most_specific(self._model, (row.schema for row in rows))
        plan = self._plans[schema]
        claims = grouped(rows)
        caption = first_value(claims, plan.caption)
        canonical = first_value(claims, (CANONICAL,)) or entity_id
        line = EntityLine(entity_id, case_id, schema, canonical, caption, fold(caption) or UNNAMED)
        words = {
            token
            for prop in plan.named
            if prop in claims
            for claim in claims[prop]
            for token in search_tokens(claim.value[:LONGEST_NAME])
        }
        return line, edges_of(line, plan, rows, claims, self._kinds), words
