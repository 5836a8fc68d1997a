import Logging
import OdooXMLRPC
import TestSupport
import Testing
import XMLRPCWire

@testable import Connector

struct OdooWriterTests {
  private let folder: TemporaryFolder
  let links: LinkStore

  init() throws {
    folder = try TemporaryFolder()
    links = LinkStore(database: try ConnectorDatabase(path: folder.path + "/links.sqlite"))
  }

  func writer(_ transport: ScriptedTransport) -> OdooWriter {
    OdooWriter(
      client: OdooClient(
        OdooConnection(
          url: "http://127.0.0.1:1", database: "test", login: "connector", password: Secret("secret")),
        transport: transport),
      links: links, configuration: SampleOrders.mapping, cache: LookupCache(),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  private static let missing = ScriptedTransport.Reply.fault(
    1, "ValueError: External ID not found in the system: shopify.sale_order_1")
  private static let marshal = ScriptedTransport.Reply.fault(
    1, "TypeError: cannot marshal None unless allow_none is enabled")

  static func sale(_ state: String, total: XMLRPCValue = 29.75) -> ScriptedTransport.Reply {
    .value([
      [
        "id": 5, "state": .string(state), "name": "S00005", "date_order": "2026-03-04 05:06:07",
        "amount_untaxed": 25.0, "amount_tax": 4.75, "amount_total": total, "order_line": [12, 11],
      ]
    ])
  }

  static func loaded(_ ids: XMLRPCValue...) -> ScriptedTransport.Reply {
    .value(["ids": .array(ids), "messages": [], "nextrow": 0])
  }

  /// An Odoo that has all the names and nothing of the order.
  static let fresh: [String: [ScriptedTransport.Reply]] = [
    "version": [.value(["server_serie": "19.0"])], "authenticate": [.value(2)],
    "product.product.search_read": [
      .value([["id": 21, "default_code": "MUG"], ["id": 22, "default_code": "SHIPPING"]])
    ],
    "account.tax.search_read": [
      .value([
        ["id": 31, "name": "VAT 19 % incl.", "amount": 19.0, "amount_type": "percent", "price_include": true]
      ])
    ],
    "account.journal.search_read": [.value([["id": 41, "code": "SHOPY"]])],
    "product.pricelist.search_read": [
      .value([["id": 51, "name": "Shop EUR", "currency_id": [126, "EUR"]]])
    ],
    "res.country.search_read": [.value([["id": 57, "code": "DE"]])],
    "res.partner.load": [loaded(7, 8)], "ir.model.data.check_object_reference": [missing],
    "sale.order.load": [loaded(5)], "sale.order.read": [sale("draft")],
    "sale.order.action_confirm": [.value(true)], "sale.order.write": [.value(true)],
    "account.move.load": [loaded(9)],
    "account.move.read": [
      .value([
        [
          "id": 9, "state": "draft", "amount_untaxed": 25.0, "amount_tax": 4.75, "amount_total": 29.75,
          "amount_residual": 0.0, "payment_state": "paid",
        ]
      ])
    ],
    "account.move.action_post": [.value(false)], "account.payment.load": [loaded(3)],
    "account.payment.action_post": [marshal],
    "account.payment.read": [.value([["id": 3, "state": "paid", "move_id": [4, "P1"]]])],
    "account.move.line.search_read": [
      .value([["id": 1, "move_id": [9, "INV"]], ["id": 2, "move_id": [4, "P1"]]])
    ], "account.move.line.reconcile": [marshal],
    "stock.picking.search_read": [
      .value([
        [
          "id": 61, "name": "WH/OUT/00001", "state": "assigned", "origin": "S00005", "location_id": [8, "a"],
          "location_dest_id": [2, "b"],
        ]
      ])
    ],
    "stock.move.search_read": [
      .value([
        [
          "id": 62, "picking_id": [61, "p"], "product_id": [21, "Mug"], "sale_line_id": [11, "S"],
          "product_uom_qty": 2.0, "quantity": 2.0, "picked": false, "state": "assigned",
          "location_id": [8, "a"],
          "origin_returned_move_id": false,
        ]
      ])
    ],
  ]

  @Test("An unpaid order takes exactly these calls, look-ups first")
  func unpaid() async throws {
    let odoo = ScriptedTransport(Self.fresh)
    try await writer(odoo).carryOut(try SampleOrders.plan(SampleOrders.mugs(paid: false)))
    #expect(
      odoo.names == [
        "version", "authenticate", "product.product.search_read", "account.tax.search_read",
        "product.pricelist.search_read", "res.country.search_read", "res.partner.load",
        "ir.model.data.check_object_reference", "sale.order.load", "sale.order.read",
        "sale.order.action_confirm",
        "sale.order.write", "stock.picking.search_read", "stock.move.search_read",
      ])
    let load = try #require(odoo.calls.first { $0.name == "sale.order.load" })
    #expect(
      load.arguments.last == [
        [
          "shopify.sale_order_1", "#1001", "gid://shopify/Order/1", "2026-03-04 05:06:07",
          "shopify.res_partner_7",
          "shopify.res_partner_7", "shopify.res_partner_address_1", "51", "shopify.sale_order_line_10", "21",
          "Mug",
          "2", "11.9", "0", "31",
        ],
        [
          "", "", "", "", "", "", "", "", "shopify.sale_order_line_shipping_90", "22", "Standard", "1",
          "5.95", "0",
          "31",
        ],
      ])
  }

  @Test("A paid order is invoiced, paid and reconciled, and a second run calls nothing")
  func paid() async throws {
    let odoo = ScriptedTransport(Self.fresh)
    let plan = try SampleOrders.plan(SampleOrders.mugs())
    try await writer(odoo).carryOut(plan)
    #expect(
      odoo.names.dropLast(2).suffix(9) == [
        "account.move.load", "account.move.read", "account.move.action_post", "account.payment.load",
        "account.payment.action_post", "account.payment.read", "account.move.line.search_read",
        "account.move.line.reconcile", "account.move.read",
      ])
    let reconcile = try #require(odoo.calls.first { $0.name == "account.move.line.reconcile" })
    #expect(reconcile.arguments == [[1, 2]])
    let invoice = try #require(odoo.calls.first { $0.name == "account.move.load" })
    let firstRow = invoice.arguments.last?.arrayValue?.first?.arrayValue
    // Line ids in ascending order are the plan's order.
    #expect(firstRow?.last == "11")
    let count = odoo.names.count
    try await writer(odoo).carryOut(plan)
    #expect(odoo.names.count == count)
  }

  @Test("A tax of another rate than mapped is held")
  func wrongRate() async throws {
    var replies = Self.fresh
    replies["account.tax.search_read"] = [
      .value([
        ["id": 31, "name": "VAT 19 % incl.", "amount": 20.0, "amount_type": "percent", "price_include": true]
      ])
    ]
    let reason = await #expect(throws: HoldReason.self) {
      try await writer(ScriptedTransport(replies)).carryOut(try SampleOrders.plan(SampleOrders.mugs()))
    }
    #expect(reason?.cause.contains("is 20 (percent, included), mapped for 19 % included") == true)
  }

  @Test("A total that Odoo computes differently keeps the sale a draft")
  func otherTotal() async throws {
    var replies = Self.fresh
    replies["sale.order.read"] = [Self.sale("draft", total: 29.76)]
    let odoo = ScriptedTransport(replies)
    let reason = await #expect(throws: HoldReason.self) {
      try await writer(odoo).carryOut(try SampleOrders.plan(SampleOrders.mugs()))
    }
    #expect(reason?.cause.contains("29.76 EUR") == true)
    #expect(!odoo.names.contains("sale.order.action_confirm"))
  }

  @Test("After a lost reply to a load the record is looked up, and made no second time")
  func lostReply() async throws {
    let plan = try SampleOrders.plan(SampleOrders.mugs(paid: false))
    var replies = Self.fresh
    replies["sale.order.load"] = [.lost]
    let first = ScriptedTransport(replies)
    let error = await #expect(throws: ConnectorError.self) { try await writer(first).carryOut(plan) }
    #expect(error?.isWorthRetrying == true)
    replies["ir.model.data.check_object_reference"] = [.value(["sale.order", 5])]
    let second = ScriptedTransport(replies)
    try await writer(second).carryOut(plan)
    #expect(!second.names.contains("sale.order.load"))
    #expect(!second.names.contains("res.partner.load"))
    #expect(second.names.contains("sale.order.action_confirm"))
  }

  @Test("A sale that another connector's database made is taken over with its invoice and payment")
  func adopted() async throws {
    var replies = Self.fresh
    replies["ir.model.data.check_object_reference"] = [
      .value(["sale.order", 5]), .value(["account.move", 9]), .value(["account.payment", 3]),
    ]
    replies["sale.order.read"] = [Self.sale("sale")]
    let odoo = ScriptedTransport(replies)
    try await writer(odoo).carryOut(try SampleOrders.plan(SampleOrders.mugs()))
    #expect(!odoo.names.contains("sale.order.load"))
    #expect(!odoo.names.contains("account.move.load"))
    #expect(!odoo.names.contains("account.payment.load"))
    #expect(!odoo.names.contains("account.payment.action_post"))
  }

  @Test(
    "A right that the user lacks fails the job at once, naming the order, the right and the groups to give",
    arguments: [
      ("sale.order.load", loadRefusal),
      ("sale.order.action_confirm", ScriptedTransport.Reply.fault(4, right)),
      ("account.move.action_post", .fault(4, right)),
    ])
  func rights(call: String, reply: ScriptedTransport.Reply) async throws {
    var replies = Self.fresh
    replies[call] = [reply]
    let error = await #expect(throws: ConnectorError.self) {
      try await writer(ScriptedTransport(replies)).carryOut(try SampleOrders.plan(SampleOrders.mugs()))
    }
    #expect(error?.isWorthRetrying == false)
    #expect(error?.message.contains("order #1001") == true)
    #expect(error?.message.contains("You are not allowed to create 'Sales Order'") == true)
    #expect(error?.message.contains("Sales/User") == true)
    #expect(error?.remedy.contains("groups") == true)
  }

  private static let right = """
    You are not allowed to create 'Sales Order' (sale.order) records.

    This operation is allowed for the following groups:
    \t- Sales/User: Own Documents Only
    """
  /// Odoo's `load` turns an access error into a message.
  private static let loadRefusal = ScriptedTransport.Reply.value([
    "ids": false, "messages": [["type": "error", "record": 0, "message": .string(right)]], "nextrow": 0,
  ])

  @Test(
    "A refused confirmation, posting or reconciliation is tried again, and its reason carries Odoo's message and what to do",
    arguments: [
      "sale.order.action_confirm", "account.move.action_post", "account.payment.action_post",
      "account.move.line.reconcile",
    ])
  func refused(call: String) async throws {
    var replies = Self.fresh
    replies[call] = [.fault(2, "You can't do that before the fiscal year is open.")]
    // A refused posting counts only while the payment is a draft.
    if call == "account.payment.action_post" {
      replies["account.payment.read"] = [.value([["id": 3, "state": "draft", "move_id": [4, "P1"]]])]
    }
    let error = await #expect(throws: ConnectorError.self) {
      try await writer(ScriptedTransport(replies)).carryOut(try SampleOrders.plan(SampleOrders.mugs()))
    }
    #expect(error?.isWorthRetrying == true)
    #expect(error?.description.contains("order #1001") == true)
    #expect(error?.description.contains("before the fiscal year is open.") == true)
    #expect(error?.remedy.contains("mend the cause in Odoo") == true)
  }
}
