import CommerceTypes

/// What a mutation sets of a variant; nil leaves a thing as it is, a null inside takes it away.
struct VariantDraft: Sendable {
  /// A value of an option, by name or by id.
  struct Value: Sendable {
    var option: String?
    var optionID: Int?
    var name: String?
    var id: Int?
  }

  /// Units at a location: available ones, or on hand.
  struct Units: Sendable {
    let locationID: Int
    let name: String
    let quantity: Int
  }

  var id: Int?
  var values: [Value]?
  var sku: SKU??
  var barcode: String??
  var price: ExactDecimal?
  var compareAtPrice: ExactDecimal??
  var unitCost: ExactDecimal??
  var taxable: Bool?
  var taxCode: String??
  var tracked: Bool?
  var requiresShipping: Bool?
  var requiresComponents: Bool?
  var inventoryPolicy: String?
  var weight: GivenWeight?
  var countryCodeOfOrigin: String??
  var provinceCodeOfOrigin: String??
  var harmonizedSystemCode: String??
  var countryCodes: [CountryTariffCode]?
  var metafields: [MetafieldInput] = []
  var units: [Units] = []
  /// Media that show it: those of the product by id, and new ones by address.
  var mediaID: Int?
  var mediaURLs: [String] = []
  var file: FileDraft?
  /// Where the input stands, for user errors.
  var path: [String] = []

  /// Sets everything but options' values, units, media and metafields.
  func set(_ variant: inout ProductVariant) {
    if let sku { variant.sku = sku }
    if let barcode { variant.barcode = barcode }
    if let price { variant.price = price }
    if let compareAtPrice { variant.compareAtPrice = compareAtPrice }
    if let unitCost { variant.unitCost = unitCost }
    if let taxable { variant.taxable = taxable }
    if let taxCode { variant.taxCode = taxCode }
    if let tracked { variant.tracked = tracked }
    if let requiresShipping { variant.requiresShipping = requiresShipping }
    if let requiresComponents { variant.requiresComponents = requiresComponents }
    if let inventoryPolicy { variant.inventoryPolicy = inventoryPolicy }
    if let weight {
      variant.weight = weight
      variant.grams = weight.grams ?? variant.grams
    }
    if let countryCodeOfOrigin { variant.countryCodeOfOrigin = countryCodeOfOrigin }
    if let provinceCodeOfOrigin { variant.provinceCodeOfOrigin = provinceCodeOfOrigin }
    if let harmonizedSystemCode { variant.harmonizedSystemCode = harmonizedSystemCode }
    if let countryCodes { variant.countryCodes = countryCodes }
  }
}
