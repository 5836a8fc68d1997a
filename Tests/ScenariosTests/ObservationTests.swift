import Testing

@testable import Scenarios

@Suite("Observed records")
struct ObservationTests {
  private let names = RunNames(token: "k3f9")

  @Test("A sequence's numbers stand as the record they number, as whole words")
  func numbers() {
    var text = RunText(names: names)
    text.numbers = ["S00012": "#1001", "INV/2026/00003": "#1001 invoice"]
    #expect(text.neutral("S00012, INV/2026/00003") == "#1001, #1001 invoice")
    #expect(text.neutral("S000123 S00012") == "S000123 #1001")
    #expect(text.neutral("Reversal of: INV/2026/00003") == "Reversal of: #1001 invoice")
  }

  @Test("Only ids of this run's shop are cut out")
  func shopIDs() {
    let text = RunText(names: names)
    #expect(text.neutral("tracking 00340434161094000001") == "tracking 00340434161094000001")
    #expect(text.neutral("\(names.idBase + 3), \(names.idBase - 3)") == "+3, \(names.idBase - 3)")
    let known = RunText(names: names, shopIDs: [names.idBase + 3: "#1001 refund 1"])
    #expect(
      known.neutral("gid://shopify/Refund/\(names.idBase + 3)") == "gid://shopify/Refund/#1001 refund 1")
  }

  @Test("Siblings get numbers, and no two records one key")
  func siblings() {
    var keys = SiblingKeys()
    let given = ["#1 · MUG", "#1 · MUG", "#1 · MUG 2", "#1 · MUG"].map { keys.key($0) }
    #expect(given == ["#1 · MUG", "#1 · MUG 2", "#1 · MUG 2 2", "#1 · MUG 3"])
    #expect(Set(given).count == given.count)
  }

  @Test("Equal readings differ in nothing, whatever their order")
  func equal() {
    let records = [record("#1", ["state": "sale"]), record("#2", ["state": "draft"])]
    let comparison = ObservedDifference.compare(records, records.reversed())
    #expect(comparison.differences.isEmpty)
    #expect(comparison.records == 2 && comparison.fields == 2)
  }

  @Test("A record too many, a record too few and another value are all told")
  func different() {
    let comparison = ObservedDifference.compare(
      [record("#1", ["state": "sale", "note": "x"]), record("#2", ["state": "draft"])],
      [record("#1", ["state": "cancel"]), record("#3", ["state": "draft"])])
    #expect(
      comparison.differences.map(\.description) == [
        "sale.order #1 note: x → nothing", "sale.order #1 state: sale → cancel",
        "- sale.order #2: state=draft",
        "+ sale.order #3: state=draft",
      ])
  }

  @Test("Every observed model has fields, and every exclusion its reason")
  func tables() {
    for model in ObservedFields.models {
      let fields = ObservedFields.of(model)
      #expect(!fields.isEmpty && Set(fields).count == fields.count, "\(model)")
    }
    #expect(ObservedFields.excluded.allSatisfy { !$0.reason.isEmpty })
  }

  private func record(_ key: String, _ fields: [String: String]) -> ObservedRecord {
    ObservedRecord(model: "sale.order", key: key, order: key, fields: fields)
  }
}
