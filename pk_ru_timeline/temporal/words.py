"""The words of time and the pieces of pattern made of them. No meaning that depends on a calendar lives here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from .eras import era_at


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches just these words and looks at each letter once: `june`, `july` become `ju(?:ly|ne)`.

    Of two words of which one begins the other the longer is tried first.
    """
    branches = []
    for letter, group in groupby(sorted(set(words)), key=lambda word: word[:1]):
        rest = [word[1:] for word in group]
        tree = one_of(word for word in rest if word)
        branches.append(letter + (f"(?:{tree})" + "?" * ("" in rest) if tree else ""))
    return "|".join(branches)


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""Lower-case name or abbreviation to number."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri",
            "saturday sat", "sunday sun",
        ),
        start=0,
    )
    for name in names.split()
}  # fmt: skip
"""Lower-case name or abbreviation to number; Monday is 0, as in `date.weekday`."""

FULL_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
"""Lower-case name to TIMEX3 code."""

SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
"""TIMEX3 code to EDTF's."""

UNITS = {
    "second": "S", "minute": "M", "min": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "fortnight": "W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
"""Unit without its plural `s` to its TIMEX3 letter."""

CLOCK_UNITS = frozenset({"second", "minute", "min", "hour"})

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()

CARDINALS = {word: number for number, word in enumerate(_SMALL, start=1)} | {
    word: 10 * number for number, word in enumerate(TENS, start=2)
}
ORDINALS = {form: number for number, word in enumerate(_ORDINALS, start=1) for form in {word, word.replace("-", " ")}}

S = r"(?>(?:[^\S\n]{1,3}\n?|\n)[^\S\n]{0,2})"
"""The space between two words: at most one line break, no empty line."""

MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|(?-i:M)ar(?:ch)?|(?-i:MAR(?:CH)?)|apr(?:il)?|(?-i:May|MAY)|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
    r"(?:(?<=\b(?!may)[a-z]{3})\.|(?<=\bsept)\.)?"
)
WEEKDAY = r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
ANY_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?)"
    r"\b\.?"
)
YEAR = r"(?P<year>(?:(?<!-)1[0-4]|1[5-9]|20|21)\d\d)(?![\d%]|[.,]\d)"
ANY_YEAR = rf"(?:{YEAR}|(?P<ancient>[1-9]\d{{0,3}}){S}?(?:B\.C\.(?:E\.)?|BCE?\b))"
"""Also `480 BC`; `named_year` reads both."""

DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![.:]\d|,(?!(?:1[5-9]|20)\d\d\b)\d)"
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SCALE = one_of(_SCALES)
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?:[ -]\d/\d| (?:{_SCALE}))?|\d{{4}}"
    rf"|(?:{one_of(TENS)})(?:[- ](?:{one_of(_SMALL[:9])}))?(?: (?:{_SCALE}))?"
    rf"|(?:{one_of(_SMALL)})(?: (?:{_SCALE})|[ -]and[ -](?:a|one)[ -]half)?|(?:a |half a |a half[ -])?(?:{_SCALE}))"
)
VAGUE = (
    r"(?:(?:a |the )?(?:few|couple(?: of)?)|several|some|(?<!\bas\s)many|(?:scores|dozens|hundreds|thousands) of"
    r"|a number of)"
)
UNIT = (
    r"(?P<unit>second(?![ -](?:quarter|half|day|week|month|year)\b)|minute|hour|day|night|week|fortnight|month"
    r"|quarter(?![ -](?:of an? )?century)|year|decade|centur(?:y|ie))s?"
)
DAYPART = r"(?P<part>morning|afternoon|evening|night)"
PART_AHEAD = (
    rf"(?:(?:the{S})?(?P<ahead>(?:early|mid|late)(?:-|{S})?(?:morning|afternoon|evening|night)"
    rf"|(?<=the\s)(?:morning|afternoon|evening|night|(?:early|small){S}hours)(?={S}of{S}\w+\b(?!{S}(?:morning|afternoon|evening|night)))){S}(?:(?:on|of){S})?)"
)
"""A part of the day before it: `mid-afternoon yesterday`, `the morning of Friday`."""

YEARS_LONG = {"decade": 10, "century": 100}
_HEDGES = (
    "approximately,roughly,some,nearly,almost,just over,just under,more than,less than,fewer than,no more than,"
    "no less than,at least,at most,up to,under"
).split(",")
PLAIN_HEDGE = rf"(?P<hedge>{one_of(_HEDGES)})"
HEDGE = rf"(?P<hedge>{one_of(_HEDGES)}|(?:over|about|around)(?!\sthe))"

EDGE = (
    rf"(?:(?P<mod>{one_of(('early', 'late', 'mid', 'middle', 'around'))}|end(?=-)"
    rf"|(?:the{S})?(?:{one_of(('beginning', 'start', 'middle', 'end', 'close'))}){S}of"
    rf"|the{S}(?:first|opening|last|final|closing){S}(?:days|weeks){S}of(?={S}(?!the\b)[a-z]))"
    rf"(?:{S}(?:in{S}|the{S})?|-))?"
)
"""Words that say which part of a unit is meant; the engine applies what the group `mod` has caught."""

EDGE_OR_EARLIER = rf"(?:{EDGE.removesuffix('?')}|(?:earlier|later|sometime){S})?"
COUNT = (
    rf"(?:{HEDGE}{S})?(?:(?P<number>half{S}an?|(?:a{S})?quarter(?:{S}of{S}an?)?|{NUMBER}|an?)|(?P<vague>{VAGUE}))"
    rf"(?:{S}|-)"
)

NOT_MEASURED = (
    rf"(?!{S}(?:tonnes?|tons|km|kilomet(?:re|er)s|miles|percent|per{S}cent|barrels|megawatts|MW|feet"
    r"|infantrymen|horsemen|cavalrymen|knights|archers|riflemen|warriors)\b)"
)
"""After a number that may well be a year: it is no measure (`2000 tonnes`)."""

OF_YEAR = (
    rf"(?:,?{S}(?:of{S})?(?P<of>last|this|next|the same|that same|that|the following|the previous|the next){S}year)?"
)
NOT_COUNTED = (
    rf"(?!{S}(?:people|persons|troops|men|women|soldiers|tonnes?|tons|kilomet|km|miles|met(?:re|er)s|feet"
    rf"|barrels|dollars|rupees|yen|marks(?!{S}(?:\d|(?:the|an?|one)\b))|francs|euros|pence|lire|cents"
    rf"|roubles|rubles|votes|points|workers|employees|students|jobs|homes|houses|cars|shares|percent"
    rf"|per{S}cent|million|billion"
    rf"|hours|hrs|deaths|cases|children|members|acres|hectares|kg|kilograms|megawatts|MW|mw|GMT|inhabitants"
    rf"|prisoners|ships"
    rf"|aircraft|guns|horses|infantry(?:men)?|cavalry(?:men)?|horsemen|knights|archers|riflemen|warriors|muskets|rifles|casualties|others|additional|foot|pounds|yards|EST|EDT)\b)"
)
"""After a number: it does not count anything (`1999 people`)."""


def named_year(match: re.Match[str]) -> int | None:
    """The year that a match bears, of `YEAR`, of `ANY_YEAR` or with its era; negative before Christ."""
    groups = match.re.groupindex
    if "year" in groups and match["year"]:
        return int(match["year"])
    if "era" in groups and match["era"]:
        return int(match["number"]) * (-1 if match["era"][0] in "bB" else 1)
    if "bare" in groups and match["bare"]:
        return int(match["bare"]) * (era_at(match.string, match.start()) or 1)
    return -int(match["ancient"]) if "ancient" in groups and match["ancient"] else None


DAY_ALONE = (
    rf"(?=[.,;:)]|{S}(?:he|she|it|they|we|the|a|an|his|her|their|its|and|but|to|until|at|in|with|when|after|before|as"
    rf"|or|more|all|another|many|some|no|this|that|their|who|which|four|five|six|seven|eight|nine|ten|eleven|twelve"
    rf"|by|from|on|was|were|had|came|fell|took|began|went|left|met|struck|held|made|near|about|only|both|two|three"
    rf"|(?!hundred)[a-z]{{2,}}ed)\b|$)"
)
"""After a bare day of the month (`on the 25th`): what follows is no noun that it counts."""

DAYPARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_LATE = {"dusk": "TEV", "sunset": "TEV", "nightfall": "TNI"}


def part_of_day(word: str) -> str:
    """The part of a day that a word stands for: what is no later one (`dawn`, `the early hours`) is its morning."""
    last = re.split(r"[\s-]|mid", word.lower())[-1]
    return DAYPARTS.get(last) or _LATE.get(last, "TMO")


_VERBS_TOO = frozenset({"may", "march", "mar"})
MONTH_TRIGGERS = frozenset(MONTHS) - _VERBS_TOO | {form(word) for word in _VERBS_TOO for form in (str.upper, str.title)}
WEEKDAY_TRIGGERS = frozenset(FULL_WEEKDAYS)
UNIT_TRIGGERS = frozenset({form for unit in UNITS for form in (unit, unit + "s")} - {"centurys"} | {"centuries"})
PLURAL_TRIGGERS = frozenset(form for form in UNIT_TRIGGERS if form.endswith("s"))
YEAR_TRIGGER = frozenset({"#year"})
CLOCK_TRIGGER = frozenset({"#clock"})

LEADING = (
    frozenset(
        "the a an of on in last next this that these those past previous prior coming following same early late "
        "earlier later sometime mid middle beginning start end about around approximately roughly nearly almost barely "
        "at least most more less fewer no than over under up to only just some few several many couple number half "
        "each every other all hundred fiscal financial latest recent current its full first comparable "
        "corresponding like period year ago near foreseeable immediate right as good holy memorial labor labour boxing "
        "veterans armistice bastille victory valentine new palm ash election martin luther king fools patrick "
        "presidents washington defender fatherland groundhog pakistan russia anzac mother father columbus saints souls "
        "maundy jr remembrance nicholas george whit ascension lady midsummer "
        "opening closing concluding third fourth fifth straight consecutive successive solid whole further rest "
        "single those "
        "remainder "
        "another additional latter dozen not long so short while extra earlier week weeks day days month months "
        "quarter eve close by and or final second two current upcoming entire ended late noon midnight midday morning "
        "midmorning midafternoon "
        "afternoon evening night dawn dusk daybreak sunrise sunset nightfall hours small light mid recent dozens "
        "scores hundreds thousands ad before "
        "after est edt "
        "gmt pst pdt ist utc cet pm am m p bst pkt msk st nd rd th o d "
        "thousand million billion generation generations ages time too very ve decade decades century".split()
    )
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(CARDINALS)
    | frozenset(ORDINALS)
    | frozenset(SEASONS)
    | frozenset({"christmas", "easter", "thanksgiving"})
)
"""Words that may stand before the trigger inside an expression: the engine walks back over them to find its start."""

NEVER_FIRST = frozenset("of in on by and or ago o".split())
"""Those of them that no expression begins with."""

_FRACTION = re.compile(r"(\d+)/(\d+)")


def parse_number(words: str) -> float | None:
    """`12`, `2 1/2`, `twenty-one`, `a hundred`, `two and a half`; `None` where the words give no number."""
    words = words.lower().replace(",", "").replace("-", " ").replace("and one half", "and a half").strip()
    if " and a half" in words:
        whole = parse_number(words.replace(" and a half", ""))
        return None if whole is None else whole + 0.5
    if fraction := _FRACTION.search(words):
        rest = words[: fraction.start()].strip(" -")
        return float(rest or 0) + int(fraction[1]) / int(fraction[2])
    if words[:1].isdigit():
        digits, _, scale = words.partition(" ")
        return float(digits) * _SCALES.get(scale, 1)
    if words in ("a", "an", "the", "another", "a single") or words.startswith("an "):
        return 1
    if words.removeprefix("a ").startswith("quarter"):
        return 0.25
    if words.removeprefix("a ").startswith("half") and not words.endswith("dozen"):
        return 0.5
    return 2 if "couple" in words else _in_words(words)


def _in_words(words: str) -> int | None:
    if words.removeprefix("a ").startswith("half"):
        return 6  # of a dozen
    total = 0
    for word in re.split(r"[ -]", words.removeprefix("a ")):
        if word in _SCALES:
            total = max(total, 1) * _SCALES[word]
        elif word in CARDINALS:
            total += CARDINALS[word]
        else:
            return None
    return total


def singular(unit: str) -> str:
    """The unit that a pattern's group `unit` has caught, in lower case: `centurie` is a century."""
    return unit.lower().replace("centurie", "century")
