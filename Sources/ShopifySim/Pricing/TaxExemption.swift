import CommerceTypes

/// Where a `TaxExemption` word of a customer or a company location frees an order of taxes.
enum TaxExemption {
  /// `US_NY_RESELLER_EXEMPTION` holds for New York alone, `CA_DIPLOMAT_EXEMPTION` for all of Canada,
  /// `EU_REVERSE_CHARGE_EXEMPTION_RULE` for the European Union.
  static func holds(_ word: String, for address: MailingAddress?) -> Bool {
    guard let address, let country = address.country?.rawValue else { return false }
    let parts = word.split(separator: "_")
    guard let place = parts.first else { return false }
    if place == "EU" { return europeanUnion.contains(country) }
    guard place == country else { return false }
    guard parts.count > 1, parts[1].utf8.count == 2 else { return true }
    return String(parts[1]) == address.provinceCode
  }

  private static let europeanUnion: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU",
    "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]
}
