/// Something of the shop's world that the profile and the run's token turn into an Odoo record or text.
enum Reference: Sendable, Hashable {
  case order(String)
  case sku(String)
  case location(String)
  case tax(String)
  case gateway(String)
  case email(String)
}
