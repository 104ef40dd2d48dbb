"""Words and numbers that look like time and are not: names, counts, resolutions, models. They beat every reading."""

from __future__ import annotations

from pk_ru_timeline.temporal.rule import Rule
from pk_ru_timeline.temporal.words import CLOCK_TRIGGER, MONTH_TRIGGERS, YEAR_TRIGGER, S

_NUMBERED = (
    r"(?-i:[Rr]esolutions?|[Ff]light|[Nn]os?\.|No|[Nn]umber|[Aa]rticle|[Ss]ection|[Rr]oom|[Pp]ages?|pp?\.|Boeing|Airbus|Psalm"
    r"|Route|Highway|Channel|Model|UNSCR|Rs\.?|USD|PKR|RUB|EUR|Level|Windows|ext\.)"
)
_NO_NAMES = "|".join(
    (
        "In That This These Those His Her An No Some Any Every Each First Last Next Such With Without Under Over "
        "Into Nearly Almost Only Both Our My At Not Where Mr Back Since By Until From To Between After Before "
        "During Around About Of And Or On The Year Early Late Mid Spring Summer Autumn Fall Winter January "
        "February March April May June July August September October November December Jan Feb Mar Apr Jun Jul "
        "Aug Sep Sept Oct Nov Dec Christmas Easter Updated Published Copyright Thanksgiving Quarter Circa For As "
        "AD FY Through Throughout Till But While When Post Pre A Its Their Day Monday Tuesday Wednesday Thursday "
        "Friday Saturday Sunday IN OF Q[1-4] H[12] [A-Z]{3,9}"
    ).split()
)
"""Capitalised words before a year that make no name with it: `Plan 2040` is one, `Since 2040` is not."""

_MAKERS = (
    r"(?-i:Acura|Audi|BMW|Bentley|Buick|Cadillac|Chev(?:rolet|y)|Chrysler|Corvette|Dodge|Fiat|Ford|GMC|Harley-Davidson|Honda"
    r"|Hyundai|Jaguar|Jeep|Kia|Lada|Lexus|Mazda|Mercedes|Mitsubishi|Nissan|Oldsmobile|Peugeot|Plymouth|Pontiac"
    r"|Porsche|Renault|Saab|Subaru|Suzuki|Toyota|Volkswagen|Volvo)"
)

RULES = (
    Rule(
        name="numbered-thing",
        triggers=YEAR_TRIGGER,
        pattern=rf"{_NUMBERED}[\s#]*\d{{4}}\b",
        resolve=None,
        leaves=("Resolution 1973 of the council", "a bill of Rs 2000", "Flight 1998", "$2000"),
    ),
    Rule(
        name="named-year",
        triggers=YEAR_TRIGGER,
        pattern=rf"['‘]?(?-i:(?!(?:{_NO_NAMES})\b)[A-Z][A-Za-z]*(?:[ -]|-?’?)(?:19|20)\d\d\b(?![-–/]\d))",
        resolve=None,
        leaves=(
            "Plan 2040 is a plan",
            "Harmony-2014 opened",
            "Kavkaz 2012 ended",
            "the 'Harmony-2014' drill",
        ),
    ),
    Rule(
        name="year-of-make",
        triggers=YEAR_TRIGGER,
        pattern=(
            r"(?:(?<=\ban\s)|(?<=\ba\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s)|(?<=\bmy\s)|(?<=['’]s\s)|(?<=\bold\s)"
            rf"|(?<=\bred\s)|(?<=\bblue\s)|(?<=\bgr[ae]y\s)|(?<=\bwhite\s)|(?<=\bblack\s)|(?<=\bgreen\s)|(?<=\bsilver\s))"
            rf"(?:19|20)\d\d{S}{_MAKERS}\b(?=[.,;!?]|{S}(?:(?-i:[A-Z])|(?:sedan|van|car|truck|pickup|coupe|wagon|and|with|in|on|at|to)\b))"
        ),
        resolve=None,
        leaves=("They found her 1987 Chevrolet.", "in a white 2004 Toyota Corolla"),
    ),
    Rule(
        name="named-may",
        triggers=frozenset({"May"}),
        pattern=rf"(?-i:(?:(?<=[.!?:]\s)|(?<=[\"“‘])|(?<=[.!?:]\n)|(?<=\n\n)|(?<![\s\S]))May{S}(?:I|we|God|it{S}please)\b)|\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Brian|Elaine|Prime{S}Minister|PM){S}May\b",
        resolve=None,
        leaves=("Theresa May spoke", "Mrs May is here", "May I ask why?", "May God help them"),
    ),
    Rule(
        name="named-programme",
        triggers=frozenset({"Today", "Tonight", "Sunday"}),
        pattern=rf"(?-i:Today|Tonight|Sunday|This{S}Morning){S}(?:show|programme|program)\b",
        resolve=None,
        leaves=("She told the Today programme.", "on the Tonight show"),
    ),
    Rule(
        name="named-weekday",
        triggers=frozenset({"Friday", "Sunday", "friday", "sunday"}),
        pattern=rf"(?:Good{S}Friday{S}(?:peace{S})?(?:agreement|accord|deal|pact)s?|Bloody{S}Sunday)\b",
        resolve=None,
        leaves=("the Good Friday peace agreement", "the Bloody Sunday inquiry"),
    ),
    Rule(
        name="quantity",
        triggers=YEAR_TRIGGER,
        pattern=(
            rf"\b(?:some|nearly|almost|approximately|at{S}least|(?:more|fewer|less){S}than|up{S}to"
            rf"|an?{S}additional|another|estimated|total{S}of)"
            rf"{S}\d{{4}}\b|\b\d{{4}}{S}(?:more|fewer|less){S}than\b|\b\d{{4}}{S}(?:were{S}|was{S}|are{S})?(?:killed|wounded|captured|dead|injured|strong)\b"
        ),
        resolve=None,
        leaves=("some 1800 of them", "1500 were wounded", "about 1500 more than that", "at least 2000"),
    ),
    Rule(
        name="named-war",
        triggers=frozenset({"Day", "Days", "Week", "Weeks", "Month", "Months", "Year", "Years", "Christmas", "Easter"})
        | MONTH_TRIGGERS,
        pattern=(
            r"(?-i:\b[A-Z][a-z]+[ -](?:Days?|Weeks?|Months?|Years?)['’]?\s(?:War|Battles?|Offensive|Campaign|Truce)\b"
            r"|\b(?:Christmas|Easter|New\sYear’?'?s?)\sWar\b"
            r"|\b(?:Black\s)?(?:January|February|March|April|May|June|July|August|September|October|November"
            r"|December)\s"
            r"(?:Revolution|War|Crisis|Coup|Uprising|Rising|Rebellion|Massacres?|Days|Theses|Manifesto"
            r"|Movement|Offensive|Plot|Campaign|Fourth)\b"
            r"|\bBlack\sSeptember\b|\bLong\sMarch\b|\bMarch\son\s[A-Z])"
        ),
        resolve=None,
        leaves=(
            "the Six-Day War",
            "the October Revolution",
            "the Seven Years' War",
            "the Long March",
            "the Christmas War",
            "the March on Rome",
        ),
    ),
    Rule(
        name="rate",
        triggers=frozenset({"hours", "days", "minutes", "day", "week", "month", "year", "decade", "century"}),
        pattern=rf"\b(?:hours|days|times|minutes|once|twice){S}(?:an?|per){S}(?:day|week|month|year|decade|century)\b",
        resolve=None,
        leaves=("open 24 hours a day", "twice a week", "once a decade"),
    ),
    Rule(
        name="same-time-elsewhere",
        triggers=YEAR_TRIGGER | CLOCK_TRIGGER,
        pattern=rf"(?<=\()(?:\d{{4}}|\d\d?[:.]\d\d){S}(?:GMT|UTC)\b",
        resolve=None,
        leaves=("at that moment (0735 GMT) it fell",),
    ),
    Rule(
        name="programme",
        triggers=frozenset({"minutes", "week", "noon", "hours"}),
        pattern=r"(?-i:['‘’“\"]*\b60 Minutes|\bHigh Noon|\bThis Week\b(?=[\"”’']|,[\"”’']))",
        resolve=None,
        leaves=("a film named High Noon", "told 60 Minutes"),
    ),
    Rule(
        name="named-day",
        triggers=frozenset({"sunday", "friday", "monday", "wednesday", "today", "saturday"}),
        pattern=(
            rf"\b(?:Bloody{S}Sunday|Black{S}(?:Friday|Monday|Wednesday)"
            rf"|(?-i:(?:USA|Russia|India|Pakistan){S}(?:Today|TODAY)))\b"
        ),
        resolve=None,
        leaves=("Russia Today said so",),
    ),
    Rule(
        name="people-of-tomorrow",
        triggers=frozenset({"tomorrow", "today"}),
        pattern=rf"\b(?<!\bas\s)(?<!\bend\s)(?<!most\s)(?<!much\s)(?<!part\s)(?<!rest\s)(?<!all\s)of{S}(?:today|tomorrow)\b(?!['’])",
        resolve=None,
        leaves=("the leaders of tomorrow", "the youth of today"),
    ),
)
