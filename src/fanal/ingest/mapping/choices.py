"""A block that depends on one column: what it becomes for each text."""

from dataclasses import replace
from typing import Any, TypeVar

from fanal.errors import MappingError
from fanal.ingest.mapping.kinds import Nested
from fanal.ingest.mapping.spec import IGNORE, KEEP, REFUSE, EntitySpec, LinkSpec

Block = TypeVar("Block", bound=EntitySpec | LinkSpec)
_MERGED = ("columns", "constants", "refs", "when")


def choices(spec: Block) -> tuple[dict[str, Block | str], Block | str]:
    """Return the block for each listed text, and for any other.

    Parameters
    ----------
    spec : EntitySpec or LinkSpec
        With `by_value`.

    Returns
    -------
    dict of str to (block or str), and block or str
        Blocks with the chosen fields set; ``refuse`` or ``ignore`` where there is none.

    Raises
    ------
    MappingError
        A choice is no block of fields.
    """
    if spec.by_value is None:
        return {}, spec
    listed = {text: _applied(spec, partial) for text, partial in spec.by_value.values.items()}
    return listed, _applied(spec, spec.by_value.otherwise)


def variants(spec: Block) -> list[Block]:
    """Return every block that some text can choose; the block itself if it has no choice."""
    texts, otherwise = choices(spec)
    blocks: list[Block | str] = [*texts.values(), otherwise]
    return [block for block in blocks if not isinstance(block, str)]


def _applied(spec: Block, partial: Any) -> Block | str:
    if partial in (REFUSE, IGNORE):
        return str(partial)
    bare = replace(spec, by_value=None)
    if partial == KEEP:
        return bare
    if not isinstance(partial, dict):
        raise MappingError("A choice by value must be refuse, ignore, keep, or a block of fields.")
    kind = Nested(type(spec))
    base = kind.write(bare)
    merged = {**base, **partial}
    for key in _MERGED:
        if key in base and key in partial:
            merged[key] = {**base[key], **partial[key]}
    result: Block = kind.read(_as_text(merged), "by_value")
    return result


def _as_text(value: Any) -> Any:
    """Undo what writing did to flags and numbers, so that written data can be read again."""
    match value:
        case dict():
            return {key: _as_text(item) for key, item in value.items()}
        case list():
            return [_as_text(item) for item in value]
        case bool():
            return "true" if value else "false"
        case _:
            return str(value)
