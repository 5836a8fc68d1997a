import Crypto
import Foundation

/// `X-Shopify-Hmac-Sha256`: base64 of the HMAC-SHA256 of the raw body.
enum WebhookSignature {
  static func header(body: [UInt8], secret: String) -> String {
    let key = SymmetricKey(data: Data(secret.utf8))
    return Data(HMAC<SHA256>.authenticationCode(for: Data(body), using: key)).base64EncodedString()
  }
}
