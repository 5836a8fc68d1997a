import Logging
import OdooXMLRPC
import TestSupport
import Testing
import XMLRPCWire

@testable import Connector

struct OpenGoodsWriterTests {
  private let folder: TemporaryFolder
  private let links: LinkStore
  private let sale = SaleRecord(id: 5, name: "S00005", lines: [11, 12])

  init() throws {
    folder = try TemporaryFolder()
    links = LinkStore(database: try ConnectorDatabase(path: folder.path + "/links.sqlite"))
  }

  /// Two mugs, of which `open` are to leave from `locations`.
  private func plan(_ open: Int, _ locations: [String] = ["WH/Stock"]) throws -> Plan {
    var plan = try SampleOrders.plan(SampleOrders.mugs())
    plan.open =
      open == 0
      ? []
      : [
        OpenPlan(source: GID(type: "LineItem", number: 10), quantity: open, locations: locations)
      ]
    return plan
  }

  private func run(_ odoo: ScriptedTransport, _ plan: Plan, known: [LinkKey: Link] = [:]) async throws {
    let session = OdooSession(
      client: OdooClient(
        OdooConnection(url: "http://127.0.0.1:1", database: "t", login: "c", password: Secret("s")),
        transport: odoo),
      map: .v19, links: links, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      subject: "order #1001")
    var names = OdooNames()
    names.locations = ["WH/Stock": 8, "HH/Stock": 14]
    try await OpenGoodsWriter(session: session, names: names, plan: plan, sale: sale).write(known: known)
  }

  private func odoo(_ pickings: [XMLRPCValue], _ moves: [XMLRPCValue]) -> ScriptedTransport {
    var replies = TransferWritingTests.validated
    replies["stock.picking.search_read"] = [.value(.array(pickings))]
    replies["stock.move.search_read"] = [.value(.array(moves))]
    replies["stock.move.search_count"] = [.value(1)]
    replies["stock.move.write"] = [.value(true)]
    replies["stock.picking.action_assign"] = [.value(true)]
    replies["stock.picking.action_cancel"] = [.value(true)]
    return ScriptedTransport(replies)
  }

  private func writes(_ odoo: ScriptedTransport) -> [String] {
    odoo.names.filter { $0.hasPrefix("stock") && !$0.contains("search") }
  }

  private let open = TransferWritingTests.picking(1, "assigned", origin: "S00005")

  @Test("An open transfer that is as it shall be is only read, and not read again")
  func asItIs() async throws {
    let odoo = odoo([open], [TransferWritingTests.move(3, of: 1, demand: 2, done: 2)])
    let plan = try plan(2)
    try await run(odoo, plan)
    #expect(writes(odoo).isEmpty)
    let count = odoo.names.count
    try await run(odoo, plan, known: try await links.links(of: [plan.order.gid]))
    #expect(odoo.names.count == count)
  }

  @Test("What was taken off the order is taken out of the open transfer, the rest reserved again")
  func lowered() async throws {
    let odoo = odoo([open], [TransferWritingTests.move(3, of: 1, demand: 2, done: 2)])
    try await run(odoo, try plan(1))
    #expect(writes(odoo) == ["stock.picking.write", "stock.picking.action_assign"])
    let write = try #require(odoo.calls.first { $0.name == "stock.picking.write" })
    #expect(write.arguments == [[1], ["move_ids": [[1, 3, ["product_uom_qty": 1.0]]]]])
  }

  @Test("A transfer of which nothing is left to leave is cancelled")
  func cancelled() async throws {
    let odoo = odoo([open], [TransferWritingTests.move(3, of: 1, demand: 2, done: 2)])
    try await run(odoo, try plan(0))
    #expect(writes(odoo) == ["stock.picking.action_cancel"])
  }

  @Test("Done transfers and returns stay as they are")
  func done() async throws {
    let back = TransferWritingTests.picking(2, "assigned", origin: "x", location: 2, destination: 8)
    let odoo = odoo(
      [TransferWritingTests.picking(1, "done", origin: "gid://shopify/Fulfillment/40"), back],
      [
        TransferWritingTests.move(3, of: 1, demand: 2, done: 2, picked: true, state: "done"),
        TransferWritingTests.move(4, of: 2, demand: 1, done: 1, returns: 3),
      ])
    try await run(odoo, try plan(0))
    #expect(writes(odoo).isEmpty)
  }

  @Test("A backorder at the location that the first parcel left from goes where its own units are")
  func otherLocation() async throws {
    let backorder = TransferWritingTests.picking(2, "assigned", origin: "x", location: 14)
    let odoo = odoo(
      [backorder], [TransferWritingTests.move(4, of: 2, demand: 1, done: 1, location: 14)])
    try await run(odoo, try plan(1, ["WH/Stock"]))
    #expect(writes(odoo) == ["stock.picking.write", "stock.picking.action_assign"])
    #expect(odoo.calls.first { $0.name == "stock.picking.write" }?.arguments == [[2], ["location_id": 8]])
  }

  @Test("A line at two locations stays at the one where it stands")
  func eitherLocation() async throws {
    let transfer = TransferWritingTests.picking(1, "assigned", origin: "x", location: 14)
    let odoo = odoo(
      [transfer], [TransferWritingTests.move(3, of: 1, demand: 2, done: 2, location: 14)])
    try await run(odoo, try plan(2, ["WH/Stock", "HH/Stock"]))
    #expect(writes(odoo).isEmpty)
  }

  @Test("A rest that an attempt left unreserved is reserved")
  func unreserved() async throws {
    let odoo = odoo(
      [open], [TransferWritingTests.move(3, of: 1, demand: 2, done: 0, state: "confirmed")])
    try await run(odoo, try plan(2))
    #expect(writes(odoo) == ["stock.picking.action_assign"])
  }

  @Test("Units that Odoo no longer has open are not added")
  func fewer() async throws {
    let odoo = odoo([open], [TransferWritingTests.move(3, of: 1, demand: 1, done: 1)])
    try await run(odoo, try plan(2))
    #expect(writes(odoo).isEmpty)
  }
}
