"""Plans for the Global Compact for Migration, kept as YAML files and made to answer."""

__version__ = "0.1.0"
