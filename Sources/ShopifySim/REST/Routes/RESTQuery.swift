import GraphQLLanguage

/// The parameters of a read route, as its URL brings them.
struct RESTQuery {
  /// The most records of one answer when the URL says nothing. Evidence: documented.
  static let defaultLimit = 50
  /// The most that it may ask for. Evidence: documented.
  static let greatestLimit = 250

  let parameters: [String: String]
  let limit: Int
  /// Only records with a greater id, in the order of their ids.
  let sinceID: Int?
  let ids: [Int]?
  /// The members that the answer's records keep; nil for all.
  let fields: Set<String>?

  init(_ parameters: [String: String]) throws(RESTAnswer) {
    self.parameters = parameters
    if let name = ["page_info", "order", "page"].first(where: { parameters[$0] != nil }) {
      throw RESTAnswer.notSimulated("the parameter \(name)")
    }
    limit = try Self.number("limit", parameters) ?? Self.defaultLimit
    guard (1...Self.greatestLimit).contains(limit) else {
      throw RESTAnswer.refused("limit", "must be between 1 and \(Self.greatestLimit)")
    }
    sinceID = try Self.number("since_id", parameters)
    ids = try Self.numbers("ids", parameters)
    fields = parameters["fields"].map { Set(Self.parts(of: $0)) }
  }

  subscript(name: String) -> String? { parameters[name] }

  /// A list of ids, separated by commas.
  func ids(_ name: String) throws(RESTAnswer) -> [Int]? { try Self.numbers(name, parameters) }

  /// Whether a moment lies within `<name>_min` and `<name>_max`.
  func period(_ name: String) throws(RESTAnswer) -> (ShopTime) -> Bool {
    let first = try moment(name + "_min")
    let last = try moment(name + "_max")
    return { moment in
      (first.map { moment >= $0 } ?? true) && (last.map { moment <= $0 } ?? true)
    }
  }

  private func moment(_ name: String) throws(RESTAnswer) -> ShopTime? {
    guard let text = parameters[name] else { return nil }
    // A plus sign of an offset reads as a space where it wasn't escaped.
    guard let moment = FilterDate.moment(text.replacing(" ", with: "+")) else {
      throw RESTAnswer.refused(name, "must be a date and time")
    }
    return moment
  }

  private static func parts(of text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init)
  }

  private static func number(_ name: String, _ parameters: [String: String]) throws(RESTAnswer) -> Int? {
    guard let text = parameters[name] else { return nil }
    guard let number = Int(text), number >= 0 else { throw RESTAnswer.refused(name, "must be a number") }
    return number
  }

  private static func numbers(_ name: String, _ parameters: [String: String]) throws(RESTAnswer) -> [Int]? {
    guard let text = parameters[name] else { return nil }
    var numbers: [Int] = []
    for part in parts(of: text) {
      guard let number = Int(part) else { throw RESTAnswer.refused(name, "must be a list of ids") }
      numbers.append(number)
    }
    return numbers
  }
}
