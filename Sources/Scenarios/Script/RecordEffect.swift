/// What a call does to the records of a model, whatever the method is called.
struct RecordEffect: Sendable, Hashable {
  /// The kinds of effect that are told apart.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The model has a new record.
    case creates
    /// One more sale order is confirmed.
    case confirms
    /// One more journal entry is posted.
    case posts
    /// One more transfer is done.
    case completes

    /// The only model that the kind makes sense for; nil for any.
    var onlyModel: String? {
      switch self {
      case .creates: nil
      case .confirms: "sale.order"
      case .posts: "account.move"
      case .completes: "stock.picking"
      }
    }

    /// The state that the counted records are in; nil counts all.
    var state: String? {
      switch self {
      case .creates: nil
      case .confirms: "sale"
      case .posts: "posted"
      case .completes: "done"
      }
    }
  }

  var model: String
  var kind: Kind
}
