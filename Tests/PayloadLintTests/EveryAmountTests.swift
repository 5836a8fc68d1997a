import CommerceTypes
import GraphQLLanguage
import PayloadLint
import Testing

@Suite("Every amount of an order matters")
struct EveryAmountTests {
  /// Amounts that no equation holds, because what they mean is not known well enough.
  static let free = ["total_discount", "total_price_usd", "shipping_line.price", "total_outstanding"]

  @Test(
    "Whichever amount is changed by one, the change is noticed",
    arguments: [
      "captured/order-04", "clean/order-refunded", "clean/order-presentment", "clean/graphql-order",
    ])
  func changes(name: String) throws {
    let body = try Payloads.value(name)
    var paths: [(path: String, text: String)] = []
    collect(body, "", &paths)
    #expect(paths.count > 10)
    for (path, text) in paths where !Self.free.contains(where: { path.contains($0) }) {
      let digits = text.split(separator: ".").last?.count ?? 0
      let changed = try #require(ExactDecimal(text)) + 1
      let spoilt = try Payloads.spoil(body, path, .string(changed.formatted(minimumDigits: digits)))
      #expect(try !Linter().findings(in: spoilt.encoded()).isEmpty, "\(path) \(text) → \(changed)")
    }
  }

  private func collect(_ value: JSONValue, _ path: String, _ paths: inout [(path: String, text: String)]) {
    for (index, element) in (value.arrayValue ?? []).enumerated() {
      collect(element, "\(path)[\(index)]", &paths)
    }
    for member in value.objectValue ?? [] where !["value", "receipt"].contains(member.name) {
      collect(member.value, path.isEmpty ? member.name : "\(path).\(member.name)", &paths)
    }
    if let text = value.stringValue, text.contains("."), ExactDecimal(text) != nil {
      paths.append((path, text))
    }
  }
}
