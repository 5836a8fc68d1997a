/// What Odoo answers when a transfer is to be validated.
public enum TransferAnswer: Sendable, Hashable {
  /// It is done.
  case validated
  /// It is not: Odoo opens this wizard instead, `stock.backorder.confirmation`; empty when its answer says nothing.
  case question(String)
}
