/// `stock.location`: its path.
struct LocationBehaviour: ModelBehaviour {
  let model = "stock.location"

  var computed: [String: Computation] {
    [
      "complete_name": { .text(try Self.path($0)) },
      "warehouse_id": { .record(orUnset: try Self.warehouse($0)) },
    ]
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if values["usage"] == nil { values["usage"] = "internal" }
    if values["company_id"] == nil { values["company_id"] = .record(env.companyID) }
  }

  func displayName(_ record: Record) throws -> String? { try Self.path(record) }

  /// `WH/Stock/Shelf`: views name themselves alone.
  private static func path(_ location: Record) throws -> String {
    let name = try location.string("name")
    guard let parent = try location.related("location_id"), try location.string("usage") != "view" else {
      return name
    }
    return try "\(path(parent))/\(name)"
  }

  private static func warehouse(_ location: Record) throws -> Int? {
    if let own = location.env.first("stock.warehouse", where: "view_location_id", is: .record(location.id)) {
      return own
    }
    return try location.related("location_id").flatMap(warehouse)
  }
}
