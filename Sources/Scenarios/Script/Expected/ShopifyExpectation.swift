/// `shopify: order`: an order as Shopify's Admin API would tell it.
struct ShopifyExpectation: Sendable {
  var order: Located<String>
  var fields: [FieldExpectation]
}
