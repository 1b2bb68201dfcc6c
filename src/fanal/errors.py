"""Every error that Fanal raises on purpose.

::

    FanalError
    ├── InputError                 what came in cannot be used; says where and what to do
    │   ├── UnreadableFileError    not the format it seems to be, or damaged
    │   ├── TooLargeError          over a limit that protects the machine
    │   └── MappingError           a mapping that does not fit its table or our model
    ├── NotFoundError              no such case, entity, analysis, format … for this viewer
    ├── ConflictError              the base changed, or it already holds something in the way
    │   └── EditConflictError      what an edit would replace was changed since the editor looked
    ├── DeniedError                the viewer may not do this
    ├── MissingExtraError          an optional part is not installed
    └── StoreError                 the base cannot be opened, read or written

Messages are English templates with named parts, so that an interface can show
them in the reader's language: ``catalogue(error.template).format(**error.parts)``.
A part never holds a person's name or number: rows and columns are named instead.
"""

from collections.abc import Sequence
from typing import ClassVar


class FanalError(Exception):
    """The root of the tree: a template, its parts, and a stable code.

    Parameters
    ----------
    template : str
        English sentence with ``{named}`` parts; says what is wrong and what to do next.
    **parts : object
        Values for the named parts.

    Examples
    --------
    >>> str(NotFoundError("There is no case named {case}.", case="X"))
    'There is no case named X.'
    """

    code: ClassVar[str] = "error"
    exit_status: ClassVar[int] = 1

    def __init__(self, template: str, /, **parts: object) -> None:
        self.template = template
        self.parts = parts
        super().__init__(template.format(**parts) if parts else template)


class InputError(FanalError):
    """What came in cannot be used; the message says where and what to do."""

    code = "input"
    exit_status = 3


class UnreadableFileError(InputError):
    """A file is not what it seems to be, or is damaged."""

    code = "unreadable_file"


class TooLargeError(InputError):
    """A file or request is over a limit that protects the machine."""

    code = "too_large"


class MappingError(InputError):
    """A mapping does not fit its table or the model."""

    code = "mapping"


class NotFoundError(FanalError):
    """There is no such thing for this viewer (hidden and absent look the same)."""

    code = "not_found"
    exit_status = 4


class ConflictError(FanalError):
    """The base changed meanwhile, or holds something that is in the way."""

    code = "conflict"
    exit_status = 5


class EditConflictError(ConflictError):
    """What an edit would replace was changed by someone else since the editor looked.

    Attributes
    ----------
    conflicts : sequence of object
        What is there now, one entry for each property in dispute; set by whoever raises.
    """

    code = "edit_conflict"
    conflicts: Sequence[object] = ()


class DeniedError(FanalError):
    """The viewer may not do this."""

    code = "denied"
    exit_status = 6


class MissingExtraError(FanalError):
    """An optional part is not installed; the message gives the line that installs it."""

    code = "missing_extra"
    exit_status = 7


class StoreError(FanalError):
    """The base cannot be opened, read or written."""

    code = "store"
    exit_status = 8
