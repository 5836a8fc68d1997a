import ArgumentParser
import Foundation
import LabReports
import Scenarios

/// The files that a report goes into besides standard output.
struct ReportFiles: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write the report as JUnit XML, which CI systems show.", valueName: "file.xml"))
  var junit: String?

  @Option(help: ArgumentHelp("Write the report as one self-contained HTML file.", valueName: "file.html"))
  var html: String?

  func write(_ report: RunReport) throws(LabFailure) {
    if let junit { try Self.write(JUnitReport.encode(report), to: junit, option: "--junit") }
    if let html { try Self.write(HTMLReport.encode(report), to: html, option: "--html") }
  }

  /// Refuses what can't be written before anything is played.
  func check(out: String?) throws(LabFailure) {
    for (option, path) in [("--out", out), ("--junit", junit), ("--html", html)] {
      guard let path else { continue }
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let parent = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
      var parentIsFolder: ObjCBool = false
      let hasParent = FileManager.default.fileExists(atPath: parent, isDirectory: &parentIsFolder)
      guard !isFolder.boolValue, exists || (hasParent && parentIsFolder.boolValue) else {
        throw LabFailure(
          status: .invalid,
          message: isFolder.boolValue
            ? "\(option) \(path) is a folder" : "\(option) \(path): there is no folder \(parent)",
          remedy: "give a file in a folder that exists; nothing ran")
      }
    }
  }

  static func write(_ bytes: [UInt8], to path: String, option: String) throws(LabFailure) {
    // Opened anew it would be cut off, and what is printed afterwards would overwrite it.
    guard path != "/dev/stdout" else { return StandardStreams.result(String(decoding: bytes, as: UTF8.self)) }
    do {
      // An atomic write takes the place of what is there: right for a file, wrong for /dev/stdout or a pipe.
      let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      let replaces = kind == nil || kind == .typeRegular
      try Data(bytes).write(to: URL(filePath: path), options: replaces ? .atomic : [])
    } catch {
      throw LabFailure(
        status: .didNotFinish,
        message: "the report can't be written to \(path): \(error.localizedDescription)",
        remedy: "give \(option) a file in a folder that exists and has room")
    }
  }
}
