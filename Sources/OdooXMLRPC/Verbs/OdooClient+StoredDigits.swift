import XMLRPCWire

extension OdooClient {
  /// The digits behind the point that Odoo keeps of an order line's unit price; nil where it keeps them all.
  ///
  /// Asked of the field itself, which every user may; the setting behind it (``pricePrecisionName``) is shown to
  /// administrators alone. Measured as a limited user: 14 answers `[16, 2]`, and `[16, 6]` once the setting says so.
  public func storedUnitPriceDigits() async throws(OdooError) -> Int? {
    guard try await versionMap().rules.roundsUnitPrices else { return nil }
    let field = "price_unit"
    let answer = try await execute(
      "sale.order.line", "fields_get", [.strings([field])], ["attributes": .strings(["digits"])])
    return answer[field]?["digits"]?.arrayValue?.last?.intValue
  }
}
