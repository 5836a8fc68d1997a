/// `account.account`: its label.
struct AccountBehaviour: ModelBehaviour {
  let model = "account.account"

  /// `121000 Account Receivable`
  func displayName(_ record: Record) throws -> String? {
    guard let code = try record.text("code"), record.env.rules.books.flagsItems else { return nil }
    return try "\(code) \(record.string("name"))"
  }
}
