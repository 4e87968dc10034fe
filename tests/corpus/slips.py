"""All slips."""

from __future__ import annotations

from tests.corpus.meanings import MEANINGS
from tests.corpus.shapes import SHAPES
from tests.corpus.texts import TEXTS

SLIPS = [*TEXTS, *SHAPES, *MEANINGS]
