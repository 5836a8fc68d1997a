import Crypto

/// Session tokens signed with HMAC-SHA256, compared in constant time.
struct HMACSessions: SessionSignature {
  func isValid(_ signature: [UInt8], of message: [UInt8], secret: String) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      signature, authenticating: message, using: SymmetricKey(data: Array(secret.utf8)))
  }
}
