/// Which of an amount's two currencies an equation is held to.
enum Basis: Sendable, Hashable {
  /// The shop's own currency.
  case shop
  /// The currency the customer saw.
  case presentment
}
