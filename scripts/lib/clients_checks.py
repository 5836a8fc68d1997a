"""Counts checks and prints a line for each."""

import traceback


class Checks:
    """Called with what is checked, whether it holds, and what was found instead."""

    def __init__(self, part):
        self.part, self.held, self.failed = part, 0, 0

    def __call__(self, name, holds, found=""):
        if holds:
            self.held += 1
            print(f"ok    {self.part}  {name}", flush=True)
        else:
            self.failed += 1
            print(f"FAIL  {self.part}  {name}: {str(found)[:600]}", flush=True)
        return bool(holds)

    def run(self, name, body):
        """Whatever the body raises fails the check of that name."""
        try:
            return body()
        except Exception as problem:  # noqa: BLE001 - a client may raise anything
            where = traceback.extract_tb(problem.__traceback__)[-1]
            self(name, False, f"{type(problem).__name__}: {problem} ({where.filename.rsplit('/', 1)[-1]}:{where.lineno})")
            return None
