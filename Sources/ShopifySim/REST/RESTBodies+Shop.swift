import CommerceTypes
import GraphQLLanguage

/// The shop itself, as `shop.json` and `app/uninstalled` show it.
extension RESTBodies {
  var shopItself: JSONValue {
    let configuration = shop.configuration
    let currencies = [configuration.currency] + configuration.presentmentRates.keys
    let start = form.time(configuration.startDate)
    return [
      "id": .integer(shop.id), "name": .string(configuration.name), "domain": .string(configuration.domain),
      "myshopify_domain": .string(configuration.domain), "created_at": start, "updated_at": start,
      "currency": form.shopCurrency,
      "enabled_presentment_currencies": form.texts(Set(currencies.map(\.rawValue)).sorted()),
      "taxes_included": .boolean(configuration.taxesIncluded),
      "tax_shipping": .boolean(configuration.taxShipping), "weight_unit": "kg",
      "primary_location_id": form.id(shop.locations.first?.id),
      "multi_location_enabled": .boolean(shop.locations.count > 1),
      "has_gift_cards": .boolean(!shop.giftCards.isEmpty),
      "eligible_for_payments": true, "finances": true, "source": .null, "setup_required": false,
    ]
  }
}
