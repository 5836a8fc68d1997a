/// Ways in which a verb is refused, by Odoo or because of what was read before anything was sent.
public enum VerbRefusal: String, CaseIterable, Sendable {
  case confirmCancelled
  case deliverForeignMove, deliverAgainWithOthers, deliverCancelled
  case takeBackNothing
  case invoiceAgain
  case postEmpty
  case payAgain
  case creditDraft, creditForeignLine
  case reconcileReconciled
  case stockOfService

  /// Odoo itself refuses; else the verb does, before it sends anything that changes something.
  public var isOdoos: Bool {
    switch self {
    case .confirmCancelled, .takeBackNothing, .invoiceAgain, .postEmpty, .payAgain, .reconcileReconciled,
      .stockOfService:
      true
    case .deliverForeignMove, .deliverAgainWithOthers, .deliverCancelled, .creditDraft, .creditForeignLine:
      false
    }
  }
}
