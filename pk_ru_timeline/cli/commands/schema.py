"""`timeline schema`: the shape of the JSON that the program writes, for other programs."""

from __future__ import annotations

from ..streams import open_answer


def command() -> None:
    """Print the JSON Schema that every JSON export keeps to.

    A line of the JSON Lines export is '#/$defs/event' in it.

    Examples:
      timeline schema > timeline.schema.json
      timeline export --output timeline.json && check-jsonschema --schemafile timeline.schema.json timeline.json
    """
    import json

    from ...formats.schema import make_schema

    with open_answer(exact=True) as stream:
        json.dump(make_schema(), stream, indent=2)
        stream.write("\n")
