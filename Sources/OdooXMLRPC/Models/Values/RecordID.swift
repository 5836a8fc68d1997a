/// The database id of a record of one model; ids of other models don't mix with it.
///
/// `RecordID<SaleOrder>(7)`, or a plain `7` where the model follows from the place.
public struct RecordID<Model: OdooModelName>: RawRepresentable, Sendable, Hashable, Comparable,
  ExpressibleByIntegerLiteral, CustomStringConvertible
{
  /// Odoo's number.
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }
  public init(_ id: Int) { self.rawValue = id }
  public init(integerLiteral value: Int) { self.rawValue = value }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// `sale.order(7)`.
  public var description: String { "\(Model.modelName)(\(rawValue))" }
}
