import GraphQLLanguage

/// Through what a transaction was paid, as the type that its method makes it.
struct PaymentDetailsObject: Resolvable {
  let method: TransactionFacts.Method

  var typeName: String {
    switch method {
    case .card: "CardPaymentDetails"
    case .local: "LocalPaymentMethodsPaymentDetails"
    case .installments: "ShopPayInstallmentsPaymentDetails"
    }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch method {
    case .card(let card): return value(of: field.name, card)
    case .local(let name, let descriptor):
      switch field.name {
      case "paymentMethodName": return .text(name)
      case "paymentDescriptor": return .text(descriptor)
      default: return nil
      }
    case .installments(let name): return field.name == "paymentMethodName" ? .text(name) : nil
    }
  }

  private func value(of name: String, _ card: PaymentCard) -> ResolvedValue? {
    switch name {
    case "avsResultCode": .text(card.avsResult)
    case "cvvResultCode": .text(card.cvvResult)
    case "bin": .text(card.bin)
    case "company": .text(card.company)
    case "name": .text(card.name)
    case "number": .text(card.number)
    case "expirationMonth": card.expirationMonth.map { .int($0) } ?? .null
    case "expirationYear": card.expirationYear.map { .int($0) } ?? .null
    case "wallet": .text(card.wallet)
    case "paymentMethodName": .text(card.company?.lowercased().replacing(" ", with: "_"))
    default: nil
    }
  }
}
