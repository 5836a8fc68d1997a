import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Money of an order's life")
struct OrderEquationsTests {
  @Test("Python's decimal re-derives E1 to E14 on 300 random lives")
  func equations() async throws {
    var lives = OrderLives(seed: 20_260_105)
    var records: [JSONValue] = []
    for _ in 0..<300 { records.append(try lives.life()) }
    let output = try await PythonOracle.run(Self.checker, on: JSONValue.array(records).encoded())
    #expect(lives.damages == [])
    #expect(lives.accepted > 300)
    #expect(lives.refused > 100)
    let lines = output.split(separator: "\n")
    #expect(
      lines.last?.hasPrefix("failures 0 ") == true,
      Comment(rawValue: lines.prefix(12).joined(separator: "\n")))
    for equation in 1...14 {
      let count =
        lines.first { $0.hasPrefix("E\(equation) ") }.flatMap { Int($0.split(separator: " ")[1]) } ?? 0
      #expect(count > 0, "E\(equation) was never compared")
    }
  }

  @Test("The same seed gives the same lives to the byte")
  func determinism() throws {
    var first = OrderLives(seed: 7)
    var second = OrderLives(seed: 7)
    for _ in 0..<5 { #expect(try first.life() == second.life()) }
  }

  /// Reads the records and prints what doesn't add up, then the number of comparisons per equation.
  static let checker = #"""
    import json, sys
    from decimal import Decimal as D, ROUND_HALF_UP
    from collections import Counter
    counts, failures = Counter(), []
    def half_up(x, digits): return x.quantize(D(1).scaleb(-digits), ROUND_HALF_UP)
    for number, record in enumerate(json.load(open(sys.argv[1]), parse_float=D)):
        o, digits = record["order"], record["digits"]
        cent, included = D(1).scaleb(-digits), o["taxes_included"]
        def check(name, left, right):
            counts[name] += 1
            if left != right: failures.append(f"life {number} {name}: {left} != {right}")
        lines, ships, refunds = o["line_items"], o["shipping_lines"], o["refunds"]
        off = lambda l: sum((D(a["amount"]) for a in l["discount_allocations"]), D(0))
        tax = lambda l: sum((D(t["price"]) for t in l["tax_lines"]), D(0))
        gross = lambda l: D(l["price"]) * l["quantity"]
        net = {l["id"]: gross(l) - off(l) for l in lines}
        check("E1", D(o["total_line_items_price"]), sum(map(gross, lines)))
        check("E2", D(o["subtotal_price"]), sum(net.values()))
        check("E3", D(o["total_discounts"]), sum(map(off, lines + ships), D(0)))
        for s in ships: check("E4", D(s["discounted_price"]), D(s["price"]) - off(s))
        shipped = sum((D(s["price"]) - off(s) for s in ships), D(0))
        taxes = sum(map(tax, lines + ships), D(0))
        check("E5", D(o["total_tax"]), taxes)
        check("E5", D(o["total_tax"]), sum((D(t["price"]) for t in o["tax_lines"]), D(0)))
        total = sum(net.values()) + shipped + (0 if included else taxes)
        check("E6", D(o["total_price"]), total)
        for l in lines + ships:
            base = net[l["id"]] if l["id"] in net else D(l["price"]) - off(l)
            rates = sum((D(t["rate"]) for t in l["tax_lines"]), D(0))
            for t in l["tax_lines"]:
                exact = base * D(t["rate"]) / (1 + rates) if included else base * D(t["rate"])
                check("E7", D(t["price"]), half_up(exact, digits))
            check("sign", base >= 0, True)
        for index, a in enumerate(o["discount_applications"]):
            parts = [(l, sum((D(x["amount"]) for x in l["discount_allocations"]
                              if x["discount_application_index"] == index), D(0))) for l in lines + ships]
            amount = sum(p for _, p in parts)
            codes = [x for x in o["discount_codes"] if x["code"] == a.get("code")]
            if a["type"] == "discount_code" and len(codes) == 1: check("E8", D(codes[0]["amount"]), amount)
            if a["target_selection"] == "ALL" and a["target_type"] == "line_item":
                before = lambda l: gross(l) - sum((D(x["amount"]) for x in l["discount_allocations"]
                                                   if x["discount_application_index"] < index), D(0))
                whole = sum(map(before, lines))
                value = D(a["value"])
                wanted = value if a["value_type"] == "fixed_amount" else half_up(whole * value / 100, digits)
                check("spread", amount, min(wanted, whole))
                for l, part in parts[:len(lines)]:
                    if whole: check("share", abs(part - amount * before(l) / whole) < cent, True)
        back = {l["id"]: [r for f in refunds for r in f["refund_line_items"] if r["line_item_id"] == l["id"]]
                for l in lines}
        current = D(0)
        for l in lines:
            left = l["quantity"] - sum(r["quantity"] for r in back[l["id"]])
            worth = net[l["id"]] - sum((D(r["subtotal"]) for r in back[l["id"]]), D(0))
            rest = tax(l) - sum((D(r["total_tax"]) for r in back[l["id"]]), D(0))
            check("E9", l["current_quantity"], left)
            check("sign", worth >= 0 and rest >= 0 and left >= 0, True)
            if left == 0: check("E12", (worth, rest), (0, 0))
            if not off(l): check("E9", worth, D(l["price"]) * left)
            current += worth
            for r in back[l["id"]][:1]:
                if r["quantity"] < l["quantity"]:
                    check("E12", D(r["subtotal"]),
                          min(net[l["id"]], half_up(net[l["id"]] * r["quantity"] / l["quantity"], digits)))
                    exact = [half_up(D(t["price"]) * r["quantity"] / l["quantity"], digits) for t in l["tax_lines"]]
                    check("E12", D(r["total_tax"]), sum(exact, D(0)))
        check("E9", D(o["current_subtotal_price"]), current)
        adjust = lambda f: sum((D(a["amount"]) + (0 if included and a["kind"] == "shipping_refund"
                                else D(a["tax_amount"])) for a in f["order_adjustments"]), D(0))
        given = lambda f: sum((D(r["subtotal"]) + (0 if included else D(r["total_tax"]))
                               for r in f["refund_line_items"]), D(0))
        paid = lambda *kinds: sum((D(t["amount"]) for t in record["transactions"]
                                   if t["status"] == "success" and t["kind"] in kinds), D(0))
        received, refunded = paid("sale", "capture"), paid("refund")
        for name, value in (("received", received), ("refunded", refunded), ("net", received - refunded)):
            check("E10", D(record[name]), value)
        check("E11", D(record["outstanding"]), D(o["current_total_price"]) - received + refunded)
        early = D(0)
        for t in record["transactions"]:
            if refunds and t["id"] > refunds[0]["id"]: break
            if t["status"] == "success" and t["kind"] in ("sale", "capture"): early += D(t["amount"])
        if early == total:
            for f in refunds:
                check("E12", sum((D(t["amount"]) for t in f["transactions"]), D(0)), given(f) - adjust(f))
        ledger = [gross(l) - off(l) + (0 if included else tax(l)) for l in lines]
        ledger += [D(s["discounted_price"]) + (0 if included else tax(s)) for s in ships]
        for f in refunds:
            ledger.append(-given(f))
            ledger += [(D(a["amount"]) + (0 if included and a["kind"] == "shipping_refund" else D(a["tax_amount"])))
                       for a in f["order_adjustments"]]
        check("E13", sum(ledger, D(0)), D(o["current_total_price"]))
        if not refunds: check("E14", D(o["current_total_price"]), D(o["total_price"]))
        ships_back = sum((D(x["subtotal_amount_set"]["shop_money"]["amount"])
                          for f in refunds for x in f["refund_shipping_lines"]), D(0))
        check("shipping", D(record["current_shipping"]), shipped - ships_back)
        check("refund", refunded <= received, True)
        left = sum(sum(x["quantity"] for x in f["line_items"]) for f in o["fulfillments"]
                   if f["status"] == "success")
        want = None if left == 0 else "partial" if any(l["fulfillable_quantity"] for l in lines) else "fulfilled"
        check("status", o["fulfillment_status"], want)
        check("sign", all(l["fulfillable_quantity"] >= 0 for l in lines), True)
        check("sign", all(i["committed"] >= 0 for i in record["inventory"]), True)
    print("\n".join(failures))
    for name in sorted(counts): print(name, counts[name])
    print("failures", len(failures), "of", sum(counts.values()))
    """#
}
