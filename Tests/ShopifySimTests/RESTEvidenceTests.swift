import CommerceTypes
import GraphQLLanguage
import Testing

@testable import ShopifySim

/// What a run says that its payloads rested on.
@Suite("REST evidence")
struct RESTEvidenceTests {
  @Test("A payload rests on what it holds, and on nothing else")
  func shown() throws {
    var shop = try RESTShops.stocked()
    let full = try shop.apply(.placeOrder(RESTShops.input()))
    let rich = try #require(full.first { $0.topic == .ordersCreate })
    #expect(
      Set(Behaviour.shown(by: rich.topic, rich.body())) == [
        .restForms, .restOrder, .restKeys, .restTips, .restDuties, .restFees,
      ])
    let few = try shop.apply(.placeOrder(OrderInput(lines: [OrderLineInput(sku: SKU("BOOK"), quantity: 1)])))
    let plain = try #require(few.first { $0.topic == .ordersCreate })
    #expect(
      Set(Behaviour.shown(by: plain.topic, plain.body())) == [.restForms, .restOrder, .restKeys])
  }

  @Test("Every behaviour of the bodies is listed once")
  func listed() {
    #expect(Set(Behaviour.rest).isSubset(of: Set(Behaviour.all)))
    #expect(Set(Behaviour.rest.map(\.id)).count == Behaviour.rest.count)
  }
}
