public import XMLRPCWire

extension OdooClient {
  /// The digits to which this database rounds stored unit prices; nil where prices are kept as they are given.
  ///
  /// Asked of the field itself, which every user may; the setting behind it (``pricePrecisionName``) is shown to
  /// administrators alone. 14 answers `[16, 2]`, and `[16, 6]` once the setting says so.
  public func unitPriceDigits() async throws(OdooError) -> Int? {
    guard try await versionMap().rules.roundsUnitPrices else { return nil }
    let field = "price_unit"
    let answer = try await execute(
      "sale.order.line", "fields_get", [.strings([field])], ["attributes": .strings(["digits"])])
    return answer[field]?["digits"]?.arrayValue?.last?.intValue
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
