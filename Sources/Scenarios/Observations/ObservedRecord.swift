/// One record that a scenario left in Odoo, in Odoo 19's names and without anything that only this run has.
///
/// Two runs of one scenario that ended alike have equal records, whatever the run's token, the database and the
/// version of Odoo. What can't be alike is left out: ``ObservedFields/excluded`` says what and why.
public struct ObservedRecord: Codable, Sendable, Hashable {
  /// `sale.order`, `account.move.line` …
  public var model: String
  /// What the record is, unique among the records of its model in the scenario: `#1001`, `#1001 invoice`,
  /// `#1001 invoice · tax NY State Tax 4 %`. Built from natural keys, never from ids.
  public var key: String
  /// The Shopify order's name without the run's token; nil for what belongs to none (a tax, a quant).
  public var order: String?
  /// Values as text by Odoo 19's field names. Money has its currency's digits, other numbers up to six; relations
  /// are natural names, an empty field is the empty text. A field that the version lacks is not there.
  public var fields: [String: String]

  public init(model: String, key: String, order: String? = nil, fields: [String: String] = [:]) {
    self.model = model
    self.key = key
    self.order = order
    self.fields = fields
  }
}

extension ObservedRecord: Comparable {
  /// By order, model and key: the order in which reports list them.
  public static func < (left: ObservedRecord, right: ObservedRecord) -> Bool {
    (left.order ?? "~", left.model, left.key) < (right.order ?? "~", right.model, right.key)
  }
}
