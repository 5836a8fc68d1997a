public import XMLRPCWire

extension VersionMap {
  /// What `account.tax` needs to be in the price, or on top of it whatever the company's default is.
  public func taxValues(priceIncluded: Bool) -> [String: XMLRPCValue] {
    version.major <= 17
      ? ["price_include": .boolean(priceIncluded)]
      : ["price_include_override": priceIncluded ? "tax_included" : "tax_excluded"]
  }

  /// The journal items of `account.move.line` on receivable accounts.
  public var receivableLineDomain: Domain {
    let types = native("asset_receivable", field: "account_type", on: "account.account")
    return [.isIn("account_id.\(self[.accountType])", types)]
  }

  /// What a product needs to be kept in stock.
  ///
  /// 15 to 17 take the kind of product as `detailed_type` and compute `type` from it
  /// (`addons/product/models/product_template.py`).
  public var storableProductValues: [String: XMLRPCValue] {
    switch version.major {
    case ...14: ["type": "product"]
    case ...17: ["detailed_type": "product"]
    default: ["type": "consu", "is_storable": true]
    }
  }
}
