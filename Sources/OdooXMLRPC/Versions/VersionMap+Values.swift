public import XMLRPCWire

extension VersionMap {
  /// What `account.tax` needs to be in the price, or on top of it whatever the company's default is.
  public func taxValues(priceIncluded: Bool) -> [String: XMLRPCValue] {
    version == .v14
      ? ["price_include": .boolean(priceIncluded)]
      : ["price_include_override": priceIncluded ? "tax_included" : "tax_excluded"]
  }

  /// The journal items of `account.move.line` on receivable accounts.
  public var receivableLineDomain: Domain {
    let types = native("asset_receivable", field: "account_type", on: "account.account")
    return [.isIn("account_id.\(self[.accountType])", types)]
  }

  /// What a product needs to be kept in stock.
  public var storableProductValues: [String: XMLRPCValue] {
    version == .v14 ? ["type": "product"] : ["type": "consu", "is_storable": true]
  }
}
