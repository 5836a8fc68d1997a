import CommerceTypes
import GraphQLLanguage

/// An amount of the payload, exact, with its place and its own spelling.
struct Amount: Sendable {
  let value: ExactDecimal
  let written: String
  let spot: Spot

  /// Reads a decimal from a string or a number; nil for anything else, and past what an amount can sensibly be.
  init?(_ spot: Spot?) {
    guard let spot, let text = spot.node.stringValue ?? spot.node.numberText, text.utf8.count <= 18,
      let value = ExactDecimal(text), value.fractionDigits <= 6, value.magnitude < 1_000_000_000_000
    else { return nil }
    self.value = value
    self.written = text
    self.spot = spot
  }
}
