"""What a machine thinks it found in a text: identifiers, names, candidate links; never facts.

``find`` reads a text, ``find_links`` joins the people in it, ``key`` names a finding so that
a rejected one stays rejected.
"""

from fanal.suggestions.finding import KINDS, REASONS, Finding, LinkFinding, key, link_key
from fanal.suggestions.language import detect_language
from fanal.suggestions.lexicon import LANGUAGES
from fanal.suggestions.search import find, find_links

__all__ = [
    "KINDS",
    "LANGUAGES",
    "REASONS",
    "Finding",
    "LinkFinding",
    "detect_language",
    "find",
    "find_links",
    "key",
    "link_key",
]
