"""List suggestions with the passage beside each, and what each could become."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from fanal.errors import NotFoundError
from fanal.model.kept.suggestion import LINK, WAITING, Suggestion, SuggestionQuery
from fanal.model.ports import EntityQuery
from fanal.model.scope import Scope
from fanal.services.documents.showing import titles
from fanal.services.suggestions.becoming import FIELDS
from fanal.services.vocabularies import term_label
from fanal.services.words import case_words
from fanal.services.workspace import Workspace
from fanal.suggestions import REASONS
from fanal.text.messages import DEFAULT, translated
from fanal.text.names import fold

_MOST = 200
_AROUND = 160
_NAMESAKES = 5
_PERSON = "person"


@dataclass(frozen=True, slots=True)
class Which:
    """Which suggestions are meant; what is empty asks nothing.

    Attributes
    ----------
    sources : tuple of str
        Entity ids of documents.
    kinds : tuple of str
        Of findings, or ``link``.
    states : tuple of str
        ``waiting``, ``accepted``, ``rejected``.
    """

    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Someone of the case who may be meant."""

    id: str
    caption: str


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """A suggestion with its passage.

    Attributes
    ----------
    id, source, title, kind, value, state : str
    shown : str
        The value for a reader: of a link the label of its act.
    page, start, end : int
        Where the words stand in the text of their page.
    passage_start : int
    passage : str
        The text around, from `passage_start` on.
    words : str
    confidence : float
    why : str
        In the reader's language.
    agent, subject : str
        Of a link.
    entity, caption : str
        What it became, "" unless it was accepted.
    fields : tuple of str
        Names of properties that can take the value.
    becomes : str
        Schema of the new entity it can become by itself, "" if it can only be the value of one.
    known : tuple of Known
        Of a person who waits: those of the case whose names hold these words.
    agent_known, subject_known : tuple of Known
        The same of the two ends of a link that waits.
    """

    id: str
    source: str
    title: str
    kind: str
    value: str
    shown: str
    state: str
    page: int
    start: int
    end: int
    passage_start: int
    passage: str
    words: str
    confidence: float
    why: str
    agent: str
    subject: str
    entity: str
    caption: str
    fields: tuple[str, ...]
    becomes: str
    known: tuple[Known, ...]
    agent_known: tuple[Known, ...]
    subject_known: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class SuggestionList:
    """A part of the suggestions of a case in the order of its papers.

    Attributes
    ----------
    suggestions : tuple of SuggestionView
    total : int
        All that match.
    kinds : dict of str to int
        How many there are of each kind, in the documents and states asked for.
    states : dict of str to int
        How many there are in each state, in the documents and kinds asked for.
    """

    suggestions: tuple[SuggestionView, ...]
    total: int
    kinds: dict[str, int]
    states: dict[str, int]


def list_suggestions(
    workspace: Workspace, case: str, which: Which, *, limit: int = 50, offset: int = 0, locale: str = DEFAULT
) -> SuggestionList:
    """List suggestions of a case.

    Parameters
    ----------
    workspace : Workspace
    case : str
        Id or exact title.
    which : Which
    limit, offset : int
        At most 200 at a time.
    locale : str

    Raises
    ------
    NotFoundError, DeniedError
    """
    scope, found = workspace.consult(case, "suggestions")
    query = SuggestionQuery(
        which.sources, which.kinds, which.states, limit=min(max(limit, 1), _MOST), offset=max(offset, 0)
    )
    rows = workspace.store.suggestions.found(scope, found.id, query)
    kinds, states = _counted(workspace, scope, found.id, which)
    shown = _Shown(workspace, scope, found.id, locale)
    return SuggestionList(tuple(shown.views(rows.suggestions)), rows.total, kinds, states)


def _counted(workspace: Workspace, scope: Scope, case_id: str, which: Which) -> tuple[dict[str, int], dict[str, int]]:
    kinds: Counter[str] = Counter()
    states: Counter[str] = Counter()
    for row in workspace.store.suggestions.counts(scope, case_id, which.sources):
        if not which.states or row.state in which.states:
            kinds[row.kind] += row.count
        if not which.kinds or row.kind in which.kinds:
            states[row.state] += row.count
    return dict(kinds), dict(states)


class _Shown:
    """Suggestions made ready for a reader; every page and name is read once."""

    def __init__(self, workspace: Workspace, scope: Scope, case_id: str, locale: str) -> None:
        self._workspace = workspace
        self._scope = scope
        self._case_id = case_id
        self._locale = locale
        self._vocabularies = case_words(workspace, scope, case_id).vocabularies
        self._texts: dict[tuple[str, int], str] = {}
        self._known: dict[str, tuple[Known, ...]] = {}

    def views(self, rows: Sequence[Suggestion]) -> list[SuggestionView]:
        """Return what is shown of suggestions."""
        named = titles(self._workspace, self._scope, {name for row in rows for name in (row.source_id, row.entity_id)})
        return [self._view(row, named.get(row.source_id, ""), named.get(row.entity_id, "")) for row in rows]

    def _view(self, row: Suggestion, title: str, caption: str) -> SuggestionView:
        begin, passage = _around(self._text(row.source_id, row.page), row)
        new, fields = FIELDS.get(row.kind, (None, ()))
        is_link, waits = row.kind == LINK, row.state == WAITING
        return SuggestionView(
            id=row.id,
            source=row.source_id,
            title=title,
            kind=row.kind,
            value=row.value,
            shown=term_label(self._vocabularies, "act", row.value, self._locale) if is_link else row.value,
            state=row.state,
            page=row.page,
            start=row.start,
            end=row.end,
            passage_start=begin,
            passage=passage,
            words=row.words,
            confidence=row.confidence,
            why=translated(self._locale, REASONS[row.why].template) if row.why in REASONS else "",
            agent=row.agent,
            subject=row.subject,
            entity=row.entity_id,
            caption=caption,
            fields=fields,
            becomes=new[0] if new else "",
            known=self._namesakes(row.value) if row.kind == _PERSON and waits else (),
            agent_known=self._namesakes(row.agent) if is_link and waits else (),
            subject_known=self._namesakes(row.subject) if is_link and waits else (),
        )

    def _text(self, source: str, page: int) -> str:
        if (source, page) not in self._texts:
            try:
                text = self._workspace.store.documents.page(self._scope, source, page).text
            except NotFoundError:
                text = ""
            self._texts[source, page] = text
        return self._texts[source, page]

    def _namesakes(self, name: str) -> tuple[Known, ...]:
        folded = fold(name)
        if folded not in self._known:
            self._known[folded] = tuple(
                Known(row.id, row.caption)
                for row in self._workspace.store.list_entities(
                    self._scope, EntityQuery((self._case_id,), ("Person",), name, limit=_NAMESAKES)
                ).rows
            )
        return self._known[folded]


def _around(text: str, row: Suggestion) -> tuple[int, str]:
    """Return a part of a page, cut at spaces, with the words of a suggestion in it."""
    if row.end > len(text):
        return row.start, row.words
    begin, end = max(0, row.start - _AROUND), min(len(text), row.end + _AROUND)
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    space = text.find(" ", end)
    return begin, text[begin : space if 0 <= space < end + _AROUND else end]
