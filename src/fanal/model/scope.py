"""What one viewer may see, for one purpose: handed to every read and every write."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """The answer of the access policy; stores turn it into their filter.

    Attributes
    ----------
    actor : str
        Who asks; recorded with every change and log entry.
    organization : str
        For whom.
    purpose : str
        Why; recorded.
    all_cases : bool
        True only for the single user of a base on their own machine.
    cases : frozenset of str
        Ids of the visible cases, when not all are.
    may_write : bool
        Whether changes are allowed at all.
    """

    actor: str
    organization: str = ""
    purpose: str = ""
    all_cases: bool = False
    cases: frozenset[str] = frozenset()
    may_write: bool = False

    def sees(self, case_id: str) -> bool:
        """Tell whether the case is visible."""
        return self.all_cases or case_id in self.cases
