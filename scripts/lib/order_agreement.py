"""Whether GraphQL, REST and webhooks tell the same of an order."""

from collections import Counter

from order_tally import Failure, Tally
from order_values import differences, moment, number


class Agreement(Tally):
    """The comparisons of one body with another."""

    def _same(self, place, rest, graphql):
        for key, told in graphql.money.items():
            if key in rest.money and key != "total_outstanding":
                self.equal("agree", f"{place} {key}", told, rest.money[key])
        self.equal("agree", f"{place} lines", sorted(graphql.lines), sorted(rest.lines))
        for key, line in rest.lines.items():
            if key in graphql.lines:
                self.equal("agree", f"{place} line {key}", graphql.lines[key].shown(), line.shown())
        self.equal("agree", f"{place} shipping lines", {k: s.shown() for k, s in graphql.shipping.items()},
                   {k: s.shown() for k, s in rest.shipping.items()})
        self.equal("agree", f"{place} tax lines", Counter(graphql.tax_lines), Counter(rest.tax_lines))
        self.equal("agree", f"{place} fees", graphql.fees, rest.fees)
        if rest.transactions is not None and (rest.side == 1 or rest.is_one_currency):
            self.equal("agree", f"{place} transactions", {k: t.shown() for k, t in graphql.transactions.items()},
                       {k: t.shown() for k, t in rest.transactions.items()})
        self.equal("agree", f"{place} refunds", [r.shown() for r in graphql.refunds], [r.shown() for r in rest.refunds])
        self.equal("agree", f"{place} fulfillments", graphql.fulfillments, rest.fulfillments)

    def _same_words(self, name, rest, graphql):
        for key, field in (("name", "name"), ("note", "note"), ("test", "test"), ("taxes_included", "taxesIncluded"),
                           ("tax_exempt", "taxExempt"), ("currency", "currencyCode"), ("po_number", "poNumber"),
                           ("presentment_currency", "presentmentCurrencyCode"), ("email", "email"),
                           ("payment_gateway_names", "paymentGatewayNames"), ("source_name", "sourceName"),
                           ("admin_graphql_api_id", "id"), ("duties_included", "dutiesIncluded")):
            if key in rest and field in graphql:
                self.equal("agree", f"{name} {key}", rest[key], graphql[field])
        self.equal("agree", f"{name} id", str(rest["id"]), graphql["legacyResourceId"])
        self.equal("agree", f"{name} tags", rest["tags"], ", ".join(graphql["tags"]))
        self.equal("agree", f"{name} codes", [code["code"] for code in rest["discount_codes"]], graphql["discountCodes"])
        self.equal("agree", f"{name} cancel_reason", (rest["cancel_reason"] or "").upper(), graphql["cancelReason"] or "")
        for key, field in (("created_at", "createdAt"), ("updated_at", "updatedAt"), ("cancelled_at", "cancelledAt"),
                           ("closed_at", "closedAt"), ("processed_at", "processedAt")):
            self.equal("agree", f"{name} {key}", moment(rest[key]), moment(graphql[field]))
        returns = [(goods["id"], goods["status"].upper()) for goods in rest.get("returns", [])]
        self.equal("agree", f"{name} returns", returns,
                   [(number(goods["id"]), goods["status"]) for goods in graphql["returns"]["nodes"]])

    def _webhook(self, name, topic, payload, rest, transactions):
        at = f"{name} webhook {topic}"
        if topic.startswith("orders/") and topic not in ("orders/edited", "orders/delete"):
            if payload.get("id") == rest["id"]:
                self._equal_bodies("agree", at, payload, rest)
        elif topic == "refunds/create" and payload.get("order_id") == rest["id"]:
            read = next((refund for refund in rest["refunds"] if refund["id"] == payload["id"]), {})
            self._equal_bodies("agree", at, payload, read)
        elif topic == "order_transactions/create" and payload.get("order_id") == rest["id"] and transactions is not None:
            read = next((made for made in transactions if made["id"] == payload["id"]), {})
            # What an authorization still holds is told as it was.
            now = {key: value for key, value in payload.items() if key != "total_unsettled_set"}
            self._equal_bodies("agree", at, now, {k: v for k, v in read.items() if k != "total_unsettled_set"})
        elif topic in ("fulfillments/create", "fulfillments/update") and payload.get("order_id") == rest["id"]:
            read = next((made for made in rest["fulfillments"] if made["id"] == payload["id"]), {})
            self._equal_bodies("agree", at, {key: payload.get(key) for key in read}, read)

    def _equal_bodies(self, kind, place, left, right):
        self.counts[kind] += 1
        if left != right:
            for path, one, other in differences(left, right):
                self.failures.append(Failure(kind, f"{place} {path}", one, other))
