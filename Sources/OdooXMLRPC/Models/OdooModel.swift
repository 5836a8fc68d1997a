/// A typed record of one model of Odoo.
///
/// Names are those of Odoo 19; ``VersionMap`` puts them into the connected version's. Properties are nil when their
/// field wasn't asked for or is empty; a boolean that is `false` has that value, and a relation without records is
/// an empty list. Amounts come with the noise of doubles: round them to their currency
/// (`roundedHalfUp(to:)`, `Money(amount, currency).rounded()`).
///
/// A model of your own, with `x_` fields too, conforms as the ones here do:
/// ```swift
/// struct Shipment: OdooModel {
///   static let modelName = "x_shipment"
///   let id: RecordID<Shipment>
///   var number: String?
///   init(id: RecordID<Shipment>) { self.id = id }
///   static let fields: ModelFields<Shipment> = [.char("x_number", \.number)]
/// }
/// ```
public protocol OdooModel: OdooModelName, Identifiable where ID == RecordID<Self> {
  /// Every field that the type knows, each named once.
  static var fields: ModelFields<Self> { get }
  /// A record of which nothing is read yet.
  init(id: RecordID<Self>)
  /// The record's database id.
  var id: RecordID<Self> { get }
}
