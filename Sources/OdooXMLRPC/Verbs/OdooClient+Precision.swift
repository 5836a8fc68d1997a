public import XMLRPCWire

extension OdooClient {
  /// The digits to which this database rounds stored unit prices; nil where prices are kept as they are given.
  public func unitPriceDigits() async throws(OdooError) -> Int? {
    guard try await versionMap().rules.roundsUnitPrices else { return nil }
    // The records themselves are an administrator's; this any user may ask.
    let answer = try await execute("decimal.precision", "precision_get", [.string(Self.pricePrecisionName)])
    guard let digits = answer.intValue else {
      throw OdooError(
        .shape("\(answer.typeName) instead of digits"), operation: "decimal.precision.precision_get")
    }
    return digits
  }

  /// Makes the database keep unit prices to so many digits; nothing to do where it keeps them all.
  ///
  /// Needs the rights of an administrator; counts at once, for orders and invoices alike.
  public func setUnitPriceDigits(_ digits: Int) async -> WriteOutcome<XMLRPCValue> {
    do throws(OdooError) {
      guard try await versionMap().rules.roundsUnitPrices else { return .done(nil) }
      guard let precision = try await pricePrecision() else {
        throw OdooError(
          .shape("there is no decimal precision \"\(Self.pricePrecisionName)\""),
          operation: "decimal.precision.search_read")
      }
      return await write("decimal.precision", [precision.id], ["digits": .int(digits)])
    } catch { return .refused(error) }
  }

  /// What Odoo calls the setting, under Technical, Decimal Accuracy.
  public static var pricePrecisionName: String { "Product Price" }

  private func pricePrecision() async throws(OdooError) -> Record? {
    try await searchRead(
      "decimal.precision", [.equal("name", .string(Self.pricePrecisionName))], fields: ["digits"], limit: 1
    ).first
  }
}
