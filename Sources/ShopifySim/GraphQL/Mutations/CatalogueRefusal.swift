/// A refusal by a user error with a field and a code, as a change of the shop throws it.
extension ShopError {
  private static let mark = "user-error:"

  /// A user error at an input such as `["input", "title"]`.
  static func user(_ field: [String]?, _ message: String, _ code: String? = nil) -> ShopError {
    ShopError(
      code: Code(rawValue: mark + (code ?? "")), message: message,
      place: (field ?? []).joined(separator: "."), remedy: "")
  }
}

extension UserErrorObject {
  /// A refused change: with its own field and code when it says so, otherwise at `field` with `code`.
  init(refusal error: ShopError, field: [String]?, code: String? = nil) {
    let raw = error.code.rawValue
    guard raw.hasPrefix("user-error:") else {
      self.init(field: field, message: error.message, code: code)
      return
    }
    let own = String(raw.dropFirst("user-error:".count))
    self.init(
      field: error.place.isEmpty ? nil : error.place.split(separator: ".").map { String($0) },
      message: error.message, code: own.isEmpty ? nil : own)
  }
}
