/// The ways a secret may be written on the wire.
enum SecretForms {
  static func all(of secret: String) -> Set<[UInt8]> {
    var forms: Set<[UInt8]> = [Array(secret.utf8)]
    for escaped in [xml(secret, quotes: [:]), xml(secret, quotes: ["\"": "&quot;"])] {
      forms.insert(Array(escaped.utf8))
    }
    for apostrophe in ["&apos;", "&#39;", "&#x27;"] {
      forms.insert(Array(xml(secret, quotes: ["\"": "&quot;", "'": apostrophe]).utf8))
      forms.insert(Array(xml(secret, quotes: ["\"": "&#34;", "'": apostrophe]).utf8))
    }
    forms.insert(json(secret, escapesSlash: false))
    forms.insert(json(secret, escapesSlash: true))
    let bytes = Array(secret.utf8)
    for unreserved in ["-._~", "-._~!*'()", "-._*", "-_.!~*'()", ""] {
      for space in ["%20", "+"] {
        for uppercase in [true, false] {
          forms.insert(percentEncoded(bytes, unreserved: unreserved, space: space, uppercase: uppercase))
        }
      }
    }
    forms.formUnion(base64Forms(bytes))
    return forms
  }

  private static func xml(_ text: String, quotes: [Character: String]) -> String {
    var output = ""
    for character in text {
      switch character {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      default: output += quotes[character] ?? String(character)
      }
    }
    return output
  }

  private static func json(_ text: String, escapesSlash: Bool) -> [UInt8] {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "/": output += escapesSlash ? "\\/" : "/"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return Array(output.utf8)
  }

  private static func percentEncoded(
    _ bytes: [UInt8], unreserved: String, space: String, uppercase: Bool
  ) -> [UInt8] {
    var output = ""
    for byte in bytes {
      let scalar = Unicode.Scalar(byte)
      if byte == 0x20 {
        output += space
      } else if byte < 0x80,
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || unreserved.unicodeScalars.contains(scalar)
      {
        output.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: uppercase)
        output += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return Array(output.utf8)
  }

  /// The secret in base64 with and without padding, and the characters that are the same wherever it stands in a
  /// longer text, when they are at least eight.
  private static func base64Forms(_ bytes: [UInt8]) -> Set<[UInt8]> {
    var forms: Set<[UInt8]> = []
    let whole = base64(bytes)
    forms.insert(whole)
    forms.insert(whole.filter { $0 != UInt8(ascii: "=") })
    for shift in 0..<3 {
      let shifted = base64([UInt8](repeating: 0, count: shift) + bytes).filter { $0 != UInt8(ascii: "=") }
      let head = shift == 0 ? 0 : shift + 1
      let tail = (shift + bytes.count) % 3 == 0 ? 0 : 1
      guard shifted.count - head - tail >= 8 else { continue }
      forms.insert(Array(shifted[head..<(shifted.count - tail)]))
    }
    let urlSafe = forms.map { form in
      form.map { byte in
        switch byte {
        case UInt8(ascii: "+"): UInt8(ascii: "-")
        case UInt8(ascii: "/"): UInt8(ascii: "_")
        default: byte
        }
      }
    }
    return forms.union(urlSafe).filter { !$0.isEmpty }
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for position in 0..<3 { bits = bits << 8 | (position < group.count ? Int(group[start + position]) : 0) }
      for position in 0..<4 {
        let index = bits >> (18 - 6 * position) & 63
        output.append(position <= group.count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return output
  }
}
