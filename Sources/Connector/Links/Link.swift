/// What a Shopify object is in Odoo.
struct LinkKey: Sendable, Hashable {
  /// One Shopify object may become several records: an order becomes a sale, an address and an invoice.
  enum Role: String, Sendable {
    case customer, address, sale, invoice, payment, delivery, creditNote, stockReturn
    /// What is still to leave of an order.
    case openGoods
    /// The end of an order that was cancelled.
    case cancellation
  }

  let gid: GID
  let role: Role
}

/// The Odoo record, and how far it has come.
struct Link: Sendable, Hashable {
  enum State: String, Sendable {
    /// About to be made: it may or may not be there.
    case intended
    /// There, but not yet as it shall be: a draft, unpaid.
    case linked
    /// As it shall be; not looked at again.
    case complete
  }

  let model: String
  let record: Int?
  let state: State
  /// What Shopify said when the record was brought to it, where that can change: another text means another look.
  var detail: String?
}
