"""BRIDGE text → plan, or diagnostics.

A slip in one thing hides nothing of the others: what does not fit is left out, and the rest is read
as a plan. Of what has a slip nothing more is said until that is mended: one slip, one finding.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from gcmplan.diagnostics import Diagnostic, Edit, Related
from gcmplan.faults.doubt import Doubt
from gcmplan.faults.gcm001_syntax import syntax
from gcmplan.faults.gcm002_duplicate_key import duplicate_key
from gcmplan.faults.gcm003_unsafe_yaml import unsafe_yaml
from gcmplan.faults.gcm004_unknown_key import unknown_key
from gcmplan.faults.gcm005_missing_field import (
    missing_field,
    missing_under_condition,
    missing_value,
)
from gcmplan.faults.gcm006_wrong_type import wrong_type
from gcmplan.faults.gcm007_unknown_word import unknown_word
from gcmplan.faults.gcm008_bad_id import bad_id
from gcmplan.faults.gcm009_format_version import format_version
from gcmplan.faults.gcm010_ambiguous_scalar import ambiguous_scalar
from gcmplan.faults.gcm013_no_header import no_header
from gcmplan.faults.separate import separate
from gcmplan.faults.shape import Misfits, fit, ids_inside
from gcmplan.faults.slip import Slip
from gcmplan.finding import Finding, Severity
from gcmplan.keypath import TOP, KeyPath
from gcmplan.locate import item_id, locate, plan_id
from gcmplan.plan.plan import FORMAT_VERSION, Plan
from gcmplan.sentence import say
from gcmplan.source.bundle import HEADER_KEYS, Bundle
from gcmplan.source.document import Document
from gcmplan.source.fault import Fault, FaultKind
from gcmplan.source.parsing.scalar import Ambiguous
from gcmplan.source.seams import Seams
from gcmplan.source.splicing.write import quoted

_HEAD = KeyPath(("plan",))

_INDISPENSABLE = {TOP, KeyPath(("gcmplan",)), _HEAD}
"""Without one of these nothing can be said of a plan."""

_RULES_OF_THE_PLAN = _HEAD / "rules"
"""Where `off` is a word of the format."""


class Loaded(NamedTuple):
    """What came of reading a plan."""

    bundle: Bundle
    """What was read, without what does not fit."""

    plan: Plan | None
    """What fits; None if not even its head can be read."""

    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the files."""

    doubtful: frozenset[KeyPath] = frozenset()
    """The parts in which something is wrong."""

    lost_ids: frozenset[str] = frozenset()
    """Ids of things that are written but could not be read."""

    @property
    def whole(self) -> bool:
        """Whether all that is written could be read as it is meant."""
        return not any(each.finding.rule.severity is Severity.ERROR for each in self.diagnostics)


def load(bundle: Bundle) -> Loaded:
    """Read a plan; whatever is wrong with it comes back as diagnostics."""
    told = [told_of_text(bundle, each, fault) for each in bundle.documents for fault in each.faults]
    told += [*_unjoined(bundle), *_not_maps(bundle)]
    version = bundle.data.get("gcmplan")
    if type(version) is int and version != FORMAT_VERSION:
        return Loaded(bundle, None, (*told, *locate(bundle, [format_version(version)])))
    if not any(key in bundle.data for key in HEADER_KEYS):
        refusal = [no_header(False)] if bundle.sound else []
        return Loaded(bundle, None, (*told, *locate(bundle, refusal)))
    return _load_data(bundle, told)


def judged(loaded: Loaded, findings: Iterable[Finding]) -> list[Diagnostic]:
    """Findings about what could be read, where they stand; nothing about what is doubtful."""
    return locate(loaded.bundle, fair(findings, loaded.bundle.seams, loaded.doubtful))


def fair(
    findings: Iterable[Finding], seams: Seams, doubtful: Container[KeyPath]
) -> Iterator[Finding]:
    """The findings about what is not doubtful."""
    return (each for each in findings if seams.written(each.about) not in doubtful)


def _load_data(bundle: Bundle, told: list[Diagnostic]) -> Loaded:
    doubt = _doubt(bundle)
    fitting, plan, misfits = _fitted(bundle)
    slips = list(separate(misfits, doubt.torn))
    found = [told_of_shape(slip) for slip in slips]
    doubtful = doubt.after({slip.record for slip in slips}, fitting.left_out)
    told += locate(bundle, found)
    told += _ambiguous(bundle, {slip.path for slip in slips})
    loaded = Loaded(fitting, plan, tuple(told), doubtful, _lost_ids(bundle, fitting))
    lacking = (missing_field(*each) for each in missing_under_condition(plan)) if plan else ()
    return loaded._replace(diagnostics=(*told, *judged(loaded, lacking)))


def _fitted(bundle: Bundle) -> tuple[Bundle, Plan | None, tuple[Slip, ...]]:
    """As much of a bundle as fits, the plan that it is, and what does not fit."""
    slips: tuple[Slip, ...] = ()
    while isinstance(result := fit(bundle.data), Misfits):
        slips = slips or result.slips
        smaller = bundle.without(result.to_leave_out)
        if smaller.left_out == bundle.left_out or not smaller.left_out.isdisjoint(_INDISPENSABLE):
            return bundle, None, slips
        bundle = smaller
    return bundle, result, slips


def _doubt(bundle: Bundle) -> Doubt:
    """What is in doubt because something is wrong with the text itself."""
    values, cuts = set[KeyPath](), set[KeyPath]()
    for document in bundle.documents:
        for fault in document.faults:
            where = cuts if fault.kind is FaultKind.SYNTAX else values
            where.add(bundle.whole(document, fault.path))
    return Doubt(bundle.data, values, cuts)


def _lost_ids(bundle: Bundle, fitting: Bundle) -> frozenset[str]:
    """Ids of things that are written, and are not among what fits."""
    kept_out: list[object] = [each.set_aside for each in bundle.documents]
    kept_out += [each.data for each in bundle.documents if not isinstance(each.data, dict)]
    kept_out += [second.document.data[second.path[0]] for _, second in bundle.clashes]
    kept_out += [_as_thing(path, bundle.value(path)) for path in fitting.left_out]
    unread = (each.lost_ids for each in bundle.documents)
    return frozenset().union(*unread, ids_inside(kept_out))


def _as_thing(path: KeyPath, value: object) -> object:
    """A value that is left out; bare text in a list may be meant as a thing with that id."""
    return {"id": value} if isinstance(path[-1], int) and isinstance(value, str) else value


def told_of_shape(slip: Slip) -> Finding:
    """A slip, told by the rule that it breaks."""
    match slip.kind:
        case "unknown_key":
            return unknown_key(slip)
        case "missing" if slip.path == _HEAD:
            return no_header(True)
        case "missing" | "no_fiscal_year_start" | "no_first_language":
            return missing_field(*missing_value(slip))
        case "unknown_word":
            return unknown_word(slip)
        case "bad_id":
            return bad_id(slip)
    return wrong_type(slip)


def _ambiguous(bundle: Bundle, told: set[KeyPath]) -> Iterator[Diagnostic]:
    """Text that other readers take for something else, where nothing else is wrong with it."""
    for document in bundle.documents:
        if document.ambiguous:
            for path, text in _ambiguous_texts(document.data, TOP):
                whole = bundle.whole(document, path)
                if whole not in told and not whole.leads_into(_RULES_OF_THE_PLAN):
                    for each in locate(bundle, [ambiguous_scalar(whole, text)]):
                        yield each._replace(fix=(Edit(each.span, quoted(text)),))


def _ambiguous_texts(data: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(data, Ambiguous):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _ambiguous_texts(value, path / key)
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from _ambiguous_texts(value, path / position)


def told_of_text(bundle: Bundle, document: Document, fault: Fault) -> Diagnostic:
    """A fault of a text, told by the rule that it breaks."""
    path = bundle.whole(document, fault.path)
    if fault.kind is FaultKind.SYNTAX:
        finding = syntax(fault.detail)
    elif fault.kind is FaultKind.DUPLICATE_KEY:
        finding = duplicate_key(path, fault.detail)
    else:
        finding = unsafe_yaml(fault.kind, fault.detail, path)
    related: tuple[Related, ...] = ()
    if fault.first:
        related = (
            Related(
                document.source.name,
                fault.first,
                say("'{key}' stands here first", key=fault.detail),
            ),
        )
    item, plan, file = item_id(bundle, path), plan_id(bundle), document.source.name
    return Diagnostic(file, fault.span, finding, path, item, plan, related)


def _not_maps(bundle: Bundle) -> Iterator[Diagnostic]:
    """Files that hold something, but no map, though it could be read."""
    for document in bundle.documents:
        if document.sound and not isinstance(document.data, dict | None):
            finding = wrong_type(Slip("model_type", TOP, document.data, TOP, say("the file")))
            yield Diagnostic(
                document.source.name, document.span(TOP), finding, TOP, None, plan_id(bundle)
            )


def _unjoined(bundle: Bundle) -> Iterator[Diagnostic]:
    """Keys that stand on top of two files of a plan and cannot be joined."""
    for first, second in bundle.clashes:
        finding = duplicate_key(second.path, str(second.path[0]))
        there = Related(
            first.document.source.name,
            first.document.key_span(first.path),
            say("'{key}' stands here first", key=first.path),
        )
        place = second.document.key_span(second.path)
        file = second.document.source.name
        yield Diagnostic(file, place, finding, second.path, None, plan_id(bundle), (there,))
