"""The rows of `scripts/bench xmlrpc`: what each compares, and the bar it is held to."""

PAGE, ROWS, FEW, MANY = "rows-80.xml", "rows-10000.xml", "rows-1000.xml", "rows-100000.xml"
SMALL, ORDERS = "small.bin", "orders.json"

RAW_PER_BYTE, RAW_TOLERANCE = 58.6, 6.0


class Row:
    """One line of the table.

    - needs: what must be measured, as ("cpu"|"instructions"|"memory"|"call", contender, document)
    - ratio: from the measured figures to the figure that the bar holds
    - direction: "most" when the figure may not be over the bar, "least" when not under it; None: no bar
    """

    def __init__(self, name, what, bar, direction, needs, ratio, unit="x"):
        self.name, self.what, self.bar, self.direction = name, what, bar, direction
        self.needs, self.ratio, self.unit = needs, ratio, unit

    def is_met(self, figure):
        if self.direction is None:
            return True
        return figure <= self.bar if self.direction == "most" else figure >= self.bar

    def show(self, figure):
        return f"{figure:.2f} MB" if self.unit == "MB" else f"{figure:.2f} x"

    def show_bar(self):
        if self.direction is None:
            return "-"
        number = f"{self.bar:g} MB" if self.unit == "MB" else f"{self.bar:g} x"
        return ("<= " if self.direction == "most" else ">= ") + number


def over(kind, one, other, document, name, what, bar, direction="most", other_document=None):
    """The first's figure over the second's."""
    a, b = (kind, one, document), (kind, other, other_document or document)
    return Row(name, what, bar, direction, [a, b], lambda figures: figures[a] / figures[b])


def times_faster(one, other, document, name, what, bar):
    """How many times the second's CPU time the first needs not."""
    a, b = ("cpu", one, document), ("cpu", other, document)
    return Row(name, what, bar, "least" if bar else None, [a, b], lambda figures: figures[b] / figures[a])


def megabytes(contender, document, name, what, bar):
    need = ("memory", contender, document)
    return Row(name, what, bar, "most" if bar else None, [need], lambda figures: figures[need] / 1e6, "MB")


def growth():
    few, many = ("memory", "swift:stream", ROWS), ("memory", "swift:stream", MANY)
    return Row("memory-growth", "rows streamed one by one: memory of 100,000 rows over that of 10,000", 0.5, "most",
               [few, many], lambda figures: max(0.0, (figures[many] - figures[few]) / 1e6), "MB")


ALL = [
    over("instructions", "swift:tape", "raw:pull", PAGE, "tape",
         "strict decode to the tape, instructions / raw libxml2 SAX2", 1.20),
    over("instructions", "swift:typed", "raw:pull", PAGE, "typed",
         "strict decode to typed rows, instructions / raw libxml2 SAX2", 1.30),
    times_faster("swift:typed", "python:loads", ROWS, "typed-python",
                 "typed rows of 10,000 records against xmlrpc.client.loads", 12),
    times_faster("swift:small", "python:small", SMALL, "small",
                 "small response, parser reused, against xmlrpc.client.loads", 10),
    over("cpu", "swift:decodable", "swift:typed", ROWS, "decodable",
         "Decodable against typed rows, CPU", 1.6),
    megabytes("swift:stream", ROWS, "stream-memory",
              "extra peak memory, 10,000 rows streamed one by one", 4),
    times_faster("swift:encode-typed", "python:dumps", ORDERS, "encode-typed",
                 "create of 1,000 orders x 5 lines, typed, against dumps", 30),
    times_faster("swift:encode-tree", "python:dumps", ORDERS, "encode-tree",
                 "the same from a tree", 12),
    over("call", "swift", "c-handover", "", "call",
         "CPU per call against a C program with the same threading", 1.25),
    over("call", "python-xmlrpc", "swift", "", "call-python",
         "CPU per call: xmlrpc.client over ours", 2.5, "least"),
    over("call", "odoorpc", "swift", "", "call-odoorpc",
         "CPU per call: odoorpc over ours", 4.5, "least"),
    times_faster("swift:dictionaries", "python:loads", ROWS, "dictionaries",
                 "a dictionary per record against xmlrpc.client.loads", 7),
    over("cpu", "swift:typed", "swift:typed", ROWS, "scaling",
         "10 times the rows, typed: CPU of 10,000 over that of 1,000", 10.5, other_document=FEW),
    growth(),
]

# Printed below the table, held to nothing.
INFORMATION = [
    over("instructions", "swift:model", "raw:pull", PAGE, "model",
         "SaleOrder values through OdooClient, instructions / raw libxml2 SAX2", None, None),
    times_faster("swift:model", "python:loads", ROWS, "model-python",
                 "10,000 SaleOrder values through OdooClient against xmlrpc.client.loads", None),
    over("instructions", "raw:push", "raw:pull", PAGE, "raw-push",
         "raw libxml2, push in 16 KB chunks over pull, instructions", None, None),
    over("cpu", "swift:tape", "raw:pull", ROWS, "tape-cpu",
         "tape of 10,000 records over raw libxml2, CPU", None, None),
    over("cpu", "swift:typed", "raw:pull", ROWS, "typed-cpu",
         "typed rows of 10,000 records over raw libxml2, CPU", None, None),
    times_faster("swift:stream", "python:loads", ROWS, "stream-python",
                 "rows streamed one by one against xmlrpc.client.loads", None),
    times_faster("swift:tree", "python:loads", ROWS, "tree-python",
                 "the whole response as a tree against xmlrpc.client.loads", None),
    times_faster("swift:encode-built", "python:dumps", ORDERS, "encode-built",
                 "create of 1,000 orders, tree built and encoded, against dumps", None),
    over("call", "swift", "c-easy", "", "call-easy",
         "CPU per call against a bare easy loop in C", None, None),
    over("call", "swift-across", "c-handover-across", "", "call-across",
         "the server on another core: CPU per call against C with the same threading", None, None),
    over("call", "python-xmlrpc-across", "swift-across", "", "call-across-python",
         "the server on another core: xmlrpc.client over ours", None, None),
    over("call", "odoorpc-across", "swift-across", "", "call-across-odoorpc",
         "the server on another core: odoorpc over ours", None, None),
    megabytes("swift:typed", ROWS, "typed-memory", "extra peak memory, 10,000 typed rows kept", None),
    megabytes("python:memory", ROWS, "python-memory", "extra peak memory, xmlrpc.client.loads", None),
]

# Repetitions in one process: long enough to measure, short enough to interleave.
REPEATS = {"python:loads": 2, "python:small": 8, "python:dumps": 8, "swift:small": 40, "swift:encode-typed": 40,
           "swift:encode-tree": 20, "swift:encode-built": 20}


def repeats(contender, document):
    if document == FEW:
        return 40
    return REPEATS.get(contender, 6)
