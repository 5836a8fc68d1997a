import Crypto
import Foundation
import OdooXMLRPC

/// Shopify's signature over a webhook: base64 of HMAC-SHA256 over the raw body.
struct WebhookSignature: Sendable {
  private let keys: [SymmetricKey]

  init(secrets: [Secret]) {
    self.keys = secrets.map { SymmetricKey(data: Data($0.reveal().utf8)) }
  }

  /// True when one of the secrets signed the body. Takes the same time whatever the signature is.
  func isValid(_ signature: String, of body: [UInt8]) -> Bool {
    guard let code = Data(base64Encoded: signature) else { return false }
    var isValid = false
    for key in keys {
      let fits = HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key)
      isValid = fits || isValid
    }
    return isValid
  }
}
