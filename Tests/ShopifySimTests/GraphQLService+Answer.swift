import GraphQLLanguage

@testable import ShopifySim

extension GraphQLService {
  /// What a request is answered, by the newest version.
  static func answer(
    _ query: String, _ variables: JSONValue = .null, store: any AdminStore,
    addresses: WebhookAddressRule = .httpsOrLoopback
  ) throws -> JSONValue {
    let body: JSONValue = ["query": .string(query), "variables": variables]
    let service = GraphQLService(schema: try AdminSchema.newest.schema())
    return try JSONValue(parsing: service.respond(to: body.encoded(), store: store, addresses: addresses))
  }
}
