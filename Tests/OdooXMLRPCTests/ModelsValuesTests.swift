import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Values, domains and orders by key paths")
struct ModelsValuesTests {
  static let order: Values<SaleOrder> = [
    .set(\.partner, 7), .set(\.clientOrderRef, "#1001 <&>"), .set(\.origin, nil),
    .set(\.dateOrder, OdooDateTime("2024-05-06 07:08:09")),
    .set(
      \.orderLines,
      [
        .create([
          .set(\.product, 3), .set(\.quantity, 2), .set(\.priceUnit, ExactDecimal("9.95")),
          .set(\.taxes, [.set([4, 5])]), .set(\.isDownPayment, false),
        ]),
        .update(11, [.set(\.name, "Mug")]), .delete(12), .unlink(13), .link(14), .clear,
      ]),
    .raw("x_channel", "web"),
  ]

  private static func tree(taxes: String) -> XMLRPCValue {
    let line: XMLRPCValue = .structure([
      XMLRPCMember("product_id", 3), XMLRPCMember("product_uom_qty", 2.0), XMLRPCMember("price_unit", 9.95),
      XMLRPCMember(taxes, [[6, 0, [4, 5]]]), XMLRPCMember("is_downpayment", false),
    ])
    return [
      "partner_id": 7, "client_order_ref": "#1001 <&>", "origin": false,
      "date_order": "2024-05-06 07:08:09",
      "order_line": [
        [0, 0, line], [1, 11, ["name": "Mug"]], [2, 12, 0], [3, 13, 0], [4, 14, 0], [5, 0, 0],
      ],
      "x_channel": "web",
    ]
  }

  @Test("Values go out in the version's own names, nested ones too")
  func names() throws {
    #expect(try Self.order.tree(.v19) == Self.tree(taxes: "tax_ids"))
    #expect(try Self.order.tree(.v14) == Self.tree(taxes: "tax_id"))
  }

  @Test("Written straight into a call, values are the bytes of their tree", arguments: [14, 19])
  func encoded(major: Int) throws {
    let map = try VersionMap(OdooVersion(major))
    let values = [Self.order, [.set(\.name, "S1")]]
    let straight = try XMLRPCEncoder().encode("create", [ModelValues(values, map)])
    let tree: XMLRPCValue = .array(try values.map { try $0.tree(map) })
    #expect(straight == (try XMLRPCEncoder().encode(XMLRPCCall(methodName: "create", parameters: [tree]))))
  }

  @Test("Words of a selection go out in the version's own")
  func words() throws {
    let values: Values<AccountPayment> = [.set(\.state, .cancelled), .set(\.memo, "x")]
    #expect(try values.tree(.v19) == ["state": "canceled", "memo": "x"])
    #expect(try values.tree(.v14) == ["state": "cancel", "ref": "x"])
    let product: Values<ProductProduct> = [.set(\.type, .goods), .set(\.invoicePolicy, nil)]
    #expect(try product.tree(.v14) == ["type": "consu", "invoice_policy": false])
  }

  @Test("A field that the version hasn't is refused by name, nested ones too")
  func lacking() throws {
    let stored: Values<ProductProduct> = [.set(\.isStorable, true)]
    #expect(try stored.tree(.v19) == ["is_storable": true])
    let nested: Values<ProductTemplate> = [.set(\.variants, [.create(stored)])]
    for body in [{ _ = try stored.tree(.v14) }, { _ = try nested.tree(.v14) }] as [() throws -> Void] {
      let error = #expect(throws: OdooError.self) { try body() }
      #expect(
        error?.message.contains("product.product.is_storable can't be written on Odoo 14.0") == true)
    }
    #expect(throws: OdooError.self) { try ModelValues([nested], .v14) }
  }

  @Test("A property that takes no field is refused")
  func unknown() {
    var odd: Values<ModelsShipment> = [.set(\.weight, 3)]
    #expect(throws: Never.self) { try odd.tree(.v19) }
    odd.append(.set(\.notMapped, "x"))
    let error = #expect(throws: OdooError.self) { try odd.tree(.v19) }
    #expect(error?.message.contains("notMapped takes no field of x_shipment") == true)
  }

  @Test("A field given twice is refused when it is encoded")
  func twice() {
    let values: Values<SaleOrder> = [.set(\.name, "A"), .set(\.name, "B")]
    let error = #expect(throws: WireError.self) {
      try XMLRPCEncoder().encode("create", [ModelValues([values], .v19)])
    }
    #expect(error?.code == .duplicateMember)
  }

  @Test("A computed property takes a field as well as a stored one")
  func computed() throws {
    let values: Values<ModelsShipment> = [.set(\.label, "L1")]
    #expect(try values.tree(.v19) == ["x_label": "L1"])
  }

  @Test("A domain by key paths is the domain by names")
  func domain() throws {
    let day = try #require(OdooDateTime("2024-05-06 00:00:00"))
    let domain: ModelDomain<SaleOrder> = [
      .or, .equal(\.state, .sale), .isIn(\.state, [.draft, .sent]), .not, .equal(\.partner, 7),
      .notEqual(\.clientOrderRef, nil), .atLeast(\.dateOrder, day), .below(\.amountTotal, 100),
      .isIn(\.invoices, [4]), .ilike(\.origin, "#10"), .equal("partner_id.country_id.code", "US"),
      .ids([1, 2]), .equal(\.isLocked, false),
    ]
    #expect(
      try domain.named() == [
        .or, .equal("state", "sale"), .isIn("state", ["draft", "sent"]), .not, .equal("partner_id", 7),
        .notEqual("client_order_ref", false), .condition("date_order", ">=", "2024-05-06 00:00:00"),
        .condition("amount_total", "<", 100.0), .isIn("invoice_ids", [4]), .ilike("origin", "#10"),
        .equal("partner_id.country_id.code", "US"), .isIn("id", [1, 2]), .equal("locked", false),
      ])
    #expect(try (ModelDomain<SaleOrder>([.equal("x", 1)]) + [.idAbove(3)]).named().terms.count == 2)
  }
}

/// A model of somebody else's, with a field of their own.
struct ModelsShipment: OdooModel {
  static let modelName = "x_shipment"

  let id: RecordID<ModelsShipment>
  var weight: ExactDecimal?
  var notMapped: String?
  private var labels: [String] = []
  /// Kept elsewhere in the struct.
  var label: String? {
    get { labels.first }
    set { labels = newValue.map { [$0] } ?? [] }
  }

  init(id: RecordID<ModelsShipment>) { self.id = id }

  static let fields: ModelFields<ModelsShipment> = [.float("x_weight", \.weight), .char("x_label", \.label)]
}
