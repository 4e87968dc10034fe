"""Action matrices as ministries keep them, made with xlsxwriter: titles, merged cells, two rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from gcmplan.exchange.matrix.mapping import Head, MatrixMap
from gcmplan.exchange.spreadsheet import Page
from gcmplan.plan.header import Period

TOLD = MatrixMap(
    head=Head(country="XEX", period=Period.model_validate({"start": 2021, "end": 2025}))
)
"""A map that says what a plan cannot do without."""


def page(*rows: str, title: str = "Matrix") -> Page:
    """A sheet from rows of cells with `|` between them."""
    return Page(title, [[each.strip() for each in row.split("|")] for row in rows])


def written(file: Path, fill: Callable[[Workbook], None]) -> Path:
    """A workbook."""
    with Workbook(str(file)) as book:
        fill(book)
    return file


def english(book: Workbook) -> None:
    """Two header rows, areas and objectives as rows, a sum, a note, hidden rows, another sheet."""
    sheet = book.add_worksheet("Action matrix")
    sheet.merge_range("A1:M1", "REPUBLIC OF KENYA")
    sheet.merge_range(
        "A2:M2", "National Action Plan for the Global Compact for Migration 2021–2025"
    )
    sheet.write("A3", "Draft of 12 January 2021")
    for place, text in {"A5:A6": "No.", "B5:B6": "Key activities", "K5:K6": "GCM Obj."}.items():
        sheet.merge_range(place, text)
    sheet.merge_range("L5:L6", "Means of verification")
    sheet.merge_range("M5:M6", "Remarks")
    sheet.merge_range("C5:D5", "Responsibility")
    sheet.merge_range("E5:F5", "Timeline")
    sheet.merge_range("G5:I5", "Budget (USD)")
    sheet.merge_range("J5:J6", "Status")
    sheet.write_row("C6", ["Lead", "Partners", "Start", "End", "2021", "2022", "Total"])
    sheet.merge_range("A7:M7", "Thematic Area 1: Data and coordination")
    sheet.merge_range("A8:M8", "Objective 1.1: Better data")
    _rows(
        sheet,
        9,
        "1.1.1|Set up a data strategy|MoL / MoI|IOM, UNHCR and line ministries|Q2 2021|2022|"
        "350,000|120,000|470,000|ongoing|Obj. 1|Strategy document",
        "1.1.2|Train officials|Ministry of Labour and Social Protection; IOM|CSOs|2021|continuous|"
        "TBD|USD 1.2M||100%|1, 3||See the mission report",
        "|||UNFPA",
    )
    sheet.merge_range("A13:M13", "OBJECTIVE 1.2 – Better coordination")
    _rows(
        sheet,
        14,
        "1.2.1|Strengthen the council|National Coordination Mechanism on Migration (NCM)||ongoing|"
        "by end of 2024||||on course|23",
        "1.2.2|Publish a profile|NCM|||Dec-24||||suspended|1",
        "1.2.3|Agree with Borduria|Min. of Labour||2023|2022|KES 500||KES 600|delayed|99",
    )
    sheet.write_datetime("E15", datetime(2021, 3, 1), book.add_format({"num_format": "d mmm yy"}))  # noqa: DTZ001  a cell has no zone
    sheet.set_row(15, None, None, {"hidden": True})
    sheet.write("A18", "Total")
    sheet.write_formula("G18", "=SUM(G9:G16)", None, 350_500)
    sheet.write("A20", "Note: amounts are indicative.")
    lists = book.add_worksheet("Lists")
    lists.write_row("A1", ["Ongoing", "Completed"])
    lists.hide()


def french(book: Workbook) -> None:
    """Areas merged down the first column, amounts in thousands, percents, text of other scripts."""
    sheet = book.add_worksheet("Matrice d'actions")
    sheet.write("A1", "Plan d'action national pour le Pacte mondial du Sénégal 2023–2026")
    _rows(
        sheet,
        3,
        "Axe stratégique|Objectif du PMM|Activités|Structure responsable|Partenaires|Calendrier|"
        "Coût (en milliers d'euros)|État d'avancement|Observations",
    )
    sheet.merge_range("A4:A6", "Axe 1 : Données")
    sheet.merge_range("B4:B5", "1")
    sheet.merge_range("B7:B8", "7, 10")
    sheet.merge_range("G5:G6", "300")
    _rows(
        sheet,
        4,
        "||Créer un observatoire|Ministère de l'Intérieur et de la Sécurité publique (MISP)|"
        "OIM / HCR|1er trimestre 2024|1 200|en cours|ملاحظة",
        "||Former les agents|MISP et Agence nationale de la statistique (ANSD)||2024 et 2025||"
        "non démarré",
        "|Objectif 3|Informer|Min. Intérieur|Société civile|en continu||terminé",
        "Axe 2 : Protection||Protéger|HCR||d'ici fin 2025|FCFA 5000000|en retard",
        "||Accueillir|HCR|OIM|à partir de 2024|à déterminer|annulé",
    )
    _rows(sheet, 10, "TOTAL||||||1500")


def spanish(book: Workbook) -> None:
    """One objective of the Compact, currencies in a column of their own, percents as shares."""
    sheet = book.add_worksheet("Matriz")
    sheet.write("A1", "República del Ecuador")
    sheet.write("A2", "Plan nacional de implementación del Pacto Mundial 2023-2025")
    sheet.merge_range("D4:E4", "Plazo")
    sheet.merge_range("F4:G4", "Presupuesto")
    _rows(
        sheet,
        4,
        "N.º|Acción|Entidad responsable|Plazo||Presupuesto||Estado|% de avance",
        "|||Inicio|Fin|Monto|Moneda",
        "OBJETIVO 6: Facilitar la contratación equitativa y ética y salvaguardar las condiciones "
        "que garantizan el trabajo decente",
        "1|Aprobar el reglamento|Ministerio de Trabajo y Previsión Social|enero de 2023|"
        "segundo semestre de 2023|1.200.000|USD|terminado|1",
        "2|Capacitar inspectores|MDT / OIT|2023|permanente|350000|USD|no iniciado|0",
        "3|Firmar acuerdos|Cancillería, MDT|03/04/2024||||60%|",
    )
    sheet.write_number("I9", 0.25)


def pillars(book: Workbook) -> None:
    """A sheet for each area, quarters that are ticked, two currencies, and a list of acronyms."""
    titles = {
        "Pillar 1 - Data": "Objective 1: Collect and utilize accurate and disaggregated data",
        "Pillar 2 - Rights": "Objective 7: Address and reduce vulnerabilities",
    }
    for title, objective in titles.items():
        sheet = book.add_worksheet(title)
        sheet.write("A1", "Ministry of Interior")
        sheet.write("A2", f"National GCM Roadmap of Ghana 2024-2025: {title}")
        sheet.merge_range("D4:G4", "2024")
        sheet.merge_range("I4:J4", "Budget")
        sheet.merge_range("A6:A8", objective)
        _rows(
            sheet,
            4,
            "GCM Objective|Priority actions|Output indicators||||"
            "|Responsible institution(s)|||Source of funding",
            "|||Q1|Q2|Q3|Q4||GHS|USD",
            "|Map sources|Number of maps|x|x|||Ghana Statistical Service (GSS), GIS|10000||GoG",
            "|Train\n- police\n- judges||||x|X|GSS|50,000|4000|IOM/EU",
            "|Publish||maybe||||all",
            "Sub-total||||||||60000",
        )
    acronyms = book.add_worksheet("Acronyms")
    for number, row in enumerate(
        [("Acronym", "Meaning"), ("GIS", "Ghana Immigration Service"), ("EU", "European Union")]
    ):
        acronyms.write_row(number, 0, row)


def _rows(sheet: Worksheet, first: int, *rows: str) -> None:
    """Write rows of cells from a row on, counted from 1; nothing over what is there already."""
    for number, row in enumerate(rows, first - 1):
        for at, text in enumerate(row.split("|")):
            if text:
                sheet.write_string(number, at, text)
