import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("Discounts with codes")
struct CodeDiscountTests {
  private func lab() throws -> GraphQLLab {
    var lab = GraphQLLab(ShopFixture.shop())
    try lab.apply(.engagement(.codeDiscount(EngagementSteps.ten)))
    return lab
  }

  private func order(_ codes: String...) -> ShopStep {
    .placeOrder(
      OrderInput(
        lines: [OrderLineInput(sku: ShopFixture.tee, quantity: 1)],
        discounts: codes.map { DiscountInput(.code($0), .percentage(10)) }))
  }

  private let basic = """
    { codeDiscountNodes(first: 5) { nodes { codeDiscount { ... on DiscountCodeBasic {
      status asyncUsageCount totalSales { amount } summary discountClass
    } } } } }
    """

  private func discount(_ lab: GraphQLLab) throws -> JSONValue? {
    try lab.data(basic).at("codeDiscountNodes.nodes.0.codeDiscount")
  }

  @Test("An order counts as one use of its code, and its total as the discount's sales")
  func use() throws {
    var lab = try lab()
    #expect(try discount(lab)?["asyncUsageCount"] == 0)
    #expect(try discount(lab)?["totalSales"] == .null)
    try lab.apply(order("ten"), order("OTHER"), order("TEN"))
    #expect(try discount(lab)?["asyncUsageCount"] == 2)
    #expect(try discount(lab)?.at("totalSales.amount") == "36.0")
  }

  @Test("It is scheduled, active and expired as the clock goes")
  func status() throws {
    var lab = try lab()
    var change = CodeDiscountChange(code: "TEN")
    change.startsAt = lab.shop.now.advanced(seconds: 3600)
    change.endsAt = lab.shop.now.advanced(seconds: 7200)
    try lab.apply(.engagement(.codeDiscount(change)))
    #expect(try discount(lab)?["status"] == "SCHEDULED")
    try lab.apply(.wait(seconds: 3600))
    #expect(try discount(lab)?["status"] == "ACTIVE")
    try lab.apply(.wait(seconds: 3600))
    #expect(try discount(lab)?["status"] == "EXPIRED")
  }

  @Test("Its summary and class follow what it gives")
  func summary() throws {
    var lab = try lab()
    #expect(try discount(lab)?["summary"] == "10% off entire order")
    #expect(try discount(lab)?["discountClass"] == "ORDER")
    var change = CodeDiscountChange(code: "TEN")
    change.kind = .basic(.fixed(5), entitledSKUs: [ShopFixture.mug])
    change.appliesOncePerCustomer = true
    try lab.apply(.engagement(.codeDiscount(change)))
    #expect(try discount(lab)?["summary"] == "$5.00 off Mug • One use per customer")
    #expect(try discount(lab)?["discountClass"] == "PRODUCT")
  }

  @Test("A code belongs to one discount")
  func unique() throws {
    var lab = try lab()
    var other = CodeDiscountChange(code: "FIVE")
    other.kind = .freeShipping(maximumPrice: nil)
    other.moreCodes = ["Ten"]
    let refused = other
    #expect(throws: ShopError.self) { try lab.apply(.engagement(.codeDiscount(refused))) }
    #expect(lab.shop.codeDiscount(code: "FIVE") == nil)
  }

  @Test("A deleted discount's codes are free again")
  func deleted() throws {
    var lab = try lab()
    var change = CodeDiscountChange(code: "ten")
    change.isDeleted = true
    try lab.apply(.engagement(.codeDiscount(change)), .engagement(.codeDiscount(EngagementSteps.ten)))
    #expect(lab.shop.engagement.codeDiscounts.count == 1)
  }

  @Test("Nodes are found by their status")
  func search() throws {
    let lab = try lab()
    let found = try lab.data(
      "{ a: codeDiscountNodes(first: 5, query: \"status:active\") { nodes { id } } "
        + "b: codeDiscountNodes(first: 5, query: \"status:expired\") { nodes { id } } }")
    #expect(found.at("a.nodes")?.arrayValue?.count == 1)
    #expect(found.at("b.nodes")?.arrayValue?.isEmpty == true)
  }
}
