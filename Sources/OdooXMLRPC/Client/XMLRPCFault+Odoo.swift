public import XMLRPCWire

extension XMLRPCFault {
  /// The text for people: of a traceback (code 1) the last line that isn't empty or a caret, else the whole.
  public var shortMessage: String {
    guard code == FaultKind.application.rawValue else { return string }
    return lastLine
  }

  /// The last line that says something; some tracebacks end in a line with nothing but a caret.
  var lastLine: String {
    let lines = string.split(whereSeparator: \.isNewline)
    let telling = lines.last { line in line.contains { $0 != " " && $0 != "^" } }
    guard let telling else { return string }
    // PostgreSQL's errors end in "LINE 1: …" and a caret; the error itself stands above.
    if telling.hasPrefix("LINE "), let index = lines.lastIndex(of: telling), index > lines.startIndex {
      return String(lines[lines.index(before: index)])
    }
    return String(telling)
  }

  /// The method ran to its end, but its result can't be written as XML-RPC.
  public var isMarshalFault: Bool {
    guard code == FaultKind.application.rawValue else { return false }
    let line = lastLine
    return line.hasPrefix("TypeError: cannot marshal")
      || line.hasPrefix("TypeError: dictionary key must be string")
  }
}
