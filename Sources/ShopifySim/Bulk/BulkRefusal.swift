/// Why a bulk operation isn't started.
struct BulkRefusal: Error {
  let message: String
  let code: String
  let field: [String]?

  init(_ message: String, code: String = "INVALID", field: [String]? = ["query"]) {
    self.message = message
    self.code = code
    self.field = field
  }

  /// Too many of them run already.
  init(limitOf kind: BulkOperation.Kind) {
    self.init(
      "Only \(BulkOperations.limit) bulk \(kind.rawValue.lowercased()) operations may run at the same time.",
      code: "LIMIT_REACHED", field: nil)
  }

  var userError: UserErrorObject { UserErrorObject(field: field, message: message, code: code) }
}
