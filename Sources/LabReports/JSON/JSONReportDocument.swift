import Scenarios

/// What is written: the report and, beside its members, what follows from them.
struct JSONReportDocument: Encodable {
  private enum Key: String, CodingKey {
    case exitStatus
  }

  var report: RunReport

  func encode(to encoder: any Encoder) throws {
    try report.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(report.exitStatus.rawValue, forKey: .exitStatus)
  }
}
