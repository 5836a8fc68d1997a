import CommerceTypes
import GraphQLLanguage

/// What gateways tell, what carriers report, what fulfillment services are asked.
extension StepJSON {
  static func transactionFacts(_ value: StepValue) throws(StepJSONError) -> TransactionFacts {
    let fields = try value.fields(
      "a transaction's facts",
      [
        "method", "authorizationCode", "receipt", "errorCode", "settlement", "isMultiCapturable",
        "extendedUntil",
      ])
    var facts = TransactionFacts()
    if let value = fields["method"] { facts.method = try method(value) }
    facts.authorizationCode = try fields["authorizationCode"]?.text()
    facts.receipt = fields["receipt"].map { String(decoding: $0.value.encoded(), as: UTF8.self) }
    facts.errorCode = try fields["errorCode"]?.text()
    if let settlement = try fields["settlement"]?.fields("a settlement", ["currency", "rate"]) {
      facts.settlement = (
        try settlement.required("currency").currency(), try settlement.required("rate").amount()
      )
    }
    facts.isMultiCapturable = try fields["isMultiCapturable"]?.flag() ?? false
    facts.extendedUntil = try fields["extendedUntil"]?.moment()
    return facts
  }

  private static func method(_ value: StepValue) throws(StepJSONError) -> TransactionFacts.Method {
    let (kind, input) = try value.action(words: [], objects: ["card", "local", "installments"])
    switch kind {
    case "card": return .card(try card(input))
    case "local":
      let local = try input.fields("a local payment method", ["name", "descriptor"])
      return .local(name: try local.required("name").text(), descriptor: try local["descriptor"]?.text())
    default: return .installments(name: try input.text())
    }
  }

  private static func card(_ value: StepValue) throws(StepJSONError) -> PaymentCard {
    let fields = try value.fields(
      "a card",
      [
        "company", "lastDigits", "bin", "name", "expirationMonth", "expirationYear", "avsResult", "cvvResult",
        "wallet",
      ])
    var card = PaymentCard()
    card.company = try fields["company"]?.text()
    card.lastDigits = try fields["lastDigits"]?.text()
    card.bin = try fields["bin"]?.text()
    card.name = try fields["name"]?.text()
    card.expirationMonth = try fields["expirationMonth"]?.count(1...12)
    card.expirationYear = try fields["expirationYear"]?.count(1...9999)
    card.avsResult = try fields["avsResult"]?.text()
    card.cvvResult = try fields["cvvResult"]?.text()
    card.wallet = try fields["wallet"]?.text()
    return card
  }

  static func report(_ value: StepValue) throws(StepJSONError) -> FulfillmentChange.Action {
    let fields = try value.fields(
      "a carrier's report",
      [
        "status", "happenedAt", "message", "estimatedDeliveryAt", "address1", "city", "province", "country",
        "zip", "latitude", "longitude",
      ])
    var report = FulfillmentEvent.Report()
    report.message = try fields["message"]?.text()
    report.estimatedDeliveryAt = try fields["estimatedDeliveryAt"]?.moment()
    report.address1 = try fields["address1"]?.text()
    report.city = try fields["city"]?.text()
    report.province = try fields["province"]?.text()
    report.country = try fields["country"]?.text()
    report.zip = try fields["zip"]?.text()
    report.latitude = try fields["latitude"]?.amount()
    report.longitude = try fields["longitude"]?.amount()
    return .report(
      status: try fields.required("status").text(), happenedAt: try fields["happenedAt"]?.moment(), report)
  }

  /// What goes between a merchant and a location's fulfillment service, and the times they agree on.
  static func service(
    _ name: String, _ value: StepValue
  ) throws(StepJSONError) -> FulfillmentOrderChange.Action {
    switch name {
    case "request", "requestCancellation":
      let fields = try value.fields("a request", ["message", "options"])
      return .request(
        kind: name == "request" ? "FULFILLMENT_REQUEST" : "CANCELLATION_REQUEST",
        message: try fields["message"]?.text(), options: fields["options"]?.value)
    case "answer":
      let fields = try value.fields("an answer", ["isAccepted", "message"])
      return .answer(
        isAccepted: try fields["isAccepted"]?.flag() ?? true, message: try fields["message"]?.text())
    case "schedule": return .schedule(try value.moment())
    case "deadline": return .deadline(try value.moment())
    default: return .prepareForPickup
    }
  }
}
