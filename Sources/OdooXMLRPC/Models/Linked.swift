/// Models that typed ones lead to and that have no typed form of their own: their ids are told apart all the same.
public enum Linked {
  /// Contacts' tags.
  public enum PartnerCategory: OdooModelName { public static let modelName = "res.partner.category" }

  /// Payment terms.
  public enum PaymentTerm: OdooModelName { public static let modelName = "account.payment.term" }

  /// Payment methods.
  public enum PaymentMethod: OdooModelName { public static let modelName = "account.payment.method" }

  /// Payment methods of a journal, from 15 on.
  public enum PaymentMethodLine: OdooModelName { public static let modelName = "account.payment.method.line" }

  /// Product categories.
  public enum ProductCategory: OdooModelName { public static let modelName = "product.category" }

  /// Units of measure.
  public enum UnitOfMeasure: OdooModelName { public static let modelName = "uom.uom" }

  /// Rules of a pricelist.
  public enum PricelistItem: OdooModelName { public static let modelName = "product.pricelist.item" }

  /// Tax groups.
  public enum TaxGroup: OdooModelName { public static let modelName = "account.tax.group" }

  /// Groups of countries.
  public enum CountryGroup: OdooModelName { public static let modelName = "res.country.group" }

  /// Accounts that a fiscal position replaces.
  public enum FiscalPositionAccount: OdooModelName {
    public static let modelName = "account.fiscal.position.account"
  }

  /// Sales teams.
  public enum SalesTeam: OdooModelName { public static let modelName = "crm.team" }

  /// Types of transfer.
  public enum PickingType: OdooModelName { public static let modelName = "stock.picking.type" }

  /// Lots and serial numbers; `stock.production.lot` on 14.
  public enum Lot: OdooModelName { public static let modelName = "stock.lot" }

  /// Packages; `stock.quant.package` on 14.
  public enum Package: OdooModelName { public static let modelName = "stock.package" }

  /// Groups of rights.
  public enum Group: OdooModelName { public static let modelName = "res.groups" }
}
