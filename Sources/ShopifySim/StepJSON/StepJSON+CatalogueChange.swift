import CommerceTypes
import GraphQLLanguage

/// Media, categories, planned changes.
extension StepJSON {
  static func catalogueChange(_ value: StepValue) throws(StepJSONError) -> CatalogueChange {
    let (name, input) = try value.action(
      words: [],
      objects: ["category", "media", "location", "schedule", "metaobject", "publish", "bundle"])
    switch name {
    case "category":
      let fields = try input.fields("a category", ["id", "fullName", "isArchived"])
      return .category(
        id: try fields.required("id").text(), fullName: try fields.required("fullName").text(),
        isArchived: try fields["isArchived"]?.flag() ?? false)
    case "media": return .media(try media(input))
    case "location": return .location(try place(input))
    case "schedule": return .schedule(try schedule(input))
    case "metaobject":
      let fields = try input.fields("a metaobject", ["type", "handle", "fields"])
      var values: [String: String] = [:]
      for member in try fields.required("fields").value.objectValue ?? [] {
        values[member.name] = try StepValue(value: member.value, path: "fields.\(member.name)").text()
      }
      return .metaobject(
        type: try fields.required("type").text(), handle: try fields.required("handle").text(),
        fields: values)
    case "publish":
      let fields = try input.fields("a publishing", ["collection", "publication", "isPublished"])
      return .publish(
        collection: try fields.required("collection").text(),
        publication: try fields.required("publication").text(),
        isPublished: try fields["isPublished"]?.flag() ?? true)
    default:
      let fields = try input.fields("a bundle", ["sku", "isBundle"])
      return .bundle(
        sku: try fields.required("sku").sku(), isBundle: try fields["isBundle"]?.flag() ?? true)
    }
  }

  private static func media(_ value: StepValue) throws(StepJSONError) -> CatalogueChange.Media {
    let fields = try value.fields(
      "a media",
      [
        "sku", "position", "status", "width", "height", "fileSize", "previewURL", "errors", "warnings",
      ])
    var media = CatalogueChange.Media(
      sku: try fields.required("sku").sku(), position: try fields["position"]?.count(1...250) ?? 1)
    media.status = try fields["status"]?.text()
    media.width = try fields["width"]?.count(natural)
    media.height = try fields["height"]?.count(natural)
    media.fileSize = try fields["fileSize"]?.count(natural)
    media.previewURL = try fields["previewURL"]?.text()
    media.errors = try fields["errors"]?.list(problem)
    media.warnings = try fields["warnings"]?.list(problem)
    return media
  }

  private static func problem(_ value: StepValue) throws(StepJSONError) -> ProductMedia.Problem {
    let fields = try value.fields("a media's problem", ["code", "message", "details"])
    return ProductMedia.Problem(
      code: try fields.required("code").text(), message: try fields.required("message").text(),
      details: try fields["details"]?.text())
  }

  private static func place(_ value: StepValue) throws(StepJSONError) -> CatalogueChange.Place {
    let fields = try value.fields(
      "a location",
      ["name", "isAddressVerified", "latitude", "longitude", "suggestedAddresses", "localPickup"])
    var place = CatalogueChange.Place(name: try fields.required("name").text())
    place.isAddressVerified = try fields["isAddressVerified"]?.flag()
    place.latitude = try fields["latitude"]?.amount()
    place.longitude = try fields["longitude"]?.amount()
    place.suggestedAddresses = try fields["suggestedAddresses"]?.list(address)
    if let pickup = try fields["localPickup"]?.fields("a pick-up", ["time", "instructions"]) {
      place.localPickup = LocalPickup(
        time: try pickup.required("time").text(),
        instructions: try pickup["instructions"]?.text() ?? "")
    }
    return place
  }

  private static func schedule(_ value: StepValue) throws(StepJSONError) -> CatalogueChange.Schedule {
    let fields = try value.fields("a schedule", ["sku", "location", "changes"])
    return CatalogueChange.Schedule(
      sku: try fields.required("sku").sku(), location: try fields.required("location").text(),
      changes: try fields.required("changes").list { value throws(StepJSONError) in
        let change = try value.fields(
          "a planned change", ["expectedAt", "fromName", "toName", "quantity", "ledgerDocumentURI"])
        return CatalogueChange.Schedule.Change(
          expectedAt: try change.required("expectedAt").moment(),
          fromName: try change.required("fromName").text(), toName: try change.required("toName").text(),
          quantity: try change.required("quantity").count(natural),
          ledgerDocumentURI: try change.required("ledgerDocumentURI").text())
      })
  }
}
