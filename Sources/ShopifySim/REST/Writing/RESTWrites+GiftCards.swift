import GraphQLLanguage

/// Gift cards disabled; making one is the shop's own.
extension RESTWrites {
  func giftCards(_ write: RESTWrite) throws(RESTAnswer) -> RESTAnswer {
    guard let card = write.id(0).flatMap({ shop.giftCards[$0] }) else {
      return write.path.isEmpty ? .notSimulated("\(write.method) gift_cards") : .notFound
    }
    guard write.method == "POST", write.word(1) == "disable", write.path.count == 2 else {
      return .notSimulated("\(write.method) gift_cards/\(write.path.dropFirst().joined(separator: "/"))")
    }
    let after = try change { shop throws(ShopError) in
      try shop.change(GiftCardChange(code: card.code, action: .disable))
    }
    guard let now = after.giftCards[card.id] else { throw .notFound }
    return .made("gift_card", bodies(after).giftCard(now))
  }
}
