import Foundation
import TestSupport
import Testing

@testable import ShopifySim

@Suite("What simulated behaviours rest on")
struct BehaviourTests {
  private static var sources: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/ShopifySim")
  }

  @Test("Every behaviour that is declared is listed, once")
  func listed() throws {
    var declared: [String] = []
    let files = try #require(
      FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /Behaviour\(\s*"([^"]+)"/) { declared.append(String(match.1)) }
    }
    #expect(!declared.isEmpty)
    #expect(declared.sorted() == Behaviour.all.map(\.id).sorted())
    #expect(Set(declared).count == declared.count)
  }

  @Test("Every behaviour says in a sentence what is done", arguments: Behaviour.all)
  func sentence(behaviour: Behaviour) {
    #expect(behaviour.statement.hasSuffix("."))
    #expect(behaviour.statement.count > 20)
    #expect(behaviour.id.wholeMatch(of: /[a-z]+(\.[a-z0-9-]+)+/) != nil, "\(behaviour.id)")
  }
}
