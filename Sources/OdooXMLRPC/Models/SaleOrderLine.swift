public import CommerceTypes

/// A line of a sales order.
public struct SaleOrderLine: OdooModel, Hashable {
  public static let modelName = "sale.order.line"

  public let id: RecordID<SaleOrderLine>
  /// `order_id`.
  public var order: Many2one<SaleOrder>?
  /// `name`: the description.
  public var name: String?
  /// `sequence`.
  public var sequence: Int?
  /// `display_type`: empty on lines that sell something.
  public var displayType: DisplayType?
  /// `product_id`.
  public var product: Many2one<ProductProduct>?
  /// `product_uom_id`.
  public var unit: Many2one<Linked.UnitOfMeasure>?
  /// `product_uom_qty`: ordered.
  public var quantity: ExactDecimal?
  /// `qty_delivered`.
  public var quantityDelivered: ExactDecimal?
  /// `qty_invoiced`.
  public var quantityInvoiced: ExactDecimal?
  /// `qty_to_invoice`.
  public var quantityToInvoice: ExactDecimal?
  /// `price_unit`.
  public var priceUnit: ExactDecimal?
  /// `discount`: in percent.
  public var discount: ExactDecimal?
  /// `tax_ids`.
  public var taxes: [RecordID<AccountTax>]?
  /// `price_subtotal`: without taxes.
  public var priceSubtotal: ExactDecimal?
  /// `price_tax`.
  public var priceTax: ExactDecimal?
  /// `price_total`: with taxes.
  public var priceTotal: ExactDecimal?
  /// `currency_id`.
  public var currency: Many2one<ResCurrency>?
  /// `state`: the order's.
  public var state: SaleOrder.State?
  /// `invoice_status`.
  public var invoiceStatus: SaleOrder.InvoiceStatus?
  /// `is_delivery`: shipping.
  public var isDelivery: Bool?
  /// `is_downpayment`.
  public var isDownPayment: Bool?
  /// `invoice_lines`.
  public var invoiceLines: [RecordID<AccountMoveLine>]?
  /// `move_ids`.
  public var moves: [RecordID<StockMove>]?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<SaleOrderLine>) { self.id = id }

  public static let fields: ModelFields<SaleOrderLine> = [
    .many2one("order_id", \.order),
    .text("name", \.name),
    .integer("sequence", \.sequence),
    .selection("display_type", \.displayType),
    .many2one("product_id", \.product),
    .many2one("product_uom_id", \.unit),
    .float("product_uom_qty", \.quantity),
    .float("qty_delivered", \.quantityDelivered),
    .float("qty_invoiced", \.quantityInvoiced),
    .float("qty_to_invoice", \.quantityToInvoice),
    .float("price_unit", \.priceUnit),
    .float("discount", \.discount),
    .many2many("tax_ids", \.taxes),
    .monetary("price_subtotal", \.priceSubtotal),
    .float("price_tax", \.priceTax),
    .monetary("price_total", \.priceTotal),
    .many2one("currency_id", \.currency),
    .selection("state", \.state),
    .selection("invoice_status", \.invoiceStatus),
    .boolean("is_delivery", \.isDelivery),
    .boolean("is_downpayment", \.isDownPayment),
    .many2many("invoice_lines", \.invoiceLines),
    .one2many("move_ids", \.moves),
    .datetime("write_date", \.writeDate),
  ]
}
