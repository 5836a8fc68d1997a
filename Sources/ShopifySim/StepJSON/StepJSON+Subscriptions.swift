import CommerceTypes
import GraphQLLanguage

/// Subscription contracts.
extension StepJSON {
  static func subscriptionContract(
    _ value: StepValue
  ) throws(StepJSONError) -> SubscriptionContractChange {
    let fields = try value.fields("a subscription contract's step", ["name", "action"])
    let (kind, input) = try fields.required("action").action(
      words: ["bill"], objects: ["create", "change", "bill"])
    let action: SubscriptionContractChange.Action
    switch kind {
    case "create":
      let made = try input.fields(
        "a new contract", ["customer", "lines", "originOrder", "app"] + contractKeys)
      action = .create(
        try contract(made), customer: try made.required("customer").text(),
        lines: try made.required("lines").list(contractLine), originOrder: try made["originOrder"]?.text(),
        app: try made["app"]?.text())
    case "change": action = .change(try contract(try input.fields("a contract's change", contractKeys)))
    default:
      guard input.value.objectValue != nil else {
        action = .bill(error: nil)
        break
      }
      action = .bill(error: try input.fields("a billing attempt", ["error"])["error"]?.text())
    }
    return SubscriptionContractChange(name: try fields.required("name").text(), action: action)
  }

  private static let contractKeys = [
    "status", "billing", "delivery", "deliveryPrice", "method", "note", "attributes", "nextBillingDate",
    "hasPaymentMethod",
  ]

  private static func contract(
    _ fields: StepFields
  ) throws(StepJSONError) -> SubscriptionContractChange.Fields {
    var contract = SubscriptionContractChange.Fields()
    contract.status = try fields["status"]?.text()
    if let value = fields["billing"] { contract.billing = try policy(value) }
    if let value = fields["delivery"] { contract.delivery = try policy(value) }
    contract.deliveryPrice = try fields["deliveryPrice"]?.amount()
    if let value = fields["method"] { contract.method = try method(value) }
    contract.note = try fields["note"]?.text()
    contract.attributes = try fields["attributes"]?.list(attribute)
    contract.nextBillingDate = try fields["nextBillingDate"]?.moment()
    contract.hasPaymentMethod = try fields["hasPaymentMethod"]?.flag()
    return contract
  }

  private static func policy(_ value: StepValue) throws(StepJSONError) -> SubscriptionContract.Policy {
    let fields = try value.fields("a policy", ["interval", "count"])
    return SubscriptionContract.Policy(
      interval: try fields.required("interval").text(), count: try fields["count"]?.count(natural) ?? 1)
  }

  private static func method(
    _ value: StepValue
  ) throws(StepJSONError) -> SubscriptionContractChange.Method {
    let (kind, input) = try value.action(words: [], objects: ["shipping", "localDelivery", "pickup"])
    let option = ["code", "title", "presentmentTitle", "description"]
    switch kind {
    case "shipping":
      let fields = try input.fields("shipping", ["address"] + option)
      return .shipping(try address(fields.required("address")), try deliveryOption(fields))
    case "localDelivery":
      let fields = try input.fields("a local delivery", ["address", "phone", "instructions"] + option)
      return .localDelivery(
        try address(fields.required("address")), try deliveryOption(fields),
        phone: try fields.required("phone").text(), instructions: try fields["instructions"]?.text())
    default:
      let fields = try input.fields("a pickup", ["location"] + option)
      return .pickup(try fields.required("location").text(), try deliveryOption(fields))
    }
  }

  private static func deliveryOption(
    _ fields: StepFields
  ) throws(StepJSONError) -> SubscriptionContract.DeliveryOption {
    var option = SubscriptionContract.DeliveryOption()
    option.code = try fields["code"]?.text()
    option.title = try fields["title"]?.text()
    option.presentmentTitle = try fields["presentmentTitle"]?.text()
    option.description = try fields["description"]?.text()
    return option
  }

  private static func contractLine(
    _ value: StepValue
  ) throws(StepJSONError) -> SubscriptionContractChange.Line {
    let fields = try value.fields("a contract's line", ["sku", "quantity", "price", "sellingPlan"])
    return SubscriptionContractChange.Line(
      sku: try fields.required("sku").sku(), quantity: try fields["quantity"]?.count(natural) ?? 1,
      price: try fields["price"]?.amount(), sellingPlan: try fields["sellingPlan"]?.text())
  }
}
