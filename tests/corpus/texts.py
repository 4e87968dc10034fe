"""Slips of the text: what YAML cannot read, or reads otherwise than people."""

from __future__ import annotations

from tests.corpus.slip import Slip

TEXTS = [
    Slip(
        "a title that other readers take for false",
        "title: Train labour inspectors",
        "title: NO",
        "47:16 GCM010",
    ),
    Slip("a version to come", "gcmplan: 1", "gcmplan: 2", "1:10 GCM009"),
    Slip(
        "progress twice",
        "        progress: 40",
        "        progress: 40\n        progress: 50",
        "55:9 GCM002",
    ),
    Slip(
        "a text that other readers take for a number",
        "mitigation: Several donors",
        "mitigation: 1e3",
        "117:17 GCM010",
    ),
    Slip(
        "a colon in a text",
        "title: Train labour inspectors",
        "title: Training: labour inspectors",
        "47:24 GCM001",
    ),
    Slip(
        "a quotation mark opened early",
        "title: Labour mobility",
        'title: "Labour mobility',
        "19:12 GCM001",
    ),
    Slip("a bracket left open", "gcm: [3]", "gcm: [3", "67:10 GCM001"),
    Slip("a brace left open in the head", "2025, end: 2027}", "2025, end: 2027", "6:11 GCM001"),
    Slip("a colon missing", "title: Train labour", "title Train labour", "47:9 GCM001"),
    Slip(
        "a space missing behind a colon", "title: Train labour", "title:Train labour", "47:9 GCM001"
    ),
    Slip("a space missing in the first line", "gcmplan: 1", "gcmplan:1", "1:8 GCM001"),
    Slip(
        "a tab",
        "        status: in_progress\n        started: 2026-02",
        "\tstatus: in_progress\n        started: 2026-02",
        "51:1 GCM001",
    ),
    Slip(
        "a line indented like its dash",
        "        lead: [MOL, IOM]",
        "      lead: [MOL, IOM]",
        "48:7 GCM001",
    ),
    Slip("a line not indented", "        lead: [MOL, IOM]", "lead: [MOL, IOM]", "48:1 GCM001"),
    Slip("a dash missing", "      - id: A2", "      id: A2", "46:7 GCM001"),
    Slip(
        "a dash missing, and its item indented", "      - id: A2", "        id: A2", "46:9 GCM002"
    ),
    Slip("a dash missing before an objective", "  - id: O2", "    id: O2", "64:5 GCM002"),
    Slip(
        "an asterisk before a word",
        "title: Train labour inspectors",
        "title: *Train",
        "47:16 GCM003",
    ),
    Slip(
        "an ampersand before a text", "title: Train labour", "title: &Train labour", "47:16 GCM003"
    ),
    Slip(
        "an exclamation mark before a text",
        "title: Train labour",
        "title: !Train labour",
        "47:16 GCM003",
    ),
    Slip("a second document", "risks:\n", "---\nrisks:\n", "112:1 GCM003"),
    Slip(
        "two versions",
        "        progress: 40\n",
        "<<<<<<< HEAD\n        progress: 40\n=======\n        progress: 50\n>>>>>>> other\n",
        "54:1 GCM001",
    ),
    Slip(
        "a word at the end",
        'url: "https://example.org/a"}\n',
        'url: "https://example.org/a"}\nhello\n',
        "121:1 GCM001",
    ),
    Slip(
        "a colon in the title of the plan",
        "title: Exampleland National",
        "title: Exampleland: National",
        "4:21 GCM001",
    ),
    Slip(
        "a colon in a milestone",
        "title: Register online",
        "title: Register: online",
        "41:40 GCM001",
    ),
    Slip(
        "a colon in the only update",
        "text: Register tendered",
        "text: Register: tendered",
        "44:27 GCM001",
    ),
    Slip(
        "a letter in another encoding",
        "Ministry of Labour",
        "Minist\udce8re of Labour",
        "12:27 GCM003",
    ),
]
