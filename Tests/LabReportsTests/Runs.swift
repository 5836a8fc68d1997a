import LabReports
import Scenarios

/// Two runs of the same scenario, to be compared.
enum Runs {
  static let order = ObservedRecord(
    model: "sale.order", key: "#1001", order: "#1001",
    fields: ["state": "sale", "amount_untaxed": "49.98", "amount_tax": "4.13", "amount_total": "54.11"])
  static let invoice = ObservedRecord(
    model: "account.move", key: "#1001 invoice", order: "#1001",
    fields: [
      "move_type": "out_invoice", "state": "posted", "payment_state": "paid", "amount_untaxed": "49.98",
      "amount_tax": "4.13", "amount_total": "54.11", "amount_residual": "0.00",
    ])
  static let taxLine = ObservedRecord(
    model: "account.move.line", key: "#1001 invoice · tax NY 8.25 %", order: "#1001",
    fields: ["balance": "-4.13", "account_id": "Tax Received"])
  static let payment = ObservedRecord(
    model: "account.payment", key: "#1001 payment 1", order: "#1001",
    fields: ["amount": "54.11", "state": "paid"])

  static let records = [order, invoice, taxLine, payment]

  static func scenario(
    _ records: [ObservedRecord]? = records, name: String = "tax-heavy", verdict: Verdict = .passed
  ) -> ScenarioReport {
    ScenarioReport(
      name: name, file: "scenarios/taxes/\(name).yaml", verdict: verdict, observations: records)
  }

  static func run(
    _ scenarios: [ScenarioReport] = [scenario()], version: String = "14.0", settings: [SettingReport]? = nil
  ) -> RunReport {
    RunReport(
      odooURL: "http://127.0.0.1:8014", odooDatabase: "lab", odooVersion: version, runToken: "k3",
      started: "2026-11-22T05:00:00Z", scenarios: scenarios, settings: settings)
  }

  /// The records with one field of one of them set otherwise; nil takes the field away.
  static func changed(_ key: String, _ field: String, _ value: String?) -> [ObservedRecord] {
    records.map { record in
      var record = record
      if record.key == key { record.fields[field] = value }
      return record
    }
  }

  static func entry(
    scenario: String? = nil, model: String, record: String? = nil, field: String? = nil,
    before: String? = nil, after: String? = nil, onlyIn: AcceptedDifferences.Side? = nil
  ) -> AcceptedDifferences {
    AcceptedDifferences(entries: [
      AcceptedDifferences.Entry(
        position: SourcePosition(file: "accepted.yaml", line: 3, column: 5), scenario: scenario, model: model,
        record: record, field: field, before: before, after: after, onlyIn: onlyIn, because: "looked at")
    ])
  }
}
