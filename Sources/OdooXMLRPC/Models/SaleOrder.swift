public import CommerceTypes

/// A quotation or a sales order.
public struct SaleOrder: OdooModel, Hashable {
  public static let modelName = "sale.order"

  public let id: RecordID<SaleOrder>
  /// `name`: the number.
  public var name: String?
  /// `state`.
  public var state: State?
  /// `locked`: 14 calls a locked order `done`.
  public var isLocked: Bool?
  /// `date_order`: overwritten when it is confirmed.
  public var dateOrder: OdooDateTime?
  /// `partner_id`.
  public var partner: Many2one<ResPartner>?
  /// `partner_invoice_id`.
  public var invoicePartner: Many2one<ResPartner>?
  /// `partner_shipping_id`.
  public var shippingPartner: Many2one<ResPartner>?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `currency_id`.
  public var currency: Many2one<ResCurrency>?
  /// `pricelist_id`: gives it its currency.
  public var pricelist: Many2one<ProductPricelist>?
  /// `warehouse_id`.
  public var warehouse: Many2one<StockWarehouse>?
  /// `fiscal_position_id`.
  public var fiscalPosition: Many2one<AccountFiscalPosition>?
  /// `payment_term_id`.
  public var paymentTerm: Many2one<Linked.PaymentTerm>?
  /// `user_id`.
  public var salesperson: Many2one<ResUsers>?
  /// `team_id`.
  public var salesTeam: Many2one<Linked.SalesTeam>?
  /// `carrier_id`.
  public var carrier: Many2one<DeliveryCarrier>?
  /// `client_order_ref`: the customer's own reference.
  public var clientOrderRef: String?
  /// `origin`: the document it came from.
  public var origin: String?
  /// `reference`: of its payment.
  public var reference: String?
  /// `note`: terms; plain text on 14.
  public var note: String?
  /// `commitment_date`: when delivery was promised.
  public var commitmentDate: OdooDateTime?
  /// `validity_date`.
  public var validityDate: OdooDate?
  /// `amount_untaxed`.
  public var amountUntaxed: ExactDecimal?
  /// `amount_tax`.
  public var amountTax: ExactDecimal?
  /// `amount_total`.
  public var amountTotal: ExactDecimal?
  /// `invoice_status`.
  public var invoiceStatus: InvoiceStatus?
  /// `delivery_status`: `pending`, `started`, `partial` or `full`.
  public var deliveryStatus: String?
  /// `order_line`.
  public var orderLines: [RecordID<SaleOrderLine>]?
  /// `invoice_ids`.
  public var invoices: [RecordID<AccountMove>]?
  /// `picking_ids`.
  public var pickings: [RecordID<StockPicking>]?
  /// `create_date`.
  public var createDate: OdooDateTime?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<SaleOrder>) { self.id = id }

  public static let fields: ModelFields<SaleOrder> = [
    .char("name", \.name),
    .selection("state", \.state),
    .boolean("locked", \.isLocked),
    .datetime("date_order", \.dateOrder),
    .many2one("partner_id", \.partner),
    .many2one("partner_invoice_id", \.invoicePartner),
    .many2one("partner_shipping_id", \.shippingPartner),
    .many2one("company_id", \.company),
    .many2one("currency_id", \.currency),
    .many2one("pricelist_id", \.pricelist),
    .many2one("warehouse_id", \.warehouse),
    .many2one("fiscal_position_id", \.fiscalPosition),
    .many2one("payment_term_id", \.paymentTerm),
    .many2one("user_id", \.salesperson),
    .many2one("team_id", \.salesTeam),
    .many2one("carrier_id", \.carrier),
    .char("client_order_ref", \.clientOrderRef),
    .char("origin", \.origin),
    .char("reference", \.reference),
    .html("note", \.note),
    .datetime("commitment_date", \.commitmentDate),
    .date("validity_date", \.validityDate),
    .monetary("amount_untaxed", \.amountUntaxed),
    .monetary("amount_tax", \.amountTax),
    .monetary("amount_total", \.amountTotal),
    .selection("invoice_status", \.invoiceStatus),
    .selection("delivery_status", \.deliveryStatus),
    .one2many("order_line", \.orderLines),
    .many2many("invoice_ids", \.invoices),
    .one2many("picking_ids", \.pickings),
    .datetime("create_date", \.createDate),
    .datetime("write_date", \.writeDate),
  ]
}
