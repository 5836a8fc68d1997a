import CommerceTypes
import GraphQLLanguage

/// The records of a shop as REST shows them: the bodies of webhooks and of the read routes alike.
///
/// A body is made when it is asked for, from one record and what it names by id. Keys follow recorded bodies; keys of
/// things that aren't simulated are null where recorded bodies have null too, and left out otherwise.
struct RESTBodies {
  let shop: Shop
  /// For what is priced in the shop's currency alone.
  let form: RESTForm

  init(shop: Shop) {
    self.shop = shop
    form = RESTForm(
      currencies: CurrencyPair(shop.configuration.currency),
      offsetMinutes: shop.configuration.utcOffsetMinutes)
  }

  /// For an order's two currencies.
  func form(of order: Order) -> RESTForm {
    order.currencies.isOne && order.currency == form.currencies.shop
      ? form : RESTForm(currencies: order.currencies, offsetMinutes: form.offsetMinutes)
  }
}
