import CurlTransport
import Foundation
import TestSupport
import Testing

@testable import ShopifySim

/// `scripts/lives` on a simulator in this process: steps in and bodies out over a socket, the arithmetic in Python.
@Suite("Lives of orders, checked by Python's decimal")
struct OrderLivesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Runs the script with its arguments on a server of its own.
  private func lives(_ arguments: String...) async throws -> Program.Outcome {
    let simulator = ShopSimulator(
      shop: ShopFixture.shop(), accessToken: "shpat_lives", webhookSecret: "hush",
      transport: CurlHTTPTransport(), app: AppSettings(limits: .unlimited))
    let port = try await simulator.start()
    var environment = ProcessInfo.processInfo.environment
    environment["LABRUN_SHOPIFY_TOKEN"] = "shpat_lives"
    environment["LABRUN_WEBHOOK_SECRET"] = "hush"
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    let outcome = try await Program.run(
      "python3", [Self.root.appending(path: "scripts/lives").path()] + arguments + ["--server", "\(port)"],
      environment: environment)
    await simulator.stop()
    return outcome
  }

  @Test("74 random lives add up in every body after every step, and each equation was compared")
  func randomLives() async throws {
    let outcome = try await lives("74")
    #expect(outcome.status == 0, Comment(rawValue: String(outcome.text.suffix(4000))))
    #expect(outcome.text.contains("74 lives"))
  }

  @Test(
    "The orders captured in live shops add up, and built again from their inputs they have the same totals")
  func captured() async throws {
    let outcome = try await lives("--captured")
    #expect(outcome.status == 0, Comment(rawValue: String(outcome.text.suffix(4000))))
    #expect(outcome.text.contains("6 captured orders, 0 failures"))
  }

  @Test(
    "The checker sees what is spoilt in a captured order, and by which equation",
    arguments: [
      ("o['total_line_items_price'] = '450.01'", "E1"), ("o['subtotal_price'] = '449.00'", "E2"),
      ("o['total_discounts'] = '1.00'", "E3"), ("o['shipping_lines'][0]['discounted_price'] = '19.00'", "E4"),
      ("o['total_tax'] = '0.01'", "E5"), ("o['total_price'] = '470.01'", "E6"),
      ("o['line_items'][0]['tax_lines'] = [{'title': 'VAT', 'rate': D('0.19'), 'price': '71.84'}]", "E7"),
      ("o['refunds'][0]['refund_line_items'][0]['subtotal'] = D('149.99')", "E12"),
      ("o['refunds'][0]['transactions'][0]['amount'] = '100.00'", "E12"),
      ("o['refunds'][0]['refund_line_items'][0]['subtotal'] = '150.00'", "form"),
      ("o['total_price'] = '470.0'", "form"), ("o['id'] = '5182437124'", "form"),
      ("o['fulfillment_status'] = None", "status"), ("o['financial_status'] = 'paid'", "status"),
      ("o['line_items'][0]['fulfillable_quantity'] = 3", "units"),
    ])
  func spoilt(change: String, kind: String) async throws {
    let script = """
      import json, sys
      from decimal import Decimal as D
      sys.path.insert(0, sys.argv[2])
      import order_checker
      o = json.load(open(sys.argv[1]), parse_float=D)
      \(change)
      checker = order_checker.Checker()
      checker.order(o)
      print("found", *sorted({failure.kind for failure in checker.failures}))
      """
    let outcome = try await Program.run(
      "python3",
      [
        "-B", "-c", script, Self.root.appending(path: "Tests/Fixtures/shopify/captured/order-01.json").path(),
        Self.root.appending(path: "scripts/lib").path(),
      ])
    let found = outcome.text.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(found.first == "found" && found.contains(kind), Comment(rawValue: "\(kind): \(outcome.text)"))
  }
}
