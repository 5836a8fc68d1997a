extension BehaviourRegistry {
  /// The flows of a version.
  static func flows(of rules: TwinRules) -> BehaviourRegistry { all }

  /// Lines before their documents: models settle in this order.
  static let all = BehaviourRegistry(
    NamedBehaviour.all + [
      CurrencyBehaviour(), CurrencyRateBehaviour(), PartnerBehaviour(), TaxBehaviour(), JournalBehaviour(),
      LocationBehaviour(), WarehouseBehaviour(), CategoryBehaviour(),
      ProductBehaviour(), ProductTemplateBehaviour(),
      MoveLineBehaviour(), MoveBehaviour(), QuantBehaviour(), PickingBehaviour(),
      ReturnWizardBehaviour(), BackorderWizardBehaviour(), MessageWizardBehaviour(),
      OrderLineBehaviour(), OrderBehaviour(), InvoiceWizardBehaviour(),
      EntryItemBehaviour(), EntryBehaviour(), PaymentBehaviour(), PaymentRegisterBehaviour(),
      ReversalBehaviour(),
    ])
}
