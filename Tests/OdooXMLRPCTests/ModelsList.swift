import OdooXMLRPC

/// Every typed model of the library.
enum TypedModels {
  static let all: [any OdooModel.Type] = [
    ResPartner.self, ResCompany.self, ResCountry.self, ResCountryState.self, ResCurrency.self,
    ProductTemplate.self, ProductProduct.self, ProductPricelist.self, AccountTax.self, AccountJournal.self,
    AccountAccount.self, AccountFiscalPosition.self, AccountMove.self, AccountMoveLine.self,
    AccountPayment.self, SaleOrder.self, SaleOrderLine.self, StockWarehouse.self, StockLocation.self,
    StockQuant.self, StockPicking.self, StockMove.self, StockMoveLine.self, DeliveryCarrier.self,
    IrModelData.self, ResUsers.self,
  ]

  static let names = all.map { $0.modelName }

  static func named(_ name: String) -> (any OdooModel.Type)? { all.first { $0.modelName == name } }
}
