import LabReports
import Scenarios
import Testing

@Suite("The JSON report")
struct JSONReportTests {
  private let report = Reports.run([Reports.passed, Reports.failed, Reports.unfinished, Reports.held])

  @Test("A report survives being written and read")
  func roundTrip() throws {
    #expect(try JSONReport.decode(JSONReport.encode(report)) == report)
  }

  @Test("The same report is the same bytes, keys in order, the exit status beside them")
  func stable() throws {
    let text = String(decoding: try JSONReport.encode(report), as: UTF8.self)
    #expect(try JSONReport.encode(report) == Array(text.utf8))
    #expect(
      text.hasPrefix("{\n  \"exitStatus\" : 4,\n  \"formatVersion\" : 2,\n  \"interrupted\" : false,\n"))
    #expect(text.hasSuffix("}\n"))
    #expect(text.contains(#""file" : "scenarios/refunds/partial.yaml""#))
  }

  @Test("Unknown members are ignored, for reports of later versions with the same format")
  func unknown() throws {
    let text = String(decoding: try JSONReport.encode(report), as: UTF8.self)
    let later = text.replacing("{\n  \"exitStatus\"", with: "{\n  \"colour\" : 1,\n  \"exitStatus\"")
    #expect(try JSONReport.decode(Array(later.utf8)) == report)
  }

  @Test(
    "What is no report is refused with the place",
    arguments: [
      ("", "it is not JSON"), ("{}", "formatVersion is missing"), ("[]", "it has another type"),
      (#"{"formatVersion":"x"}"#, "formatVersion has another type"),
    ])
  func refused(text: String, reason: String) throws {
    let error = try #require(throws: ReportError.self) { try JSONReport.decode(Array(text.utf8)) }
    #expect(error.code == .notAReport)
    #expect(error.description.contains(reason), "\(error)")
  }

  @Test("Another format version is refused by number")
  func version() throws {
    var report = report
    report.formatVersion = 3
    let bytes = try JSONReport.encode(report)
    let error = try #require(throws: ReportError.self) { try JSONReport.decode(bytes) }
    #expect(error.code == .unsupportedVersion)
    #expect(error.description.contains("3"))
  }

  @Test("A number that JSON does not have is refused, not written")
  func notANumber() throws {
    var report = report
    report.seconds = .nan
    #expect(throws: ReportError.self) { try JSONReport.encode(report) }
  }
}
