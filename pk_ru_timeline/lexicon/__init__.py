"""Words and their meaning, as TOML that a user can read and replace; no logic, no regex syntax."""

from .lists import Furniture, Lexicon, Nouns, Side, Spelling, VerbSets
from .load import files_of, load_lexicon

__all__ = ["Furniture", "Lexicon", "Nouns", "Side", "Spelling", "VerbSets", "files_of", "load_lexicon"]
