import CommerceTypes
import GraphQLLanguage

/// A discount as one of the three types that its source makes it.
struct DiscountApplicationObject: Resolvable {
  let application: DiscountApplication
  let order: OrderReading
  var cursorID: Int { application.index }

  var typeName: String {
    switch application.source {
    case .code: "DiscountCodeApplication"
    case .automatic: "AutomaticDiscountApplication"
    case .manual: "ManualDiscountApplication"
    case .script: "ScriptDiscountApplication"
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "index": return .int(application.index)
    case "allocationMethod": return .text(application.allocationMethod)
    case "targetSelection": return .text(application.targetSelection)
    case "targetType": return .text(application.targetType)
    case "code", "title": return .text(application.label)
    case "description": return .text(application.description)
    case "value":
      switch application.value {
      case .fixed(let amount), .fixedEach(let amount):
        return .money(amount, order.order.presentmentCurrency)
      case .percentage(let percent): return .object(PercentageObject(percentage: percent))
      }
    default: return nil
    }
  }
}
