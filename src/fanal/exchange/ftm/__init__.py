"""FollowTheMoney: the field's common form, read and written with or without its own package."""

from fanal.exchange.ftm.checking import checked, require_followthemoney
from fanal.exchange.ftm.own_file import read_ftm
from fanal.exchange.ftm.pack import extension_pack
from fanal.exchange.ftm.reading import from_ftm
from fanal.exchange.ftm.writing import to_ftm, to_ftm_links, write_ftm

__all__ = [
    "checked",
    "extension_pack",
    "from_ftm",
    "read_ftm",
    "require_followthemoney",
    "to_ftm",
    "to_ftm_links",
    "write_ftm",
]
