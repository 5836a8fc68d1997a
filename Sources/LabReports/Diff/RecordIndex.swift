import Scenarios

/// The fields of a run's records, found by scenario and name.
struct RecordIndex {
  private let scenarios: [String: [RecordName: [String: String]]]

  init(_ report: RunReport) {
    scenarios = Dictionary(
      report.scenarios.map { scenario in
        let records = (scenario.observations ?? []).map { (RecordName($0), $0.fields) }
        return (scenario.name, Dictionary(records, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The fields of the record that a difference is about; nil when this run doesn't have it.
  func fields(of difference: Difference) -> [String: String]? {
    guard let record = difference.record else { return nil }
    return scenarios[difference.scenario]?[RecordName(model: difference.model, key: record)]
  }
}
