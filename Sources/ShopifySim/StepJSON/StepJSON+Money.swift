import CommerceTypes

/// Discounts, taxes, shipping, duties, fees, payments.
extension StepJSON {
  static func discount(_ value: StepValue) throws(StepJSONError) -> DiscountInput {
    let fields = try value.fields("a discount", ["source", "value", "entitledSKUs", "description"])
    let (kind, name) = try fields.required("source").action(
      words: [], objects: ["code", "automatic", "manual", "script"])
    let source: DiscountInput.Source
    switch kind {
    case "code": source = .code(try name.text())
    case "automatic": source = .automatic(title: try name.text())
    case "script": source = .script(title: try name.text())
    default: source = .manual(title: try name.text())
    }
    let (form, amount) = try fields.required("value").action(
      words: [], objects: ["fixed", "fixedEach", "percentage"])
    let worth: DiscountInput.Value
    switch form {
    case "fixed": worth = .fixed(try amount.amount())
    case "fixedEach": worth = .fixedEach(try amount.amount())
    default: worth = .percentage(try percentage(amount))
    }
    return DiscountInput(
      source, worth,
      entitledSKUs: try fields["entitledSKUs"]?.list { value throws(StepJSONError) in try value.sku() },
      description: try fields["description"]?.text())
  }

  /// Percent in quotes: `"10"` for 10 %.
  private static func percentage(_ value: StepValue) throws(StepJSONError) -> ExactDecimal {
    let percent = try value.amount()
    guard !percent.isNegative, percent <= 100 else { throw value.refuse("percent from \"0\" to \"100\"") }
    return percent
  }

  static func tax(_ value: StepValue) throws(StepJSONError) -> TaxInput {
    let fields = try value.fields("a tax", ["title", "rate", "channelLiable", "source"])
    return TaxInput(
      title: try fields.required("title").text(), rate: try fields.required("rate").rate(),
      channelLiable: try fields["channelLiable"]?.flag(), source: try fields["source"]?.text())
  }

  static func orderTax(_ value: StepValue) throws(StepJSONError) -> OrderTaxInput {
    let fields = try value.fields("an order's tax", ["title", "rate", "amount", "channelLiable"])
    return OrderTaxInput(
      title: try fields.required("title").text(), rate: try fields.required("rate").rate(),
      amount: try fields.required("amount").amount(), channelLiable: try fields["channelLiable"]?.flag())
  }

  static func shipping(_ value: StepValue) throws(StepJSONError) -> ShippingInput {
    let fields = try value.fields("a shipping line", ["title", "price", "taxes", "discounts", "facts"])
    var shipping = ShippingInput(
      title: try fields.required("title").text(), price: try fields.required("price").amount(),
      taxes: try fields["taxes"]?.list(tax), discounts: try fields["discounts"]?.list(discount) ?? [])
    if let facts = fields["facts"] { shipping.facts = try shippingFacts(facts) }
    return shipping
  }

  static func duty(_ value: StepValue) throws(StepJSONError) -> DutyInput {
    let fields = try value.fields(
      "a duty", ["amount", "harmonizedSystemCode", "countryCodeOfOrigin", "taxes"])
    return DutyInput(
      amount: try fields.required("amount").amount(),
      harmonizedSystemCode: try fields["harmonizedSystemCode"]?.text(),
      countryCodeOfOrigin: try fields["countryCodeOfOrigin"]?.country().rawValue,
      taxes: try fields["taxes"]?.list(tax) ?? [])
  }

  static func fee(_ value: StepValue) throws(StepJSONError) -> FeeInput {
    let fields = try value.fields("a fee", ["name", "amount", "taxes"])
    return FeeInput(
      name: try fields.required("name").text(), amount: try fields.required("amount").amount(),
      taxes: try fields["taxes"]?.list(tax) ?? [])
  }

  static func transaction(_ value: StepValue) throws(StepJSONError) -> TransactionInput {
    let fields = try value.fields(
      "a transaction", ["gateway", "kind", "amount", "status", "giftCard", "facts"])
    var transaction = TransactionInput(
      gateway: try fields.required("gateway").text(),
      kind: try fields["kind"]?.word([("sale", .sale), ("authorization", .authorization)]) ?? .sale,
      amount: try fields["amount"]?.amount(), status: try fields["status"]?.word(statuses) ?? .success,
      giftCard: try fields["giftCard"]?.text())
    if let facts = fields["facts"] { transaction.facts = try transactionFacts(facts) }
    return transaction
  }

  static func payment(_ value: StepValue) throws(StepJSONError) -> PaymentInput {
    let fields = try value.fields(
      "a payment", ["order", "kind", "amount", "gateway", "status", "giftCard", "facts"])
    var payment = PaymentInput(
      order: try fields.required("order").text(),
      kind: try fields.required("kind").word([
        ("sale", .sale), ("authorization", .authorization), ("capture", .capture), ("void", .void),
      ]),
      amount: try fields["amount"]?.amount(), gateway: try fields["gateway"]?.text(),
      status: try fields["status"]?.word(statuses) ?? .success, giftCard: try fields["giftCard"]?.text())
    if let facts = fields["facts"] { payment.facts = try transactionFacts(facts) }
    return payment
  }

  private static let statuses: [(word: String, meaning: TransactionStatus)] = [
    ("success", .success), ("pending", .pending), ("failure", .failure),
  ]

  static func giftCard(_ value: StepValue) throws(StepJSONError) -> GiftCardChange {
    let fields = try value.fields("a gift card's step", ["code", "action"])
    let (name, input) = try fields.required("action").action(
      words: ["disable"], objects: ["issue", "credit", "debit"])
    let action: GiftCardChange.Action
    switch name {
    case "issue":
      let card = try input.fields("an issue", ["amount", "customer", "expiresAt"])
      action = .issue(
        try card.required("amount").amount(), customer: try card["customer"]?.text(),
        expiresAt: try card["expiresAt"]?.moment())
    case "credit": action = .credit(try input.amount())
    case "debit": action = .debit(try input.amount())
    default: action = .disable
    }
    return GiftCardChange(code: try fields.required("code").text(), action: action)
  }

  static func dispute(_ value: StepValue) throws(StepJSONError) -> DisputeChange {
    let fields = try value.fields("a dispute's step", ["order", "action"])
    let (name, input) = try fields.required("action").action(
      words: ["submitEvidence"], objects: ["open", "decide"])
    let action: DisputeChange.Action
    switch name {
    case "open":
      let opened = try input.fields("an opening", ["amount", "type", "reason", "networkReasonCode"])
      action = .open(
        amount: try opened["amount"]?.amount(), type: try opened["type"]?.text() ?? "CHARGEBACK",
        reason: try opened["reason"]?.text() ?? "fraudulent",
        networkReasonCode: try opened["networkReasonCode"]?.text())
    case "decide": action = .decide(try input.text())
    default: action = .submitEvidence
    }
    return DisputeChange(order: try fields.required("order").text(), action: action)
  }
}
