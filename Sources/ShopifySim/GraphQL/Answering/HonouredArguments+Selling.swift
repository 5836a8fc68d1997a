/// Arguments of markets, catalogs, price lists, publications, delivery profiles and texts.
extension HonouredArguments {
  static let selling: [String: Set<String>] = [
    "QueryRoot.catalogs": ["type", "sortKey"],
    "QueryRoot.markets": ["type", "sortKey"],
    "QueryRoot.priceLists": ["sortKey"],
    "QueryRoot.publications": ["catalogType"],
    "QueryRoot.deliveryProfiles": ["merchantOwnedOnly"],
    "QueryRoot.shopLocales": ["published"],
    "QueryRoot.paymentTermsTemplates": ["paymentTermsType"],
    "QueryRoot.translatableResource": ["resourceId"],
    "MarketCatalog.markets": ["type", "status"],
    "PriceList.prices": ["originType"],
    "ShippingConfiguration.optionDefinitions": ["active"],
    "ShippingConfiguration.optionDefinitionsCount": ["active"],
    "DeliveryProfile.profileLocationGroups": ["locationGroupId"],
    "TranslatableResource.translations": ["locale", "outdated", "marketId"],
  ]
}
