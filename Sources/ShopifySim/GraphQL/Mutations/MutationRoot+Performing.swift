import GraphQLLanguage

/// What mutations of orders have in common.
extension MutationRoot {
  /// Changes the shop and answers what the change made; a refused change answers a user error at an input.
  func perform<Value: Sendable>(
    _ field: CollectedField, at path: [String]?, code: String? = nil,
    _ change: (inout Shop) throws(ShopError) -> (Value, [Happening]),
    then members: (Value) -> [String: ResolvedValue]
  ) -> ResolvedValue {
    do {
      return .object(PayloadObject(field, members(try store.change(change))))
    } catch {
      return .object(PayloadObject(field, refused: [UserErrorObject(error, field: path, code: code)]))
    }
  }

  /// Performs one step and answers with a record as it is afterwards.
  func perform(
    _ field: CollectedField, at path: [String]?, code: String? = nil, _ step: ShopStep,
    then members: () -> [String: ResolvedValue]
  ) -> ResolvedValue {
    perform(field, at: path, code: code) { shop throws(ShopError) in
      ((), try shop.perform(step))
    } then: { _ in
      members()
    }
  }

  /// Nothing has that id.
  func unknown(
    _ field: CollectedField, _ what: String, at path: [String], code: String = "NOT_FOUND"
  ) -> ResolvedValue {
    .object(
      PayloadObject(
        field, refused: [UserErrorObject(field: path, message: "\(what) does not exist", code: code)]))
  }

  /// The record with an id as it is now.
  func found(_ gid: GID) -> ResolvedValue { .optional(reading.object(gid) ?? nil) }

  func order(_ gid: GID) -> Order? { store.shop.orders[gid.number] }
}
