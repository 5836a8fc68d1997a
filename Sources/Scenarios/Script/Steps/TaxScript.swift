import CommerceTypes

/// A tax line of one line, by title and rate.
struct TaxScript: Sendable, Hashable {
  var title: String
  var rate: TaxRate
  /// Whether the sales channel remits it; nil when nobody says.
  var channelLiable: Bool?
}
