"""The six pages that the scripted analyst reads: twenty people and forty-five links, each with its page."""

from dataclasses import dataclass

TITLE = "Police report 114/2019"
PAGES = 6


@dataclass(frozen=True, slots=True)
class Sentence:
    """One link as the document tells it.

    Attributes
    ----------
    source, code, target : str
        Who, the act or sub-type, and to whom.
    page : int
    """

    source: str
    code: str
    target: str
    page: int


_BOSS, _WIFE, _DRIVER, _GUARD, _OWNER, _CLERK = (
    "Viktor Maro", "Rada Maro", "Toma Belin", "Stevo Kran", "Pavle Grudin", "Nina Stoik",
)  # fmt: skip
_WOMEN = (
    "Alina Dobre", "Bisera Hoti", "Cveta Lukova", "Daria Munteanu", "Elza Prifti", "Fatmira Gashi", "Galina Orlova",
    "Hana Begović", "Irena Sava",
)  # fmt: skip
_AUNT, _LODGER, _WORKER, _BROTHER, _PRIEST = "Jelka Dobre", "Karel Vrana", "Lidia Sommer", "Mirko Maro", "Otec Simeon"

_TOLD: tuple[tuple[int, str, str, tuple[str, ...]], ...] = (
    (1, _BOSS, "spouse", (_WIFE,)),
    (1, _BOSS, "sibling", (_BROTHER,)),
    (1, _BOSS, "gives_orders_to", (_DRIVER, _GUARD, _CLERK)),
    (1, _WIFE, "recruits", _WOMEN[:4]),
    (2, _WIFE, "recruits", _WOMEN[4:7]),
    (2, _AUNT, "introduces_to_network", (_WOMEN[0],)),
    (2, _DRIVER, "transports", (*_WOMEN[:3], _WOMEN[7])),
    (3, _OWNER, "rents_place_to", (_BOSS,)),
    (3, _GUARD, "watches", _WOMEN[:4]),
    (3, _GUARD, "threatens", (_WOMEN[1], _WOMEN[5])),
    (4, _BOSS, "takes_earnings", (*_WOMEN[:3], _WOMEN[6])),
    (4, _CLERK, "moves_money_for", (_BOSS, _WIFE)),
    (4, _BOSS, "withholds_documents", (_WOMEN[4], _WOMEN[8])),
    (5, _LODGER, "knows", (_DRIVER,)),
    (5, _BROTHER, "provides_documents", (_WOMEN[4], _WOMEN[5], _WOMEN[7])),
    (5, _PRIEST, "helps_to_leave", (_WOMEN[8],)),
    (6, _WORKER, "gives_assistance_to", (_WOMEN[0], _WOMEN[2], _WOMEN[8])),
    (6, _WOMEN[8], "testifies_against", (_BOSS, _GUARD)),
    (6, _WOMEN[0], "friend", _WOMEN[1:4]),
)  # fmt: skip


def sentences() -> tuple[Sentence, ...]:
    """Return the document, link by link, in the order in which it is read."""
    return tuple(Sentence(who, code, whom, page) for page, who, code, others in _TOLD for whom in others)


def people() -> tuple[str, ...]:
    """Return everyone named, in the order of their first mention."""
    return tuple(dict.fromkeys(name for told in sentences() for name in (told.source, told.target)))
