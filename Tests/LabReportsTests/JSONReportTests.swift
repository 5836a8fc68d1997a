import LabReports
import Scenarios
import TestSupport
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

  /// Refuses the text and tells with what.
  private func refusal(_ text: String) throws -> ReportError {
    try #require(throws: ReportError.self) { try JSONReport.decode(Array(text.utf8), file: "run.json") }
  }

  @Test(
    "What is not JSON is refused with line and column",
    arguments: [
      ("", "run.json:1:1: this is not a run's report: not JSON: the file is empty"),
      (" \n ", "the file is empty"), ("{", "1:2: this is not a run's report: not JSON: the file ends here"),
      ("{\n \"a\": \"b", "2:7: this is not a run's report: not JSON: the file ends inside this text"),
      ("{\"a\": 1,}", "1:9:"), ("{\"a\" 1}", "a colon is wanted here"), ("[1 2]", "1:4:"),
      ("[01]", "'01' is not a number"), ("[1.]", "'1.' is not a number"), ("[NaN]", "a value is wanted here"),
      ("[\"\\x\"]", "an unknown escape"), ("[\"\\u12G4\"]", "four hexadecimal digits"),
      ("[\"\u{1}\"]", "a control character"), ("{} {}", "something stands behind the end"),
      ("{\"a\":1,\n\"a\":2}", "2:1: this is not a run's report: not JSON: the member \"a\" stands twice"),
      (String(repeating: "[", count: 200_000), "nested over 100 deep"), ("tru", "a value is wanted here"),
    ])
  func syntax(text: String, reason: String) throws {
    let error = try refusal(text)
    #expect(error.code == .notAReport)
    #expect(error.description.contains(reason), "\(error)")
    #expect(!error.remedy.isEmpty)
  }

  @Test("Bytes that are no UTF-8 are refused at their place")
  func encoding() throws {
    let error = try #require(throws: ReportError.self) {
      try JSONReport.decode(Array("{\n\"é".utf8) + [0xFF, 0x22], file: "run.json")
    }
    #expect(
      error.description == "run.json:2:3: this is not a run's report: not JSON: the bytes are not UTF-8")
  }

  @Test(
    "Other JSON is refused with what is missing or wrong, and where",
    arguments: [
      ("{}", "1:1: this is not a run's report: formatVersion is missing"), ("[]", "it has another type"),
      ("{\n  \"formatVersion\": \"x\"}", "2:20: this is not a run's report: formatVersion has another type"),
      ("{\"formatVersion\": 2}", "is missing"), ("null", "it has another type"),
    ])
  func foreign(text: String, reason: String) throws {
    let error = try refusal(text)
    #expect(error.description.contains(reason), "\(error)")
  }

  @Test("Every cut through a report is refused, and none of them stops the program")
  func cut() throws {
    let bytes = try JSONReport.encode(Reports.run([Reports.failed]))
    for length in stride(from: 0, to: bytes.count - 2, by: 7) {
      #expect(throws: ReportError.self) { try JSONReport.decode(Array(bytes.prefix(length))) }
    }
  }

  @Test(
    "A value that no run writes is refused with its path and its line",
    arguments: [
      (#""verdict" : "failed""#, #""verdict" : "great""#, "scenarios.0.verdict has an unknown value"),
      (#""compared" : 4"#, #""compared" : 9223372036854775807"#, "scenarios.0.expectations.0.compared is 92"),
      (#""compared" : 4"#, #""compared" : -1"#, "scenarios.0.expectations.0.compared is -1, not a count"),
      (#""play" : 10"#, #""play" : 1e300"#, "scenarios.0.timing.play is 1e+300, out of bounds"),
      (#""column" : 12"#, #""column" : -9223372036854775808"#, "position is no place in a file"),
    ])
  func bounds(old: String, new: String, reason: String) throws {
    let text = String(decoding: try JSONReport.encode(Reports.run([Reports.failed])), as: UTF8.self)
    try #require(text.contains(old), "\(text)")
    let error = try refusal(text.replacing(old, with: new, maxReplacements: 1))
    #expect(error.description.contains(reason), "\(error)")
    #expect(error.position?.line != 1, "\(error)")
  }

  @Test(
    "A number that doesn't fit is refused",
    arguments: [(#""compared" : 4"#, #""compared" : 4.5"#), (#""play" : 10"#, #""play" : 1e999"#)])
  func numbers(old: String, new: String) throws {
    let text = String(decoding: try JSONReport.encode(Reports.run([Reports.failed])), as: UTF8.self)
    try #require(text.contains(old))
    #expect(try refusal(text.replacing(old, with: new, maxReplacements: 1)).code == .notAReport)
  }

  @Test("A scenario or a record that stands twice is refused")
  func twice() throws {
    let same = try JSONReport.encode(Reports.run([Reports.passed, Reports.passed]))
    #expect(
      try refusal(String(decoding: same, as: UTF8.self)).description.contains(
        "scenarios.1.name is 'discounted'"))
    let records = try JSONReport.encode(Runs.run([Runs.scenario([Runs.order, Runs.order])]))
    #expect(
      try refusal(String(decoding: records, as: UTF8.self)).description
        .contains("scenarios.0.observations.1.key is '#1001', as that of a sale.order before it"))
  }

  @Test("A later format version is refused by number, whatever else it holds")
  func version() throws {
    let error = try refusal("{\n\"formatVersion\": 3, \"runs\": []}")
    #expect(error.code == .unsupportedVersion)
    #expect(
      error.description == "run.json:2:18: this report has format version 3, and this labrun reads 1 to 2")
    #expect(error.remedy.contains("newer labrun"))
  }

  @Test("Reports of format version 1, without observed records, are read")
  func earlier() throws {
    let text = String(decoding: try JSONReport.encode(report), as: UTF8.self)
    let old = text.replacing("\"formatVersion\" : 2", with: "\"formatVersion\" : 1")
    #expect(try JSONReport.decode(Array(old.utf8)).scenarios == report.scenarios)
  }

  @Test("A file that is not there, a folder and a file of another kind are told apart")
  func files() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(String(decoding: JSONReport.encode(report), as: UTF8.self), to: "run.json")
    #expect(try JSONReport.read(file: good) == report)
    for (path, reason) in [
      (folder.path + "/none.json", "there is no such file"), (folder.path, "this is a folder"),
      (try folder.write("", to: "empty.json"), "the file is empty"),
    ] {
      let error = try #require(throws: ReportError.self) { try JSONReport.read(file: path) }
      #expect(error.description.contains(path + ":1:1: "), "\(error)")
      #expect(error.description.contains(reason), "\(error)")
    }
  }

  @Test("A number that JSON does not have is refused, not written")
  func notANumber() throws {
    var report = report
    report.seconds = .nan
    #expect(throws: ReportError.self) { try JSONReport.encode(report) }
  }
}
