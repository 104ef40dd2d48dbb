"""Words and their meaning, as TOML that a user can read and replace; no logic, no regex syntax."""

from .load import Furniture, Lexicon, Side, files_of, load_lexicon

__all__ = ["Furniture", "Lexicon", "Side", "files_of", "load_lexicon"]
