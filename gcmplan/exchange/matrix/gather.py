"""The areas, objectives and actions that the sheets of a matrix speak of, and all that is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from gcmplan.exchange.grid import letters
from gcmplan.exchange.matrix.asking import Reading
from gcmplan.exchange.matrix.cell import Cell, Question, Topic
from gcmplan.exchange.matrix.draft import ActionDraft, AreaDraft, Manner, ObjectiveDraft
from gcmplan.exchange.matrix.groups import Group, compact_objective, group
from gcmplan.exchange.matrix.layout import Column, Layout
from gcmplan.exchange.matrix.leftovers import about_column, about_row
from gcmplan.exchange.matrix.mapping import Into
from gcmplan.exchange.matrix.phrases.amount import currency
from gcmplan.exchange.matrix.phrases.bodies import Named, key_of
from gcmplan.exchange.matrix.reading import read
from gcmplan.exchange.matrix.rows import Row, Sort, rows
from gcmplan.exchange.matrix.settling import settle
from gcmplan.sentence import say

_STRUCTURE = (Into.AREA, Into.OBJECTIVE)
_MONEY = (Into.BUDGET, Into.SPENT)


class Gathered(NamedTuple):
    """What the sheets speak of."""

    areas: tuple[AreaDraft, ...]
    """In the order of the matrix; one without a title holds what stands in no area."""
    questions: tuple[Question, ...]
    """Those that are about no thing of the plan."""
    explained: tuple[Named, ...] = ()
    """What abbreviations of bodies stand for."""

    @property
    def objectives(self) -> list[ObjectiveDraft]:
        """All of them."""
        return [each for area in self.areas for each in area.objectives]

    @property
    def actions(self) -> list[ActionDraft]:
        """All of them."""
        return [each for objective in self.objectives for each in objective.actions]


def gathered(layouts: Sequence[Layout], manner: Manner) -> Gathered:
    """What some sheets speak of."""
    gatherer = _Gatherer(manner)
    for each in layouts:
        gatherer.sheet(each)
    return gatherer.end()


class _Gatherer:
    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._areas: dict[str | None, AreaDraft] = {}
        self._objectives: dict[tuple[int, str], ObjectiveDraft] = {}
        self._questions: list[Question] = []
        self._area: AreaDraft | None = None
        self._objective: ObjectiveDraft | None = None
        self._action: ActionDraft | None = None
        self._gcm: Cell | None = None
        """The cell before the titles of actions that says what those below it serve."""
        self._kept: dict[str, tuple[Column, list[Cell]]] = {}
        """The columns that are kept as they are, and their cells, by their keys in the plan."""

    def sheet(self, there: Layout) -> None:
        """Gather what one sheet speaks of."""
        self._area = self._objective = self._action = self._gcm = None
        found = list(rows(there))
        if (said := group(there.page.title)).sort == Into.AREA:
            self._area = self._named_area(said, there.page.title)
        above_groups = {
            one.number
            for one, other in pairwise(found)
            if one.sort is Sort.GROUP and other.sort is Sort.GROUP
        }
        for row in found:
            match row.sort:
                case Sort.GROUP:
                    self._group(there, row, is_outer=row.number in above_groups)
                case Sort.ACTION:
                    self._new_action(there, row)
                case Sort.MORE:
                    self._more(there, row)
                case Sort.TOTAL | Sort.NOTE | Sort.ODD:
                    self._questions.append(about_row(row))

    def end(self) -> Gathered:
        """All that was gathered, each action as a whole."""
        result = Gathered(tuple(self._areas.values()), ())
        for action in result.actions:
            settle(action, self._manner)
        kept = (about_column(*each) for each in self._kept.values())
        return result._replace(questions=(*self._questions, *kept))

    def _group(self, there: Layout, row: Row, *, is_outer: bool) -> None:
        first, *others = (row.cells[at] for at in sorted(row.cells))
        column = next((each for each in there.columns if each.at == first.column), None)
        said = group(first.text)
        into = column.into if column and column.into in _STRUCTURE else None
        if (said.sort or into or ("area" if is_outer else "objective")) == Into.AREA:
            self._enter_area(said, first)
        else:
            self._enter_objective(said, first)
        for cell in others:
            text = say(
                '"{cell}" stands in the row of "{row}": add it by hand',
                cell=_short(cell),
                row=_short(first),
            )
            self._questions.append(Question(Topic.ROWS, text, (cell,)))

    def _enter_area(self, said: Group, cell: Cell) -> None:
        area = self._named_area(said, cell.sheet)
        area.cells.append(cell)
        if area is not self._area:
            self._area, self._objective, self._gcm = area, None, None

    def _named_area(self, said: Group, sheet: str) -> AreaDraft:
        return self._areas.setdefault(key_of(said.title), AreaDraft(said.title, said.number, sheet))

    def _enter_objective(self, said: Group, cell: Cell) -> None:
        area = self._in_area(cell)
        key = (id(area), key_of(cell.text))
        if key not in self._objectives:
            objective = ObjectiveDraft(said.title, said.number)
            objective.gcm = [said.gcm] if said.gcm else []
            self._objectives[key] = objective
            area.objectives.append(objective)
        self._objective = self._objectives[key]
        self._objective.cells.append(cell)

    def _in_area(self, cell: Cell) -> AreaDraft:
        if self._area is None:
            self._area = self._areas.setdefault(None, AreaDraft(None, None, cell.sheet))
        return self._area

    def _new_action(self, there: Layout, row: Row) -> None:
        columns = {each.at: each for each in there.columns}
        for into in _STRUCTURE:
            column = there.column(into)
            if column and (cell := row.cells.get(column.at)):
                enter = self._enter_area if into is Into.AREA else self._enter_objective
                enter(group(cell.text), cell)
        row = self._serving(there, row)
        self._action = ActionDraft()
        self._read_all(columns, row)
        title = there.column(Into.TITLE)
        assert title, "no layout without it"
        self._objective_for(row.cells[title.at], there).actions.append(self._action)

    def _serving(self, there: Layout, row: Row) -> Row:
        """A row with what it serves, also where that stands above, before the titles."""
        column, title = there.column(Into.GCM), there.column(Into.TITLE)
        if column is None or title is None:
            return row
        cell = row.cells.get(column.at)
        if cell and (named := compact_objective(cell.text)):
            self._enter_objective(named, cell)
        if column.at > title.at:
            return row
        if cell is None and self._gcm:
            return row._replace(cells={**row.cells, column.at: self._gcm})
        self._gcm = cell
        return row

    def _objective_for(self, cell: Cell, there: Layout) -> ObjectiveDraft:
        """The objective that the action stands under, or one for what it serves."""
        if self._objective:
            return self._objective
        assert self._action
        area = self._in_area(cell)
        main = next(iter(self._action.values.get("gcm", ())), None)
        title = None if main else area.title or there.page.title
        key = (id(area), f"gcm {main}" if main else f"title {title}")
        if key not in self._objectives:
            objective = ObjectiveDraft(title, str(main) if main else None)
            objective.gcm = [main] if main else []
            self._objectives[key] = objective
            area.objectives.append(objective)
        return self._objectives[key]

    def _more(self, there: Layout, row: Row) -> None:
        assert self._action, "what goes on has begun"
        columns = {each.at: each for each in there.columns}
        for at, cell in row.cells.items():
            if at in columns and columns[at].into in _STRUCTURE:
                text = say(
                    '"{cell}" stands beside what goes on an action: does it begin here?',
                    cell=_short(cell),
                )
                self._action.ask(Topic.ROWS, text, cell)
        self._read_all(columns, row)

    def _read_all(self, columns: Mapping[int, Column], row: Row) -> None:
        """Read the cells of a row into the action, amounts in the currency that it names."""
        named = _currency_cell(columns, row)
        for at, cell in row.cells.items():
            column = columns.get(at) or _without_header(at)
            if named and column.into in _MONEY:
                unit = column.unit._replace(currency=currency(named.text))
                column = column._replace(unit=unit)
            if cell != named:
                self._read(column, cell, row.shared.get(at, 1))
        if named:
            self._settle_currency(named)

    def _settle_currency(self, named: Cell) -> None:
        """Remember of which amounts a cell names the currency; ask if there are none."""
        assert self._action
        keys = [key for key in _MONEY if key in self._action.values]
        for key in keys:
            self._action.cells[key].append(named)
        if not keys:
            text = say('"{cell}" stands beside no amount that was understood', cell=_short(named))
            self._action.ask(Topic.BLANKS, text, named)

    def _read(self, column: Column, cell: Cell, stands_for: int) -> None:
        assert self._action
        if column.into in _STRUCTURE:
            return
        if stands_for > 1:
            text = say(
                '"{cell}" stands for {rows} rows together: divide it among them',
                cell=_short(cell),
                rows=stands_for,
            )
            self._action.ask(Topic.AMOUNTS, text, cell)
            return
        if column.into == Into.KEEP:
            self._kept.setdefault(column.own_key, (column, []))[1].append(cell)
        read(Reading(self._action, cell, column, self._manner))


def _currency_cell(columns: Mapping[int, Column], row: Row) -> Cell | None:
    """The cell of a row that names the currency of its amounts."""
    found = (
        cell
        for at, cell in row.cells.items()
        if at in columns and columns[at].into == Into.CURRENCY and currency(cell.text)
    )
    return next(found, None)


def _without_header(at: int) -> Column:
    return Column(at, say("column {column}", column=letters(at)), Into.KEEP)


def _short(cell: Cell) -> str:
    return " ".join(cell.text.split())
