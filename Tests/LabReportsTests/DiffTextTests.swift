import LabReports
import Scenarios
import Testing

@Suite("The comparison for people")
struct DiffTextTests {
  private let cent = RunDiff(
    before: Runs.run(
      settings: [SettingReport(name: "tax rounding", field: "res.company.x", value: "round_per_line")]),
    after: Runs.run(
      [Runs.scenario(Runs.changed("#1001", "amount_tax", "4.12"))], version: "19.0",
      settings: [SettingReport(name: "tax rounding", field: "res.company.x", value: "round_globally")]))

  @Test("The cause, the order, the record, both values and the cent stand there")
  func whole() {
    let expected = """
      before  Odoo 14.0 at http://127.0.0.1:8014, database lab, run k3 of 2026-11-22T05:00:00Z
      after   Odoo 19.0 at http://127.0.0.1:8014, database lab, run k3 of 2026-11-22T05:00:00Z
      setting tax rounding: round_per_line → round_globally  (res.company.x)

      unexpected: tax is rounded per line in one Odoo and over the whole document in the other (1 difference)
        = Shopify rounds per line. In Odoo look at Accounting, Settings, Taxes, Rounding Method; a new Odoo 19 \
      rounds globally. `labrun prepare` sets what the profile asks for
        --> tax-heavy · order #1001
            order #1001: tax: 4.13 → 4.12  -0.01  (sale.order amount_tax)

      compared 1 scenarios, 4 records, 15 fields: 1 unexpected difference, 0 accepted · exit 1

      """
    #expect(DiffText().render(cent) == expected)
  }

  @Test("Colours come only when asked, and take nothing away")
  func colours() throws {
    let coloured = DiffText(coloured: true).render(cent)
    #expect(coloured.contains("\u{1B}[1;31munexpected:\u{1B}[0m"))
    #expect(coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == DiffText().render(cent))
  }

  @Test("A control character from Odoo is shown, not sent to the terminal")
  func control() {
    let after = Runs.changed("#1001", "state", "\u{1B}[2Jgone")
    let diff = RunDiff(before: Runs.run(), after: Runs.run([Runs.scenario(after)]))
    #expect(!DiffText().render(diff).contains("\u{1B}"))
    #expect(DiffText().render(diff).contains(#"\u{1B}[2Jgone"#))
  }

  @Test("A long list is cut, and says by how much")
  func limit() {
    let many = (0..<30).map { ObservedRecord(model: "stock.quant", key: "q\($0)", fields: ["quantity": "1"]) }
    let diff = RunDiff(
      before: Runs.run([Runs.scenario(many)]), after: Runs.run([Runs.scenario(Runs.records)]))
    #expect(DiffText(limit: 10).render(diff).contains("and 24 more; --format json lists them all"))
  }

  @Test("The JSON has the exit status, the causes and what was compared")
  func json() throws {
    let text = String(decoding: try JSONDiff.encode(cent), as: UTF8.self)
    #expect(text.contains(#""exitStatus" : 1"#))
    #expect(text.contains(#""cause" : "tax-rounding""#))
    #expect(text.contains(#""fields" : 15"#))
    #expect(try JSONDiff.encode(cent) == Array(text.utf8))
  }
}
