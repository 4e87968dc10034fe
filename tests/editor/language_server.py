"""The YAML language server as an editor talks to it: messages over its standard streams."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

Message = dict[str, Any]


class LanguageServer:
    """A server that works in a folder with an editor's settings."""

    def __init__(self, program: list[str], folder: Path, settings: Mapping[str, Any]) -> None:
        self._folder = folder
        self._settings = settings
        self._asked = 0
        self._process = subprocess.Popen(
            [*program, "--stdio"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def __enter__(self) -> Self:
        uri = self._folder.as_uri()
        self.ask(
            "initialize",
            processId=None,
            rootUri=uri,
            workspaceFolders=[{"uri": uri, "name": "plans"}],
            capabilities={
                "workspace": {"configuration": True, "workspaceFolders": True},
                "textDocument": {
                    "hover": {"contentFormat": ["markdown"]},
                    "completion": {"completionItem": {"snippetSupport": True}},
                    "publishDiagnostics": {},
                },
            },
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=self._settings)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, file: str, text: str) -> list[Message]:
        """Open a file with a text; returns what the server marks in it."""
        uri = (self._folder / file).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        published = self._wait(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == uri
            )
        )
        marks: list[Message] = published["params"]["diagnostics"]
        return marks

    def hover(self, file: str, line: int, character: int) -> str:
        """What the server shows over a place, counted from 0; empty if it shows nothing."""
        shown = self._at("textDocument/hover", file, line, character)
        return str(shown["contents"]["value"]) if shown else ""

    def completions(self, file: str, line: int, character: int) -> list[Message]:
        """What the server offers at a place, counted from 0."""
        offered = self._at("textDocument/completion", file, line, character)
        items: list[Message] = offered["items"] if isinstance(offered, dict) else offered
        return items

    def ask(self, method: str, **parameters: Any) -> Any:
        """The answer to a request."""
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": parameters})
        answer = self._wait(lambda message: "method" not in message and message.get("id") == number)
        assert "error" not in answer, answer
        return answer.get("result")

    def _at(self, method: str, file: str, line: int, character: int) -> Any:
        uri = (self._folder / file).as_uri()
        place = {"line": line, "character": character}
        return self.ask(method, textDocument={"uri": uri}, position=place)

    def _wait(self, wanted: Callable[[Message], bool]) -> Message:
        """The first message that is wanted; what the server asks meanwhile is answered."""
        while not wanted(message := self._receive()):
            if "id" in message and "method" in message:
                self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, message: Message) -> Any:
        if message["method"] == "workspace/configuration":
            items = message["params"]["items"]
            return [self._settings.get(each.get("section"), {}) for each in items]
        return None

    def _tell(self, method: str, **parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self._stream(self._process.stdin)
        stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        stream.flush()

    def _receive(self) -> Message:
        stream = self._stream(self._process.stdout)
        length = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server is gone"
        message: Message = json.loads(stream.read(length))
        return message

    @staticmethod
    def _stream(stream: IO[bytes] | None) -> IO[bytes]:
        assert stream
        return stream
