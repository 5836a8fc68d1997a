import Foundation
import Testing

@Suite("The style rules")
struct StyleRulesTests {
  @Test("No Swift file is longer than 600 lines")
  func fileLength() throws {
    let tooLong = try Repository.swiftFiles().filter { $0.lines.count > 600 }
    #expect(tooLong.map { "\($0.path): \($0.lines.count) lines" } == [])
  }

  @Test("No file is named Manager, Helper, Util, Base or Impl")
  func fileNames() throws {
    let names = try Repository.swiftFiles().map(\.path).filter { path in
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      return ["Manager", "Helper", "Helpers", "Util", "Utils", "Impl"].contains {
        name.hasSuffix("\($0).swift")
      }
    }
    #expect(names == [])
  }

  @Test(
    "Sources hold nothing that stops the program or leaves work undone",
    arguments: ["try!", "fatalError(", "as!", "TODO", "FIXME"])
  func forbiddenCode(word: String) throws {
    let places = try Repository.swiftFiles().filter { !$0.isTest }.flatMap { file in
      file.places { $0.contains(word) }
    }
    #expect(places == [])
  }

  @Test("Every @unchecked Sendable has a comment right above that says why")
  func uncheckedSendable() throws {
    var places: [String] = []
    for file in try Repository.swiftFiles() where !file.isTest {
      let lines = file.lines
      for (index, line) in lines.enumerated() where line.contains("@unchecked Sendable") {
        let above = index > 0 ? lines[index - 1].drop { $0 == " " } : ""
        if !above.hasPrefix("//") && !line.contains("//") { places.append("\(file.path):\(index + 1)") }
      }
    }
    #expect(places == [])
  }

  @Test("The environment is read by labrun alone")
  func environment() throws {
    let places = try Repository.swiftFiles().filter { !$0.isTest && !$0.path.hasPrefix("Sources/labrun/") }
      .flatMap { file in
        file.places { $0.contains("ProcessInfo.processInfo.environment") || $0.contains("getenv(") }
      }
    #expect(places == [])
  }
}
