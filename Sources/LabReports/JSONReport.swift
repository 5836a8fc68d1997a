import Foundation
public import Scenarios

/// A run's report as JSON, and back.
///
/// Keys are sorted and the layout is stable, so that two reports can be compared line by line. Besides the report's
/// own members there is `exitStatus`, the number the command line returned; it is not read back.
public enum JSONReport {
  /// The format version that is written and read.
  public static let formatVersion = 2

  /// The report as indented JSON in UTF-8, with a line break at the end.
  public static func encode(_ report: RunReport) throws(ReportError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try [UInt8](encoder.encode(JSONReportDocument(report: report))) + [0x0A]
    } catch {
      throw ReportError(
        .cannotEncode, "the report holds a number that JSON cannot: \(error)", underlying: error)
    }
  }

  /// Reads a report that ``encode(_:)`` wrote. Unknown members are ignored.
  public static func decode(_ bytes: [UInt8]) throws(ReportError) -> RunReport {
    let report: RunReport
    do {
      report = try JSONDecoder().decode(RunReport.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw ReportError(
        .notAReport, "this is not a run's report: \(Self.place(of: error))", underlying: error)
    } catch {
      throw ReportError(.notAReport, "this is not a run's report: it is not JSON", underlying: error)
    }
    guard report.formatVersion == formatVersion else {
      throw ReportError(
        .unsupportedVersion,
        "this report has format version \(report.formatVersion), and only \(formatVersion) is read; "
          + "render it with the labrun that wrote it")
    }
    return report
  }

  private static func place(of error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "\(path(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(path(context.codingPath)) has another type"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty ? "it is not JSON" : "\(path(context.codingPath)) has an unknown value"
    @unknown default: "it cannot be decoded"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.isEmpty
      ? "it" : keys.map { key in key.intValue.map(String.init) ?? key.stringValue }.joined(separator: ".")
  }
}
