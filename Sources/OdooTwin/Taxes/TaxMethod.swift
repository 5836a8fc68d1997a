/// How a version of Odoo works taxes out.
///
/// Both were measured (`scripts/measure-taxes`); the measured documents are test fixtures.
enum TaxMethod: Sendable, Hashable {
  /// Odoo 19: raw amounts of the lines are summed by tax, and the document deals the missing cents out.
  case documentWide
  /// Odoo 14: each line's amount is rounded to the currency, and what taxes leave of it; a document sums its lines.
  case lineByLine
}
