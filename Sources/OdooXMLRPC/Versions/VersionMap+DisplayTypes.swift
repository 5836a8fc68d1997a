extension VersionMap {
  /// `display_type` of an invoice line that carries a product, as `load` wants it; empty where it has none.
  public var productLineDisplayType: String { version.major <= 15 ? "" : "product" }
}
