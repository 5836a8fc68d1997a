enum SAXParser {
  static func parse(_ bytes: [UInt8], into automaton: GrammarAutomaton) throws(WireError) -> GrammarAutomaton { automaton }
}
