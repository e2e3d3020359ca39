"""A client of a language server: returns what an editor shows for a name and for a call."""

import json
import subprocess
import sys


class Server:
    """basedpyright's language server with one open document."""

    def __init__(self, document):
        command = [sys.executable, "-c", "from basedpyright.langserver import main; main()", "--stdio"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.uri, self.lines = document.as_uri(), document.read_text().splitlines()
        folder = document.parent.as_uri()
        self.ask("initialize", processId=None, rootUri=folder, capabilities={}, workspaceFolders=None)
        self.send(method="initialized", params={})
        opened = {"uri": self.uri, "languageId": "python", "version": 1, "text": document.read_text()}
        self.send(method="textDocument/didOpen", params={"textDocument": opened})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ask("shutdown")
        self.send(method="exit")
        self.process.communicate(timeout=30)

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        headers = dict(line.split(b": ") for line in iter(lambda: self.process.stdout.readline().strip(), b""))
        return json.loads(self.process.stdout.read(int(headers[b"Content-Length"])))

    def ask(self, method, **params):
        """Send a request and return the answer. The server's requests for settings are answered with None."""
        self.send(id="ours", method=method, params=params)
        while (message := self.receive()).get("id") != "ours":
            if "id" in message:
                self.send(id=message["id"], result=[None] * len(message["params"].get("items", ())))
        return message["result"]

    def at(self, text):
        """Return the position of the end of a text."""
        line = next(number for number, line in enumerate(self.lines) if text in line)
        end = self.lines[line].index(text) + len(text)
        return {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": end}}

    def hover(self, name):
        """Return what an editor shows when the pointer rests on a name."""
        return self.ask("textDocument/hover", **self.at(name))["contents"]["value"]

    def signatures(self, call):
        """Return what an editor shows after the opening parenthesis of a call."""
        shown = self.ask("textDocument/signatureHelp", **self.at(f"{call}("))
        return [signature["label"] for signature in shown["signatures"]]
