"""A plan as activities of the International Aid Transparency Initiative (IATI), version 2.03."""
