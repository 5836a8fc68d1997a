import CommerceTypes

/// `account.move.move_type`, and which way its amounts go.
struct MoveKind: RawRepresentable, Sendable, Hashable {
  let rawValue: String

  static let outInvoice = MoveKind(rawValue: "out_invoice")
  static let outRefund = MoveKind(rawValue: "out_refund")
  static let inInvoice = MoveKind(rawValue: "in_invoice")
  static let inRefund = MoveKind(rawValue: "in_refund")

  init(rawValue: String) { self.rawValue = rawValue }
  init(_ move: Record) throws { rawValue = try move.text("move_type") ?? "entry" }

  var isInvoice: Bool { [Self.outInvoice, .outRefund, .inInvoice, .inRefund].contains(self) }
  var isSale: Bool { self == .outInvoice || self == .outRefund }
  var isRefund: Bool { self == .outRefund || self == .inRefund }
  /// The sign of what the document's lines book: an invoice's income is credited.
  var sign: ExactDecimal { self == .outInvoice || self == .inRefund ? -1 : 1 }
  /// The credit note's kind of an invoice's.
  var reversal: MoveKind {
    switch self {
    case .outInvoice: .outRefund
    case .outRefund: .outInvoice
    case .inInvoice: .inRefund
    case .inRefund: .inInvoice
    default: self
    }
  }

  /// What a draft is called: `Draft Invoice`.
  var title: String {
    switch self {
    case .outInvoice: "Invoice"
    case .outRefund: "Credit Note"
    case .inInvoice: "Bill"
    case .inRefund: "Vendor Credit Note"
    default: "Entry"
    }
  }
}
