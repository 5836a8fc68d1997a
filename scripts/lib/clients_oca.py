"""The GraphQL documents of the Odoo Community Association's connector, sent by its own client.

Its wheels hold Odoo add-ons; the packages `lib` and `graphql` in them need no Odoo and are imported as they are. Every
document is sent as the connector sends it: those without a page size as bulk operations, by its own runner.
"""

import importlib.util
import json
import os
import re
import sys

import requests

# The connector's own two faults at its own version, and a third one from 2026-04 on.
FAULTS = {"SHOPIFY_PAYMENTS_TRANSACTIONS_QUERY", "COMPANIES_QUERY"}
LATER_FAULT = "INVENTORY_SET_QUANTITIES_MUTATION"
TOTAL = 42
AVAILABLE = """query Available($item: ID!, $location: ID!) {
  inventoryItem(id: $item) {
    inventoryLevel(locationId: $location) { quantities(names: ["available"]) { quantity } }
  }
}"""


def package(folder, name):
    """Imports a folder as a package of that name."""
    spec = importlib.util.spec_from_file_location(
        name, os.path.join(folder, "__init__.py"), submodule_search_locations=[folder])
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


class Connector:
    """What is imported of the wheels."""

    def __init__(self, addons):
        core = os.path.join(addons, "shopify_connector")
        self.lib = package(os.path.join(core, "lib"), "oca_lib")
        modules = [self.lib, sys.modules["oca_lib.queries"]]
        for name, folder in (("oca_graphql", core), ("oca_account_graphql", os.path.join(addons, "shopify_connector_account"))):
            modules.append(package(os.path.join(folder, "graphql"), name))
            modules += [module for path, module in sorted(sys.modules.items()) if path.startswith(name + ".")]
        self.documents = {}
        for module in modules:
            for name, value in vars(module).items():
                if name.isupper() and isinstance(value, str) and re.match(r"\s*(query|mutation)\b|\s*\{", value):
                    self.documents[name] = value

    def bulk(self):
        """The names of the documents that only a bulk operation may run: connections without a page size."""
        return {name for name, text in self.documents.items() if name.endswith("_BULK_QUERY")}


class Recorded(requests.Session):
    """Keeps the last answer, which the connector's client turns into an exception."""

    answer = {}

    def post(self, *arguments, **options):
        response = super().post(*arguments, **options)
        try:
            self.answer = response.json()
        except ValueError:
            self.answer = {"status": response.status_code, "text": response.text[:300]}
        return response

    def codes(self):
        errors = self.answer.get("errors")
        if not isinstance(errors, list):
            return [str(errors)] if errors else []
        return [error.get("extensions", {}).get("code") for error in errors]


class Asker:
    """Sends documents by the connector's client."""

    def __init__(self, connector, shop, version):
        self.connector, self.session = connector, Recorded()
        self.client = connector.lib.ShopifyClient(
            shop.domain, shop.token, api_version=version, session=self.session, max_retries=0, sleep=lambda _: None)

    def ask(self, name, variables):
        """The data, or the exception of the connector's client."""
        self.session.answer = {}
        try:
            return self.client.execute(self.connector.documents[name], variables)
        except self.connector.lib.ShopifyError as problem:
            return problem

    def run_bulk(self, name):
        """The parsed lines of a bulk operation, or an exception."""
        runner = self.connector.lib.ShopifyBulkRunner(
            self.client, poll_interval=0, max_polls=200, sleep=lambda _: None, download_session=self.session)
        try:
            return runner.run(self.connector.documents[name])
        except (self.connector.lib.ShopifyError, self.connector.lib.ShopifyBulkError) as problem:
            return problem


def found(data, path):
    """What stands at a path of keys and places; None where there is nothing."""
    for key in path.split("."):
        if isinstance(data, list):
            data = data[int(key)] if int(key) < len(data) else None
        elif isinstance(data, dict):
            data = data.get(key)
        else:
            return None
    return data


def run(shop, addons, version, check):
    connector = Connector(addons)
    check(f"{TOTAL} documents are in the wheels", len(connector.documents) == TOTAL,
          f"{len(connector.documents)}: {sorted(connector.documents)}")
    import clients_oca_cases
    asker = Asker(connector, shop, version)
    kept = clients_oca_cases.known(shop)
    left, executed, failed = set(connector.documents), set(), set()
    for case in clients_oca_cases.CASES:
        left.discard(case.name)
        if case.name in FAULTS or (case.name == LATER_FAULT and version > "2026-01"):
            continue
        good = check.run(f"{version} {case.name}", lambda: asked(asker, case, kept, version, check))
        (executed if good else failed).add(case.name)
    for name in sorted(left):
        check(f"{version} {name} has a case", False, "no case asks it")
    wanted = TOTAL - len(FAULTS) - (1 if version > "2026-01" else 0)
    check(f"{version}: {wanted} of {TOTAL} documents execute", len(executed - failed) == wanted,
          f"{len(executed - failed)}, and not {sorted(failed)}")
    faults(asker, kept, version, check)


def asked(asker, case, kept, version, check):
    """Whether a document was answered with what it asks for; keeps what later ones need."""
    if case.name in asker.connector.bulk():
        lines = asker.run_bulk(case.name)
        good = not isinstance(lines, Exception) and len(lines) >= case.lines
        return check(f"{version} {case.name}", good, lines if not good else "")
    try:
        variables = case.variables(kept)
    except KeyError as missing:
        return check(f"{version} {case.name}", False, f"nothing told {missing}")
    data = asker.ask(case.name, variables)
    if isinstance(data, Exception):
        return check(f"{version} {case.name}", False, f"{asker.session.codes()} {data}")
    for name, path in case.keeps.items():
        if (value := found(data, path)) is not None:
            kept[name] = value
    empty = [path for path in case.proofs if found(data, path) is None]
    cost = found(asker.session.answer, "extensions.cost.requestedQueryCost")
    good = not empty and (case.cost is None or cost == case.cost)
    return check(f"{version} {case.name}", good, f"nothing at {empty}, cost {cost}: {json.dumps(data)}")


def faults(asker, kept, version, check):
    """The documents that Shopify refuses, and how."""
    asker.ask("SHOPIFY_PAYMENTS_TRANSACTIONS_QUERY", {"first": 250, "query": "payments_transfer_id:1"})
    wrong = (asker.session.answer.get("errors") or [{}])[0]
    check(f"{version} SHOPIFY_PAYMENTS_TRANSACTIONS_QUERY is refused: displayType is no field",
          wrong.get("message") == "Field 'displayType' doesn't exist on type 'ShopifyPaymentsBalanceTransaction'"
          and wrong.get("extensions") == {"code": "undefinedField", "typeName": "ShopifyPaymentsBalanceTransaction",
                                          "fieldName": "displayType"}
          and "data" not in asker.session.answer, asker.session.answer)
    asker.ask("COMPANIES_QUERY", {})
    wrong = (asker.session.answer.get("errors") or [{}])[0]
    check(f"{version} COMPANIES_QUERY is refused: it costs 2746 of 1000",
          found(wrong, "extensions.code") == "MAX_COST_EXCEEDED"
          and wrong.get("message") == "Query cost is 2746, which exceeds the single query max cost limit (1000).",
          asker.session.answer)
    if version > "2026-01":
        inventory(asker, kept, version, check)


def inventory(asker, kept, version, check):
    """inventorySetQuantities as the connector sends it, and then one fault less each time."""
    payload = asker.connector.lib.build_inventory_set_payload(kept["item"], kept["location"], 40, 50)
    asker.ask(LATER_FAULT, {"input": payload})
    wrong = (asker.session.answer.get("errors") or [{}])[0]
    check(f"{version} inventorySetQuantities is refused: compareQuantity is gone",
          asker.session.codes() == ["INVALID_VARIABLE"] and "compareQuantity" in wrong.get("message", ""),
          asker.session.answer)
    expected = payload["quantities"][0].pop("compareQuantity")
    asker.ask(LATER_FAULT, {"input": payload})
    wrong = (asker.session.answer.get("errors") or [{}])[0]
    check(f"{version} inventorySetQuantities is refused without @idempotent",
          asker.session.codes() == ["BAD_REQUEST"] and wrong.get("message")
          == "The @idempotent directive is required for this mutation but was not provided."
          and asker.session.answer.get("data") == {"inventorySetQuantities": None}, asker.session.answer)
    text = asker.connector.documents[LATER_FAULT].replace(
        "inventorySetQuantities(input: $input)", 'inventorySetQuantities(input: $input) @idempotent(key: "k-1")')
    asker.connector.documents["MENDED"] = text
    asker.ask("MENDED", {"input": payload})
    check(f"{version} inventorySetQuantities is refused without changeFromQuantity",
          "INVALID_FIELD_ARGUMENTS" in asker.session.codes(), asker.session.answer)
    asker.connector.documents["AVAILABLE"] = AVAILABLE
    now = asker.ask("AVAILABLE", {"item": kept["item"], "location": kept["location"]})
    available = found(now, "inventoryItem.inventoryLevel.quantities.0.quantity")
    payload["quantities"][0]["changeFromQuantity"] = expected if available is None else available
    data = asker.ask("MENDED", {"input": payload})
    check(f"{version} inventorySetQuantities is done once all three are mended",
          not isinstance(data, Exception) and found(data, "inventorySetQuantities.inventoryAdjustmentGroup.changes.0"),
          asker.session.answer)
