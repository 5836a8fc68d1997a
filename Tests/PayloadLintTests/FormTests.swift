import PayloadLint
import Testing

@Suite("How values are written")
struct FormTests {
  private func transaction(_ amount: String, _ currency: String, more: String = "") -> String {
    """
    {"transaction": {"id": 1, "kind": "sale", "status": "success", "amount": \(amount), "currency": "\(currency)"\(more)}}
    """
  }

  @Test(
    "REST money has the currency's digits",
    arguments: [
      ("\"31.90\"", "EUR"), ("\"0.00\"", "EUR"), ("\"-5.00\"", "EUR"), ("\"100\"", "JPY"),
      ("\"100.00\"", "JPY"),
      ("\"0\"", "VND"), ("\"1.500\"", "KWD"),
    ])
  func fixed(amount: String, currency: String) throws {
    #expect(try Payloads.findings(transaction(amount, currency)).isEmpty)
  }

  @Test(
    "Money in another form is named",
    arguments: [
      ("\"31.9\"", "EUR"), ("31.90", "EUR"), ("\"31\"", "EUR"), ("\"031.90\"", "EUR"), ("\"31,90\"", "EUR"),
      ("\"€31.90\"", "EUR"), ("\"100.5\"", "JPY"), ("\"\"", "EUR"), ("\"1e2\"", "EUR"),
    ])
  func other(amount: String, currency: String) throws {
    let findings = try Payloads.findings(transaction(amount, currency))
    #expect(findings.map(\.rule.id) == ["money-form"])
    #expect(findings.first?.place.path == "transaction.amount")
  }

  @Test(
    "Ids are whole numbers of 64 bits",
    arguments: [
      ("9223372036854775807", true), ("820982911946154508", true), ("9223372036854775808", false),
      ("1.0e18", false), ("\"820982911946154508\"", false), ("1.0", false), ("-1", false), ("null", true),
    ])
  func ids(id: String, holds: Bool) throws {
    let findings = try Payloads.findings(transaction("\"1.00\"", "EUR", more: ", \"order_id\": \(id)"))
    #expect(findings.map(\.rule.id) == (holds ? [] : ["identifier"]))
  }

  @Test(
    "Times of REST carry an offset",
    arguments: [
      ("2026-02-28T23:30:00-05:00", true), ("2026-03-01T04:30:00Z", true),
      ("2024-02-29T00:00:00+14:00", true),
      ("2026-02-29T00:00:00Z", false), ("2026-03-01", false), ("2026-03-01 04:30:00", false),
      ("2026-03-01T04:30:00", false), ("1772339400", false), ("2026-13-01T00:00:00Z", false),
    ])
  func times(time: String, holds: Bool) throws {
    let findings = try Payloads.findings(
      transaction("\"1.00\"", "EUR", more: ", \"created_at\": \"\(time)\""))
    #expect(findings.map(\.rule.id) == (holds ? [] : ["date-form"]))
  }

  @Test("Offsets are part of a time")
  func order() throws {
    let times =
      ", \"created_at\": \"2026-03-01T10:00:00+02:00\", \"updated_at\": \"2026-03-01T04:00:00-04:00\""
    #expect(try Payloads.findings(transaction("\"1.00\"", "EUR", more: times)).isEmpty)
    let wrong = times.replacing("04:00:00-04:00", with: "03:59:59-04:00")
    #expect(
      try Payloads.findings(transaction("\"1.00\"", "EUR", more: wrong)).map(\.rule.id) == ["date-order"])
  }

  @Test("What gateways, customers and apps put in is not Shopify's to write")
  func foreign() throws {
    let more = ", \"receipt\": {\"id\": \"x\", \"amount\": 12, \"created_at\": \"now\"}"
    #expect(try Payloads.findings(transaction("\"1.00\"", "EUR", more: more)).isEmpty)
  }
}
