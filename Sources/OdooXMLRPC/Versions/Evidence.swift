/// How a fact about a version of Odoo came to be known.
public enum Evidence: Sendable, Hashable {
  /// Seen at work on a real Odoo of that version.
  case measured
  /// Read from that version's `fields_get` or its sources; nothing of this package has used it there yet.
  case documented
}
