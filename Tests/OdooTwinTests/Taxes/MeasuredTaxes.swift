import CommerceTypes
import Foundation

@testable import OdooTwin

/// Orders and invoices whose amounts a real Odoo worked out (`scripts/measure-taxes` wrote them).
struct MeasuredTaxes {
  struct Case: Decodable, Sendable, CustomStringConvertible {
    struct Line: Decodable, Sendable {
      let quantity: Double
      let price: Double
      let discount: Double
      let taxes: [String]
    }

    struct Order: Decodable, Sendable {
      let untaxed: Double
      let tax: Double
      let total: Double
      let lines: [[Double]]

      enum CodingKeys: String, CodingKey {
        case untaxed = "amount_untaxed"
        case tax = "amount_tax"
        case total = "amount_total"
        case lines
      }
    }

    struct Invoice: Decodable, Sendable {
      let untaxed: Double
      let tax: Double
      let total: Double
      let lines: [[Double]]
      let taxes: [Tax]

      enum CodingKeys: String, CodingKey {
        case untaxed = "amount_untaxed"
        case tax = "amount_tax"
        case total = "amount_total"
        case lines, taxes
      }
    }

    struct Tax: Decodable, Sendable {
      let name: String
      let amount: Double
      let base: Double

      init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        name = try values.decode(String.self)
        amount = try values.decode(Double.self)
        base = try values.decode(Double.self)
      }
    }

    let name: String
    let method: String
    let currency: String
    let lines: [Line]
    /// The digits that the server kept of an order's prices; nil for all.
    let priceDigits: Int?
    let order: Order
    let invoice: Invoice

    var description: String { "\(name) \(method)\(priceDigits.map { " \($0) digits" } ?? "")" }
    var digits: Int { CurrencyCode(currency).minorDigits }
  }

  struct Header: Decodable, Sendable {
    struct Tax: Decodable, Sendable {
      let name: String
      let type: String
      let amount: Double
      let included: Bool
      let includeBaseAmount: Bool
      let sequence: Int
    }

    let taxes: [Tax]
  }

  let cases: [Case]
  let rules: [String: TaxRule]

  let method: TaxMethod

  /// Of Odoo 19.
  static let all = reading("measured-taxes", .documentWide)
  /// Of Odoo 14.
  static let all14 = reading("measured-taxes-14", .lineByLine)

  private static func reading(_ name: String, _ method: TaxMethod) -> MeasuredTaxes {
    do {
      return try MeasuredTaxes(name, method)
    } catch {
      return MeasuredTaxes(cases: [], rules: [:], method: method)
    }
  }

  private init(cases: [Case], rules: [String: TaxRule], method: TaxMethod) {
    self.cases = cases
    self.rules = rules
    self.method = method
  }

  private init(_ name: String, _ method: TaxMethod) throws {
    self.method = method
    let file = URL(filePath: #filePath)
      .appending(path: "../../../Fixtures/OdooTwin/\(name).jsonl").standardizedFileURL
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { Data($0.utf8) }
    let decoder = JSONDecoder()
    let header = try decoder.decode(Header.self, from: lines[0])
    cases = try lines.dropFirst().map { try decoder.decode(Case.self, from: $0) }
    rules = Dictionary(
      uniqueKeysWithValues: header.taxes.enumerated().map { index, tax in
        let rule = TaxRule(
          id: index + 1, kind: tax.type == "fixed" ? .fixed : .percent, amount: exact(tax.amount),
          isPriceIncluded: tax.included, includesBaseAmount: tax.includeBaseAmount, sequence: tax.sequence)
        return (tax.name, rule)
      })
  }

  /// What the engine makes of a document; of an order unless said otherwise.
  func totals(of one: Case, isInvoice: Bool = false) -> TaxTotals {
    let rounding = TaxEngine.Rounding(rawValue: one.method) ?? .globally
    // An invoice's amounts come from the prices as they were sent, whatever is kept of them.
    let digits = isInvoice ? nil : one.priceDigits
    return TaxEngine(rounding: rounding, digits: one.digits, method: method).totals(
      of: one.lines.map { line in
        let price = exact(line.price)
        return TaxableLine(
          quantity: exact(line.quantity), unitPrice: digits.map { price.roundedHalfUp(to: $0) } ?? price,
          discount: exact(line.discount), taxes: line.taxes.compactMap { rules[$0] },
          freeSign: isInvoice ? -1 : .one)
      })
  }
}

/// The decimal that a double of the wire stands for.
func exact(_ double: Double) -> ExactDecimal { ExactDecimal(shortestFormOf: double) ?? .zero }
