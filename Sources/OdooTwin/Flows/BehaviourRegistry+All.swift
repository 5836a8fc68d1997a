extension BehaviourRegistry {
  /// The flows of a version, lines before their documents: models settle in this order.
  static func flows(of rules: TwinRules) -> BehaviourRegistry {
    BehaviourRegistry(NamedBehaviour.all + basics + stock(rules.stock) + sales + books(rules.books))
  }

  private static let basics: [any ModelBehaviour] = [
    CurrencyBehaviour(), CurrencyRateBehaviour(), PartnerBehaviour(), TaxBehaviour(), AccountBehaviour(),
    JournalBehaviour(), LocationBehaviour(), WarehouseBehaviour(), CategoryBehaviour(), ProductBehaviour(),
    ProductTemplateBehaviour(),
  ]

  private static func stock(_ rules: StockRules) -> [any ModelBehaviour] {
    let quants: any ModelBehaviour = rules.appliesCountsAtOnce ? AppliedQuantBehaviour() : QuantBehaviour()
    return [
      MoveLineBehaviour(), MoveBehaviour(), quants, PickingBehaviour(), ReturnWizardBehaviour(),
      BackorderWizardBehaviour(), ImmediateTransferBehaviour(), MessageWizardBehaviour(),
    ]
  }

  private static let sales: [any ModelBehaviour] = [
    OrderLineBehaviour(), OrderBehaviour(), InvoiceWizardBehaviour(),
  ]

  private static func books(_ rules: BookRules) -> [any ModelBehaviour] {
    let payments: any ModelBehaviour = rules.draftsPayments ? DraftedPaymentBehaviour() : PaymentBehaviour()
    return [
      EntryItemBehaviour(), EntryBehaviour(), payments, PaymentRegisterBehaviour(), ReversalBehaviour(),
    ]
  }
}
