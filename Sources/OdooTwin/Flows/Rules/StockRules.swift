/// How a version's transfers and stock behave.
struct StockRules: Sendable {
  /// What is done is counted beside what is reserved, and only what is counted goes out; else all that is
  /// reserved goes out, or what is picked of it.
  let countsDoneApart: Bool
  /// New places of a transfer free what its moves hold and reserve anew; else they hold on to it, and lines stay.
  let reservesAnewInNewPlaces: Bool
  /// Goods that were split off into a backorder are reserved again at once.
  let reservesBackorders: Bool
  /// Whether `button_validate` refuses a transfer that is done already.
  let refusesValidatingAgain: Bool
  /// A return wizard has a line for each move delivered from the start.
  let fillsReturns: Bool
  /// A count is applied when it is written, in the context's `inventory_mode` alone; else by a call.
  let appliesCountsAtOnce: Bool
  /// The message wizard is an answer that can't be sent.
  let failsToAskForMessage: Bool

  static let v14 = StockRules(
    countsDoneApart: true, reservesAnewInNewPlaces: false, reservesBackorders: false,
    refusesValidatingAgain: true, fillsReturns: false, appliesCountsAtOnce: true, failsToAskForMessage: true)
  static let v19 = StockRules(
    countsDoneApart: false, reservesAnewInNewPlaces: true, reservesBackorders: true,
    refusesValidatingAgain: false, fillsReturns: true, appliesCountsAtOnce: false,
    failsToAskForMessage: false)
}
