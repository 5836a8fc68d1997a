import CommerceTypes
import Foundation

/// English names of countries, provinces and currencies by their codes.
///
/// Those of countries and currencies are the Unicode consortium's, as Foundation carries them; provinces are those of
/// the United States, Canada and Australia. Evidence: assumed to be Shopify's names.
enum RegionNames {
  private static let countries: [String: String] = {
    let english = Locale(identifier: "en_US")
    var names: [String: String] = [:]
    for region in Locale.Region.isoRegions {
      guard region.identifier.utf8.count == 2, region.identifier.allSatisfy(\.isLetter) else { continue }
      names[region.identifier] = english.localizedString(forRegionCode: region.identifier)
    }
    return names
  }()

  private static let currencies: [String: String] = {
    let english = Locale(identifier: "en_US")
    var names: [String: String] = [:]
    for currency in Locale.Currency.isoCurrencies {
      let code = currency.identifier.uppercased()
      names[code] = english.localizedString(forCurrencyCode: code)
    }
    return names
  }()

  /// `Germany`; nil for a code that no country has.
  static func country(_ code: CountryCode?) -> String? { code.flatMap { countries[$0.rawValue] } }

  /// The codes of all countries, sorted.
  static var countryCodes: [String] { countries.keys.filter { $0.utf8.count == 2 }.sorted() }

  /// `US Dollar`; the code itself for one that isn't known.
  static func currency(_ code: CurrencyCode) -> String { currencies[code.rawValue] ?? code.rawValue }

  /// `French`, `Portuguese (Brazil)`; the text itself for a language that isn't known.
  static func language(_ locale: String) -> String {
    Locale(identifier: "en_US").localizedString(forIdentifier: locale) ?? locale
  }

  /// `New York` for NY in the United States; nil for a country whose provinces aren't known here.
  static func province(_ code: String?, in country: CountryCode?) -> String? {
    guard let code, let country else { return nil }
    return provinces[country.rawValue]?[code]
  }

  private static let provinces: [String: [String: String]] = [
    "US": table(
      """
      AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,
      DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,
      KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,
      MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,
      NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,PR Puerto Rico,RI Rhode Island,
      SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,
      WV West Virginia,WI Wisconsin,WY Wyoming
      """),
    "CA": table(
      """
      AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,
      NT Northwest Territories,NS Nova Scotia,NU Nunavut,ON Ontario,PE Prince Edward Island,QC Quebec,
      SK Saskatchewan,YT Yukon
      """),
    "AU": table(
      """
      ACT Australian Capital Territory,NSW New South Wales,NT Northern Territory,QLD Queensland,SA South Australia,
      TAS Tasmania,VIC Victoria,WA Western Australia
      """),
  ]

  private static func table(_ text: String) -> [String: String] {
    var names: [String: String] = [:]
    for entry in text.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let parts = entry.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { names[String(parts[0])] = String(parts[1]) }
    }
    return names
  }
}
