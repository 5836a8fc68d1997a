import CommerceTypes
import Testing
import XMLRPCWire

@testable import OdooTwin

/// What no client sends in earnest must fault, not end the process.
@Suite("Bounds of the twin")
struct BoundsTests {
  @Test(
    "A number past what exact decimals can multiply is refused, not made zero",
    arguments: [XMLRPCValue.double(1e12), .double(-1e300), .int(.max), .string("1e18"), "999999999999999999"])
  func tooLarge(number: XMLRPCValue) throws {
    let lab = try TwinLab()
    let fault = lab.fault("product.product", "create", [["name": "P", "list_price": number]])
    #expect(fault?.line.hasPrefix("OverflowError: the embedded Odoo takes numbers below") == true)
  }

  @Test(
    "A domain or path too deep for any client in earnest is refused",
    arguments: [
      XMLRPCValue.array(Array(repeating: "!", count: 100_000) + [["id", "=", 1]]),
      [[.string(Array(repeating: "parent_id.", count: 1000).joined() + "name"), "=", "x"]],
    ])
  func tooDeep(domain: XMLRPCValue) throws {
    let lab = try TwinLab()
    let fault = lab.fault("res.partner", "search", [domain])
    #expect(fault == TwinLab.Fault(code: 1, line: "RecursionError: maximum recursion depth exceeded"))
  }

  @Test("A column without a name is refused by load")
  func emptyColumn() throws {
    let fault = try TwinLab().fault("res.partner", "load", [["name", "/"], [["P", "x"]]])
    #expect(fault == TwinLab.Fault(code: 1, line: "ValueError: Invalid field name ''"))
  }

  @Test("A line whose amount would pass the bounds faults")
  func lineTooLarge() {
    let line = TaxableLine(quantity: 10_000_000, unitPrice: 999_999_999)
    #expect(throws: TwinError.self) { try line.withinBounds() }
    let whole = TaxableLine(quantity: 1000, unitPrice: 999_999_999)
    #expect(throws: Never.self) { try whole.withinBounds() }
  }
}
