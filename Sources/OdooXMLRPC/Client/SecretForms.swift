/// The ways a server may write a secret when it echoes a request.
enum SecretForms {
  /// As it is, and escaped for XML, HTML, JSON, Python and URLs.
  static func all(of secret: String) -> Set<String> {
    var forms: Set<String> = [secret]
    for apostrophe in ["'", "&apos;", "&#39;", "&#x27;"] {
      for quote in ["\"", "&quot;", "&#34;"] {
        forms.insert(
          replacing(secret, ["&": "&amp;", "<": "&lt;", ">": "&gt;", "'": apostrophe, "\"": quote]))
      }
    }
    for slash in ["/", "\\/"] {
      forms.insert(replacing(secret, ["\\": "\\\\", "\"": "\\\"", "/": slash]))
      forms.insert(replacing(secret, ["\\": "\\\\", "'": "\\'", "/": slash]))
    }
    forms.insert(replacing(secret, ["\\": "\\\\"]))
    for unreserved in ["-._~", "-._~!*'()", "-._*", "-._~/", ""] {
      for space in ["%20", "+"] {
        for isUppercase in [true, false] {
          forms.insert(percentEncoded(secret, unreserved: unreserved, space: space, isUppercase))
        }
      }
    }
    return forms
  }

  private static func replacing(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += table[$1] ?? String(Character($1)) }
  }

  private static func percentEncoded(
    _ text: String, unreserved: String, space: String, _ isUppercase: Bool
  ) -> String {
    text.utf8.reduce(into: "") { output, byte in
      let scalar = Unicode.Scalar(byte)
      if byte == 0x20 {
        output += space
      } else if byte < 0x80,
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || unreserved.unicodeScalars.contains(scalar)
      {
        output.unicodeScalars.append(scalar)
      } else {
        output += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: isUppercase)
      }
    }
  }
}
