import CommerceTypes
public import ShopifySim

extension ShopFile {
  /// The simulated shop that the file describes.
  ///
  /// - Parameters:
  ///   - idBase: every numeric id counts up from here.
  ///   - sku: what a SKU of the file is called in the shop; a run appends its token.
  public func configuration(
    domain: String, idBase: Int = 4_500_000_000_000, sku: (String) -> String = { $0 }
  ) -> ShopConfiguration {
    var configuration = ShopConfiguration(
      domain: domain, name: name, currency: currency, taxesIncluded: taxesIncluded, taxShipping: taxShipping,
      taxes: taxes.map { TaxInput(title: $0.title, rate: $0.rate) }, idBase: idBase, locations: locations,
      products: products.map {
        ProductInput(
          sku: SKU(sku($0.sku.rawValue)), title: $0.title, price: $0.price,
          requiresShipping: $0.requiresShipping, taxable: $0.taxable, isGiftCard: $0.isGiftCard)
      })
    configuration.cashRounding = cashRounding
    for other in presentment { configuration.presentmentRates[other.currency] = other.rate }
    return configuration
  }
}
