public import XMLRPCWire

extension OdooClient {
  /// Whether payments of a bank journal are booked on accounts that were chosen for them.
  ///
  /// Where journals hold these accounts themselves, Odoo gives a new journal "Outstanding Receipts": that doesn't
  /// count.
  public func hasPaymentAccounts(journal id: Int) async throws(OdooError) -> Bool {
    guard try await versionMap().rules.journalsHoldPaymentAccounts else {
      return try await methodsWithoutAccount(journal: id).isEmpty
    }
    let fields = Self.paymentAccountFields + ["default_account_id"]
    guard let journal = try await read("account.journal", [id], fields: fields).first else { return false }
    let own = try journal.many2one("default_account_id")?.id
    for field in Self.paymentAccountFields where try journal.many2one(field)?.id != own { return false }
    return true
  }

  /// Books a bank journal's payments on an account; payment methods that have one keep it where they have it.
  public func setPaymentAccounts(
    ofJournal id: Int, to account: Int
  ) async -> WriteOutcome<XMLRPCValue> {
    let map: VersionMap
    do { map = try await versionMap() } catch { return .refused(error) }
    guard !map.rules.journalsHoldPaymentAccounts else {
      let values = Self.paymentAccountFields.map { ($0, XMLRPCValue.int(account)) }
      return await write("account.journal", [id], Dictionary(uniqueKeysWithValues: values))
    }
    do throws(OdooError) {
      let open = try await methodsWithoutAccount(journal: id)
      guard !open.isEmpty else { return .done(nil) }
      return await write("account.payment.method.line", open, ["payment_account_id": .int(account)])
    } catch { return .refused(error) }
  }

  private static var paymentAccountFields: [String] {
    ["payment_debit_account_id", "payment_credit_account_id"]
  }

  /// The payment methods, in and out, that have no account yet.
  private func methodsWithoutAccount(journal: Int) async throws(OdooError) -> [Int] {
    try await search(
      "account.payment.method.line",
      [.equal("journal_id", .int(journal)), .equal("payment_account_id", false)], order: "id")
  }
}
