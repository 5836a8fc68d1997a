import GraphQLLanguage

/// Checks the signature of a session token (a JWT signed with HS256 and the app's client secret).
protocol SessionSignature: Sendable {
  /// Whether the signature of the message is the secret's.
  func isValid(_ signature: [UInt8], of message: [UInt8], secret: String) -> Bool
}

/// A session token that an app exchanges for an access token. Evidence: documented.
struct SessionToken: Sendable {
  let audience: String
  let expiresAt: Int
  let notBefore: Int
  /// The shop: `https://lab.myshopify.com`.
  let destination: String

  /// Nil when it isn't a JWT, or not signed with the secret.
  init?(_ text: String, secret: String, signature: any SessionSignature) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Self.json(parts[0]), header["alg"]?.stringValue == "HS256",
      let claims = Self.json(parts[1]), let signed = Self.bytes(parts[2]),
      signature.isValid(signed, of: Array("\(parts[0]).\(parts[1])".utf8), secret: secret),
      let audience = claims["aud"]?.stringValue, let expiry = claims["exp"]?.intValue
    else { return nil }
    self.audience = audience
    expiresAt = expiry
    notBefore = claims["nbf"]?.intValue ?? 0
    destination = claims["dest"]?.stringValue ?? ""
  }

  private static func json(_ part: Substring) -> JSONValue? {
    bytes(part).flatMap { try? JSONValue(parsing: $0) }
  }

  /// Base64 for URLs, without padding.
  private static func bytes(_ part: Substring) -> [UInt8]? {
    var text = part.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
    while !text.count.isMultiple(of: 4) { text.append("=") }
    return Base64.decode(String(text))
  }
}
