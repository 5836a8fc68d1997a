extension StockPicking {
  /// How far a transfer is.
  public struct State: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Not confirmed.
    public static let draft: State = "draft"
    /// Waits for another transfer.
    public static let waiting: State = "waiting"
    /// Waits for goods.
    public static let confirmed: State = "confirmed"
    /// Ready.
    public static let assigned: State = "assigned"
    /// Done.
    public static let done: State = "done"
    /// Cancelled.
    public static let cancelled: State = "cancel"
  }

  /// Which way a transfer goes.
  public struct TypeCode: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Goods come in.
    public static let incoming: TypeCode = "incoming"
    /// Goods go out.
    public static let outgoing: TypeCode = "outgoing"
    /// Goods change their place.
    public static let `internal`: TypeCode = "internal"
  }
}
