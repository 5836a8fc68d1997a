import HashTreeCollections

/// Steps in what surrounds sales.
extension Shop {
  mutating func change(_ change: EngagementChange) throws(ShopError) -> [Happening] {
    switch change {
    case .abandonedCheckout(let input): return try self.change(input)
    case .app(let input): try self.change(input)
    case .staff(let input): try self.change(input)
    case .businessEntity(let input): try self.change(input)
    case .codeDiscount(let input): try self.change(input)
    case .subscriptionContract(let input): return try self.change(input)
    case .journey(let input): try note(input)
    case .marketingEvent(let input): try self.change(input)
    case .comment(let input): try self.change(input)
    }
    return []
  }

  /// What is named in a step and isn't there.
  static func unknown(_ what: String, _ name: String, place: String) -> ShopError {
    ShopError(
      code: .unknownThing, message: "\(what) does not exist", place: place, remedy: "make \(name) known first"
    )
  }
}

extension ShopError.Code {
  /// An app, a member of the staff, a contract or the like that nobody made known.
  public static let unknownThing = ShopError.Code(rawValue: "unknown-thing")
}
