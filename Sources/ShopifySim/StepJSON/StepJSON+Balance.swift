import CommerceTypes

/// The Shopify Payments balance.
extension StepJSON {
  static func balance(_ value: StepValue) throws(StepJSONError) -> BalanceChange {
    let fields = try value.fields("a balance's step", ["action"])
    let (name, input) = try fields.required("action").action(
      words: ["failPayout", "withdraw"], objects: ["adjust", "trace"])
    switch name {
    case "failPayout": return .failPayout
    case "withdraw": return .withdraw
    case "trace": return .trace(try input.text())
    default:
      let fields = try input.fields("an adjustment", ["amount", "fee", "kind", "reason", "isTest"])
      return .adjust(
        BalanceChange.Adjustment(
          amount: try fields.required("amount").amount(), fee: try fields["fee"]?.amount() ?? .zero,
          kind: try fields["kind"]?.word([
            ("adjustment", .adjustment), ("advance", .advance), ("reservedFunds", .reservedFunds),
            ("usdcRebate", .usdcRebate),
          ]) ?? .adjustment, reason: try fields["reason"]?.text(),
          isTest: try fields["isTest"]?.flag() ?? false))
    }
  }
}
