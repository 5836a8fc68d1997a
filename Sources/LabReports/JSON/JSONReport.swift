import Foundation
public import Scenarios

/// A run's report as JSON, and back.
///
/// Keys are sorted and the layout is stable, so that two reports can be compared line by line. Besides the report's
/// own members there is `exitStatus`, the number the command line returned; it is not read back.
public enum JSONReport {
  /// The format version that is written.
  public static let formatVersion = 2

  /// The format versions that are read; reports of version 1 hold no observed records.
  public static let readableVersions = 1...2

  static let remedy = "give a file that `labrun run --out FILE` wrote"

  /// The report as indented JSON in UTF-8, with a line break at the end.
  public static func encode(_ report: RunReport) throws(ReportError) -> [UInt8] {
    do {
      return try JSONDocument(body: report, exitStatus: report.exitStatus).bytes()
    } catch {
      throw ReportError(
        .cannotEncode, "the report holds a number that JSON cannot: \(error)", underlying: error)
    }
  }

  /// Reads a report that ``encode(_:)`` wrote. Unknown members are ignored.
  ///
  /// - Parameter file: the name that errors call it by.
  public static func decode(_ bytes: [UInt8], file: String = "report") throws(ReportError) -> RunReport {
    if let problem = JSONSyntax.problem(in: bytes) {
      throw ReportError(
        .notAReport, "this is not a run's report: not JSON: \(problem.message)",
        at: position(problem.offset, bytes, file), remedy: remedy)
    }
    try checkVersion(bytes, file)
    let report = try decode(RunReport.self, bytes, file)
    if let problem = ReportCheck(report).problem {
      let offset = JSONSyntax.offset(of: problem.path, in: bytes)
      throw ReportError(
        .notAReport, "this is not a run's report: \(problem.path.joined(separator: ".")) \(problem.message)",
        at: position(offset, bytes, file), remedy: remedy)
    }
    return report
  }

  /// Reads the report in a file; `/dev/stdin` is one.
  public static func read(file: String) throws(ReportError) -> RunReport {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue else {
      let what = exists ? "this is a folder, not a run's report" : "there is no such file"
      throw ReportError(
        .unreadable, what, at: SourcePosition(file: file, line: 1, column: 1), remedy: remedy)
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: file))
    } catch {
      throw ReportError(
        .unreadable, "the file can't be read", at: SourcePosition(file: file, line: 1, column: 1),
        remedy: "look at its rights; \(remedy)", underlying: error)
    }
    return try decode([UInt8](data), file: file)
  }

  /// The version alone, since another version may have another shape.
  private static func checkVersion(_ bytes: [UInt8], _ file: String) throws(ReportError) {
    struct Header: Decodable {
      var formatVersion: Int
    }
    let version = try decode(Header.self, bytes, file).formatVersion
    guard !readableVersions.contains(version) else { return }
    let known = "this labrun reads \(readableVersions.lowerBound) to \(readableVersions.upperBound)"
    throw ReportError(
      .unsupportedVersion, "this report has format version \(version), and \(known)",
      at: position(JSONSyntax.offset(of: ["formatVersion"], in: bytes), bytes, file),
      remedy: version > formatVersion
        ? "it was written by a newer labrun: render or compare it with that one"
        : "play the run again with this labrun")
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], _ file: String
  ) throws(ReportError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      let (path, what) = Self.explained(error)
      let offset = JSONSyntax.offset(of: path, in: bytes)
      throw ReportError(
        .notAReport, "this is not a run's report: \(what)", at: position(offset, bytes, file), remedy: remedy,
        underlying: error)
    }
  }

  private static func explained(_ error: any Error) -> (path: [String], what: String) {
    guard let error = error as? DecodingError else { return ([], "it cannot be decoded") }
    switch error {
    case .keyNotFound(let key, let context):
      let path = names(context.codingPath)
      return (path, "\((path + [key.stringValue]).joined(separator: ".")) is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return (names(context.codingPath), "\(told(context.codingPath)) has another type")
    // The grammar is checked before, so what the decoder can't place is a number.
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      return ([], "a number in it is too large, or has a fraction where a whole number belongs")
    case .dataCorrupted(let context):
      return (names(context.codingPath), "\(told(context.codingPath)) has an unknown value")
    @unknown default:
      return ([], "it cannot be decoded")
    }
  }

  private static func names(_ keys: [any CodingKey]) -> [String] {
    keys.map { key in key.intValue.map(String.init) ?? key.stringValue }
  }

  private static func told(_ keys: [any CodingKey]) -> String {
    keys.isEmpty ? "it" : names(keys).joined(separator: ".")
  }

  private static func position(_ offset: Int, _ bytes: [UInt8], _ file: String) -> SourcePosition {
    let (line, column) = JSONSyntax.place(of: offset, in: bytes)
    return SourcePosition(file: file, line: line, column: column)
  }
}
