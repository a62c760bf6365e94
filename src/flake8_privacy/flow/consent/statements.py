"""Statements of SQL that write a person's consent, or choose people by it."""

from ...catalog.schema import ConsentName
from ...model import code as ir
from ...model.code import Instruction
from ...model.tuples import NamedTuple
from ...model.values import NOTHING, Atoms, Obj, Ref, Site, Value
from ...parse import sql
from ..calls.arguments import Arguments
from ..calls.known import queries
from ..fairness.serving import maker_of
from ..frame import Frame
from ..values.guards import consented, says_consent
from ..values.naming import named
from ..values.records import ROWS
from ..values.state import all_of
from . import writes

EXECUTING = frozenset({"execute", "executemany", "aexecute", "execute_sql", "exec_driver_sql", "executescript",
                       "exec", "fetch", "fetchrow", "fetchval", "fetch_all", "fetch_one", "fetch_val",
                       "scalar", "scalars", "run_query"})  # fmt: skip
"""What runs a statement that it is given as text."""
_ONE_OF_THEM = frozenset(
    {"fetchone", "first", "one", "one_or_none", "get", "last", "latest", "earliest", "afirst", "aget"}
)
FETCHING = _ONE_OF_THEM | {"fetchall", "fetchmany", "all", "distinct", "order_by", "iterator", "filter", "exclude"}
"""What gives the rows of a query or a statement, or one of them."""
_ONE_VALUE = frozenset({"fetchval", "fetch_val", "scalar"})
_ONE_ROW = frozenset({"fetchrow", "fetchval", "fetch_one"})
_TABLES = {"ies": "y", "s": ""}


class Rows(NamedTuple):
    """What a SELECT gives: what holds of each row, the columns, and what one row of the table is called."""

    held: Atoms
    columns: tuple[str, ...]
    row: str


def executed(frame: Frame, ins: Instruction, given: Arguments, site: Site) -> "Rows | None":
    """``cursor.execute("UPDATE users SET marketing_consent = TRUE")``.

    What a statement gives that asks for some (``SELECT id FROM users WHERE marketing_consent``); None for others.
    """
    registers = ins[3] if ins[0] == ir.CALL else ins[4]
    text = _text(frame, registers[0]) if registers and registers[0] >= 0 else ""
    if not sql.is_statement(text):
        return None
    found = sql.written(text)
    if found is None:
        columns = tuple(sql.read(text))
        return Rows(_asked_for(frame, text, columns, site), columns, _table_of(text))
    values = {column: _value(frame, value, given) for column, value in found.values}
    writes.into(frame, Value(noun=_singular(found.table)), values, site)
    return None


def _table_of(text: str) -> str:
    """The only table that a SELECT reads, as one of its rows is called."""
    tables = sql.tables(text)
    return _singular(tables[0]) if len(tables) == 1 else ""


def _asked_for(frame: Frame, text: str, columns: tuple[str, ...], site: Site) -> Atoms:
    """What holds of all rows that a SELECT gives, by the columns of consent that its conditions ask for.

    Where they ask for none, it is whoever is in the table: ``SELECT 1 FROM opt_outs WHERE user_id = ?``.
    """
    conditions = sql.conditions(text)
    held: Atoms = NOTHING
    for condition in conditions:
        names, column = frame.names, condition.column
        said = names.consent(column) or names.chosen(condition.table, column)
        if said is None and column in queries.STATES and names.is_consent_record(_singular(condition.table)):
            told = [names.purpose(each.value) for each in conditions if isinstance(each.value, str)]
            said = ConsentName(True, next(filter(None, told), "any"))
        is_time = condition.value is None and column.endswith(queries.TIMES)
        answer = False if is_time else names.answer(condition.value)
        if said is not None and answer is not None:
            held |= consented(said.granted, said.purpose)[answer != condition.is_met]
    table = frame.names.recorded(_table_of(text)) if conditions and not held else None
    if table is not None and queries.STATES.isdisjoint((*columns, *(each.column for each in conditions))):
        held = consented(table.granted, table.purpose)[0]
    frame.found.origins.update(dict.fromkeys(held, site))
    return held


def given(frame: Frame, owner: Value, name: str, result: Value, rows: Rows | None, site: Site) -> Value:
    """What a statement gives, which the cursor that runs it goes on to give."""
    if rows is None:
        return _fetched(frame, owner, name, result)
    held = rows.held
    refs = _with_columns(frame, rows, site)
    for variable, value in frame.state.env.items() if held or owner.elements_held or refs else ():
        if value is owner:
            frame.state.env[variable] = value.but(elements_held=held, refs={**value.refs, **refs})
    if name in _ONE_VALUE and len(rows.columns) == 1:
        result = named(frame, result.called(""), rows.columns[0], None, site)
    if refs:
        result = _fetched(frame, Value(refs=refs), name, result)
    if not held and not result.elements_held:
        return result
    false = frozenset(atom._replace(granted=not atom.granted) for atom in held) if len(held) == 1 else NOTHING
    return (
        result.but(true=held, held=held, false=false)
        if name in _ONE_ROW
        else result.but(elements_held=held, false=false)
    )


def _with_columns(frame: Frame, rows: Rows, site: Site) -> dict[Ref, Atoms]:
    """The rows of a SELECT as a list, each with what its columns say by their places: ``row[1]``."""
    if all(frame.names.is_plain(column) and column not in queries.STATES for column in rows.columns):
        return {}
    fields = {f"#{place}": _column(frame, column, rows.row, site) for place, column in enumerate(rows.columns)}
    if not any(field.labels or says_consent(field) for field in fields.values()):
        return {}
    row = frame.make(Obj("list", None, fields, None), part=41)
    return frame.make(Obj(ROWS, None, {}, row), part=42).refs


def _column(frame: Frame, column: str, row: str, site: Site) -> Value:
    """What a column of a table holds, by its name; a state says what the table records."""
    if column in queries.STATES:
        said = frame.names.recorded(row)
    else:
        said = None if frame.names.is_plain(column) else frame.names.consent(column)
    if said is not None:
        true, false = consented(said.granted, said.purpose)
        return Value(true=true, false=false, noun=column)
    # What is worked out of a column, "count(email)", has no name of its own.
    return named(frame, Value(), column, Value(noun=row), site, is_key=True) if column.isidentifier() else Value()


def _fetched(frame: Frame, owner: Value, name: str, found: Value) -> Value:
    """The rows that a statement gave, or one of them, if they hold answers: ``cursor.fetchone()``."""
    rows = {ref: obj.rest for ref, obj in frame.objects(owner) if obj.kind == ROWS and obj.rest is not None}
    if not rows:
        return found
    refs = (
        all_of(list(rows.values())).refs if name in _ONE_ROW or name in _ONE_OF_THEM else dict.fromkeys(rows, NOTHING)
    )
    return found.but(refs={**found.refs, **refs})


def _text(frame: Frame, register: int) -> str:
    """The statement in a register, also one that is wrapped: ``text("UPDATE …")``."""
    value: Value = frame.registers[register]
    if not value.consts:
        maker = maker_of(frame, register)
        inner = () if maker is None or maker[0] not in (ir.CALL, ir.METHOD) else maker[3 if maker[0] == ir.CALL else 4]
        value = frame.registers[inner[0]] if inner and inner[0] >= 0 else value
    const = value.consts[0] if len(value.consts) == 1 else ""
    return const if isinstance(const, str) else ""


def _value(frame: Frame, written: tuple[object, ...], given: Arguments) -> Value:
    if not written:
        return Value()
    match written[0]:
        case sql.Now():
            return Value(refs={("ext", "now()", None): NOTHING})
        case sql.Mark(key):
            return _handed(frame, key, given)
    return Value(consts=written, false=None) if written[0] else Value(consts=written, true=None)


def _handed(frame: Frame, key: int | str, given: Arguments) -> Value:
    """What is handed over for a mark: by name, in a sequence behind the statement, or right behind it."""
    if isinstance(key, str) and key in given.keywords:
        return given.keywords[key]
    behind = given.positional[1:]
    for value in behind[:1]:
        for _, obj in frame.objects(value):
            found = obj.fields.get(key if isinstance(key, str) else f"#{key}")
            if found is not None:
                return found
    return behind[key] if isinstance(key, int) and 0 <= key < len(behind) else Value()


def _singular(table: str) -> str:
    """What one row of a table is called."""
    for plural, ending in _TABLES.items():
        if table.lower().endswith(plural):
            return table[: -len(plural)] + ending
    return table
