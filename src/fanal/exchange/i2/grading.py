"""Grades, handling and sources of an item or card: kept in the scheme of the chart, never converted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from fanal.exchange.claims import Claims
from fanal.exchange.i2.chart import AXES, Chart
from fanal.exchange.i2.words import is_ungraded, plain
from fanal.model.grade import schemes
from fanal.model.statement import Statement, sealed

OF_CHART = "i2_chart"
"""Scheme of a grade whose chart lists values of no scheme that we know; the value is the chart's text."""
_TAGGED = re.compile(r"(\S+) .*\[(\w+)\]")
_CODE = re.compile(r"\w+")
BETWEEN = " | "
"""Stands between the title of a source and the place in it."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a claim rests on and how it was graded, ready to go into a statement."""

    scheme: str = ""
    source_grade: str = ""
    information_grade: str = ""
    handling: str = ""
    source: str = ""
    source_type: str = ""

    @property
    def title(self) -> str:
        """What the source is called, "" if none is named."""
        return self.source.rpartition(BETWEEN)[0] or self.source or self.source_type

    @property
    def place(self) -> str:
        """Where in the source, "" if it is not said."""
        return self.source.rpartition(BETWEEN)[2] if BETWEEN in self.source else ""


class Grading:
    """Reads the grades of one chart.

    Parameters
    ----------
    chart : Chart

    Notes
    -----
    The scheme is that of ours whose codes, for source and for information, are those that the
    chart's texts begin with; else :data:`OF_CHART`.
    """

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._scheme = _known_scheme(chart)

    def of(self, element: Element) -> Evaluation:
        """Return the evaluation of a ``ChartItem`` or ``Card``."""
        source, information, handling = (self._text(element, axis) for axis in AXES)
        scheme, source = self._graded(source)
        other, information = self._graded(information)
        return Evaluation(
            scheme or other,
            source,
            information,
            self._handling(handling),
            " ".join(element.get("SourceReference", "").split()),
            element.get("SourceType", "").strip(),
        )

    def _text(self, element: Element, axis: str) -> str:
        index = element.get(f"{axis}Index", "")
        texts = self._chart.grades.get(axis, ())
        if not index.isdecimal() or int(index) >= len(texts):
            return "" if index in ("", "0") or not index.isdecimal() else index
        return "" if is_ungraded(texts[int(index)]) else texts[int(index)]

    def _graded(self, text: str) -> tuple[str, str]:
        if not text:
            return "", ""
        if tagged := _TAGGED.fullmatch(text):
            return tagged[2], tagged[1]
        if self._scheme and (code := _CODE.match(text)):
            return self._scheme, code[0]
        return OF_CHART, text

    def _handling(self, text: str) -> str:
        if not text:
            return ""
        code = text.partition(" ")[0]
        return code if code in _HANDLING else (text if ": " in text else f"{self._scheme or OF_CHART}: {text}")


_HANDLING = ("H0", "H1", "H2", "H3")


def _known_scheme(chart: Chart) -> str:
    found = [_codes(chart.grades.get(axis, ())) for axis in AXES[:2]]
    if not all(found):
        return ""
    for scheme in schemes().values():
        if all(set(scheme.axes[axis]) == codes for axis, codes in zip(("source", "information"), found, strict=True)):
            return scheme.code
    return ""


def _codes(texts: Sequence[str]) -> set[str]:
    return {code[0] for text in texts if not is_ungraded(text) and (code := _CODE.match(text))}


def graded(claims: Claims, base: Statement, evaluation: Evaluation) -> tuple[Statement, list[Statement]]:
    """Return a statement as it was evaluated, and the statements about the source it rests on.

    Parameters
    ----------
    claims : Claims
    base : Statement
        Rests on the file.
    evaluation : Evaluation
    """
    about: list[Statement] = []
    if evaluation.title:
        about = list(_source(claims, evaluation))
        locator = evaluation.place or base.locator
        base = base._replace(source_id=about[0].entity_id, locator=locator)
    base = base._replace(
        grade_scheme=evaluation.scheme,
        source_grade=evaluation.source_grade,
        information_grade=evaluation.information_grade,
        handling=evaluation.handling,
    )
    return sealed(claims.ids, base), about


def _source(claims: Claims, evaluation: Evaluation) -> Iterator[Statement]:
    entity = claims.entity_id("Source", "i2", evaluation.title)
    source = claims.exists("Source", entity, "")
    yield source
    for prop, text in (("title", evaluation.title), ("notes", evaluation.source_type)):
        found = claims.value(source, prop, text)
        if isinstance(found, Statement):
            yield found
    kinds = claims.vocabularies["source_kind"]
    word = plain(evaluation.source_type)
    for term in kinds:
        if word and word in map(plain, (term.code, *term.label.values())):
            found = claims.value(source, "sourceType", term.code)
            if isinstance(found, Statement):
                yield found
