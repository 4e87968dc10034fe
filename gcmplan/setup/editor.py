"""Editors: plans are completed, explained and checked as they are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from gcmplan.errors import SetupError
from gcmplan.sentence import Sentence, say
from gcmplan.setup.commented_json import Value, read, with_item, with_member
from gcmplan.setup.proposal import Existing, Offer, Proposal

SETTINGS = ".vscode/settings.json"
EXTENSIONS = ".vscode/extensions.json"
_YAML = "redhat.vscode-yaml"


class Tie(NamedTuple):
    """A schema, and the files that it is for."""

    path: str
    """Where the schema lies, below the repository's folder."""

    text: str
    """The schema."""

    title: str
    """The title in it, by which it is known for ours."""

    files: tuple[str, ...]
    """Which files it is for: patterns as editors take them, with `!` before what is left out."""

    @property
    def patterns(self) -> str | list[str]:
        """The same as settings have it: a single one without a list around it."""
        return self.files[0] if len(self.files) == 1 else list(self.files)


def for_editor(existing: Existing, ties: list[Tie]) -> Offer:
    """The schemas, and the settings of VS Code that tie files to them.

    Raises `SetupError` where there is something else, or what cannot be read.
    """
    schemas = [_schema(existing, tie) for tie in ties]
    wanted = {f"./{tie.path}": tie.patterns for tie in ties}
    settings = _extended(existing, SETTINGS, "yaml.schemas", wanted)
    extensions = _extended(existing, EXTENSIONS, "recommendations", [_YAML])
    return Offer((*schemas, settings, extensions), _elsewhere(ties))


def _schema(existing: Existing, tie: Tie) -> Proposal:
    before = existing(tie.path)
    if before is not None and f'"{tie.title}"' not in before:
        raise SetupError(
            say(
                "{path} is there, and is no schema of gcmplan: move it, then ask again",
                path=tie.path,
            )
        )
    is_same = before is not None and before.replace("\r\n", "\n") == tie.text
    return Proposal(tie.path, before, before if before and is_same else tie.text)


def _extended(
    existing: Existing, path: str, key: str, wanted: Mapping[str, str | list[str]] | list[str]
) -> Proposal:
    """A file of settings in which a key holds what is wanted, besides what it holds now."""
    before = existing(path)
    after = before if before and before.strip() else "{}\n"
    for part in wanted:
        added = {part: wanted[part]} if isinstance(wanted, Mapping) else [part]
        text = _with(after, key, added)
        if text is None:
            raise SetupError(_by_hand(path, key, wanted))
        after = text
    return Proposal(path, before, after)


def _with(text: str, key: str, added: dict[str, str | list[str]] | list[str]) -> str | None:
    """A text in which a key holds so much more; None if it cannot be read or cannot hold it."""
    top = read(text)
    if top is None or not isinstance(top.data, dict):
        return None
    holder = top.member(key)
    if holder is None:
        return with_member(text, top, key, added)
    if type(holder.data) is not type(added):
        return None
    (part,) = added
    if part in holder.data:  # as somebody wants it, whatever it is tied to
        return text
    return _with_part(text, holder, part, added)


def _with_part(text: str, holder: Value, part: str, added: Any) -> str:
    if isinstance(added, dict):
        return with_member(text, holder, part, added[part])
    return with_item(text, holder, part)


def _by_hand(path: str, key: str, wanted: Any) -> Sentence:
    lines = with_member("{}", read("{}") or Value(0, 2, {}), key, wanted).splitlines()[1:-1]
    return say(
        "cannot read {path} as settings, so it stays as it is: add to it yourself\n{lines}",
        path=path,
        lines="\n".join(lines),
    )


def _elsewhere(ties: list[Tie]) -> tuple[str, ...]:
    return (
        say(
            "VS Code asks to install the YAML extension when it opens this folder. Other editors "
            "have the same from yaml-language-server, by settings of their own:"
        ),
        "",
        say("{editor}, in {file}", editor=say("Neovim 0.11 with nvim-lspconfig"), file="init.lua"),
        '  vim.lsp.config("yamlls", { settings = { yaml = { schemas = {',
        *(f'    ["./{tie.path}"] = {_listed(tie, "{ ", " }")},' for tie in ties),
        "  } } } })",
        '  vim.lsp.enable("yamlls")',
        "",
        say("{editor}, in {file}", editor="Helix", file=".helix/languages.toml"),
        "  [language-server.yaml-language-server.config.yaml.schemas]",
        *(f'  "./{tie.path}" = {_listed(tie, "[", "]")}' for tie in ties),
    )


def _listed(tie: Tie, opening: str, closing: str) -> str:
    """The patterns of a tie in the language of an editor; several as a list."""
    quoted = ", ".join(f'"{each}"' for each in tie.files)
    return f"{opening}{quoted}{closing}" if len(tie.files) > 1 else quoted
