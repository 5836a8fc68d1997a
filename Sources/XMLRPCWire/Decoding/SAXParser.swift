import CLibXML2

/// Drives libxml2's SAX2 interface over bytes in memory and feeds the grammar.
///
/// No network, no entity of a document's own, no tree; the first error ends the parse.
enum SAXParser {
  static func parse(_ bytes: [UInt8], into automaton: GrammarAutomaton) throws(WireError) -> GrammarAutomaton
  {
    xmlInitParser()
    var state = unsafe SAXState(automaton: automaton)
    let isParsed = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe withUnsafeMutablePointer(to: &state) { state in
        guard let context = unsafe ParserContext(borrowing: buffer) else { return false }
        unsafe context.parse(reporting: state)
        return true
      }
    }
    guard isParsed else { throw WireError(.limit, detail: "libxml2 has no memory for a parser") }
    if let error = unsafe state.error { throw error }
    let result = unsafe state.automaton
    guard result.isFinished else {
      throw WireError(.malformed, line: 1, byteOffset: bytes.count, detail: "the document has no end")
    }
    return result
  }
}
