/// Writes XML 1.0 that any parser takes, whatever the texts hold.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// An element with what `content` writes inside; without content it closes itself.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], content: ((inout XMLWriter) -> Void)? = nil
  ) {
    open(name, attributes)
    guard let content else {
      text += "/>\n"
      return
    }
    text += ">\n"
    depth += 1
    content(&self)
    depth -= 1
    text += "\(indentation)</\(name)>\n"
  }

  /// An element that holds text alone; blanks and line breaks stay as they are.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text content: String) {
    open(name, attributes)
    text += ">\(Self.escaped(content))</\(name)>\n"
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "\(indentation)<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value, inAttribute: true))\"" }
  }

  private var indentation: String { String(repeating: "  ", count: depth) }

  /// Marks and quotes as entities; in attributes also line breaks and tabs, which a parser would make blanks of; and
  /// what XML 1.0 has no form for at all shown as `\u{1B}`.
  static func escaped(_ content: String, inAttribute: Bool = false) -> String {
    var output = ""
    output.reserveCapacity(content.utf8.count)
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      // A parser reads a bare carriage return as a line feed.
      case "\r": output += "&#13;"
      case "\n", "\t":
        if inAttribute { output += "&#\(scalar.value);" } else { output.unicodeScalars.append(scalar) }
      case let other where isAllowed(other): output.unicodeScalars.append(other)
      case let other: output += "\\u{\(String(other.value, radix: 16, uppercase: true))}"
      }
    }
    return output
  }

  /// XML 1.0's characters, without the C1 controls that a terminal obeys.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
