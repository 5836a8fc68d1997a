extension Behaviour {
  /// The behaviours of refunding, in the order of their declarations.
  static let refunding: [Behaviour] = [
    refundLastPart, refundRestockReturn, refundRestockCancel, refundNoRestock, refundShipping, refundDuties,
    refundTransaction, refundDiscrepancy, refundPending, refundStoreCredit, returnName,
    returnFulfilledUnits, returnStatus, returnCancel, returnProcess, returnExchange, cancelTakesAll,
    cancelVoids,
    cancelFees, cancelWithoutRefund,
  ]
}
