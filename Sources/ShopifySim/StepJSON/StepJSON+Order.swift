import CommerceTypes

/// Orders, drafts, and changes of what was ordered.
extension StepJSON {
  static func order(_ value: StepValue) throws(StepJSONError) -> OrderInput {
    let fields = try value.fields(
      "an order",
      [
        "name", "email", "customer", "shippingAddress", "billingAddress", "lines", "discounts", "shipping",
        "transactions", "note", "tags", "isTest", "phone", "presentmentCurrency", "tip", "additionalFees",
        "taxExempt", "company", "paymentDueInDays", "poNumber", "attributes", "sourceName", "orderTaxes",
        "particulars", "metafields",
      ])
    var input = OrderInput(lines: try fields.required("lines").list(line))
    input.name = try fields["name"]?.text()
    input.email = try fields["email"]?.text()
    if let value = fields["customer"] { input.customer = try customer(value) }
    if let value = fields["shippingAddress"] { input.shippingAddress = try address(value) }
    if let value = fields["billingAddress"] { input.billingAddress = try address(value) }
    input.discounts = try fields["discounts"]?.list(discount) ?? []
    input.shipping = try fields["shipping"]?.list(shipping) ?? []
    input.transactions = try fields["transactions"]?.list(transaction) ?? []
    input.note = try fields["note"]?.text()
    input.tags = try fields["tags"]?.texts() ?? []
    input.isTest = try fields["isTest"]?.flag() ?? false
    input.phone = try fields["phone"]?.text()
    input.presentmentCurrency = try fields["presentmentCurrency"]?.currency()
    input.tip = try fields["tip"]?.amount()
    input.additionalFees = try fields["additionalFees"]?.list(fee) ?? []
    input.taxExempt = try fields["taxExempt"]?.flag() ?? false
    input.company = try fields["company"]?.text()
    input.paymentDueInDays = try fields["paymentDueInDays"]?.count(0...3650)
    input.poNumber = try fields["poNumber"]?.text()
    input.attributes = try fields["attributes"]?.list(attribute) ?? []
    input.sourceName = try fields["sourceName"]?.text() ?? "web"
    input.orderTaxes = try fields["orderTaxes"]?.list(orderTax) ?? []
    if let value = fields["particulars"] { input.particulars = try particulars(value) }
    input.metafields = try fields["metafields"]?.list(metafield) ?? []
    return input
  }

  static func line(_ value: StepValue) throws(StepJSONError) -> OrderLineInput {
    let fields = try value.fields(
      "a line",
      [
        "sku", "quantity", "price", "taxes", "discounts", "location", "duties", "attributes", "customTitle",
        "group", "plan",
      ])
    var line = OrderLineInput(
      sku: try fields.required("sku").sku(),
      quantity: try fields.required("quantity").count(natural), price: try fields["price"]?.amount(),
      taxes: try fields["taxes"]?.list(tax), discounts: try fields["discounts"]?.list(discount) ?? [],
      location: try fields["location"]?.text(), duties: try fields["duties"]?.list(duty) ?? [],
      attributes: try fields["attributes"]?.list(attribute) ?? [],
      customTitle: try fields["customTitle"]?.text())
    line.group = try fields["group"].map { value throws(StepJSONError) in try group(value) }
    line.plan = try fields["plan"].map { value throws(StepJSONError) in try plan(value) }
    return line
  }

  static func edit(_ value: StepValue) throws(StepJSONError) -> EditInput {
    let fields = try value.fields(
      "an edit", ["order", "quantities", "additions", "shipping", "removedShipping", "note"])
    return EditInput(
      order: try fields.required("order").text(),
      quantities: try fields["quantities"]?.list(editQuantity) ?? [],
      additions: try fields["additions"]?.list(line) ?? [],
      shipping: try fields["shipping"]?.list(shipping) ?? [],
      removedShipping: try fields["removedShipping"]?.texts() ?? [], note: try fields["note"]?.text())
  }

  private static func editQuantity(_ value: StepValue) throws(StepJSONError) -> EditInput.Quantity {
    let fields = try value.fields("a line's new quantity", ["sku", "quantity", "restock"])
    return EditInput.Quantity(
      sku: try fields.required("sku").sku(), quantity: try fields.required("quantity").count(natural),
      restock: try fields["restock"]?.flag() ?? true)
  }

  static func update(_ value: StepValue) throws(StepJSONError) -> UpdateInput {
    let fields = try value.fields(
      "an update",
      [
        "order", "note", "shippingAddress", "tags", "attributes", "poNumber", "isClosed", "email", "phone",
        "metafields", "particulars",
      ])
    var input = UpdateInput(order: try fields.required("order").text())
    input.note = try fields["note"]?.text()
    if let value = fields["shippingAddress"] { input.shippingAddress = try address(value) }
    input.tags = try fields["tags"]?.texts()
    input.attributes = try fields["attributes"]?.list(attribute)
    input.poNumber = try fields["poNumber"]?.text()
    input.isClosed = try fields["isClosed"]?.flag()
    input.email = try fields["email"]?.text()
    input.phone = try fields["phone"]?.text()
    input.metafields = try fields["metafields"]?.list(metafield) ?? []
    if let value = fields["particulars"] { input.particulars = try particulars(value) }
    return input
  }

  static func draft(_ value: StepValue) throws(StepJSONError) -> DraftInput {
    let fields = try value.fields("a draft's step", ["name", "action"])
    let (name, input) = try fields.required("action").action(
      words: ["sendInvoice", "delete"], objects: ["create", "change", "complete"])
    let action: DraftInput.Action
    switch name {
    case "create": action = .create(try order(input))
    case "change": action = .change(try order(input))
    case "complete":
      let fields = try input.fields("a completion", ["paymentPending"])
      action = .complete(paymentPending: try fields["paymentPending"]?.flag() ?? false)
    case "delete": action = .delete
    default: action = .sendInvoice
    }
    return DraftInput(name: try fields["name"]?.text(), action: action)
  }

  static func attribute(_ value: StepValue) throws(StepJSONError) -> CustomAttribute {
    let fields = try value.fields("an attribute", ["key", "value"])
    return CustomAttribute(
      key: try fields.required("key").text(), value: try fields.required("value").text())
  }
}
