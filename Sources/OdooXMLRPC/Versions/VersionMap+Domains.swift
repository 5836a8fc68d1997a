public import XMLRPCWire

extension VersionMap {
  /// The invoice lines of `account.move.line` that carry products: no sections, taxes or receivables.
  public var productLineDomain: Domain {
    version == .v14
      ? [.equal("display_type", false), .equal("exclude_from_invoice_tab", false)]
      : [.equal("display_type", "product")]
  }

  /// The journal items of `account.move.line` on receivable accounts.
  public var receivableLineDomain: Domain {
    [.equal("account_id.\(self[.accountTypeField])", .string(self[.receivableAccountType]))]
  }

  /// What `account.tax` needs to be price-included.
  public var priceIncludedTaxValues: [String: XMLRPCValue] {
    version == .v14 ? ["price_include": true] : ["price_include_override": "tax_included"]
  }

  /// What `product.template` needs to be kept in stock.
  public var storableProductValues: [String: XMLRPCValue] {
    version == .v14 ? ["type": "product"] : ["type": "consu", "is_storable": true]
  }
}
