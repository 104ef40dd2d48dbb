"""Words of English grammar: closed classes that belong to the language, not to a subject (those are in the lexicon)."""

from __future__ import annotations

MODALS = frozenset("will would shall should may might can could must ll cannot wo".split())
HAVE = frozenset("has have had having ve".split())
BE = frozenset("is are was were am be been being re s".split())
DO = frozenset("do does did".split())
FUTURE = frozenset("will would shall ll wo".split())
TENTATIVE = frozenset("may might could can".split())
NOT_FINITE = frozenset("be been being having".split())

DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some any each every no "
    "first second third last next previous".split()
)
BEFORE_ADJECTIVE = DETERMINERS | frozenset(
    "of for in on at by with from more newly much recently previously jointly most very other new old".split()
)
"""Behind these a word like "agreed" or "reported" is an adjective, not a verb."""

RELATIVE_PRONOUNS = frozenset("who which whose whom where".split())
OPENERS = RELATIVE_PRONOUNS | frozenset("when while although though but whereas because unless if once".split())
"""Open a clause of their own behind a comma."""

TIME_OPENERS = frozenset("after before since until till as following amid despite".split())
"""Open a clause where a verb follows soon, else only a phrase ("after the talks")."""

LEADING = frozenset("after before when while as since although though because if once until".split())
"""Open a clause at the beginning of a sentence that ends with a comma."""

ADVERBS = frozenset(
    "not also now already still never yet always again only just first both all then since soon jointly together "
    "himself themselves so far last t".split()
)
"""May stand between an auxiliary and its verb; "t" is what is left of "n't"."""

NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
PREPOSITIONS = frozenset("in of for at to by during with from under on".split())
SUBJECT_PRONOUNS = frozenset("he she it they we i you who which this".split())
THIRD_PERSONS = frozenset("he she it they".split())
PERSONS = frozenset(("he", "she"))
