extension StockMove {
  /// How far a move is.
  public struct State: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Not confirmed.
    public static let draft: State = "draft"
    /// Waits for another move.
    public static let waiting: State = "waiting"
    /// Waits for goods.
    public static let confirmed: State = "confirmed"
    /// Reserved in part.
    public static let partiallyAvailable: State = "partially_available"
    /// Reserved.
    public static let assigned: State = "assigned"
    /// Done.
    public static let done: State = "done"
    /// Cancelled.
    public static let cancelled: State = "cancel"
  }
}
