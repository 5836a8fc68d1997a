"""A `labrun serve --tls --proxy` of one's own, and what its clients need to know."""

import json
import os
import select
import subprocess
import tempfile


class CannotServe(Exception):
    """labrun doesn't come up, so nothing can be tested."""


class Served:
    """Serves while the block runs; its lab authority is made for it alone."""

    TIMEOUT = 60

    def __init__(self, labrun, root, shop="scenarios/shops/eu-gross.yaml"):
        self.command = [labrun, "serve", "--shop", os.path.join(root, shop), "--quiet", "--tls", "--proxy",
                        "--clock", "none"]

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="labrun-clients-")
        self.complaints = open(os.path.join(self.folder.name, "stderr"), "w+")
        quiet = {name: value for name, value in os.environ.items() if not name.startswith("LABRUN_")}
        try:
            self.process = subprocess.Popen(self.command + ["--tls-folder", os.path.join(self.folder.name, "tls")],
                                            stdout=subprocess.PIPE, stderr=self.complaints, text=True, env=quiet)
        except OSError as problem:
            raise CannotServe(f"{self.command[0]} can't be started: {problem}") from problem
        readable, _, _ = select.select([self.process.stdout], [], [], self.TIMEOUT)
        line = self.process.stdout.readline() if readable else ""
        if not line:
            self.__exit__()
            raise CannotServe("labrun serve --tls --proxy didn't come up:\n" + self.words)
        self.ready = json.loads(line)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.complaints.seek(0)
        self.words = self.complaints.read()
        self.complaints.close()
        self.folder.cleanup()

    def environment(self, library):
        """As `labrun serve` tells a shell, and what the checks themselves need."""
        environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        environment.update({
            "HTTPS_PROXY": self.ready["proxy"], "https_proxy": self.ready["proxy"],
            "NO_PROXY": "127.0.0.1,localhost", "REQUESTS_CA_BUNDLE": self.ready["caFile"],
            "SSL_CERT_FILE": self.ready["caFile"], "CURL_CA_BUNDLE": self.ready["caFile"],
            "PYTHONDONTWRITEBYTECODE": "1",
            "CLIENTS_READY": json.dumps(self.ready), "CLIENTS_ADDONS": library.addons,
        })
        return environment
