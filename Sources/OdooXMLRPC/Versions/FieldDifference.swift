/// A field that some versions name otherwise than Odoo 19, or haven't at all.
struct FieldDifference: Sendable, Hashable {
  let model: String
  let name19: String
  /// Their name for it; nil where they have no such field.
  let own: String?
  /// The major versions that have it so; all later ones have Odoo 19's name.
  let versions: ClosedRange<Int>
  /// How it is known on 14; on 15 to 18 it is read from their sources.
  let evidenceOn14: Evidence
  /// Where those sources say so: a file of `odoo/odoo`, on the branches of the last version with the difference and
  /// of the next one.
  let source: String

  /// The rows of one model that one source file tells of.
  ///
  /// - Parameter rows: 19's name, the others' name, the last version that has it, and how 14's is known.
  static func rows(
    _ model: String, _ source: String, _ rows: [(String, String?, until: Int, Evidence)]
  ) -> [FieldDifference] {
    rows.map { name19, own, last, evidence in
      FieldDifference(
        model: model, name19: name19, own: own, versions: 14...last, evidenceOn14: evidence, source: source)
    }
  }

  /// Every row, of the models that orders, invoices, payments and stock live in.
  static let all: [FieldDifference] = sales + invoices + payments + stock + basics
}
