import CurlTransport
import Foundation
import OdooTwin
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("The article Read orders and post an invoice")
struct ArticleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("Its first block of code is the file that is compiled here, byte for byte")
  func sameCode() throws {
    let article = try String(
      contentsOf: Self.root.appending(
        path: "Sources/OdooXMLRPC/OdooXMLRPC.docc/Read-orders-and-post-an-invoice.md"),
      encoding: .utf8)
    let example = try String(
      contentsOf: Self.root.appending(path: "Tests/OdooXMLRPCTests/ArticleExample.swift"), encoding: .utf8)
    let fence = "```swift\n"
    let start = try #require(article.firstRange(of: fence))
    let end = try #require(article[start.upperBound...].firstRange(of: "```"))
    #expect(article[start.upperBound..<end.lowerBound] == example[...])
    #expect(example.split(separator: "\n").count { !$0.hasPrefix("import") && !$0.hasPrefix("///") } <= 20)
  }

  @Test("It invoices what can be invoiced, and posts it", arguments: TwinVersion.all)
  func runs(version: TwinVersion) async throws {
    let twin = try await ModelsTwin(version)
    do {
      let order = try await twin.confirmedOrder()
      try await invoiceOrders(twin.connection)
      let read = try await twin.odoo.read(SaleOrder.self, [order], fields: [\.invoices, \.invoiceStatus])
      #expect(read.first?.invoiceStatus == .invoiced)
      let ids = try #require(read.first?.invoices)
      let invoices = try await twin.odoo.read(AccountMove.self, ids, fields: [\.state, \.moveType])
      #expect(invoices.map(\.state) == [.posted])
      #expect(invoices.map(\.moveType) == [.customerInvoice])
    } catch { Issue.record(error) }
    await twin.stop()
  }
}
