import CommerceTypes
import GraphQLLanguage

/// What REST sets of a variant; nil leaves a thing as it is, a null inside takes it away.
struct VariantFields: Sendable {
  var sku: SKU??
  var barcode: String??
  var price: ExactDecimal?
  var compareAtPrice: ExactDecimal??
  var unitCost: ExactDecimal??
  var taxable: Bool?
  var tracked: Bool?
  var requiresShipping: Bool?
  var grams: Int?
  var weight: GivenWeight?
  var inventoryPolicy: String?
  var countryCodeOfOrigin: String??
  var harmonizedSystemCode: String??
  var optionValues: [String]?

  /// Sets everything but the options' values.
  func set(_ variant: inout ProductVariant) {
    if let sku { variant.sku = sku }
    if let barcode { variant.barcode = barcode }
    if let price { variant.price = price }
    if let compareAtPrice { variant.compareAtPrice = compareAtPrice }
    if let unitCost { variant.unitCost = unitCost }
    if let taxable { variant.taxable = taxable }
    if let tracked { variant.tracked = tracked }
    if let requiresShipping { variant.requiresShipping = requiresShipping }
    if let grams {
      variant.grams = grams
      variant.weight = weight
    }
    if let inventoryPolicy { variant.inventoryPolicy = inventoryPolicy }
    if let countryCodeOfOrigin { variant.countryCodeOfOrigin = countryCodeOfOrigin }
    if let harmonizedSystemCode { variant.harmonizedSystemCode = harmonizedSystemCode }
  }

  /// Reads a variant as REST writes it; what is the same as `current` is left alone.
  init(_ given: RESTInput, options: Int, unchanged current: JSONValue?) throws(RESTAnswer) {
    func isNew(_ name: String) -> Bool {
      guard let value = given.json(name) else { return false }
      return current?[name].map { !RESTInput.same(value, $0) } ?? true
    }
    if isNew("sku") { sku = .some(given.text("sku").flatMap { $0.isEmpty ? nil : SKU($0) }) }
    if isNew("barcode") { barcode = .some(given.text("barcode")) }
    if isNew("price") {
      guard let amount = try given.decimal("price") else { throw .invalid("price", "can't be blank") }
      price = amount
    }
    if isNew("compare_at_price") { compareAtPrice = .some(try given.decimal("compare_at_price")) }
    if isNew("cost") { unitCost = .some(try given.decimal("cost")) }
    if isNew("taxable") { taxable = try given.bool("taxable") }
    if isNew("requires_shipping") { requiresShipping = try given.bool("requires_shipping") }
    if isNew("inventory_management") { tracked = given.text("inventory_management") == "shopify" }
    if isNew("grams") { grams = try given.int("grams") }
    if isNew("weight") || isNew("weight_unit"), let made = try Self.weight(given) {
      weight = made
      guard let whole = made.grams else { throw .invalid("weight", "must be greater than or equal to 0") }
      grams = whole
    }
    if isNew("inventory_policy") {
      let word = given.text("inventory_policy")?.uppercased() ?? "DENY"
      guard ["DENY", "CONTINUE"].contains(word) else {
        throw .invalid("inventory_policy", "is not included in the list")
      }
      inventoryPolicy = word
    }
    var values: [String] = []
    for name in ["option1", "option2", "option3"] {
      if let value = given.text(name), isNew(name) || !values.isEmpty || current != nil {
        values.append(value)
      }
    }
    if values.count == options, options > 0 { optionValues = values }
    given.ignore(
      "weight", "weight_unit", "inventory_quantity", "old_inventory_quantity", "position", "created_at",
      "updated_at", "title", "product_id", "option1", "option2", "option3")
    try given.finishPart(
      unchanged: current ?? ["fulfillment_service": "manual"])
  }

  private static func weight(_ given: RESTInput) throws(RESTAnswer) -> GivenWeight? {
    guard let value = try given.decimal("weight") else { return nil }
    let units = ["kg": "KILOGRAMS", "g": "GRAMS", "lb": "POUNDS", "oz": "OUNCES"]
    guard let unit = units[given.text("weight_unit") ?? "kg"] else {
      throw .invalid("weight_unit", "is not included in the list")
    }
    return GivenWeight(value: value, unit: unit)
  }
}
