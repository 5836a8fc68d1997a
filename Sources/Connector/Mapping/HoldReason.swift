/// Why an order is not written to Odoo as it stands: which record, what about it, and where to mend it.
///
/// A held job is not tried again by itself: only the next event of its order, or a person, starts it anew.
struct HoldReason: Error, Sendable, Hashable, CustomStringConvertible {
  /// The Shopify record in its own words: `order #1001`.
  let record: String
  /// What stands in the way, with the values.
  let cause: String
  /// What to do, and where.
  let fix: String

  var description: String { "\(record): \(cause); \(fix)" }
}
