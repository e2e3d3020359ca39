"""What an editor shows: a word with a language server, in its protocol."""

import json
import subprocess
import sys


class Server:
    """Pyright's language server on one document."""

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
        """Return the answer to a request, and tell the server in the meantime that we have no settings."""
        self.send(id="ours", method=method, params=params)
        while (message := self.receive()).get("id") != "ours":
            if "id" in message:
                self.send(id=message["id"], result=[None] * len(message["params"].get("items", ())))
        return message["result"]

    def at(self, text):
        """Position of the end of a text."""
        line = next(number for number, line in enumerate(self.lines) if text in line)
        end = self.lines[line].index(text) + len(text)
        return {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": end}}

    def hover(self, name):
        """What is shown when the pointer rests on a name."""
        return self.ask("textDocument/hover", **self.at(name))["contents"]["value"]

    def signatures(self, call):
        """What is shown once the parenthesis is typed."""
        shown = self.ask("textDocument/signatureHelp", **self.at(f"{call}("))
        return [signature["label"] for signature in shown["signatures"]]
