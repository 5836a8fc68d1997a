import CommerceTypes
import ShopifySim
import Testing

@testable import Scenarios

@Suite("Steps that change an order later on")
struct StepLanguageTests {
  private static let refund =
    "  - refund: {order: \"#1\"}\n    transactions: [{amount: 1.00, gateway: shopify_payments}]"

  /// What the shop is told by the step after `place`.
  private func shopStep(_ text: String) throws -> ShopStep {
    let loaded = try ScenarioFolder().load(ScenarioFolder.scenario(when: text))
    let translator = StepTranslator(names: RunNames(token: "t"))
    switch loaded.scenario.steps[1].action {
    case .pay(let step): return .pay(translator.payment(step))
    case .update(let step): return .update(translator.update(step, customer: ("Ada", "Tester")))
    case .cancel(let step): return .cancel(translator.cancel(step))
    case .refund(let step): return .refund(translator.refund(step))
    default: throw ScriptError(code: .malformed, problems: [])
    }
  }

  @Test("Money that comes later pays all that is outstanding, or an amount")
  func pay() throws {
    #expect(
      try shopStep("  - pay: {order: \"#1\", gateway: shopify_payments}")
        == .pay(PaymentInput(order: "#1-t", kind: .sale, gateway: "shopify_payments")))
    #expect(
      try shopStep("  - pay: {order: \"#1\", gateway: shopify_payments, amount: 3.50}")
        == .pay(
          PaymentInput(
            order: "#1-t", kind: .sale, amount: ExactDecimal("3.50"), gateway: "shopify_payments")))
  }

  @Test("An update brings a new address with the customer's name, and a note")
  func update() throws {
    let step = try shopStep(
      "  - update: {order: \"#1\", note: ring twice, ship_to: {country: DE, city: Kiel}}")
    guard case .update(let input) = step else { return }
    #expect(input.note == "ring twice")
    #expect(input.shippingAddress?.city == "Kiel")
    #expect(input.shippingAddress?.name == "Ada Tester")
  }

  @Test("A cancellation pays back and restocks unless it says otherwise")
  func cancel() throws {
    #expect(try shopStep("  - cancel: {order: \"#1\"}") == .cancel(CancelInput(order: "#1-t")))
    #expect(
      try shopStep("  - cancel: {order: \"#1\", restock: false, refund: false, fulfillments: cancelled}")
        == .cancel(
          CancelInput(order: "#1-t", restock: false, refund: false, cancelsFulfillments: true)))
  }

  @Test("A refund may be money alone")
  func amountOnly() throws {
    #expect(
      try shopStep(Self.refund)
        == .refund(
          RefundInput(
            order: "#1-t",
            transactions: [RefundInput.Transaction(amount: 1, gateway: "shopify_payments")])))
  }

  @Test("An order has a billing address of its own, and shipping lines with discounts")
  func place() throws {
    let text = """
      scenario: one
      shop: lab
      when:
        - place: {order: "#1", email: ada@example.com, ship_to: {country: DE}, bill_to: {country: FR, name: Max Muster}}
          lines: [{sku: MUG-BLUE, quantity: 2, price: 11.90}]
          shipping:
            - {title: Standard, price: 5.95, discount: {percent: 50}}
            - {title: Insurance, price: 1.00, tax: []}
      then:
        - {odoo: sale.order, of: {order: "#1"}, count: 1}
      """
    let loaded = try ScenarioFolder().load(text)
    guard case .place(let step) = loaded.scenario.steps[0].action else { return }
    let order = StepTranslator(names: RunNames(token: "t")).order(step)
    #expect(order.billingAddress?.name == "Max Muster")
    #expect(order.shippingAddress?.name == "Ada Tester")
    #expect(order.shipping.map(\.title) == ["Standard", "Insurance"])
    #expect(order.shipping[0].discounts.map(\.value) == [.percentage(50)])
    #expect(order.shipping[1].taxes == [])
  }

  @Test(
    "A step that is wrong is told with its place",
    arguments: [
      ("  - pay: {order: \"#1\"}", "8:10: pay lacks 'gateway'"),
      (
        "  - pay: {order: \"#1\", gateway: paypal}",
        "8:33: profile lab: no gateway 'paypal'; allowed: shopify_payments"
      ),
      ("  - update: {order: \"#1\"}", "8:13: update lacks 'note' or 'ship_to'"),
      (
        "  - update: {order: \"#1\", note: a, email: new@example.com}",
        "8:36: unknown key 'email'; allowed: note, order, ship_to"
      ),
      (
        "  - cancel: {order: \"#1\", fulfillments: all}",
        "8:41: 'cancelled' is the only word here, found 'all'"
      ),
      ("  - cancel: {order: \"#1\", refund: half}", "8:35: 'half' is neither true nor false"),
    ])
  func wrong(when: String, message: String) throws {
    let problems = try ScenarioFolder().problems(ScenarioFolder.scenario(when: when))
    #expect(problems.first == message)
  }
}
