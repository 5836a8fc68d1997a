import Testing
import XMLRPCWire

@Suite("The corpus of documents")
struct CorpusTests {
  @Test("Every file has one entry in the index, every entry a file")
  func isComplete() throws {
    let files = try Corpus.files()
    let indexed = Corpus.entries.map(\.file)
    #expect(Set(indexed).symmetricDifference(files).sorted() == [])
    #expect(Set(indexed).count == indexed.count)
    #expect(files.count >= 150)
  }

  @Test("Each document is read as its value, or refused by its rule at its place", arguments: Corpus.entries)
  func verdict(entry: CorpusEntry) throws {
    let decoder = try #require(entry.decoder(), "an option without meaning: \(entry.options)")
    let bytes = try entry.bytes()
    switch outcome(of: bytes, isCall: entry.isCall, with: decoder) {
    case .success(let text):
      #expect(entry.isAccepted, "read as \(text.prefix(200))")
      if entry.isAccepted { #expect(text == entry.expected) }
    case .failure(let error):
      #expect(!entry.isAccepted, "refused: \(error)")
      if entry.isAccepted { return }
      #expect(error.code.rawValue == entry.expected, "\(error)")
      if let path = entry.path { #expect(error.path == path, "\(error)") }
      #expect((0...bytes.count).contains(error.byteOffset ?? -1), "\(error)")
      #expect((error.line ?? 0) >= 1, "\(error)")
    }
  }

  private func outcome(
    of bytes: [UInt8], isCall: Bool, with decoder: XMLRPCDecoder
  ) -> Result<String, WireError> {
    do throws(WireError) {
      return .success(
        isCall ? ValueText.of(try decoder.decodeCall(bytes)) : ValueText.of(try decoder.decodeResponse(bytes))
      )
    } catch {
      return .failure(error)
    }
  }
}
