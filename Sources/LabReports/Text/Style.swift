/// Colours a text when that was asked for.
struct Style: Sendable {
  enum Colour: Int {
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case magenta = 35
  }

  var isColoured: Bool

  func bold(_ text: String, _ colour: Colour? = nil) -> String {
    guard isColoured, !text.isEmpty else { return text }
    return "\u{1B}[1\(colour.map { ";\($0.rawValue)" } ?? "")m\(text)\u{1B}[0m"
  }

  func coloured(_ text: String, _ colour: Colour) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The text with control characters shown instead of sent to the terminal; line breaks and tabs stay.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var output = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        output += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar != "\t" && scalar.properties.generalCategory == .control
  }
}
