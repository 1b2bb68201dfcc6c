"""The few sentences with which a document is refused; the same fault always sounds the same."""

from fanal.errors import TooLargeError, UnreadableFileError


def damaged() -> UnreadableFileError:
    """Say that a document cannot be read as what it is."""
    return UnreadableFileError("This document is damaged. Open it in its own program and save it again, or as PDF.")


def locked() -> UnreadableFileError:
    """Say that a document needs a password."""
    return UnreadableFileError("This document is locked with a password. Save it without one and add it again.")


def nested() -> UnreadableFileError:
    """Say that a document is nested too deeply."""
    return UnreadableFileError(
        "This document is nested deeper than any real one. Open it in its own program and save it as PDF."
    )


def bomb() -> TooLargeError:
    """Say that a document is made to grow."""
    return TooLargeError("This document is built like a bomb, to grow far beyond its size. It was not unpacked.")


def too_large() -> TooLargeError:
    """Say that a document is more than one limited process can read."""
    return TooLargeError("This document is larger than is read at once. Add it in parts, or save it as PDF.")


def unread_kind(kind: str) -> UnreadableFileError:
    """Say that files of this kind are not read though they are documents.

    Parameters
    ----------
    kind : str
        Its usual name, as ``DOC``.
    """
    return UnreadableFileError(
        "Files of this kind ({kind}) are not read. Save it as PDF, a picture as JPEG, and add that.", kind=kind
    )
