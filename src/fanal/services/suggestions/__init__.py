"""What a machine finds in the papers of a case: read, list, accept, reject; never a fact by itself."""

from fanal.services.suggestions.deciding import Decision, DecisionMade, LeftWaiting, decide
from fanal.services.suggestions.listing import SuggestionList, SuggestionView, Which, list_suggestions
from fanal.services.suggestions.reading import PapersRead, PartRead, read_document, read_part

__all__ = [
    "Decision",
    "DecisionMade",
    "LeftWaiting",
    "PapersRead",
    "PartRead",
    "SuggestionList",
    "SuggestionView",
    "Which",
    "decide",
    "list_suggestions",
    "read_document",
    "read_part",
]
