import ArgumentParser
import LabReports
import Scenarios

/// The form of the report on standard output.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json

  /// Prints the report on standard output.
  func print(_ report: RunReport, coloured: Bool) throws {
    switch self {
    case .text: StandardStreams.result(TextReport(coloured: coloured).render(report))
    case .json: StandardStreams.result(String(decoding: try JSONReport.encode(report), as: UTF8.self))
    }
  }
}
