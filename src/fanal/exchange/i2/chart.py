"""What a chart defines before its items: types, strengths, grades, attribute classes, and which entity is which end."""

import codecs
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.etree.ElementTree import Element

from fanal.exchange.graph_file.xml_text import read_elements

AXES = ("GradeOne", "GradeTwo", "GradeThree")
SOURCES = "SourceHints"
ITEM = "ChartItem"
_HEAD_BYTES = 4096
_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def is_i2(stream: BinaryIO) -> bool:
    """Tell whether a file is an i2 chart, by its head; it is left at its beginning."""
    stream.seek(0)
    head = stream.read(_HEAD_BYTES)
    stream.seek(0)
    encoding = next((name for mark, name in _MARKS.items() if head.startswith(mark)), "latin-1")
    text = head.decode(encoding, "ignore").lstrip("\ufeffï»¿ \r\n\t")
    return text.startswith("<") and ("<Chart " in text or "<Chart>" in text) and "graphml" not in text


@dataclass(slots=True)
class Chart:
    """The definitions of a chart.

    Attributes
    ----------
    grades : dict of str to list of str
        By axis (``GradeOne`` …): the texts that indexes point to.
    source_types : list of str
    strengths : dict of str to (str, str)
        By id and by name: name and style of line.
    entity_types, link_types, attribute_classes : dict of str to str
        Id to name.
    icons : dict of str to str
        Entity type's name to the name of its icon.
    ends : dict of str to (str, str)
        By the number that links name: identity and type of an entity.
    items : int
        How many items there are.
    is_own : bool
        Whether Fanal wrote it.
    """

    grades: dict[str, list[str]] = field(default_factory=dict)
    source_types: list[str] = field(default_factory=list)
    strengths: dict[str, tuple[str, str]] = field(default_factory=dict)
    entity_types: dict[str, str] = field(default_factory=dict)
    link_types: dict[str, str] = field(default_factory=dict)
    attribute_classes: dict[str, str] = field(default_factory=dict)
    icons: dict[str, str] = field(default_factory=dict)
    ends: dict[str, tuple[str, str]] = field(default_factory=dict)
    items: int = 0
    is_own: bool = False

    def entity_type(self, entity: Element) -> str:
        """Return the name of the type of an ``Entity`` element, "" if it has none."""
        for found in entity.iter():
            if local(found).endswith("Style") and ("Type" in found.attrib or "EntityTypeReference" in found.attrib):
                return found.get("Type") or self.entity_types.get(found.get("EntityTypeReference", ""), "")
        return ""


OWN_SCHEMA = "fanal_schema"
"""Attribute class by which our own charts say what an item is in our model."""


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def read_chart(stream: BinaryIO) -> Chart:
    """Return the definitions of a chart, wherever they stand in the file.

    Raises
    ------
    UnreadableFileError
        It is not well-formed, or declares entities.

    Notes
    -----
    Goes through the whole file once; keeps the identity and type of each entity.
    """
    chart = Chart()
    for name, found in read_elements(stream):
        if name in AXES:
            chart.grades[name] = _texts(found)
        elif name == SOURCES:
            chart.source_types = _texts(found)
        elif name == ITEM:
            chart.items += 1
            _note_ends(chart, found)
            found.clear()
        else:
            _define(chart, name, found)
    chart.is_own = OWN_SCHEMA in chart.attribute_classes.values()
    return chart


def _texts(found: Element) -> list[str]:
    return [text.get("Text", "").strip() for text in found.iter() if local(text) == "String"]


def _define(chart: Chart, name: str, found: Element) -> None:
    key, title = found.get("Id", ""), found.get("Name", "")
    if name == "Strength":
        chart.strengths[title] = chart.strengths[key] = title, found.get("DotStyle", "")
    elif name == "EntityType":
        chart.entity_types[key] = title
        chart.icons[title] = found.get("IconFile", "")
    elif name == "LinkType":
        chart.link_types[key] = title
    elif name == "AttributeClass":
        chart.attribute_classes[key] = title


def _note_ends(chart: Chart, item: Element) -> None:
    for entity in item.iter():
        if local(entity) == "Entity" and (key := entity.get("EntityId")):
            chart.ends[key] = entity.get("Identity", "").strip(), chart.entity_type(entity)
