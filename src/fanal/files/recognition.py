"""Character recognition by Tesseract, where it is installed."""

import shutil
import subprocess
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from tempfile import TemporaryFile

from fanal.files.process import Allowance, run_limited

_NAME = "tesseract"
_ASKING_SECONDS = 10
_WANTED = ("eng", "fra", "rus", "ron", "bul", "srp", "srp_latn", "bos", "sqi", "mkd")
"""Tesseract's names for the languages of Fanal."""
_OF_LANGUAGE = {
    "en": ("eng",),
    "fr": ("fra",),
    "ru": ("rus",),
    "ro": ("ron",),
    "bg": ("bul",),
    "sr": ("srp", "srp_latn"),
    "bs": ("bos", "srp_latn"),
    "sq": ("sqi",),
    "mk": ("mkd",),
}
_MOST = 3
"""Each language more takes its time and adds its own mistakes."""
_BY_DEFAULT = ("eng", "fra", "rus")


@dataclass(frozen=True, slots=True)
class Recognizer:
    """Tesseract as it is installed on this machine.

    Attributes
    ----------
    program : str
        Its path.
    languages : tuple of str
        Those it was installed with, by its own names.
    """

    program: str
    languages: tuple[str, ...]

    @classmethod
    def found(cls) -> "Recognizer | None":
        """Return Tesseract if it is on the path and knows at least one language, else None."""
        program = shutil.which(_NAME)
        if program is None:
            return None
        try:
            told = subprocess.run(  # noqa: S603 (a program of the system, no shell)
                [program, "--list-langs"], capture_output=True, text=True, timeout=_ASKING_SECONDS, check=True
            )
        except (OSError, subprocess.SubprocessError):
            return None
        languages = tuple(line.strip() for line in told.stdout.splitlines() if line.strip() and " " not in line.strip())
        return cls(program, languages) if languages else None

    def choice(self, languages: Sequence[str] = ()) -> tuple[str, ...]:
        """Return which of its languages to read with, at most three.

        Parameters
        ----------
        languages : sequence of str
            ISO 639-1 codes that the case or the document names, likeliest first.

        Returns
        -------
        tuple of str
            Installed ones: of those named, then of the usual ones; else whatever there is.
        """
        named = [name for code in languages for name in _OF_LANGUAGE.get(code.partition("-")[0], ())]
        wanted = [name for name in dict.fromkeys((*named, *_BY_DEFAULT, *_WANTED)) if name in self.languages]
        return tuple(wanted[:_MOST]) or self.languages[:1]

    def words(self, picture: bytes, languages: Sequence[str], allowance: Allowance) -> str:
        """Return the words of a picture.

        Parameters
        ----------
        picture : bytes
            PNG.
        languages : sequence of str
            As for :meth:`choice`.
        allowance : Allowance

        Raises
        ------
        InputError
            It took too long or broke down.
        """
        command = [self.program, "stdin", "stdout", "-l", "+".join(self.choice(languages)), "--dpi", "300"]
        with TemporaryFile() as file:
            file.write(picture)
            file.seek(0)
            with closing(run_limited(command, file, allowance)) as lines:
                return b"".join(lines).decode("utf-8", "replace")
