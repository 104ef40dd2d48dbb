"""What several families of rules say of words like `early` and `night`."""

from __future__ import annotations

from dataclasses import replace

from pk_ru_timeline.model import TimexType

from ..rule import Meaning
from ..words import S

def in_part_of_day(day: Meaning, part: str) -> Meaning:
    """The morning, afternoon ... or clock time (`T09:30`, given without its `T`) of a day."""
    return replace(day, type=TimexType.TIME, value=f"{day.value}T{part.removeprefix('T')}")


NOT_COUNTED = (
    rf"(?!{S}(?:people|persons|troops|men|women|soldiers|tonnes?|tons|kilomet|km|miles|met(?:re|er)s|feet|barrels|dollars|rupees"
    rf"|roubles|rubles|votes|points|workers|employees|students|jobs|homes|houses|cars|shares|percent|per{S}cent|million|billion"
    rf"|hours|hrs|deaths|cases|children|members|acres|hectares|kg|kilograms|megawatts|MW|mw|GMT|inhabitants|prisoners|ships"
    rf"|aircraft|guns|horses|infantry|cavalry|casualties|others|additional|foot|pounds|yards|EST|EDT)\b)"
)
"""After a number: it does not count anything (`1999 people`)."""
