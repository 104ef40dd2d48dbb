"""Does a sentence tell of what is past or of what is coming? Words alone decide; no grammar, no calendar."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|[;:]|--|—")
_NEW_CLAUSE = re.compile(r"(?:;|[,;]\s+(?:but|and|while|then|so|yet))\s+(?:in\s|on\s|by\s)?\Z", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:as of|since|ended|dated)\s\Z", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|until|till|before)\s(?:the\s)?\Z", re.IGNORECASE)
_LOOK_BACK = 240
_LOOK_AHEAD = 120

_COMING = frozenset(
    "will shall would 'll due scheduled slated expected expects expect planned planning intends hopes aims expire "
    "expires expiring payable deadline upcoming forthcoming maturing matures effective going ahead postponed "
    "rescheduled should must can may might cannot can't won't pending proposes tomorrow tentatively arrives opens "
    "begins starts resumes leaves departs flies travels meet".split()
)
_PAST = frozenset(
    "was were had did said told came went took gave made met held saw left began became fell rose won lost ran "
    "led sent spoke wrote brought bought sold paid kept built found got grew knew cut put broke struck shot drew "
    "flew chose rode sat stood threw wore understood thought felt heard hit quit spent bid let wound laid dealt "
    "sought taught caught fought shut hosted been since ago overtook withdrew sank swept drove forgave swore "
    "arose awoke beat bore burst".split()
)
_FINITE_PAST = frozenset("has have".split())
_NEUTRAL_ED = frozenset(
    "need indeed speed exceed proceed succeed feed seed breed united agreed-upon red hundred bed armed limited "
    "so-called".split()
)
_BE = frozenset("be been being is are".split())
_NO_VERB = frozenset(
    "the a an his her its their our my your this that these those it him them us me which whom whose what date "
    "all both one two three four five six seven eight nine ten some any no each every other others about around "
    "more less nearly almost only just as being mid late early last next death power court war peace prison jail "
    "work school town market office total date home life".split()
)
_DID_IT = frozenset(
    "used had failed refused began continued started came managed forced returned according able helped led went "
    "seemed appeared declined proved ceased stopped happened tended contributed due similar close compared "
    "subject respond responded added referred thanks in".split()
)
_COMMITS = frozenset(
    "agreed invited decided promised pledged vowed planned hoped wanted asked urged ordered scheduled offered "
    "threatened announced proposed prepared invitation ready likely due set about is are plans plan deal "
    "agreement pledge bid decision offer right option proposal order wants intends hopes expects aims seeks need "
    "needs expected committed cleared approved called deadline designed effort efforts going way ways vote voted "
    "elected chosen appointed meant advised told continue".split()
)
_GOVERNS = 7
_DETERMINERS = frozenset(
    "a an the its his her their this that these those some any no still so newly more most".split()
)


def is_coming(text: str, start: int, end: int, lower: int, upper: int) -> bool | None:
    """True where the clause around `text[start:end]` tells of what is to come, False where of what was, else `None`.

    `lower` and `upper` are the bounds of its sentence. The verb nearest before the expression decides; where none
    stands before it, the first one after it does.
    """
    lead = text[max(lower, start - _LOOK_BACK) : start]
    if _SINCE.search(lead):
        return False
    before = _before(_WORD.findall(lead.replace("May ", "").lower()))
    if before is None or _NEW_CLAUSE.search(lead):
        after = _after(text[end : min(upper, end + _LOOK_AHEAD)])
        before = before if after is None else after
    if before is None and _BY.search(lead):
        return True
    return before


def _before(words: list[str]) -> bool | None:
    coming: bool | None = None
    passive = -9
    last = len(words) - 1
    for at, word in enumerate(words):
        following = words[at + 1] if at < last else ""
        if word == "to":
            if following and _is_verb(following) and _leads_on(words, at, coming):
                coming = True
        elif (
            word in _COMING
            or word.endswith("'ll")
            or (word == "set" and following == "for")
            or (word == "effect" and words[at - 1] in ("takes", "take", "into"))
        ):
            coming = True
        elif _is_past(word, words[max(0, at - 2) : at], following):
            if words[at - 1] in ("and", "or") and at - passive == 2:
                passive = at  # "will be discussed and signed"
            else:
                coming = False
        elif word.endswith("ed"):
            passive = at
    return coming


def _is_verb(word: str) -> bool:
    """True for what may be an infinitive: not `to reporters`, `to the town`, `to death`."""
    return word not in _NO_VERB and not word.endswith("ing") and not (word.endswith("s") and not word.endswith("ss"))


def _leads_on(words: list[str], at: int, coming: bool | None) -> bool:
    """True where the infinitive after the `to` at that place is still to come: `agreed to buy`, not `failed to buy`."""
    if at and words[at - 1] in _DID_IT:
        return False
    return coming is not False or not _COMMITS.isdisjoint(words[max(0, at - _GOVERNS) : at])


def _is_past(word: str, previous: list[str], following: str) -> bool:
    """True for a verb of the past; not for the participle in `will be formally signed` or `an unspecified date`."""
    if word in _FINITE_PAST:
        return following != "to"
    if word not in _PAST and (not word.endswith("ed") or word in _NEUTRAL_ED or len(word) < 5):
        return False
    if word in ("was", "were", "said", "had"):
        return True
    return not ({"be", "being", "get"}.intersection(previous) or _DETERMINERS.intersection(previous[-1:]))


def _after(rest: str) -> bool | None:
    words = _WORD.findall(rest.lower())
    for at, word in enumerate(words):
        previous = words[at - 1] if at else ""
        if word in (";", ":", "--", "—"):
            return None
        if word in ("will", "shall", "won't", "'ll"):
            return True
        if word == "to" and previous in _BE:
            return True
        if (word in ("due", "expected", "scheduled", "planned") and previous in _BE) or word == "deadline":
            return True
        if _is_past(word, words[max(0, at - 2) : at], ""):
            return False
    return None
