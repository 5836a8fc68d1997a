import CommerceTypes

/// What Odoo holds of the run's orders, customers and goods, as read after a scenario.
struct Books: Sendable {
  struct SaleOrder: Sendable {
    var id: Int
    var name: String
    var state: String
    var untaxed: ExactDecimal
    var tax: ExactDecimal
    var total: ExactDecimal

    /// Whether it stands for what was sold: confirmed, or called off because Shopify did so.
    func stands(for order: OrderFacts) -> Bool {
      state == "sale" || state == "done" || (state == "cancel" && order.isCancelled)
    }
  }

  /// An invoice or a credit note.
  struct Move: Sendable {
    var id: Int
    var name: String
    /// `out_invoice` or `out_refund`.
    var type: String
    var state: String
    var untaxed: ExactDecimal
    var tax: ExactDecimal
    var total: ExactDecimal
    var paymentState: String
    /// The tax of its journal items, positive, by the `account.tax` they are a line of.
    var taxes: [Int: ExactDecimal]

    var label: String { "account.move \(id) (\(name))" }
  }

  struct Payment: Sendable {
    var id: Int
    var name: String
    /// `inbound` or `outbound`.
    var type: String
    var state: String
    var amount: ExactDecimal

    /// Whether it was booked and not called off again.
    var counts: Bool { !["draft", "cancel", "canceled", "rejected"].contains(state) }
  }

  struct Picking: Sendable {
    var id: Int
    var name: String
    var state: String
    /// `outgoing`, `incoming`, `internal`.
    var direction: String

    var label: String { "stock.picking \(id) (\(name))" }
    var isOpen: Bool { state != "done" && state != "cancel" }
  }

  /// A posted journal item on a receivable account.
  struct Receivable: Sendable {
    var id: Int
    var moveName: String
    /// What is open of it in its currency: positive when the customer owes.
    var residual: ExactDecimal
  }

  /// What belongs to one Shopify order.
  struct OrderRecords: Sendable {
    var saleOrders: [SaleOrder] = []
    var moves: [Move] = []
    var payments: [Payment] = []
    var pickings: [Picking] = []
    /// Units that its open outgoing transfers wait to send, by SKU.
    var waiting: [String: ExactDecimal] = [:]
    /// For an order that is to be held: every record that names it, `sale.order 41`.
    var traces: [String] = []
    /// For an order that is to be held: how many models were searched.
    var modelsSearched = 0

    var postedInvoices: [Move] { moves.filter { $0.type == "out_invoice" && $0.state == "posted" } }
    var postedCreditNotes: [Move] { moves.filter { $0.type == "out_refund" && $0.state == "posted" } }
  }

  /// What belongs to one customer, by e-mail.
  struct CustomerRecords: Sendable {
    /// Contacts that are nobody's address.
    var partners: [Int] = []
    var receivables: [Receivable] = []
  }

  struct StockKey: Sendable, Hashable {
    var sku: String
    var location: String
  }

  struct Stock: Sendable, Hashable {
    var quantity: ExactDecimal = .zero
    var reserved: ExactDecimal = .zero
  }

  /// By the order's name in Shopify.
  var orders: [String: OrderRecords] = [:]
  var customers: [String: CustomerRecords] = [:]
  /// Before the first step and now.
  var stockBefore: [StockKey: Stock] = [:]
  var stock: [StockKey: Stock] = [:]
  /// The ids of the profile's taxes, by their key.
  var taxIDs: [String: Int] = [:]
  /// The names of taxes, by id, for messages.
  var taxNames: [Int: String] = [:]
}
