import CommerceTypes
import Testing

@testable import Connector

/// The amounts were measured on an Odoo 19 whose company rounds globally.
struct GlobalRoundingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Price and quantity.
    let lines: [(price: String, quantity: Int)]
    /// In percent.
    let rates: [String]
    var isIncluded = false
    var digits = 2
    /// Tax in percent, globally, per line; nothing when both methods agree.
    let differences: [[String]]
  }

  static let cases = [
    Case(
      testDescription: "three prices on top",
      lines: [("100.00", 1), ("9.99", 1), ("5.00", 1)], rates: ["6.25"],
      differences: [["6.25", "7.19", "7.18"]]),
    Case(
      testDescription: "seven equal lines on top", lines: Array(repeating: ("8.49", 1), count: 7),
      rates: ["21"],
      differences: [["21", "12.48", "12.46"]]),
    Case(
      testDescription: "the same seven units on one line", lines: [("8.49", 7)], rates: ["21"],
      differences: []),
    Case(
      testDescription: "three equal lines, included", lines: Array(repeating: ("1.10", 1), count: 3),
      rates: ["5"], isIncluded: true, differences: [["5", "0.16", "0.15"]]),
    Case(
      testDescription: "yen, included", lines: [("13582", 1), ("13582", 1)], rates: ["10"], isIncluded: true,
      digits: 0, differences: [["10", "2469", "2470"]]),
    Case(
      testDescription: "two lines on top", lines: [("55.55", 1), ("11.11", 1)], rates: ["23"],
      differences: [["23", "15.33", "15.34"]]
    ),
    Case(
      testDescription: "lines that agree", lines: [("10.00", 2), ("20.00", 1)], rates: ["8.25"],
      differences: []),
    Case(
      testDescription: "stacked taxes, each by itself", lines: [("10.40", 1), ("10.40", 1)],
      rates: ["6.25", "1"],
      differences: [["1", "0.21", "0.20"]]),
    Case(
      testDescription: "half a cent, included", lines: [("69.99", 1)], rates: ["20"], isIncluded: true,
      differences: []),
    Case(testDescription: "no taxes", lines: [("1.005", 3)], rates: [], differences: []),
  ]

  @Test("Rounding once for all lines is told from rounding each line", arguments: cases)
  func differences(_ example: Case) {
    let taxes = example.rates.map { rate in
      TaxPlan(name: rate, rate: TaxRate(percent: SampleOrders.amount(rate)), isIncluded: example.isIncluded)
    }
    let lines = example.lines.map { line in
      LinePlan(
        sku: SKU("MUG"), name: "Mug", quantity: line.quantity, unitPrice: SampleOrders.amount(line.price),
        discountPercent: .zero, taxes: taxes)
    }
    let found = GlobalRounding.differences(in: lines, digits: example.digits).map { difference in
      [
        difference.tax.name, difference.globally.formatted(minimumDigits: example.digits),
        difference.perLine.formatted(minimumDigits: example.digits),
      ]
    }
    #expect(found == example.differences)
  }

  @Test("A unit price of six digits counts as it is, not as the cents it makes")
  func sixDigits() {
    let tax = TaxPlan(name: "VAT", rate: TaxRate(percent: 19), isIncluded: false)
    let line = LinePlan(
      sku: SKU("MUG"), name: "Mug", quantity: 3, unitPrice: SampleOrders.amount("6.666667"),
      discountPercent: .zero,
      taxes: [tax])
    #expect(line.unroundedAmount == SampleOrders.amount("20.000001"))
    #expect(line.amount(digits: 2) == 20)
    #expect(GlobalRounding.differences(in: [line], digits: 2).isEmpty)
  }
}
