"""Phrases around a date that settle how it is told, whatever the verb of the clause: `due Monday never arrived`.

Each row of the table has an example; the tests walk them. To add one: what stands right before the date
(`introduced`), what the words before it end with (`lead`), what follows it (`after`), and how it is then told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .told import Told

_WITHIN = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One such phrase. The patterns are tried on the words before the date, up to it, and on those right after it."""

    told: Told
    example: str
    """A sentence, with the date in brackets."""

    leaves: tuple[str, ...] = ()
    """Sentences that look like it, and of whose dates it does not tell."""

    introduced: frozenset[str] = frozenset()
    """The words of which one stands right before the date, `the` apart; any where there are none."""

    needs: tuple[str, ...] = ()
    """Letters of which some stand in every such lead: without them the pattern is not tried."""

    lead: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    within: int = _WITHIN
    """How many characters before the date the phrase may take."""


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PLAN = (
    r"\b(?:planned|scheduled|due|fixed|set|booked|slated|expected|notified|arranged|billed|advertised|announced\sfor)\b"
    r"(?:(?! (?:is|are|was|were|has|had|will|would)\b)[^.,;:])*\Z"
)
_FELL_THROUGH = (
    r",? (?:fell through|came to nothing|collapsed|stands? cancell?ed|(?:never|did not) (?:take|took|happen|happened)|"
    r"(?:was|were|has been|have been|had been) "
    r"(?:put off|put on hold|postponed|called off|cancell?ed|delayed|shelved|deferred|scrapped|moved|abandoned|"
    r"dropped|suspended))\b"
)
_PUT_OFF = (
    r"\b(?:put\soff|postponed|delayed|adjourned|extended|deferred|rescheduled|suspended|remanded|barred|moved|shifted"
    r"|pushed\sback|brought\sforward|slipped|cancell?ed|called\soff|grounded)\b[^.;]{0,40}?\b(?:until|till|to)\s"
    r"(?:the\s)?\Z"
)
_PLANNED_THING = (
    r"(?:\b(?:the|an?|his|her|its|their)|['’]s?)\s(?:long-|newly\s)?"
    r"(?:planned|scheduled|slated|impending|forthcoming|upcoming)\s(?:[\w-]+\s){0,2}"
    r"(?:visit|trip|tour|meeting|summit|talks|elections?|vote|referendum|conference|launch|opening|wedding|session|trial)\s"
    r"(?:(?:of|by|to)\s(?:(?!\w+ed\b|(?:in|on|for|is|are|was|were|has|had)\b)[\w'’.-]+\s){1,7})?(?:in|for)\s\Z"
)

PHRASES = (
    Phrase(
        told=Told.PAST,
        lead=re.compile(r"\bdue\s(?:on\s|in\s|by\s)?\Z", re.IGNORECASE),
        after=re.compile(r"\s(?:did|didn['’]t|never|failed|were|was|weren['’]t|wasn['’]t|had|arrived|came|went)\b"),
        within=12,
        example="Parcels due [Monday] never arrived.",
    ),
    Phrase(
        told=Told.MEANT,
        introduced=_words("until till to"),
        lead=re.compile(_PUT_OFF, re.IGNORECASE),
        example="The talks were put off till [July 3].",
    ),
    Phrase(
        told=Told.FORESEEN,
        lead=re.compile(_PLAN),
        after=re.compile(_FELL_THROUGH),
        example="A fair planned for [August] fell through.",
    ),
    Phrase(
        told=Told.FORESEEN,
        introduced=_words("in for"),
        needs=("planned ", "scheduled ", "slated ", "impending ", "forthcoming ", "upcoming "),
        lead=re.compile(_PLANNED_THING),
        example="They spoke of the planned visit by the king in [August].",
        leaves=(
            "They held the planned sale of the mill in [August].",
            "The firm denied the impending sale in a statement in [May].",
        ),
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("on"),
        needs=(" at home ", " away "),
        lead=re.compile(r"\b(?:is|are)\s(?:at\shome|away)\s(?:to|against|at)\s[\w' ]{2,24}\son\s\Z"),
        example="Rovers are at home to Athletic on [Tuesday].",
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("to ended ending in beginning starting"),
        needs=(" for ",),
        lead=re.compile(
            r"\b(?:rais|lower|lift|cut|trim|keep|kept|reaffirm|reiterat|maintain|confirm|set|gave|give|issu|approv|unveil|propos"
            r"|publish|present)\w*\s(?:[\w'’-]+\s){0,5}"
            r"(?:guidance|forecasts?|outlook|targets?|budget|estimates?|projections?|plans?|blueprint)\sfor\s"
            r"[\w'’\s]{0,24}(?:year|half|quarter|months|season)\s(?:to|ended|ending(?:\sin)?|beginning|starting)\s\Z"
        ),
        within=120,
        example="It raised its forecast for the year to [June 30].",
        leaves=("Profit beat estimates for the year to [March 31].",),
    ),
    Phrase(
        told=Told.PAST,
        introduced=_words("on in"),
        needs=("report",),
        lead=re.compile(
            r"\breports?\s(?:by\s[\w\s]{2,30}\s)?of\s(?:an?|the)\s(?!possible|planned|likely|threatened|coming)(?:[\w-]+\s){1,4}(?:on|in)\s\Z"
        ),
        example="It sent boats to look into reports of a blast on [Tuesday].",
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("for"),
        lead=re.compile(r"\b(?:is|are)\s(?:down|on|in|up|booked|pencill?ed\sin)\sfor\s\Z"),
        example="The final is down for [August 21].",
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("through until till"),
        lead=re.compile(
            r"\b(?:is|are)\s(?:(?:now|still|already|fully)\s)?(?:full|booked|closed|open|shut|blocked|suspended|valid|good|sold\sout"
            r"|on\ssale|on\sshow|in\sforce|in\seffect)\s(?:through|until|till)\s(?:the\s)?\Z"
        ),
        example="The order book is full through [August].",
        leaves=("Sales were down through [April].",),
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("maybe perhaps possibly probably"),
        lead=re.compile(
            r"(?:\A|[.!?;:\"“‘]\s?|\b(?:says|say|is|be|will|would|could|might|may|come|ready|until|by|in|on)\s)"
            r"(?:maybe|perhaps|possibly|probably)\s\Z"
        ),
        example="He says maybe [September].",
        leaves=(
            "The fire started probably [Monday].",
            "It was possibly [Monday] when he died.",
            "They were found, probably [Sunday].",
        ),
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("on in until"),
        needs=("until ",),
        lead=re.compile(
            r"(?<!had been )\b(?:held|jailed|detained|remanded|suspended|delayed|postponed|adjourned|free|bail|custody"
            r"|stay|remain|wait)\b"
            r"[^.;]{0,40}\suntil\s(?:an?|the|his|her|its|their)\s(?:[\w-]+\s){0,3}"
            r"(?:hearing|trial|vote|meeting|election|session|review|sentencing|verdict|ruling)s?\s(?:on|in)\s\Z"
            r"|\buntil\s[\w\s]{2,30}\s(?:is|are)\s[a-z]+,?\son\s\Z"
        ),
        after=re.compile(r"(?!\s(?:at\swhich|[a-z]+ed\b|freed|swept|set|let|put|led|gave))"),
        within=120,
        example="He was ordered held until a hearing on [July 23].",
        leaves=(
            "He led until an election in [April] swept him away.",
            "He was suspended until a review in [January] cleared him.",
            "The case was adjourned until a hearing on [May 2] at which he pleaded guilty.",
        ),
    ),
    Phrase(
        told=Told.PAST,
        introduced=_words("due on"),
        needs=(" due ",),
        lead=re.compile(
            r"\b(?:missed|skipped|defaulted\son|(?:failed|unable)\sto\s(?:make|pay|meet)|(?:did\snot|didn['’]t)\s(?:make|pay|meet))"
            r"\b[^.;]{0,50}\sdue\s(?:on\s)?\Z"
        ),
        example="It missed a payment due [June 1].",
    ),
    Phrase(told=Told.SCHEDULED, after=re.compile(r" marks "), example="[June 24] marks 25 years since they met."),
    Phrase(
        told=Told.SCHEDULED,
        introduced=_words("is are on"),
        lead=re.compile(r"(?<!\bit)(?<!\btoday)(?<!\bthis)(?<!\bthat)\s(?:is|are)\s(?:on\s)?\Z", re.IGNORECASE),
        within=24,
        example="The next hearing is [Friday].",
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("by"),
        lead=re.compile(r"(?<!ask )(?<!asked )(?<!know )(?<!knew )(?<!see )(?<!wondered )\b[Ii]f\s[^.;:]*\Z"),
        within=200,
        example="If they have not agreed by [Thursday], they will strike.",
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("by"),
        lead=re.compile(
            r"(?<!had )\b(?:promised|pledged|vowed|demanded|sought|predicted|forecast|asked\sfor|requested"
            r"|called\sfor)\s"
            r"(?:(?!(?:and|but|was|were|had|got|after|which|who|that|\w+ed)\b)[\w'’-]+\s){1,8}by\s(?:the\s)?\Z"
        ),
        after=re.compile(r"(?!\sand\s(?:was|were|got|had)\b)"),
        example="She promised a ruling by [Friday].",
        leaves=(
            "She asked for help and was dead by [Friday].",
            "They called for aid, which arrived by [Tuesday].",
            "The judge asked for the files by [Friday] and got none of them.",
        ),
    ),
    Phrase(
        told=Told.COMING,
        needs=(" is ", " are "),
        lead=re.compile(
            r"\b(?:[Ii]f|[Ww]hen|[Bb]efore|[Uu]ntil|[Oo]nce|[Uu]nless)\s(?:[\w'’]+\s){1,5}?(?:is|are)\s"
            r"\w+(?:ed|n|t)\s(?:on\s|in\s)?\Z"
        ),
        example="He faces prison when he is sentenced on [July 22].",
    ),
    Phrase(
        told=Told.COMING,
        needs=("if ", "If "),
        lead=re.compile(
            r"(?<!ask )(?<!asked )(?<!know )\b[Ii]f\s[^.;:,]{3,40}\s(?:[a-z]+[^us]s|come|go|meet|vote)\s"
            r"(?:back\s)?(?:on\s)?\Z"
        ),
        example="If the council votes [July 11] to let them in, they will stay.",
    ),
    Phrase(
        told=Told.COMING,
        needs=("orecast",),
        lead=re.compile(r"\bforecasts?\s(?:called|calls?)\sfor\s[^.;]{1,40}\s\Z", re.IGNORECASE),
        example="The forecast called for rain [Friday].",
    ),
    Phrase(
        told=Told.FORESEEN,
        introduced=_words("declared proclaimed"),
        after=re.compile(r"\s(?:as\s)?an?\s(?:national\s|public\s)?(?:day|holiday)\b"),
        example="The president declared [Monday] a day of mourning.",
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("for"),
        lead=re.compile(r"\b(?:is|are)\s(?:\w+\s)?(?:closed|shut|cancell?ed|off)\sfor\s\Z"),
        example="The schools are already closed for [Monday].",
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("set fixed picked chose"),
        after=re.compile(r"\s(?:for|as)\s"),
        example="She set [July 4] for the hearing.",
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("for"),
        lead=re.compile(
            r"\b(?:has|have)\s(?:\w+ly\s)?(?:called|convened|scheduled|set|announced)\s(?!for\b)[^.;,]{1,40}\sfor\s\Z"
        ),
        example="They have called a strike for [Tuesday].",
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("for"),
        after=re.compile(r"\s(?:is|are)\b(?!\s(?:over|past|done))"),
        example="A warning for [Thursday] is in force.",
    ),
    Phrase(
        told=Told.COMING,
        introduced=_words("of"),
        lead=re.compile(r"\bahead\sof\s(?:the\s)?\Z", re.IGNORECASE),
        within=14,
        example="They were unwilling to act ahead of [Friday].",
    ),
    Phrase(
        told=Told.FORESEEN,
        needs=("ahead of ", "advance of ", "repar", "waiting "),
        lead=re.compile(
            r"\b(?:ahead\sof|in\sadvance\sof|prepar(?:ations?|ing)\sfor)\s(?:(?!\w+ed\b)[\w'’-]+\s){0,4}"
            r"(?:testimony|reports?|figures|data|meeting|talks|summit|vote|elections?|hearing|trial|decision|auction|deadline"
            r"|conference|debate|speech|visit|strike)\s(?:on\s)?\Z"
            r"|\b(?:is|are)\sawaiting\s(?:[\w'’-]+\s){1,4}(?:on\s)?\Z"
        ),
        example="Stocks fell in advance of congressional testimony on [Friday].",
        leaves=("They fled ahead of the army that came in [March].", "He was ahead of the Spaniard on [Sunday]."),
    ),
    Phrase(
        told=Told.FORESEEN,
        introduced=_words("on in"),
        needs=("facing ", "faces ", "face "),
        lead=re.compile(
            r"\b(?:facing|faces|face)\s(?:(?!\w+ed\b)[\w'’-]+\s){0,4}"
            r"(?:elections?|votes?|trial|hearing|referendum|ballot|battle|runoff|sentencing)\s(?:in\s[\w\s]{2,24}\s)?(?:on|in)\s\Z"
        ),
        example="The premier, facing a hard election on [June 6], broke off the talks.",
        leaves=("Facing ruin, they sold the mill in [March].",),
    ),
    Phrase(
        told=Told.MEANT,
        introduced=_words("for"),
        needs=("invited ",),
        lead=re.compile(r"\binvited\s[^.;]{2,60}\sfor\s\Z"),
        example="They have invited the minister to Lahore for [July].",
    ),
    Phrase(
        told=Told.FORESEEN,
        introduced=_words("from"),
        lead=re.compile(
            r"\b(?:put\soff|postponed|delayed|deferred|rescheduled|moved|shifted|pushed\sback|brought\sforward|changed)"
            r",?\s(?:to\s[^;,]{3,20}\s)?from\s\Z"
        ),
        example="The vote has been moved from [July 1].",
    ),
)


_ANY = tuple(phrase for phrase in PHRASES if not phrase.introduced)
_BY_WORD = {
    word: tuple(phrase for phrase in PHRASES if not phrase.introduced or word in phrase.introduced)
    for word in frozenset().union(*(phrase.introduced for phrase in PHRASES))
}


def told_by_phrase(introduced: str, lead: str, text: str, end: int, upper: int) -> Told | None:
    """How the date that ends at `end` is told by the words around it; `None` where only the verb can tell.

    `introduced` is the word before it, `lead` what its sentence says up to it, `upper` the end of that sentence.
    """
    for phrase in _BY_WORD.get(introduced, _ANY):
        near = lead[-phrase.within :]
        if phrase.needs and not _holds_one(near, phrase.needs):
            continue
        if phrase.after is not None and not phrase.after.match(text, end, upper):
            continue
        if phrase.lead is None or phrase.lead.search(near):
            return phrase.told
    return None


def _holds_one(words: str, needs: tuple[str, ...]) -> bool:
    for letters in needs:  # noqa: SIM110 - `any` takes twice as long, and this is asked of every date
        if letters in words:
            return True
    return False
