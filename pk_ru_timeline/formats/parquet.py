"""Parquet: a row an event, its citations and disputes nested in it, for pandas, Polars, DuckDB and Spark.

Days are dates, so that they can be computed with; `date` stays EDTF, as one day says too much of a month.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any, BinaryIO

from ..model import Timeline
from ..model.plain import Plain
from . import Extra, Format, require
from .records import HALF_CHARACTERS, SCHEMA, UNLISTED, UNTOLD, encodable, make_records
from .schema import make_schema

_EXTRA = Extra(name="parquet", package="pyarrow")
_ROWS_AT_ONCE = 10_000


def write_parquet(timeline: Timeline, stream: BinaryIO) -> None:
    """The whole file; `ExportError` where pyarrow is missing."""
    require(_EXTRA)
    import pyarrow
    from pyarrow import parquet

    event = make_schema()["$defs"]["event"]
    columns = _arrow(event, pyarrow)
    schema = pyarrow.schema(columns.fields, metadata={"schema": SCHEMA})
    file = BytesIO()  # pyarrow would close the stream
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        rows: list[Plain] = []
        for record in make_records("events", timeline.events):
            rows.append(_storable(record, event))
            if len(rows) == _ROWS_AT_ONCE:
                writer.write_table(pyarrow.Table.from_pylist(rows, schema=schema))
                rows = []
        writer.write_table(pyarrow.Table.from_pylist(rows, schema=schema))
    stream.write(file.getbuffer())


def _kind(shape: Plain) -> str:
    """The JSON type beside `null`; `date` for a day."""
    if shape.get("format") == "date":
        return "date"
    types = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
    return str(next(name for name in types if name != "null"))


def _arrow(shape: Plain, arrow: Any) -> Any:
    """The Arrow type of what a JSON Schema describes."""
    kind = _kind(shape)
    if kind == "object":
        return arrow.struct([(name, _arrow(part, arrow)) for name, part in shape["properties"].items()])
    if kind == "array":
        return arrow.list_(_arrow(shape["items"], arrow))
    types = {"string": arrow.string, "integer": arrow.int64, "boolean": arrow.bool_, "date": arrow.date32}
    return types[kind]()


def _storable(value: Any, shape: Plain) -> Any:
    """Days as dates, and text that UTF-8 can hold."""
    if value is None:
        return None
    match _kind(shape):
        case "object":
            return {name: _storable(value[name], part) for name, part in shape["properties"].items()}
        case "array":
            return [_storable(one, shape["items"]) for one in value]
        case "date":
            return date.fromisoformat(value)
        case "string":
            return encodable(value)
        case _:
            return value


FORMAT = Format(
    summary="columns for pandas, Polars and DuckDB",
    write=write_parquet,
    losses=(UNTOLD, *UNLISTED, HALF_CHARACTERS),
    binary=True,
    extra=_EXTRA,
)
