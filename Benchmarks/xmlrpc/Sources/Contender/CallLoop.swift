import CurlTransport
import Foundation
import OdooXMLRPC
import XMLRPCWire

/// Calls over one kept connection, one after the other, through the whole client: encode, send, decode, record.
enum CallLoop {
  /// What the loop cost, each call's share in microseconds.
  struct Cost {
    var calls: Int
    var cpu: Double
    var wall: Double

    var json: String {
      """
      {"contender": "OdooXMLRPC", "calls": \(calls), "cpu_us_per_call": \(rounded(cpu)), \
      "wall_us_per_call": \(rounded(wall))}
      """
    }

    private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
  }

  /// The server answered something else.
  struct Unexpected: Error {
    let answer: String
  }

  /// - Parameter url: a server that answers each search_read with one record of id 7.
  static func run(url: String, calls: Int) async throws -> Cost {
    let connection = OdooConnection(
      url: url, database: "bench", login: "admin", password: Secret("secret-key"))
    let odoo = OdooClient(connection, transport: CurlHTTPTransport())
    // The first calls log in and open the connection.
    for _ in 0..<20 { try await call(odoo) }
    let cpu = Clock.process()
    let wall = Clock.monotonic()
    for _ in 0..<calls { try await call(odoo) }
    return Cost(
      calls: calls, cpu: Double(Clock.process() - cpu) / 1e3 / Double(calls),
      wall: Double(Clock.monotonic() - wall) / 1e3 / Double(calls))
  }

  private static func call(_ odoo: OdooClient) async throws {
    let answer = try await odoo.execute(
      "sale.order", "search_read", [[["id", "=", 7]]], ["fields": ["name", "amount_total"]])
    guard answer.arrayValue?.first?["id"]?.intValue == 7 else {
      throw Unexpected(answer: String(describing: answer))
    }
  }
}
