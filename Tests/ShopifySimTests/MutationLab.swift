import GraphQLLanguage
import Testing

@testable import ShopifySim

/// A shop that a client changes through GraphQL.
struct MutationLab {
  let store: MemoryAdminStore
  var shop: Shop { store.shop }

  init(_ shop: Shop) { store = MemoryAdminStore(shop) }

  func apply(_ steps: ShopStep...) throws {
    for step in steps { try store.apply(step) }
  }

  /// The data of an answer without errors.
  func data(_ query: String, _ variables: JSONValue = .null) throws -> JSONValue {
    let answer = try GraphQLService.answer(query, variables, store: store)
    #expect(answer["errors"] == nil, "\(String(decoding: answer.encoded(), as: UTF8.self).prefix(600))")
    return answer["data"] ?? .null
  }

  /// What a mutation of one root answers.
  func payload(_ call: String, _ selection: String) throws -> JSONValue {
    let name = String(call.prefix { $0 != "(" })
    // Refunds need a key from 2026-04 on; each call has its own.
    let key = name == "refundCreate" ? "@idempotent(key: \"\(call.hashValue)\")" : ""
    return try data("mutation { \(call) \(key) { \(selection) userErrors { field message } } }")[name]
      ?? .null
  }

  /// The first message of a mutation that changes nothing.
  func refusal(_ call: String) throws -> String? {
    let before = shop.lastID
    let answer = try payload(call, "__typename")
    #expect(shop.lastID == before)
    return answer.at("userErrors.0.message")?.stringValue
  }
}
