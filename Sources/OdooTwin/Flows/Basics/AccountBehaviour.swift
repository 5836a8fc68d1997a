/// `account.account`: its label.
struct AccountBehaviour: ModelBehaviour {
  let model = "account.account"

  var computed: [String: Computation] {
    ["internal_group": { .text(orUnset: try Self.group($0)) }]
  }

  /// That of its type where types are records, else the first part of its kind: `asset` of `asset_receivable`.
  private static func group(_ account: Record) throws -> String? {
    if account.env.registry[account.model]?.fields["user_type_id"] != nil {
      return try account.related("user_type_id")?.text("internal_group")
        ?? account.stored("internal_group").text
    }
    let kind = account.stored("account_type").text
    return kind == "off_balance" ? "off" : kind?.split(separator: "_").first.map(String.init)
  }

  /// `121000 Account Receivable`
  func displayName(_ record: Record) throws -> String? {
    guard let code = try record.text("code"), record.env.rules.books.flagsItems else { return nil }
    return try "\(code) \(record.string("name"))"
  }
}
