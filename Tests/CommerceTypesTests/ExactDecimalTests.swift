import CommerceTypes
import Testing

@Suite("ExactDecimal")
struct ExactDecimalTests {
  @Test(
    "Text is read exactly and shown in its shortest form",
    arguments: [
      ("11.90", "11.9"), ("-0.05", "-0.05"), ("+7", "7"), ("0.000", "0"), ("1200", "1200"), ("00.10", "0.1"),
      ("99999999999999.9999", "99999999999999.9999"),
    ])
  func readsText(text: String, shortest: String) throws {
    #expect(try #require(ExactDecimal(text)).description == shortest)
  }

  @Test(
    "Anything but digits and one point is refused",
    arguments: [
      "", ".", "1.", ".5", "1,5", "1e3", " 1", "1 ", "--1", "٣", "NaN", "1.2.3", "1234567890123456789",
    ])
  func refusesText(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("Ties round away from zero, on both sides")
  func roundsHalfUp() throws {
    for (text, digits, rounded) in [
      ("0.125", 2, "0.13"), ("-0.125", 2, "-0.13"), ("0.1249", 2, "0.12"), ("2.5", 0, "3"),
      ("1.005", 2, "1.01"),
      ("7", 2, "7"),
    ] {
      #expect(try #require(ExactDecimal(text)).roundedHalfUp(to: digits).description == rounded)
    }
  }

  @Test("A quotient is rounded half up to the digits asked for; dividing by zero gives nothing")
  func divides() {
    #expect(ExactDecimal(10).divided(by: 3, digits: 2)?.description == "3.33")
    #expect(ExactDecimal(20).divided(by: 3, digits: 2)?.description == "6.67")
    #expect(ExactDecimal(-20).divided(by: 3, digits: 2)?.description == "-6.67")
    #expect(ExactDecimal(1).divided(by: 8, digits: 2)?.description == "0.13")
    #expect(ExactDecimal(1).divided(by: 0, digits: 2) == nil)
  }

  @Test("Seven times 129.99 less 33.33 is 876.60, to the cent")
  func multiplies() throws {
    let price = try #require(ExactDecimal("129.99"))
    let off = try #require(ExactDecimal("33.33"))
    #expect((price * 7 - off).formatted(minimumDigits: 2) == "876.60")
  }

  @Test("A double gives the decimal of its shortest form")
  func readsDoubles() {
    #expect(ExactDecimal(shortestFormOf: 0.1)?.description == "0.1")
    #expect(ExactDecimal(shortestFormOf: 1e-05)?.description == "0.00001")
    #expect(ExactDecimal(shortestFormOf: 1e16)?.description == "10000000000000000")
    #expect(ExactDecimal(shortestFormOf: -4.95)?.doubleValue == -4.95)
    #expect(ExactDecimal(shortestFormOf: 4.950000000000003)?.roundedHalfUp(to: 2).description == "4.95")
    #expect(ExactDecimal(shortestFormOf: .infinity) == nil)
  }

  @Test(
    "A double is the decimal that its own text says, whatever its digits, and goes back to the same double")
  func doublesAsTheirText() {
    var generator = SystemRandomNumberGenerator()
    for round in 0..<20_000 {
      let digits = Int.random(in: 1...17, using: &generator)
      let text =
        String(Int.random(in: 0..<1_000_000_000, using: &generator)) + "."
        + String(Int.random(in: 0..<1_000_000_000, using: &generator)).prefix(digits % 10)
      var double = Double(text) ?? 0
      // A sum leaves the noise that Odoo's totals have.
      if round % 3 == 0 { double = double / 3 + 0.1 }
      if round % 2 == 0 { double = -double }
      let decimal = ExactDecimal(shortestFormOf: double)
      #expect(decimal == ExactDecimal("\(double)"))
      #expect(decimal?.doubleValue == double)
    }
  }

  @Test("Formatting pads to the digits asked for and never drops one")
  func formats() {
    #expect(ExactDecimal(5).formatted(minimumDigits: 2) == "5.00")
    #expect(ExactDecimal(minorUnits: 5, digits: 2).formatted(minimumDigits: 2) == "0.05")
    #expect(ExactDecimal(minorUnits: 12345, digits: 4).formatted(minimumDigits: 2) == "1.2345")
  }

  @Test("Money of two currencies does not add up")
  func keepsCurrenciesApart() {
    #expect(Money(1, .usd).adding(Money(1, .eur)) == nil)
    #expect(Money(ExactDecimal(minorUnits: 2975, digits: 2), .eur).description == "29.75 EUR")
    #expect(Money(ExactDecimal(minorUnits: 15, digits: 1), CurrencyCode("JPY")).rounded().amount == 2)
  }
}
