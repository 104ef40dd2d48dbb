"""What is taken off a title: frames and openers before it, asides in it, trailing small words, and what is too long."""

from __future__ import annotations

import re

LONGEST = 140
"""No title has more characters, unless so many stand before its verb."""

_HARD_LIMIT = 160

VERB = "\x00"
"""Stands behind the main verb while a title is made: it is never cut before that."""

_LITTLE_OVER = 16
"""Rather than cut off the last few words, a title is a little longer."""

_SHORTEST = 24
_BEHIND_VERB = 12
_GOOD_CUT, _FAIR_CUT = 72, 48
_RELATIVE = re.compile(r"\b(?:which|who|whose|whom|that|where)\b")
_MARKS = " ,;:—–-"
_OPENERS = re.compile(
    r"^(?:(?:but|and|however|meanwhile|moreover|also|only|earlier|later|then|besides|in addition|for a start|in fact|"
    r"indeed|separately|similarly|for instance|while|when|after|as|that|where|although|though|before|because(?! of)|"
    r"since|so|thus|"
    r"(?:mention\w* )?here that|of the [a-z]+(?=,)|"
    r"it (?:may|must|should|is) (?:\S+ )?(?:be )?(?:mention\w*|noted|recalled|pertinent to mention)(?: here)? that|"
    r"adding|yet|afterwards|with|instead|speaking)\b,?\s*|[,;:—–-]\s*)+",
    re.I,
)
_FRAME = re.compile(
    r"^(?:(?:it|this|the (?:development|move|announcement|news|step|report)) (?:follows?|comes?|came)\x00? "
    r"(?:(?:days|hours|weeks|shortly|soon|a day|just) )?(?:after |amid )?"
    r"|(?:before|after) (?:that|this),? |did (?=the |both )|only to (?:see|find|have)\x00? )",
    re.I,
)
""" "The move comes days after Moscow agreed": only what it comes after is told."""

_LEADING_PHRASE = re.compile(
    r"^(?:after|before|in|at|on|during|following|amid|despite|apart from|besides|with|for|as part of|under|from|"
    r"according to)\s(?!what\b)"
    r"(?:[^\s,]+\s){0,8}[^\s,]+,\s(?=(?:\S+\s){3})",
    re.I,
)
_TRAILING = re.compile(
    r"(?:\s+(?:on|in|at|by|from|to|of|for|with|and|or|the|a|an|as|that|which|who|its|their|his|her|until|till|since|"
    r"during|between|about|around|under|when|where|early|late|after|before|but|how|what|whether|if|is|was|were|are|"
    r"will|would|also|here|again|even|than|more|said|says|and other|into|one|has|have|had|be|been|too|very|as well|"
    r"same|through|"
    r"planned|scheduled|slated|to be held|"
    r"(?:is|are|was|were) (?:also )?(?:planned|scheduled|slated|set|due)))+$",
    re.I,
)
_HALF_PAIR = re.compile(r",? (?:and|or|but)(?: so| also| then)? [a-z]+(?:ed|id)$")
""" "Expressed concern and called": what the second of a pair is about has been cut off."""

_HALF_BETWEEN = re.compile(r",? and [^,]*\bbetween (?:the )?[A-Z]\w+$")
""" "... and relations between Islamabad": the second of the two has been cut off."""

_NO_END = re.compile(r",\s[^,]*\s(?:has|have|had|is|are|was|were|be|been|will|would)$", re.I)
""" "..., the state whose place Russia has": an aside that breaks off."""

_NO_RELATIVE = re.compile(r",?\s(?:that|which|who)\s(?:is|are|was|were|has|have|had)(?:\s\w+){0,2}$", re.I)
""" "... a port that is still": a relative clause that was cut before it said anything."""

_BARE = re.compile(r",\s\w+(?:ed|own|ade|uilt|eld)(?:,|(:))\s(?=\w+)")
""" "An accord, concluded, made it possible": all that a participle told was the date."""

_CUT_AT = re.compile(
    r",\s|\s(?:under|with|amid|as|while|after|before|following|during|according|which|who|whose|where|when|that|to|"
    r"for|in|on|at|from|by|between|through|via|including)\s"
)
_LIST = re.compile(r",\s[A-Z][\w'’.-]*(?:\s(?:[A-Z][\w'’.-]*|of|the|al|bin)){0,6}(?:,|\sand)\s[A-Z]")
""" ", Ann of A and Ben of B": one of those who are named."""

_OPENS_TAB = re.compile(r",? opens (?:in )?(?:a )?new tab\b,?", re.I)
_PARTICIPLE_ALONE = re.compile(
    r"^(?:held|due|scheduled|planned|signed|reached)\x00?(?: (?:here|there|in [A-Z]\w+))?, (?=\w)", re.I
)
""" "Held here, both sides agreed": of what was held, only the date was told."""

_CLEFT = re.compile(
    r"^What\s(.{3,60}?)\x00?(?:\s(?:on|to|upon))?(?P<remark>,\s[^,]{1,40},)?\x00?\s(?:is|was)\x00?\sthat\s(.+)"
)
""" "What they have agreed on, he said, is that": they have agreed that, he said."""

_HALF_LIST = re.compile(r",\sand\s(?:the\s)?(?:[A-Z][\w'’-]+\s?){1,4}(?:,\s[^,]*)?$")
""" "..., and Ivan Petrov, an adviser": of the last one nothing is told any more."""

_HALF_APPOSITION = re.compile(r",\s(?:a|an)\s[\w-]+$")
""" "..., a body": what it is has been cut off."""

_WAS_HERE = re.compile(r"\b(?:was|were|is|are)\x00 here\W*$")
""" "Mr Lukin was here in May": without "here" it says nothing."""

_TAG = re.compile(
    r",\s(?:did|does|do|has|have|had|is|are|was|were|will)n?['’]?t?\s(?:he|she|it|they|you|we)(?:\snot)?\W*$"
)
""" "..., did he not?": what turns a statement into a question."""

_UNCLOSED = re.compile(r"(?<=\s)\([^()]{1,24}$")
""" "Of the Trade Authority (TDA": the bracket is closed behind the clause."""

_FIXED_ASIDE = re.compile(
    r",\s(?:a|an)\s(?:[\w'’-]+\s){1,6}(?:has|have|had|was|were)\s(?:set|fixed|announced|scheduled|agreed)$"
)
""" "..., a session the office has set": the aside told no more than the date."""

_ANNOUNCED_ASIDE = re.compile(r",\s(?:a|an)\s[\w-]+\s(?:that|which)\swas\s(?:announced|disclosed|made public)$")
_WONDERING = re.compile(r",\s\w+ing\s[^,]*\bto (?:wonder|see|know|ask|decide|learn|find out)$")
""" "..., leaving him to wonder": what he wonders has been left behind."""

_HALF_COUNT = re.compile(r"^((?:Two|Three|Four|Five|Six|Several)\b[^:]{12,}):\s(?!.*\band\b).*$")
""" "Two papers were signed: one on fish": of a list all is told or nothing."""

_OF_WHICH_KIND = re.compile(
    r"^(\w+) of (?:them|these|the [^,:]{3,40}) (?:are|were)\x00? (\w+), (concluded|signed|adopted|issued)(?=[,:])"
)
""" "Two of them are memoranda, concluded in May": two memoranda were concluded."""

_NEVER_BEFORE = re.compile(r"\bnever\b[^,]*\sbefore$")
_AS_WELL = re.compile(r"\sas well(?=,|$)")
_FURTHER = re.compile(r"^An? further (?=[a-z]+ )")
_LISTS = re.compile(r":\s(?:one|an?)\s")
_WHAT_FOLLOWS = re.compile(r"\b(?:when|how|what|whether|if|where)\b")

_ADVERBS = re.compile(r"(?<=\s)(?:also|however|reportedly|too|subsequently|recently|already|meanwhile)\s")


def lower_first(words: str) -> str:
    """With its first letter in lower case."""
    return words[:1].lower() + words[1:]


def tidy(title: str) -> str:
    """Without quotation marks, brackets, doubled marks, frames, openers and trailing small words."""
    title = re.sub(r"\([^()]*\)|\.?\[\d+(?:\]|$)", " ", title)
    title = re.sub(r"[“”\"«»]", "", title)
    title = re.sub(r"\s+", " ", title).strip()
    title = re.sub(r"\s+([,;:.!?])", r"\1", title)
    title = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", title)
    title = _OF_WHICH_KIND.sub(lambda match: f"{match[1]} {match[2]} were{VERB} {match[3]}", title)
    title = _BARE.sub(lambda match: f"{match[1] or ''} ", _OPENS_TAB.sub(" ", title))
    title = _CLEFT.sub(lambda m: f"{m[1]} that {m[3]}{(m['remark'] or '').rstrip(',')}", re.sub(r"\s+", " ", title))
    for pattern in (_FRAME, _LEADING_PHRASE, _PARTICIPLE_ALONE, _OPENERS, _ADVERBS, _NO_END):
        title = pattern.sub("", title)
    if title.count("(") != title.count(")"):
        title = _UNCLOSED.sub("", title)
        title = re.sub(r"(?:\s*[()])+\s*", " ", title)
    title = _TAG.sub("", title)
    title = _FURTHER.sub("A ", _AS_WELL.sub("", title.replace(" such a ", " a ")))
    short = title.strip(_MARKS + ".…")
    if not _NEVER_BEFORE.search(short):
        short = _TRAILING.sub("", short).strip(_MARKS)
    short = _ANNOUNCED_ASIDE.sub(", it was announced", short)
    short = _HALF_COUNT.sub(r"\1", _WONDERING.sub("", _FIXED_ASIDE.sub("", short)))
    return f"{short} here" if _WAS_HERE.search(title) and short.endswith(VERB) else short


def shortened(title: str, longest: int = LONGEST) -> str:
    """Cut at a phrase boundary before the limit, never before the main verb and what it says."""
    verb = title.find(VERB)
    least = max(_SHORTEST, verb + _BEHIND_VERB)
    longest = max(longest, min(least + _BEHIND_VERB, _HARD_LIMIT))
    title = title.replace(VERB, "")
    if len(title) <= longest:
        return title
    cuts = [
        m.start()
        for m in _CUT_AT.finditer(title)
        if least <= m.start() <= longest and not _LIST.match(title, m.start())
    ]
    commas = [cut for cut in cuts if title[cut] == "," and cut >= _GOOD_CUT]
    few_left = not commas or (len(title) - commas[-1] <= _LITTLE_OVER and not _RELATIVE.match(title, commas[-1] + 2))
    if few_left and len(title) <= longest + _LITTLE_OVER:
        return title
    cut = max(commas or cuts, default=title.rfind(" ", 0, longest))
    comma = title.rfind(", ", 0, cut)
    if comma >= max(verb, _FAIR_CUT) and _RELATIVE.search(title, comma, cut):
        cut = comma  # a relative clause behind the comma would break off
    if (lists := _LISTS.search(title, max(verb, _SHORTEST))) and lists.start() < cut:
        cut = lists.start()  # of a list all is told or nothing
    short = _TRAILING.sub("", title[:cut])
    comma = short.rfind(", ", 0, cut)
    if comma >= max(verb, _FAIR_CUT) and _WHAT_FOLLOWS.search(title, len(short), cut):
        cut = comma  # "..., leaving him to wonder when" would break off
    title = title[:cut]
    for pattern in (_TRAILING, _HALF_BETWEEN, _HALF_PAIR, _HALF_LIST, _NO_RELATIVE, _TRAILING, _HALF_APPOSITION):
        title = pattern.sub("", title)
    return title.strip(_MARKS)
