import CommerceTypes
import GraphQLLanguage

/// Delivery profiles.
extension StepJSON {
  static func deliveryProfile(_ value: StepValue) throws(StepJSONError) -> DeliveryProfileInput {
    let fields = try value.fields("a delivery profile", ["name", "isDefault", "groups"])
    return DeliveryProfileInput(
      name: try fields.required("name").text(), isDefault: try fields["isDefault"]?.flag(),
      groups: try fields["groups"]?.list { value throws(StepJSONError) in
        let fields = try value.fields("a location group", ["locations", "zones"])
        return DeliveryProfileInput.Group(
          locations: try fields.required("locations").texts(), zones: try fields["zones"]?.list(zone) ?? [])
      })
  }

  private static func zone(_ value: StepValue) throws(StepJSONError) -> DeliveryProfileInput.Zone {
    let fields = try value.fields("a zone", ["name", "countries", "methods"])
    return DeliveryProfileInput.Zone(
      name: try fields.required("name").text(), countries: try fields["countries"]?.list(zoneCountry) ?? [],
      methods: try fields["methods"]?.list(deliveryMethod) ?? [])
  }

  /// `"restOfWorld"`, or an object with a code and provinces.
  private static func zoneCountry(_ value: StepValue) throws(StepJSONError) -> DeliveryProfileInput.Country {
    if value.value.stringValue == "restOfWorld" {
      return DeliveryProfileInput.Country(code: nil, provinces: [])
    }
    let fields = try value.fields("a country", ["code", "provinces"])
    return DeliveryProfileInput.Country(
      code: try fields.required("code").country(), provinces: try fields["provinces"]?.texts() ?? [])
  }

  private static func deliveryMethod(_ value: StepValue) throws(StepJSONError) -> DeliveryProfileInput.Method
  {
    let fields = try value.fields("a way of shipping", ["name", "description", "isActive", "price"])
    return DeliveryProfileInput.Method(
      name: try fields.required("name").text(), description: try fields["description"]?.text(),
      isActive: try fields["isActive"]?.flag() ?? true, price: try fields.required("price").amount())
  }
}
