import CommerceTypes
import GraphQLLanguage

/// An entry of the ledger, as the type that its subject makes it.
///
/// `totalAmount` is what the customer pays: the taxes are in it, whether the prices contain them or not.
struct SaleObject: Resolvable {
  let sale: Sale
  let order: OrderReading
  var cursorID: Int { sale.id }

  var typeName: String {
    switch sale.lineType {
    case .product: "ProductSale"
    case .giftCard: "GiftCardSale"
    case .tip: "TipSale"
    case .shipping: "ShippingLineSale"
    case .duty: "DutySale"
    case .additionalFee: "AdditionalFeeSale"
    case .adjustment: "AdjustmentSale"
    default: "UnknownSale"
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, sale.id))
    case "actionType": .text(sale.actionType.rawValue)
    case "lineType": .text(sale.lineType.rawValue)
    case "quantity": sale.quantity.map { .int($0) } ?? .null
    case "totalAmount": order.money(order.order.total(of: sale))
    case "totalTaxAmount": order.money(sale.totalTax)
    case "totalDiscountAmountBeforeTaxes": order.money(discountBeforeTaxes)
    case "totalDiscountAmountAfterTaxes": order.money(discountAfterTaxes)
    case "taxes": .list(taxes)
    default: subject(field.name)
    }
  }

  private func subject(_ name: String) -> ResolvedValue? {
    switch (name, sale.subject) {
    case ("lineItem", .line(let id)): return order.line(id)
    case ("shippingLine", .shipping(let id)):
      return .optional(
        order.order.shippingLine(id: id).map { ShippingLineObject(line: $0, order: order) })
    case ("duty", .duty(let id)):
      return .optional(order.order.duties.first { $0.id == id }.map { DutyObject(duty: $0, order: order) })
    case ("additionalFee", .fee(let id)):
      return .optional(
        order.order.additionalFees.first { $0.id == id }
          .map { FeeObject(fee: $0, order: order, typeName: "SaleAdditionalFee") })
    default: return nil
    }
  }

  private var taxLines: [TaxLine] {
    let order = order.order
    return switch sale.subject {
    case .line(let id): order.lineItem(id: id)?.taxLines ?? []
    case .shipping(let id): order.shippingLine(id: id)?.taxLines ?? []
    case .duty(let id): order.duties.first { $0.id == id }?.taxLines ?? []
    case .fee(let id): order.additionalFees.first { $0.id == id }?.taxLines ?? []
    case .adjustment: []
    }
  }

  /// One per tax line; an adjustment's tax belongs to no line and shows in its total alone.
  private var taxes: [SaleTaxObject] {
    zip(taxLines, sale.taxes).enumerated().map { index, pair in
      SaleTaxObject(sale: sale, index: index, line: pair.0, amount: pair.1, order: order)
    }
  }

  /// The discount as it reads without taxes: prices that contain taxes lose their part of them.
  private var discountBeforeTaxes: MoneyBag {
    guard order.order.taxesIncluded else { return sale.discount }
    let rates = taxLines.map(\.rate.fraction).sum()
    return order.map(sale.discount) { $0.divided(by: .one + rates, digits: $1) ?? $0 }
  }

  /// The discount as it reads with taxes.
  private var discountAfterTaxes: MoneyBag {
    guard !order.order.taxesIncluded else { return sale.discount }
    let rates = taxLines.map(\.rate.fraction).sum()
    return order.map(sale.discount) { ($0 * (.one + rates)).roundedHalfUp(to: $1) }
  }
}
