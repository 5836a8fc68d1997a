import CommerceTypes
import GraphQLLanguage

/// The Shopify Payments balance.
extension StepJSON {
  static func balance(_ value: StepValue) throws(StepJSONError) -> BalanceChange {
    let fields = try value.fields("a balance's step", ["action"])
    let (name, input) = try fields.required("action").action(
      words: ["failPayout", "withdraw"], objects: ["adjust", "trace", "failPayout", "traceRefund"])
    switch name {
    case "failPayout":
      guard input.value.objectValue != nil else { return .failPayout(fee: .zero) }
      return .failPayout(fee: try input.fields("a refusal", ["fee"])["fee"]?.amount() ?? .zero)
    case "traceRefund":
      let fields = try input.fields("a refund's number", ["order", "number"])
      return .traceRefund(
        order: try fields.required("order").text(), number: try fields.required("number").text())
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
