"""The words that say when: verbs of what is past, of what is coming, of plans and of saying. No logic lives here."""

from __future__ import annotations

COMING = frozenset(
    "will shall would 'll due scheduled slated expected expects expect planned planning intends hopes aims expire "
    "expires expiring payable deadline upcoming forthcoming maturing matures effective going ahead "
    "expecting should must can may might cannot can't won't pending faces proposes tomorrow tentatively".split()
)
SCHEDULED = frozenset(
    "arrives opens begins starts resumes leaves departs flies travels convenes reconvenes reopens arrive begin resume "
    "convene depart meet become becomes lapses lapse".split()
)
"""Verbs whose simple present tells of what has its day: `the ship sails on Friday`."""

_NEXT = frozenset("on in at again here there later next this for with".split()) | {""}
_DIRECTLY = frozenset({"on", "next", "this", ""})
_WAYS = frozenset("to for into back home off out".split())
SCHEDULED_WITH: dict[str, frozenset[str]] = {
    "meets": _NEXT,
    "gathers": _NEXT,
    "continues": _NEXT - {"with"},
    "comes": frozenset({"here", "back", "into"}),
    "come": frozenset({"into"}),
    "enters": frozenset({"into"}),
    "docks": frozenset({"at"}),
    "heads": _WAYS,
    "head": _WAYS,
    "sets": frozenset({"off", "out", "sail"}),
    "returns": _WAYS | _DIRECTLY | {"in"},
    "plays": frozenset({"host", "its"}),
    "holds": frozenset({"its", "talks", "elections", "a meeting", "a public", "a hearing", "a vote", "an election"}),
    "hosts": frozenset({"its"}),
    "marks": frozenset({"its"}),
    "joins": frozenset({"its"}),
    "makes": frozenset({"its"}),
    "unveils": frozenset({"its"}),
    "launches": frozenset({"its"}),
    "calls": frozenset({"at"}),
    "turns": frozenset({"over"}),
    "goes": _WAYS | {"on", "live"},
    "start": _DIRECTLY | {"again", "in"},
    "go": frozenset({"to", "before", "on trial", "on sale", "on show", "on display", "on strike"}),
    "travel": frozenset({"to"}),
    "sit": frozenset({"down"}),
    "sits": frozenset({"down"}),
    "runs": frozenset({"out"}),
    "run": frozenset({"out"}),
    "gets": frozenset({"its", "their", "under"}),
    "kicks": frozenset({"off"}),
    "moves": frozenset({"in", "into", "to", "on"}),
    "sails": _DIRECTLY | {"for", "to"},
    "ends": _DIRECTLY,
    "closes": _DIRECTLY,
    "concludes": _DIRECTLY,
}
"""Such verbs that are something else as well: with the words that make verbs of them (`heads to`), '' is none."""

INTENDING = frozenset("intends plans hopes aims wants expects intend plan hope aim want expect".split())
"""Before `to`: what is meant is to come."""

LIKELY = frozenset("likely unlikely possible probable forecast projected tipped".split())
"""After `is` and `be`: what may come."""

TAKES = frozenset({"place", "effect", "office", "over", "charge", "off", "up"})
"""What follows `takes` where it tells of what has its day."""

FORESEEING = frozenset("due scheduled slated expected planned supposed".split())
"""Words of a plan; after `was` or `had been` the plan is told in the past."""

BYGONE = frozenset("previous earlier last original first second".split())
"""`A previous deadline` is over."""

FORESEEN_AFTER = frozenset("was were had originally previously initially once".split())
"""Words that tell such a plan in the past, shortly before it."""

FORESEEING_FOR = frozenset("set fixed booked arranged meant billed intended tipped".split())
"""Words of a plan before `for` and `to` only."""

PAST = frozenset(
    "was were had did said told came went took gave made met held saw left began became fell rose won lost ran "
    "led sent spoke wrote brought bought sold paid kept built found got grew knew cut put broke struck shot drew "
    "flew chose rode sat stood threw wore understood thought felt heard hit quit spent bid let wound laid dealt "
    "sought taught caught fought shut hosted been since ago overtook withdrew sank swept drove forgave swore "
    "didn't wasn't weren't hadn't hasn't haven't arose awoke beat bore burst shed slid sprang strode swung tore wept "
    "rebuilt retook remade resold rewrote rewon resent redrew reran died lied fled bled sped ate drank froze hid "
    "hung crept clung dug blew rang sang slept spun stole stuck swam woke lent shook shrank slew stung underwent "
    "undertook oversaw overthrew overran upheld withstood mistook foresaw flung lit leapt".split()
)
BARE = frozenset("cut put set shut hit let quit bid beat burst shed spread cost hurt host".split())
"""Verbs whose infinitive is spelt as their past: `will shut`."""

FINITE_PAST = frozenset("has have".split())
MODALS = frozenset("will would shall should can could may might must 'll to".split())
PERFECT_MODALS = MODALS - frozenset(("will", "shall", "'ll", "to"))
AFTER_SAYING = frozenset(
    "said told announced reported added stated confirmed disclosed revealed noted explained declared mentioned "
    "informed briefed spoke".split()
)
"""Verbs of saying: what is said need not be of the same day."""

ALONGSIDE = frozenset(
    "hosted organised organized arranged sponsored led headed chaired convened attended accompanied followed "
    "joined backed supported addressed".split()
)
"""Participles that go along with the verb they hang on: `will attend a dinner hosted by the chief`."""

NEUTRAL_ED = frozenset(
    "need indeed speed exceed proceed succeed feed seed breed united agreed-upon red hundred bed armed limited "
    "unchanged unprecedented unexpected unlimited unemployed undisclosed unnamed unspecified unidentified unconfirmed "
    "unfinished unresolved unarmed unmanned unrelated unwanted so-called called named based located "
    "entitled titled dubbed dedicated devoted".split()
)
CALLED = frozenset({"for", "on", "upon", "off"})
"""What makes a verb of `called`, which else says only what something is called."""

COULD_BE = frozenset("reached seen heard learned found felt verified confirmed identified located determined".split())
"""`Nobody could be reached on Friday`: what was tried, not what may come."""

BE = frozenset("be been being is are".split())
NO_VERB = frozenset(
    "the a an his her its their our my your this that these those it him them us me which whom whose what date "
    "all both one two three four five six seven eight nine ten some any no each every other others about around "
    "more less nearly almost only just as being mid late early last next death power court war peace prison jail "
    "work school town market office total date home life "
    "in on at by of for from with after before during until since under over into through between among against "
    "without within upon radio television state foreign federal national public private international people police "
    "parliament congress reporters journalists newspapers".split()
)
DID_IT = frozenset(
    "used had failed refused began continued started came managed forced returned according able helped led went "
    "seemed appeared declined proved ceased stopped happened tended contributed due similar close compared "
    "subject respond responded added referred thanks in".split()
)
FIRST = frozenset("first last only latest".split())
"""`the first states to join` have joined, unless a verb says otherwise."""

COMMITS = frozenset(
    "agreed invited decided promised pledged vowed planned hoped wanted asked urged ordered scheduled offered "
    "threatened announced proposed prepared invitation ready likely due set about is are plans plan deal "
    "agreement pledge bid decision offer right option proposal order wants intends hopes expects aims seeks need "
    "needs expected committed cleared approved called deadline designed effort efforts going way ways vote voted "
    "elected chosen appointed meant advised told continue instructed directed tasked aim "
    "intend hope expect want seek".split()
)
ARTICLES = frozenset("a an the its his her their".split())
DETERMINERS = frozenset("a an the its his her their this that these those some any no still so newly more most".split())

NEVER_BEFORE_PRESENT = DETERMINERS | {"to", "not", "has", "have", "had", "will", "would", "may", "might", "could"}
"""What stands before no verb in the simple present."""

TELLING = (
    COMING
    | SCHEDULED
    | frozenset(SCHEDULED_WITH)
    | FORESEEING
    | FORESEEING_FOR
    | PAST
    | FINITE_PAST
    | LIKELY
    | {"to", "set", "being", "takes", "take", "could", "may", "might"}
)
"""Every word that may decide on the tense; beside them only words in `ed` and `'ll` do."""
