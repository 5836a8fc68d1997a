/// `product.category`: its path.
struct CategoryBehaviour: ModelBehaviour {
  let model = "product.category"

  var computed: [String: Computation] { ["complete_name": { .text(try Self.path($0)) }] }

  func displayName(_ record: Record) throws -> String? { try Self.path(record) }

  private static func path(_ category: Record) throws -> String {
    let name = try category.string("name")
    return try category.related("parent_id").map { try "\(path($0)) / \(name)" } ?? name
  }
}
