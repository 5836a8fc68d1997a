import CommerceTypes
import GraphQLLanguage

/// Where orders come from, and what is told about lines, parcels and payments.
extension StepJSON {
  static func particulars(_ value: StepValue) throws(StepJSONError) -> OrderParticulars {
    let fields = try value.fields(
      "an order's particulars",
      [
        "app", "channel", "merchantOfRecord", "clientIP", "confirmationNumber", "customerLocale",
        "referrerURL",
        "sourceIdentifier", "sourceURL", "acceptsMarketing", "hasEstimatedTaxes", "isConfirmed",
        "dutiesIncluded", "incoterm", "hasTimelineComment", "retailLocation", "risks", "protectStatus",
        "protectEligibility",
      ])
    var particulars = OrderParticulars()
    if let value = fields["app"] { particulars.app = try app(value) }
    if let value = fields["channel"] { particulars.channel = try channel(value) }
    if let value = fields["merchantOfRecord"] { particulars.merchantOfRecord = try app(value) }
    particulars.clientIP = try fields["clientIP"]?.text()
    particulars.confirmationNumber = try fields["confirmationNumber"]?.text()
    particulars.customerLocale = try fields["customerLocale"]?.text()
    particulars.referrerURL = try fields["referrerURL"]?.text()
    particulars.sourceIdentifier = try fields["sourceIdentifier"]?.text()
    particulars.sourceURL = try fields["sourceURL"]?.text()
    particulars.acceptsMarketing = try fields["acceptsMarketing"]?.flag() ?? false
    particulars.hasEstimatedTaxes = try fields["hasEstimatedTaxes"]?.flag() ?? false
    particulars.isConfirmed = try fields["isConfirmed"]?.flag() ?? true
    particulars.dutiesIncluded = try fields["dutiesIncluded"]?.flag() ?? false
    particulars.incoterm = try fields["incoterm"]?.text()
    particulars.hasTimelineComment = try fields["hasTimelineComment"]?.flag() ?? false
    particulars.retailLocation = try fields["retailLocation"]?.text()
    particulars.risks = try fields["risks"]?.list(risk) ?? []
    particulars.protectStatus = try fields["protectStatus"]?.text()
    particulars.protectEligibility = try fields["protectEligibility"]?.text()
    return particulars
  }

  private static let ids = 1...8_000_000_000_000_000_000

  private static func app(_ value: StepValue) throws(StepJSONError) -> SellingApp {
    let fields = try value.fields("an app", ["id", "name", "iconURL"])
    return SellingApp(
      id: try fields.required("id").count(ids), name: try fields.required("name").text(),
      iconURL: try fields["iconURL"]?.text())
  }

  private static func channel(_ value: StepValue) throws(StepJSONError) -> SalesChannel {
    let fields = try value.fields("a sales channel", ["id", "name", "informationID"])
    let id = try fields.required("id").count(ids)
    return SalesChannel(
      id: id, name: try fields.required("name").text(),
      informationID: try fields["informationID"]?.count(ids) ?? id)
  }

  private static func risk(_ value: StepValue) throws(StepJSONError) -> RiskAssessment {
    let fields = try value.fields("a risk assessment", ["level", "facts", "provider"])
    return RiskAssessment(
      level: try fields.required("level").text(),
      facts: try fields["facts"]?.list { value throws(StepJSONError) in
        let fact = try value.fields("a fact", ["description", "sentiment"])
        return RiskAssessment.Fact(
          description: try fact.required("description").text(),
          sentiment: try fact["sentiment"]?.text() ?? "NEUTRAL")
      } ?? [],
      provider: try fields["provider"].map { value throws(StepJSONError) in try app(value) })
  }

  static func group(_ value: StepValue) throws(StepJSONError) -> LineGroupInput {
    let fields = try value.fields("a bundle", ["title", "quantity", "attributes", "sku"])
    return LineGroupInput(
      title: try fields.required("title").text(), quantity: try fields["quantity"]?.count(natural) ?? 1,
      attributes: try fields["attributes"]?.list(attribute) ?? [], sku: try fields["sku"]?.sku())
  }

  static func plan(_ value: StepValue) throws(StepJSONError) -> LineFacts.Plan {
    let fields = try value.fields("a selling plan", ["name", "id"])
    return LineFacts.Plan(name: try fields.required("name").text(), id: try fields["id"]?.count(ids))
  }

  static func shippingFacts(_ value: StepValue) throws(StepJSONError) -> ShippingFacts {
    let fields = try value.fields(
      "a shipping line's facts",
      [
        "code", "source", "carrierIdentifier", "deliveryCategory", "phone", "rateHandle", "isCustom",
        "methodType", "minDeliveryAt", "maxDeliveryAt", "promise", "instructions", "instructionsPhone",
        "sourceReference",
      ])
    var facts = ShippingFacts()
    facts.code = try fields["code"]?.text()
    facts.source = try fields["source"]?.text()
    facts.carrierIdentifier = try fields["carrierIdentifier"]?.text()
    facts.deliveryCategory = try fields["deliveryCategory"]?.text()
    facts.phone = try fields["phone"]?.text()
    facts.rateHandle = try fields["rateHandle"]?.text()
    facts.isCustom = try fields["isCustom"]?.flag() ?? false
    facts.methodType = try fields["methodType"]?.text() ?? facts.methodType
    facts.minDeliveryAt = try fields["minDeliveryAt"]?.moment()
    facts.maxDeliveryAt = try fields["maxDeliveryAt"]?.moment()
    if let promise = try fields["promise"]?.fields("a promise", ["handle", "name"]) {
      facts.promise = ShippingFacts.Promise(
        handle: try promise.required("handle").text(), name: try promise.required("name").text())
    }
    facts.instructions = try fields["instructions"]?.text()
    facts.instructionsPhone = try fields["instructionsPhone"]?.text()
    facts.sourceReference = try fields["sourceReference"]?.text()
    return facts
  }

  static func mapPlace(_ value: StepValue) throws(StepJSONError) -> MapPlace {
    let fields = try value.fields("a place", ["latitude", "longitude", "timeZone", "validation"])
    return MapPlace(
      latitude: try fields.required("latitude").amount(),
      longitude: try fields.required("longitude").amount(),
      timeZone: try fields["timeZone"]?.text(), validation: try fields["validation"]?.text())
  }
}
