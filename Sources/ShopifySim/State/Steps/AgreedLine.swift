import CommerceTypes

/// A line of an input with its goods found and its price known, ready to be priced.
struct AgreedLine {
  let input: OrderLineInput
  let goods: LineGoods
  let isTaxable: Bool
  let toPrice: OrderPricer.Line
}
