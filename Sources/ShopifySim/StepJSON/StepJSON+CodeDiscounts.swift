import CommerceTypes
import GraphQLLanguage

/// Discounts with codes, and abandoned checkouts.
extension StepJSON {
  static func codeDiscount(_ value: StepValue) throws(StepJSONError) -> CodeDiscountChange {
    let fields = try value.fields(
      "a code discount",
      [
        "code", "gives", "title", "moreCodes", "app", "startsAt", "endsAt", "usageLimit",
        "appliesOncePerCustomer", "isDeleted",
      ])
    var discount = CodeDiscountChange(code: try fields.required("code").text())
    if let value = fields["gives"] { discount.kind = try kind(value) }
    discount.title = try fields["title"]?.text()
    discount.moreCodes = try fields["moreCodes"]?.texts() ?? []
    discount.app = try fields["app"]?.text()
    discount.startsAt = try fields["startsAt"]?.moment()
    discount.endsAt = try fields["endsAt"]?.moment()
    discount.usageLimit = try fields["usageLimit"]?.count(1...StepValue.largestCount)
    discount.appliesOncePerCustomer = try fields["appliesOncePerCustomer"]?.flag()
    discount.isDeleted = try fields["isDeleted"]?.flag() ?? false
    return discount
  }

  private static func kind(_ value: StepValue) throws(StepJSONError) -> CodeDiscountKind {
    let (name, input) = try value.action(
      words: ["freeShipping"], objects: ["fixed", "percentage", "buyXGetY", "freeShipping", "app"])
    switch name {
    case "fixed", "percentage":
      let fields = try input.fields("a discount's value", ["value", "entitledSKUs"])
      let worth = try fields.required("value").amount()
      return .basic(
        name == "fixed" ? .fixed(worth) : .percentage(worth),
        entitledSKUs: try fields["entitledSKUs"]?.list(sku))
    case "buyXGetY":
      let fields = try input.fields("a buy X get Y", ["buys", "of", "gets", "ofThese", "percentage"])
      return .buyXGetY(
        buys: try fields.required("buys").count(natural), of: try fields.required("of").list(sku),
        gets: try fields.required("gets").count(natural), ofThese: try fields.required("ofThese").list(sku),
        percentage: try fields["percentage"]?.amount() ?? 100)
    case "app": return .app(discountClass: try input.text())
    default:
      guard input.value.objectValue != nil else { return .freeShipping(maximumPrice: nil) }
      return .freeShipping(
        maximumPrice: try input.fields("free shipping", ["maximumPrice"])["maximumPrice"]?.amount())
    }
  }

  private static func sku(_ value: StepValue) throws(StepJSONError) -> SKU { try value.sku() }

  static func abandonedCheckout(_ value: StepValue) throws(StepJSONError) -> AbandonedCheckoutChange {
    let fields = try value.fields("an abandoned checkout's step", ["name", "action", "components"])
    let (kind, input) = try fields.required("action").action(
      words: [], objects: ["begin", "change", "recover"])
    let components = try fields["components"]?.list(component) ?? []
    let action: AbandonedCheckoutChange.Action
    switch kind {
    case "begin": action = .begin(try order(input), components: components)
    case "change": action = .change(try order(input), components: components)
    default:
      action = .recover(
        try input.fields("a recovery", ["transactions"])["transactions"]?.list(transaction) ?? [])
    }
    return AbandonedCheckoutChange(name: try fields["name"]?.text(), action: action)
  }

  private static func component(
    _ value: StepValue
  ) throws(StepJSONError) -> AbandonedCheckoutChange.Component {
    let fields = try value.fields("a bundle's part", ["sku", "title", "variantTitle", "quantity"])
    return AbandonedCheckoutChange.Component(
      sku: try fields.required("sku").text(), title: try fields.required("title").text(),
      variantTitle: try fields["variantTitle"]?.text(), quantity: try fields["quantity"]?.count(natural) ?? 1)
  }
}
