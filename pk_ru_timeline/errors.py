"""What can go wrong with the user's input or output; caught once, in `cli/app.py`."""


class TimelineError(Exception):
    """One clear line for the user: what, where, what to do next. Exit code 1."""


class ArticleError(TimelineError):
    """An article or its folder cannot be read at all."""


class QueryError(TimelineError):
    """The request itself is wrong: an unknown theme, a date that is none, since after until. Exit code 2."""


class LexiconError(TimelineError):
    """A word list is missing or malformed."""


class ExportError(TimelineError):
    """Output cannot be written."""


class CorrectionsError(TimelineError):
    """A user's own corrections are malformed, or say which event they mean in a way that fits several."""
