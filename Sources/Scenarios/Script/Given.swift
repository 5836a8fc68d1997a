import CommerceTypes

/// What is so before the first step.
struct Given: Sendable {
  /// Units of a product at a location, in Shopify and in Odoo alike.
  struct Stock: Sendable {
    var sku: String
    var location: String
    var available: Int
    var position: SourcePosition
  }

  /// What Shopify has and Odoo doesn't.
  struct UnknownToOdoo: Sendable {
    /// Products that are not made in Odoo.
    var skus: Set<String> = []
    /// Locations that the profile doesn't map.
    var locations: Set<String> = []
  }

  /// A product that Odoo would tax by itself.
  struct DefaultTax: Sendable {
    var sku: String
    /// The profile's key.
    var tax: String
  }

  var stock: [Stock] = []
  var defaultTaxes: [DefaultTax] = []
  var unknownToOdoo = UnknownToOdoo()
  var faults: [FaultScript] = []
  /// Topics to which a second subscription exists, so that one event goes out twice.
  var extraSubscriptions: [Located<String>] = []
}
