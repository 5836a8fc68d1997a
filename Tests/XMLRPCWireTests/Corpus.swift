import Foundation
import XMLRPCWire

/// The documents of `Tests/Fixtures/xmlrpc` and the index that says what each must give.
enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/xmlrpc")

  /// The index's entries in its order; empty when it can't be read, which ``CorpusTests`` refuses.
  static let entries: [CorpusEntry] = {
    let index = (try? String(contentsOf: folder.appending(path: "corpus.tsv"), encoding: .utf8)) ?? ""
    return index.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { CorpusEntry(line: $0) }
  }()

  /// `accept/x.xml`, `reject/y.xml` … as they are on disk.
  static func files() throws -> Set<String> {
    var files: Set<String> = []
    for verdict in ["accept", "reject"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: verdict).path)
      files.formUnion(names.map { "\(verdict)/\($0)" })
    }
    return files
  }
}
