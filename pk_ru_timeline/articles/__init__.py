"""Bytes of a file to an `Article`: stories apart, furniture cut, each story's date and how it was found."""

from .copies import date_copies
from .read import ByHand, read_article

__all__ = ["ByHand", "date_copies", "read_article"]
