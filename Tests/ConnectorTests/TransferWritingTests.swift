import CommerceTypes
import Logging
import OdooXMLRPC
import TestSupport
import Testing
import XMLRPCWire

@testable import Connector

struct TransferWritingTests {
  private let folder: TemporaryFolder
  private let links: LinkStore
  private let line = GID(type: "LineItem", number: 10)
  private let fulfillment = GID(type: "Fulfillment", number: 40)
  private let refund = GID(type: "Refund", number: 50)
  private let sale = SaleRecord(id: 5, name: "S00005", lines: [11, 12])

  init() throws {
    folder = try TemporaryFolder()
    links = LinkStore(database: try ConnectorDatabase(path: folder.path + "/links.sqlite"))
  }

  private func session(_ transport: ScriptedTransport) -> OdooSession {
    OdooSession(
      client: OdooClient(
        OdooConnection(url: "http://127.0.0.1:1", database: "t", login: "c", password: Secret("s")),
        transport: transport),
      map: .v19, links: links, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      subject: "order #1001")
  }

  static func picking(
    _ id: Int, _ state: String, origin: String, location: Int = 8, destination: Int = 2, returns: Int? = nil
  ) -> XMLRPCValue {
    [
      "id": .int(id), "state": .string(state), "origin": .string(origin),
      "name": "WH/OUT/00001", "location_id": [.int(location), "a"],
      "location_dest_id": [.int(destination), "b"], "return_id": returns.map { [.int($0), "c"] } ?? false,
    ]
  }

  static func move(
    _ id: Int, of picking: Int, demand: Double, done: Double, picked: Bool = false, returns: Int? = nil,
    line: Int = 11, state: String = "assigned", location: Int = 8
  ) -> XMLRPCValue {
    [
      "id": .int(id), "picking_id": [.int(picking), "p"], "product_id": [21, "Mug"],
      "sale_line_id": [.int(line), "S"], "location_id": [.int(location), "a"],
      "product_uom_qty": .double(demand), "quantity": .double(done), "picked": .boolean(picked),
      "state": .string(state), "origin_returned_move_id": returns.map { [.int($0), "m"] } ?? false,
    ]
  }

  static let validated: [String: [ScriptedTransport.Reply]] = [
    "version": [.value(["server_serie": "19.0"])], "authenticate": [.value(2)],
    "stock.picking.write": [.value(true)], "stock.picking.button_validate": [.value(true)],
    "stock.move.line.search": [.value([])],
  ]

  private func deliver(_ transport: ScriptedTransport, _ quantity: Int, location: String = "WH/Stock")
    async throws
  {
    var names = OdooNames()
    names.locations = ["WH/Stock": 8, "HH/Stock": 14]
    let order = try SampleOrders.plan(SampleOrders.mugs()).order
    let plan = DeliveryPlan(
      gid: fulfillment, location: location, tracking: "T1",
      lines: [MovePlan(source: line, quantity: quantity)])
    try await DeliveryWriter(session: session(transport), names: names, order: order, sale: sale)
      .write([plan], known: [:])
  }

  @Test("A part of a transfer is marked, filled in and validated, the rest left to a backorder")
  func partial() async throws {
    var replies = Self.validated
    replies["stock.picking.search_read"] = [.value([Self.picking(1, "assigned", origin: "S00005")])]
    replies["stock.move.search_read"] = [.value([Self.move(3, of: 1, demand: 2, done: 2)])]
    let odoo = ScriptedTransport(replies)
    try await deliver(odoo, 1)
    #expect(
      odoo.names.filter { $0.hasPrefix("stock") } == [
        "stock.picking.search_read", "stock.move.search_read", "stock.move.line.search",
        "stock.picking.write",
        "stock.picking.button_validate",
      ])
    let write = try #require(odoo.calls.first { $0.name == "stock.picking.write" })
    #expect(
      write.arguments.last == [
        "carrier_tracking_ref": "T1", "move_ids": [[1, 3, ["picked": true, "quantity": 1.0]]],
        "origin": "gid://shopify/Fulfillment/40",
      ])
    let context = odoo.calls.first { $0.name == "stock.picking.button_validate" }?.keywords["context"]
    #expect(context?["skip_sms"] == true)
    #expect(context?["skip_backorder"] == true)
  }

  @Test("Another location is written first, in a call of its own")
  func otherLocation() async throws {
    var replies = Self.validated
    replies["stock.picking.search_read"] = [.value([Self.picking(1, "assigned", origin: "S00005")])]
    replies["stock.move.search_read"] = [.value([Self.move(3, of: 1, demand: 2, done: 2)])]
    let odoo = ScriptedTransport(replies)
    try await deliver(odoo, 2, location: "HH/Stock")
    let write = try #require(odoo.calls.first { $0.name == "stock.picking.write" })
    #expect(write.arguments == [[1], ["location_id": 14]])
  }

  @Test("What was reserved below the location is taken from the location itself")
  func reservedBelow() async throws {
    var replies = Self.validated
    replies["stock.picking.search_read"] = [.value([Self.picking(1, "assigned", origin: "S00005")])]
    replies["stock.move.search_read"] = [.value([Self.move(3, of: 1, demand: 2, done: 2)])]
    replies["stock.move.line.search"] = [.value([71])]
    replies["stock.move.line.write"] = [.value(true)]
    let odoo = ScriptedTransport(replies)
    try await deliver(odoo, 2)
    let search = try #require(odoo.calls.first { $0.name == "stock.move.line.search" })
    #expect(search.arguments == [[["move_id", "in", [3]], ["location_id", "!=", 8]]])
    let write = try #require(odoo.calls.first { $0.name == "stock.move.line.write" })
    #expect(write.arguments == [[71], ["location_id": 8]])
  }

  @Test("Where a reservation can't be put elsewhere, it is lifted before the quantities are set")
  func reservedBelowOn14() async throws {
    var replies = Self.validated
    replies["version"] = [.value(["server_serie": "14.0"])]
    var move = Self.move(3, of: 1, demand: 2, done: 0)
    if case .structure(var members) = move {
      members.removeAll { $0.name == "picked" || $0.name == "quantity" }
      members.append(XMLRPCMember("quantity_done", 0.0))
      move = .structure(members)
    }
    replies["stock.picking.search_read"] = [.value([Self.picking(1, "assigned", origin: "S00005")])]
    replies["stock.move.search_read"] = [.value([move])]
    replies["stock.move.line.search"] = [.value([71, 72])]
    replies["stock.picking.do_unreserve"] = [
      .fault(1, "TypeError: cannot marshal None unless allow_none is enabled")
    ]
    replies["stock.picking.search"] = [.value([])]
    let odoo = ScriptedTransport(replies)
    try await deliver(odoo, 2)
    let names = odoo.names
    let lifted = try #require(names.firstIndex(of: "stock.picking.do_unreserve"))
    #expect(lifted < (try #require(names.firstIndex(of: "stock.picking.write"))))
    let write = try #require(odoo.calls.first { $0.name == "stock.picking.write" })
    #expect(write.arguments.last?["move_lines"] == [[1, 3, ["quantity_done": 2.0]]])
  }

  @Test(
    "A done transfer with the fulfillment's marker is the delivery; its backorder's copy of it means nothing")
  func alreadyDone() async throws {
    var replies = Self.validated
    replies["stock.picking.search_read"] = [
      .value([
        Self.picking(1, "done", origin: fulfillment.text),
        Self.picking(2, "assigned", origin: fulfillment.text),
      ])
    ]
    replies["stock.move.search_read"] = [.value([])]
    let odoo = ScriptedTransport(replies)
    try await deliver(odoo, 1)
    #expect(!odoo.names.contains("stock.picking.write"))
    let key = LinkKey(gid: fulfillment, role: .delivery)
    #expect(
      try await links.links(of: [fulfillment])[key]
        == Link(model: "stock.picking", record: 1, state: .complete))
  }

  @Test("A question instead of a validation is no delivery")
  func question() async throws {
    var replies = Self.validated
    replies["stock.picking.search_read"] = [.value([Self.picking(1, "assigned", origin: "S00005")])]
    replies["stock.move.search_read"] = [.value([Self.move(3, of: 1, demand: 2, done: 2)])]
    replies["stock.picking.button_validate"] = [.value(["res_model": "confirm.stock.sms"])]
    let error = await #expect(throws: ConnectorError.self) {
      try await deliver(ScriptedTransport(replies), 2)
    }
    #expect(error?.message.contains("confirm.stock.sms") == true)
    #expect(try await links.links(of: [fulfillment]).isEmpty)
  }

  @Test(
    "A refused validation carries Odoo's message: a missing right fails at once, all else is tried again",
    arguments: [(2, true, "mend the cause in Odoo"), (4, false, "groups")])
  func refusedValidation(code: Int, isWorthRetrying: Bool, remedy: String) async throws {
    var replies = Self.validated
    replies["stock.picking.search_read"] = [.value([Self.picking(6, "assigned", origin: "S00005")])]
    replies["stock.move.search_read"] = [.value([Self.move(61, of: 6, demand: 2, done: 2)])]
    replies["stock.picking.button_validate"] = [.fault(code, "You need to supply a lot number.")]
    let error = await #expect(throws: ConnectorError.self) {
      try await deliver(ScriptedTransport(replies), 2)
    }
    #expect(error?.isWorthRetrying == isWorthRetrying)
    #expect(error?.message.contains("order #1001: validating the delivery of fulfillment 40") == true)
    #expect(error?.message.contains("You need to supply a lot number.") == true)
    #expect(error?.remedy.contains(remedy) == true)
  }

  @Test("Goods that no open transfer holds are held")
  func nothingOpen() async throws {
    var replies = Self.validated
    replies["stock.picking.search_read"] = [.value([Self.picking(1, "done", origin: "S00005")])]
    replies["stock.move.search_read"] = [.value([Self.move(3, of: 1, demand: 2, done: 2)])]
    let reason = await #expect(throws: HoldReason.self) { try await deliver(ScriptedTransport(replies), 1) }
    #expect(reason?.cause.contains("no open transfer of sale S00005") == true)
  }

  private func takeBack(_ transport: ScriptedTransport, known: [LinkKey: Link] = [:]) async throws {
    let plan = RefundPlan(
      gid: refund, creditNote: nil, payments: [],
      returns: [ReturnPlan(location: nil, lines: [MovePlan(source: line, quantity: 1)])])
    let order = try SampleOrders.plan(SampleOrders.mugs()).order
    try await ReturnWriter(session: session(transport), names: OdooNames(), order: order, sale: sale)
      .write(plan, known: known)
  }

  private var delivered: XMLRPCValue { Self.picking(1, "done", origin: fulfillment.text) }
  private var deliveredMove: XMLRPCValue { Self.move(3, of: 1, demand: 2, done: 2, picked: true) }

  @Test("A return is made by the wizard, marked, and validated")
  func returned() async throws {
    var replies = Self.validated
    // What this user's latest transfer is, in case the answer is lost.
    replies["stock.picking.search"] = [.value([1])]
    replies["stock.return.picking.create"] = [.value(77)]
    replies["stock.return.picking.action_create_returns"] = [.value(["res_id": 2])]
    let open = Self.picking(
      2, "assigned", origin: "Return of WH/OUT/1", location: 2, destination: 8, returns: 1)
    replies["stock.picking.search_read"] = [.value([delivered]), .value([delivered, open])]
    replies["stock.move.search_read"] = [
      .value([deliveredMove]), .value([deliveredMove, Self.move(4, of: 2, demand: 1, done: 1, returns: 3)]),
    ]
    let odoo = ScriptedTransport(replies)
    try await takeBack(odoo)
    #expect(odoo.names.filter { $0 == "stock.return.picking.create" }.count == 1)
    let write = try #require(odoo.calls.last { $0.name == "stock.picking.write" })
    #expect(
      write.arguments == [
        [2],
        ["move_ids": [[1, 4, ["picked": true, "quantity": 1.0]]], "origin": "gid://shopify/Refund/50"],
      ])
  }

  @Test("A return that a killed process made and didn't mark is taken up, not made again")
  func adopted() async throws {
    var replies = Self.validated
    let open = Self.picking(
      2, "assigned", origin: "Return of WH/OUT/1", location: 2, destination: 8, returns: 1)
    replies["stock.picking.search_read"] = [.value([delivered, open])]
    replies["stock.move.search_read"] = [
      .value([deliveredMove, Self.move(4, of: 2, demand: 1, done: 1, returns: 3)])
    ]
    let odoo = ScriptedTransport(replies)
    let key = LinkKey(gid: refund, role: .stockReturn)
    try await takeBack(odoo, known: [key: Link(model: "stock.picking", record: nil, state: .intended)])
    #expect(!odoo.names.contains("stock.return.picking.create"))
    #expect(odoo.names.last == "stock.picking.button_validate")
  }

  @Test("More units than were delivered can't come back")
  func tooMany() async throws {
    var replies = Self.validated
    replies["stock.picking.search_read"] = [.value([])]
    let reason = await #expect(throws: HoldReason.self) { try await takeBack(ScriptedTransport(replies)) }
    #expect(reason?.cause.contains("brings back units that no delivery") == true)
  }
}
