"""Does a sentence tell of what is past or of what is coming? Words alone decide; no grammar, no calendar."""

from __future__ import annotations

import re

from .phrases import told_by_phrase
from .told import Told
from .verbs import (
    AFTER_SAYING,
    ALONGSIDE,
    ARTICLES,
    BARE,
    BE,
    BYGONE,
    CALLED,
    COMING,
    COMMITS,
    COULD_BE,
    DETERMINERS,
    DID_IT,
    FINITE_PAST,
    FIRST,
    FORESEEING,
    FORESEEING_FOR,
    FORESEEN_AFTER,
    INTENDING,
    LIKELY,
    MODALS,
    NEUTRAL_ED,
    NEVER_BEFORE_PRESENT,
    NO_VERB,
    PAST,
    PERFECT_MODALS,
    SCHEDULED,
    SCHEDULED_WITH,
    TAKES,
    TELLING,
)

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\d[\d.,]*(?::\d[\d.,]*)*|[;:]|--|—")
_NEW_CLAUSE = re.compile(r"(?:;|[,;]\s+(?:but|and|while|then|so|yet))\s+(?:in\s|on\s|by\s)?\Z", re.IGNORECASE)
_SINCE = frozenset({"as of", "since", "ended", "began", "dated"})
_BY = frozenset({"by", "until", "till", "before"})
_RELATIVE = re.compile(r",\s(?:where|which|who|whose)\s")
_FIXED_FOR = re.compile(
    r"\b(?:set|(?:re)?scheduled|fixed|called|booked|slated|notified|arranged|billed|advertised|postponed|deferred|delayed"
    r"|put\soff)\b[^.;,]{0,40}\b(?:for|to)\s"
    r"(?:the\s(?:first|second|latter|last|beginning|middle|end)(?:\s(?:half|part|days|week))?\sof\s)?\Z"
)
_LASTED = re.compile(
    r"\b(?:lasted|remained|stayed|continued|persisted|lived|served|worked|waited|held\sout|ran|dragged\son|went\son)\b[^.;,]{0,30}\Z"
)
"""`A heat wave that lasted until September` is over; `closed until September` may not be."""

_ORIGINALLY = re.compile(r"\b(?:originally|initially|first|earlier)\b")
_BUT = re.compile(r",?\s(?:but|and|however)\s(?:it\s|they\s)?(?:was|were|had)\b")
"""`It was originally scheduled for February but was withdrawn`: that month is over."""

_WHEN = re.compile(r",?\swhen\s")
"""`agreed to meet in January, when they held talks`: what explains the date decides."""

_HAS_DONE = re.compile(
    r"(?:[\w'’]+\s){1,4}(?:has|have)\s(?:\w+ly\s)?(?:[a-z]+ed|gone|begun|come|been|met|left|[a-z]+en)\b"
)
"""`in April, when the ice has gone`."""

_HAS_BEEN = re.compile(r"\b(?:has|have)\s(?:\w+\s)?been\b")
_SAID = re.compile(r"\s(?:said|told|declared|urged|warned|denied|vowed|pledged|reiterated)\s(?!by\b)")
"""`The president on Tuesday said`: the day is that of the verb right behind it."""

_PLANS = re.compile(r"\b(?:will|would|to\sbe|due|planned|scheduled|plans|opens|expires|expected)\b")
_MAY_BE = re.compile(
    r"\b(?:(?:could|may|might|must)\s[a-z]+|(?:warned|forecast|predicted)\s(?:of|that))\b[^.;,]{0,40}\Z"
)
"""`could double by Monday`, `warned of snow by Monday`."""

_IN_FORCE = re.compile(r"\b(?:with\seffect|effective)(?:\sfrom)?(?:\sthe)?\s\Z")
"""`were exempted with effect from 1 June`: it may be in force or not yet."""

_TASK = re.compile(r"\sto\s([a-z]+)")
"""`gave them until Monday to pay`: it is still to come, however it is told."""

_CREDIT = re.compile(r"[^\n]{0,60}?[-–—]{1,2}\s?(?:[A-Z]{2,}\b|Reuters|File|Photo|Courtesy)")
_PASSIVE = frozenset(("be", "being", "get"))
_AUXILIARY = frozenset("have has had be been being get not also soon now".split())
_NO_NOUN = frozenset("by in on at to for from with as and or of the a an until till after before into over".split())
_BEFORE_GERUND = frozenset("before after of by without from".split())
_BEFORE_NOUN = frozenset(("for", "of", "with", "among"))
_LOOK_BACK = 360
_LOOK_AHEAD = 120
_FIXED_WITHIN, _TAIL = 72, 24
_GOVERNS = 7
_FIRST_WITHIN = 7
_WITHIN_PERFECT = 4
_APART_BY = 5


def tense_of(text: str, start: int, end: int, lower: int, upper: int) -> Told | None:
    """How the clause around `text[start:end]` tells of it; `None` where it is silent.

    `lower` and `upper` are the bounds of its sentence. The verb nearest before the expression decides; where none
    stands before it, the first one after it does.
    """
    lead = text[max(lower, start - _LOOK_BACK) : start]
    tail = lead[-_TAIL:]
    introduced = _introduced_by(tail)
    if introduced in _SINCE:
        ahead = _before(_WORD.findall(lead)) if introduced in ("as of", "dated") else None
        return ahead if ahead in (Told.COMING, Told.MEANT) else Told.PAST
    if (when := _WHEN.match(text, end)) and (
        told := _after(_WORD.findall(text[when.end() : min(upper, when.end() + _LOOK_AHEAD)]))
    ):
        return Told.COMING if _HAS_DONE.match(text, when.end(), upper) else told
    if introduced in ("until", "till") and (task := _TASK.match(text, end, upper)) and _is_verb(task[1]):
        return Told.MEANT
    if _SAID.match(text, end, upper) and introduced in ("on", "") and not _PLANS.search(lead):
        return Told.SAID
    if (told := told_by_phrase(introduced, lead, text, end, upper)) is not None:
        return told
    lead = lead.replace("May ", "").replace(", to be ", ", due to be ")  # `shares, to be sold on`
    before = _told_by_verb(lead, text[end : min(upper, end + _LOOK_AHEAD)])
    if before is None and introduced in _BY:
        return Told.COMING
    if before is not Told.COMING and introduced in _BY and _MAY_BE.search(lead[-_FIXED_WITHIN:]):
        return Told.COMING
    if before in (Told.PAST, Told.APART, None) and introduced in ("for", "to", "of") and _FIXED_FOR.search(lead):
        return Told.COMING if _HAS_BEEN.search(lead[-_FIXED_WITHIN:]) else Told.FORESEEN
    if before is not None and before.is_past and introduced in ("beginning", "starting", "ending"):
        return Told.FORESEEN
    if before is Told.FORESEEN and _ORIGINALLY.search(lead[-_FIXED_WITHIN:]) and _BUT.match(text, end, upper):
        return Told.PAST
    if before is not Told.COMING and introduced in ("from", "effective") and _IN_FORCE.search(tail):
        return Told.FORESEEN
    if (
        before in (Told.PAST, Told.APART)
        and introduced in ("until", "till", "through")
        and "day" not in text[start:end]
    ):
        if _LASTED.search(lead[-_FIXED_WITHIN:]):
            return before
        return Told.FORESEEN  # of a weekday it is the last one: "was shut until Friday"
    if before is not None and before.is_past and introduced == "by" and _is_task(lead):
        return Told.MEANT
    if before is Told.SCHEDULED and _CREDIT.match(text, end, upper):
        return None  # a caption tells what is past in the present
    return before


def _told_by_verb(lead: str, tail: str) -> Told | None:
    """By the nearest verb of the clause of the date: before it, else after it, else of the clause before."""
    clause = _own_clause(lead)
    told = _before(_WORD.findall(clause))
    new = ("," in lead[-_TAIL:] or ";" in lead[-_TAIL:]) and _NEW_CLAUSE.search(lead[-_TAIL:])
    if told is not None and not new:
        return told
    after = _after(_WORD.findall(tail))
    if after is not None or told is not None or clause is lead:
        return told if after is None else after
    return _before(_WORD.findall(lead))


def _own_clause(lead: str) -> str:
    """What the words before a date say since the last semicolon or `, which`."""
    if ", wh" in lead and (clauses := list(_RELATIVE.finditer(lead))):
        return lead[clauses[-1].end() :]
    return lead.rpartition(";")[2] if ";" in lead else lead


def _is_task(lead: str) -> bool:
    """True where the last verb is an infinitive: `told the firm to finish it by`, not `failed to finish it by`."""
    words = _WORD.findall(lead.lower())
    at = next((at for at in range(len(words) - 2, 0, -1) if words[at] == "to" and _is_verb(words[at + 1])), None)
    if at is None or words[at - 1] in DID_IT:
        return False
    return not any(word in TELLING or word.endswith("ed") for word in words[at + 2 :])


def _introduced_by(tail: str) -> str:
    """The preposition before the expression, `the` apart: `since`, `as of`; empty where nothing stands before it."""
    words = tail.lower().split()
    if words[-1:] == ["the"]:
        words.pop()
    return "as of" if words[-2:] == ["as", "of"] else words[-1] if words else ""


def _before(words: list[str]) -> Told | None:
    told: Told | None = None
    passive = perfect = -9
    lower = [word.lower() for word in words]
    last = len(words) - 1
    for at, word in enumerate(lower):
        if word not in TELLING and not word.endswith(("ed", "'ll")):
            continue
        following = lower[at + 1] if at < last else ""
        previous = lower[max(0, at - 2) : at]
        if (word == "ahead" and following == "of") or (previous[-1:] == ["as"] and word in FORESEEING):
            continue  # "went ahead of plan", "went ahead as planned"
        if word == "deadline" and not BYGONE.isdisjoint(previous):
            continue
        if word == "hopes" and (previous[-1:] == ["amid"] or "".join(previous[-1:]).endswith(("ing", "ed"))):
            continue  # "raising hopes of a truce"
        if word == "going" and not _BEFORE_GERUND.isdisjoint(previous[-1:]):
            continue  # "before going home"
        if word in PERFECT_MODALS and (done := _have_done(lower[at + 1 : at + 4])) is not None:
            told = done
        elif word == "being" and not {"is", "are"}.isdisjoint(previous[-1:]):
            told = told if told is Told.COMING else Told.SCHEDULED
        elif word in LIKELY and not {"was", "were"}.isdisjoint(previous):
            told = Told.FORESEEN
        elif word == "to":
            if _foresees(lower, at):
                told, perfect = Told.FORESEEN, at
            elif following and words[at + 1] == following and _is_verb(following) and _leads_on(lower, at, told):
                told = told if told in (Told.COMING, Told.FORESEEN, Told.SCHEDULED) else Told.MEANT
        elif _foresees(lower, at):
            told = Told.FORESEEN
        elif (
            (word in COMING and not _is_named(word, previous))
            or (word in LIKELY and not BE.isdisjoint(previous))
            or word.endswith("'ll")
            or (word == "set" and following == "for")
        ):
            if told is not Told.FORESEEN or previous[-1:] != ["to"]:  # "had been scheduled to expire"
                told = Told.MEANT if word == "would" and told is not Told.COMING else Told.COMING
        elif word in ("could", "may", "might") and _may_come(lower[at + 1 : at + 3]):
            told = told if told is Told.COMING else Told.FORESEEN
        elif _is_scheduled(word, words[at + 1 : at + 3], previous):
            told = told if told is Told.COMING else Told.SCHEDULED
        elif _is_no_past(word, previous, following):
            pass
        elif (words[at] == word or not at) and _is_past(word, previous, following):
            if previous[-1:] == ["deadline"]:
                told = Told.FORESEEN
            elif previous[-1:] in (["and"], ["or"]) and at - passive == 2:
                passive = at  # "will be discussed and signed"
            elif told is not Told.FORESEEN or at - perfect > _WITHIN_PERFECT:  # "was to have been"
                told = Told.SAID if word in AFTER_SAYING else Told.APART if last - at > _APART_BY else Told.PAST
        elif word.endswith("ed"):
            passive = at
    return told


def _is_named(word: str, previous: list[str]) -> bool:
    """True for `the will`, `the expected date`, `more than planned`; not for `more will come`, `this will be`."""
    before = previous[-1] if previous else ""
    return before == "than" or before in (ARTICLES if word in MODALS else DETERMINERS)


def _may_come(following: list[str]) -> bool:
    """True for `could double`, `may be signed`; not for `could be heard`, which was."""
    if following[:1] == ["be"]:
        return following[1:] != [] and following[1] not in COULD_BE
    return following != [] and following[0] not in ("have", "not") and _is_verb(following[0])


def _have_done(following: list[str]) -> Told | None:
    """What a modal tells with the perfect behind it: `should have known`, `would have been paid`; not `may have to`."""
    rest = following[1:] if following[:1] in (["not"], ["never"], ["also"]) else following
    if rest[:1] != ["have"] or rest[1:2] == ["to"]:
        return None
    return Told.FORESEEN if rest[1:2] == ["been"] else Told.PAST


def _is_no_past(word: str, previous: list[str], following: str) -> bool:
    """True for a participle that tells no past: `will resume stalled talks`, `will have resumed them`."""
    if previous[1:] == ["have"] and (previous[0] in ("will", "shall") or previous[0].endswith("'ll")):
        return True  # "will have finished"
    if len(previous) < 2 or previous[0] not in MODALS or not word.endswith("ed") or word in FINITE_PAST:
        return False
    verb = previous[1]
    return verb not in _AUXILIARY and _is_verb(verb) and bool(following) and following not in _NO_NOUN


def _foresees(words: list[str], at: int) -> bool:
    """True for a plan told in the past: `was to`, `had been expected`, `were now due`, `originally planned`."""
    word = words[at]
    if word == "to":
        return at > 0 and words[at - 1] in ("was", "were")
    if word not in FORESEEING and not (word in FORESEEING_FOR and words[at + 1 : at + 2] in (["for"], ["to"])):
        return False
    return not FORESEEN_AFTER.isdisjoint(words[max(0, at - 3) : at])


def _is_scheduled(word: str, following: list[str], previous: list[str]) -> bool:
    """True for the simple present of what has its day: `the council meets on`, `it gets its turn`, `takes place`."""
    if word == "start" and not (previous[-1:] and previous[-1].endswith("s")):
        return False  # "a slow start"
    if word not in SCHEDULED_WITH and word not in SCHEDULED and word not in ("takes", "take"):
        return False
    after = following[0] if following else ""
    if not NEVER_BEFORE_PRESENT.isdisjoint(previous[-1:]) and not (previous[-1:] == ["that"] and word.endswith("s")):
        return False
    if word in SCHEDULED or (word in ("takes", "take") and after in TAKES):
        return True
    return not {after, " ".join(following[:2])}.isdisjoint(SCHEDULED_WITH.get(word, ()))


def _is_verb(word: str) -> bool:
    """True for what may be an infinitive: not `to reporters`, `to the town`, `to death`."""
    gerund = word.endswith("ing") and word not in ("bring", "sing", "spring", "ring")
    return word not in NO_VERB and not gerund and not (word.endswith("s") and not word.endswith("ss"))


def _leads_on(words: list[str], at: int, told: Told | None) -> bool:
    """True where the infinitive after the `to` at that place is still to come: `agreed to buy`, not `failed to buy`."""
    if at and words[at - 1] in DID_IT:
        return False
    if told is None and words[at + 1] != "be" and not FIRST.isdisjoint(words[max(0, at - _FIRST_WITHIN) : at]):
        return False
    return told is None or not told.is_past or not COMMITS.isdisjoint(words[max(0, at - _GOVERNS) : at])


def _is_past(word: str, previous: list[str], following: str) -> bool:
    """True for a verb of the past; not for the participle in `will be formally signed` or `an unspecified date`."""
    if previous[-1:] == ["to"] or (previous and previous[-1] in MODALS and word in BARE):
        return False  # "is to put in at Karachi": an infinitive, though it is spelt as a past
    if word in FINITE_PAST:
        if following in DETERMINERS or (following.endswith("s") and following not in PAST):
            return False  # "the cash we have lasts until"
        return following != "to" and MODALS.isdisjoint(previous)
    if word not in PAST and (not word.endswith("ed") or word in NEUTRAL_ED or len(word) < 5):
        return False
    if word in ("was", "were", "said", "had"):
        return True
    if word in ALONGSIDE and following in ("by", "with"):
        return False
    before = previous[-1] if previous else ""
    if before[:1].isdigit() and following and following not in _NO_NOUN:
        return False  # "312 disputed ballots"
    if (previous[0] if before.endswith("ly") else before) in _BEFORE_NOUN:
        return False  # "for fully insured drivers"
    if before == "that" and len(previous) > 1 and previous[0] not in _NO_NOUN:
        before = ""  # "rules that took effect"
    return before not in DETERMINERS and _PASSIVE.isdisjoint(previous)


def _after(tokens: list[str]) -> Told | None:
    words = [token.lower() for token in tokens]
    for at, word in enumerate(words):
        previous = words[at - 1] if at else ""
        following = words[at + 1] if at + 1 < len(words) else ""
        if word in (";", ":", "--", "—"):
            return None
        if word in ("will", "shall", "won't", "'ll") or (word in FINITE_PAST and following == "to"):
            return Told.COMING
        if (word == "to" or word in FORESEEING) and previous in BE:
            return Told.COMING
        if (word in INTENDING and following == "to") or (word in LIKELY and previous in BE):
            return Told.COMING
        if word == "deadline" and not BE.isdisjoint(words[max(0, at - 2) : at]):
            return Told.COMING
        if word == "set" and following in DETERMINERS:
            return Told.PAST
        if word in ("was", "were") and (following == "to" or following in FORESEEING):
            return Told.FORESEEN
        if _is_scheduled(word, tokens[at + 1 : at + 3], words[max(0, at - 2) : at]):
            return Told.SCHEDULED
        if word in FINITE_PAST and following not in ("to", "been") and (following in PAST or following.endswith("ed")):
            return None  # `the vote on June 5 has split them`
        names = word in NEUTRAL_ED and following in DETERMINERS  # "named a figure"
        names = names or (word == "called" and following in CALLED)
        if (tokens[at] == word or not at) and (names or _is_past(word, words[max(0, at - 2) : at], "")):
            return Told.SAID if word in AFTER_SAYING else Told.PAST
    return None
