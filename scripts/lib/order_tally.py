"""Comparisons that are counted by their kind, and those that failed."""

from collections import Counter

EQUATIONS = [f"E{number}" for number in range(1, 16)]
KINDS = EQUATIONS + ["agree", "form", "status", "units", "stock"]


class Failure:
    """One thing that doesn't add up."""

    def __init__(self, kind, place, left, right):
        self.kind, self.place, self.left, self.right = kind, place, left, right

    def __str__(self):
        return f"{self.kind} {self.place}: {self.left!s:.300} is not {self.right!s:.300}"


class Tally:
    """Counts comparisons per kind and keeps what failed."""

    def __init__(self):
        self.counts = Counter({kind: 0 for kind in KINDS})
        self.failures = []

    def equal(self, kind, place, left, right):
        self.counts[kind] += 1
        if left != right:
            self.failures.append(Failure(kind, place, left, right))

    def holds(self, kind, place, is_true, told=""):
        self.counts[kind] += 1
        if not is_true:
            self.failures.append(Failure(kind, place, told or "it", "so"))

    def never_compared(self, kinds=EQUATIONS):
        return [kind for kind in kinds if not self.counts[kind]]
