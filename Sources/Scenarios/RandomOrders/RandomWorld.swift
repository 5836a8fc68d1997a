import CommerceTypes

/// What random orders are drawn from: three shops on the lab's profiles, people, and where they live.
///
/// It is a table of its own, so that a seed means the same orders however the hand-written shops grow.
struct RandomWorld: Sendable {
  struct Product: Sendable {
    var sku: String
    var title: String
    var price: String
    var isGood = true
  }

  /// Where somebody lives, and the taxes that are due there.
  struct Place: Sendable {
    var address: AddressScript
    /// Each is a choice of taxes for a line, by title and rate.
    var taxes: [[(title: String, rate: String)]]
  }

  struct ShopKind: Sendable {
    var profile: String
    var currency: String
    var taxesIncluded: Bool
    var location: String
    var places: [Place]
    /// The shop's own name, `random-us-net`.
    var name: String { "random-\(profile)" }
  }

  static let gateway = "shopify_payments"

  /// Prices that round badly on purpose.
  static let products = [
    Product(sku: "R-TEE", title: "T-shirt", price: "19.99"),
    Product(sku: "R-LAMP", title: "Desk lamp", price: "129.95"),
    Product(sku: "R-PEN", title: "Pen", price: "0.99"),
    Product(sku: "R-MUG", title: "Mug", price: "11.90"),
    Product(sku: "R-CHAIR", title: "Chair", price: "349.00"),
    Product(sku: "R-SOAP", title: "Soap", price: "3.33"),
    Product(sku: "R-BOOK", title: "Book", price: "24.50"),
    Product(sku: "R-WRAP", title: "Gift wrapping", price: "4.95", isGood: false),
  ]

  static let shops = [
    ShopKind(
      profile: "us-net", currency: "USD", taxesIncluded: false, location: "New York",
      places: [
        Place(address: home("350 5th Avenue", "New York", "10118", "NY", "US"), taxes: [[newYork]]),
        Place(address: home("1 Buffalo Street", "Ithaca", "14850", "NY", "US"), taxes: [[newYork]]),
        Place(address: home("500 Main Street", "Dallas", "75202", "TX", "US"), taxes: [[texas]]),
        Place(address: home("12 County Road", "Manor", "78653", "TX", "US"), taxes: [[texas, travis]]),
        Place(
          address: home("1100 Congress Avenue", "Austin", "78701", "TX", "US"),
          taxes: [[texas, travis, austin]]),
      ]),
    ShopKind(
      profile: "eu-gross", currency: "EUR", taxesIncluded: true, location: "Berlin",
      places: [
        Place(
          address: home("Unter den Linden 1", "Berlin", "10117", nil, "DE"), taxes: [[standard], [reduced]]),
        Place(address: home("Schloßstraße 7 b", "Köln", "50667", nil, "DE"), taxes: [[standard]]),
        Place(
          address: home("Marienplatz 8", "München", "80331", nil, "DE"),
          taxes: [[standard], [standard], [reduced]]),
      ]),
    ShopKind(
      profile: "ca-net", currency: "CAD", taxesIncluded: false, location: "Montreal",
      places: [
        Place(
          address: home("275 rue Notre-Dame Est", "Montréal", "H2Y 1C6", "QC", "CA"),
          taxes: [[federal, quebec]]),
        Place(
          address: home("2 rue des Jardins", "Québec", "G1R 4S9", "QC", "CA"), taxes: [[federal, quebec]]),
        Place(
          address: home("1 Sir Winston Churchill Square", "Edmonton", "T5J 2R7", "AB", "CA"),
          taxes: [[federal]]),
      ]),
  ]

  static let firstNames = [
    "Ada", "Grace", "Alan", "Zoë", "Łukasz", "Marie-Claire", "Søren", "Dolores", "Jürgen", "Mei",
  ]
  static let lastNames = [
    "Lovelace", "Hopper", "Turing", "O'Neill", "Müller", "Tremblay", "García", "Nguyễn", "de Vries",
  ]
  static let notes = [
    "too small", "arrived cracked", "changed my mind", "ordered twice", "never wanted it & \"said so\"",
  ]
  static let carriers = ["DHL", "UPS", "Canada Post"]

  private static let newYork = (title: "NY State Tax", rate: "0.04")
  private static let texas = (title: "TX State Tax", rate: "0.0625")
  private static let travis = (title: "Travis County Tax", rate: "0.01")
  private static let austin = (title: "Austin City Tax", rate: "0.01")
  private static let standard = (title: "DE VAT", rate: "0.19")
  private static let reduced = (title: "DE VAT reduced", rate: "0.07")
  private static let federal = (title: "GST", rate: "0.05")
  private static let quebec = (title: "QST", rate: "0.09975")

  private static func home(
    _ street: String, _ city: String, _ zip: String, _ province: String?, _ country: String
  ) -> AddressScript {
    AddressScript(name: nil, address1: street, city: city, zip: zip, province: province, country: country)
  }
}
