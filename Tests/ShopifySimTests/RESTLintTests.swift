import CommerceTypes
import GraphQLLanguage
import PayloadLint
import ShopifySim
import Testing

/// The bodies of random orders under a linter that knows nothing of the code that made them.
@Suite("REST bodies under the linter")
struct RESTLintTests {
  @Test("A draft order contradicts itself neither open nor completed")
  func drafts() throws {
    for taxesIncluded in [false, true] {
      var shop = try RESTShops.stocked(RESTShops.configuration(taxesIncluded: taxesIncluded))
      let input = OrderInput(
        lines: [
          OrderLineInput(sku: SKU("MUG"), quantity: 3), OrderLineInput(sku: SKU("BOOK"), quantity: 2),
        ],
        discounts: [DiscountInput(.manual(title: "Ten"), .percentage(10))],
        shipping: [ShippingInput(title: "Ground", price: 8)])
      _ = try shop.apply(.draft(DraftInput(action: .create(input))))
      let id = try #require(shop.draftOrders.first).id
      let open: JSONValue = ["draft_order": shop.rest("draft_orders/\(id)", "draft_order")]
      #expect(try Linter().findings(in: open.encoded()) == [])
      _ = try shop.apply(.draft(DraftInput(action: .complete(paymentPending: false))))
      let done: JSONValue = ["draft_order": shop.rest("draft_orders/\(id)", "draft_order")]
      #expect(try Linter().findings(in: done.encoded()) == [])
    }
  }

  @Test("No order, refund, fulfillment or transaction of 120 random lives contradicts itself")
  func lives() throws {
    var lives = RESTLives(seed: 20_261)
    let strict = Linter()
    // A refund doesn't tell what an edit had left overpaid, which it gives back too.
    let ofEdited = Linter(ignoring: ["refund-money"])
    var findings: [String: (count: Int, first: String)] = [:]
    var equations = 0
    func lint(_ body: JSONValue, _ name: String, with linter: Linter) throws {
      let report = try linter.report(on: body.encoded())
      equations += report.equations
      for finding in report.findings {
        let known = findings[finding.rule.id]
        findings[finding.rule.id] = (
          (known?.count ?? 0) + 1, known?.first ?? "\(name) \(finding.place): \(finding.message)\n\(body)"
        )
      }
    }
    var events = 0
    for number in 0..<120 {
      let life = try lives.life()
      let linter = life.shop.orders.last?.isEdited == true ? ofEdited : strict
      for event in life.events {
        guard event.topic == .refundsCreate || event.topic == .ordersCreate else { continue }
        try lint(event.body(), "life \(number), \(event.topic)", with: linter)
        events += 1
      }
      try lint(["order": life.shop.restOrder], "life \(number), orders/<id>", with: linter)
    }
    #expect(events > 150)
    #expect(equations > 5_000)
    for (rule, found) in findings.sorted(by: { $0.value.count > $1.value.count }) {
      Issue.record("\(rule): \(found.count) times, first \(found.first)")
    }
  }
}
