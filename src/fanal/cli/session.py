"""What the general options of one run mean."""

from dataclasses import dataclass, replace

from fanal.settings import Settings


@dataclass(frozen=True, slots=True)
class Session:
    """The general options of one run.

    Attributes
    ----------
    base : str
        Path or address of the base; "" is the user's own.
    as_json : bool
        Whether the answer is one JSON document.
    """

    base: str
    as_json: bool

    def settings(self, *, base: str = "") -> Settings:
        """Return the settings of the environment with the base that was named."""
        settings = Settings.from_environment()
        wanted = self.base or base
        return replace(settings, base=wanted) if wanted else settings
