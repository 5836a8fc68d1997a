import Foundation
import GraphQLLanguage
import Testing

@Suite("The whole Admin schema", .enabled(if: AdminSchema.path != nil))
struct AdminSchemaTests {
  @Test("It is indexed in under a second and answers for a type at once")
  func quick() throws {
    let bytes = try AdminSchema.bytes()
    let clock = ContinuousClock()
    var schema: Schema?
    let indexing = try clock.measure { schema = try Schema(bytes: bytes) }
    let asking = clock.measure { _ = schema?.type(named: "QueryRoot") }
    #expect(schema?.typeNames.count ?? 0 > 3_000)
    #expect(indexing < .seconds(1), "\(indexing)")
    #expect(asking < .seconds(1), "\(asking)")
  }

  @Test("Every definition parses")
  func complete() throws {
    let schema = try Schema(bytes: AdminSchema.bytes())
    try schema.check()
    #expect(schema.rootTypeName(.mutation) == "Mutation")
    #expect(schema.possibleTypes(of: "Node").contains("Order"))
  }

  @Test("A field that Shopify does not have is refused with Shopify's words")
  func refused() throws {
    let document = try Document(
      parsing:
        "query A($id: ID!) {\n  order(id: $id) {\n    id\n    lineItems(first: 5) { nodes { id prize } }\n  }\n}"
    )
    let errors = try Validator(schema: Schema(bytes: AdminSchema.bytes())).validate(
      document, operationName: nil, variables: ["id": "gid://shopify/Order/1"] as JSONValue)
    #expect(
      errors.map(\.description)
        == ["4:38: Field 'prize' doesn't exist on type 'LineItem' (undefinedField)"])
  }
}

/// The schema text that the product carries.
enum AdminSchema {
  static let path: String? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let resources = root.appendingPathComponent("Sources/ShopifySim/Resources")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: resources.path)) ?? []
    return names.filter { $0.hasSuffix(".graphql") }.max().map { resources.appendingPathComponent($0).path }
  }()

  static func bytes() throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: #require(path))))
  }
}
