"""Tables of data: dicts of columns, made of what is known, cut down by names and written out whole."""

from collections.abc import Iterable

from ....model.values import NOTHING, UNKNOWN, Obj, Ref, Site, Value
from ...frame import Frame
from ...values.reading import all_of_fields, read_key
from ...values.records import TABLES, remove
from ...values.state import all_of
from ..arguments import Arguments

_CUTS = frozenset({"select", "drop", "get_column", "filter"})
"""Methods that give some columns of a table."""
_KEEPS = frozenset(
    {"collect", "lazy", "copy", "head", "tail", "limit", "sample", "dropna", "drop_nulls", "fillna", "fill_null",
     "sort", "sort_values", "reset_index", "drop_duplicates", "unique"}
)  # fmt: skip
"""Methods that give all of them."""
TELLING = _CUTS | _KEEPS
_NAMING = ("usecols", "columns")
_READS = (
    *(f"pandas.read_{kind}" for kind in ("csv", "excel", "parquet", "table", "feather", "sql_table")),
    *(f"polars.{verb}_{kind}" for verb in ("read", "scan") for kind in ("csv", "parquet", "excel", "ipc")),
)


def is_table(frame: Frame, value: Value) -> bool:
    """Whether a value is a table of a package, and some of its columns are known."""
    return _package(value) is not None and any(obj.kind == "dict" for _, obj in frame.objects(value))


def _package(value: Value) -> Ref | None:
    """What says of a value that it is a table of a package."""
    found = (ref for ref in value.refs if ref[0] == "ext" and ref[1].partition(".")[0] in TABLES and "()" in ref[1])
    return next(found, None)


def _made(frame: Frame, columns: dict[str, Value], ref: Ref, part: str) -> Value:
    table = frame.make(Obj("dict", None, columns, None), part=part)
    return table.but(refs={**table.refs, ref: NOTHING})


def made(frame: Frame, arguments: Arguments, site: Site) -> Value | None:
    """``DataFrame({"mail": [...]})`` and ``DataFrame([{"mail": ...}, ...])``."""
    data = arguments.positional[0] if arguments.positional else arguments.keywords.get("data", UNKNOWN)
    columns: dict[str, Value] = {}
    for _, obj in frame.objects(data):
        rows = [obj] if obj.kind == "dict" else [row for each in all_of_fields(obj) for _, row in frame.objects(each)]
        for row in rows:
            for name, value in row.fields.items() if row.kind == "dict" else ():
                columns[name] = value if name not in columns else all_of([columns[name], value])
    return _made(frame, columns, ("ext", "pandas.DataFrame()", site), "table") if columns else None


def read(frame: Frame, arguments: Arguments, site: Site) -> Value | None:
    """``read_csv(path, usecols=["mail", "plan"])``: a table whose columns are named."""
    names = [name for key in _NAMING if key in arguments.keywords for name in _named(frame, [arguments.keywords[key]])]
    columns = {name: read_key(frame, UNKNOWN, Value(consts=(name,)), site) for name in names}
    return _made(frame, columns, ("ext", "pandas.read()", site), "table") if columns else None


def _named(frame: Frame, values: Iterable[Value]) -> list[str]:
    """The names of columns, each by itself or in a list."""
    inner = [field for value in values for _, obj in frame.objects(value) for field in all_of_fields(obj)]
    return [const for value in (*values, *inner) for const in value.consts if isinstance(const, str)]


def cut(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> Value | None:
    """``frame.select("mail", "plan")``, ``frame.drop(columns=["mail"])``: what is left of a table."""
    ref = _package(owner) if name in TELLING else None
    if ref is None or name in _KEEPS:
        return owner if ref is not None and is_table(frame, owner) else None
    keywords = arguments.keywords
    given = [*arguments.positional, *(keywords[key] for key in ("columns", "items") if key in keywords)]
    names = _named(frame, given)
    if not given or (name == "filter" and "items" not in keywords):
        return None
    if name == "get_column":
        return read_key(frame, owner, given[0], site)
    if name == "drop":
        dicts = [obj.fields for _, obj in frame.objects(owner) if obj.kind == "dict"]
        known = {key: field for fields in dicts for key, field in fields.items()}
        left = _made(frame, known, ref, "left") if known else None
        if left is not None:
            remove(frame, left, tuple(names))
        return left
    columns = {each: read_key(frame, owner, Value(consts=(each,)), site) for each in names}
    columns.update({f"#{place}": value for place, value in enumerate(given) if value.labels})
    return _made(frame, columns, ref, "left")


CALLS = {"pandas.DataFrame": made, "polars.DataFrame": made, **dict.fromkeys(_READS, read)}
