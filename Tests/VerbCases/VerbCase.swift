/// The order-to-cash verbs, each in the ways that are tried on a twin and on a real Odoo.
public enum VerbCase: String, CaseIterable, Sendable {
  case confirm, cancel
  case deliverAll, deliverPart, deliverPartOnly
  case takeBack
  case invoice
  case postMove, postPayment
  case pay, payPart
  case credit, creditPart
  case reconcile
  case setStock

  /// The verb tells the id of a record that it made or set.
  public var tells: Bool {
    switch self {
    case .deliverPart, .takeBack, .invoice, .pay, .payPart, .credit, .creditPart, .setStock: true
    case .confirm, .cancel, .deliverAll, .deliverPartOnly, .postMove, .postPayment, .reconcile: false
    }
  }
}
