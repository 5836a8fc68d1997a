import GraphQLLanguage

/// The parameters of a route, as its URL brings them.
struct RESTQuery {
  /// The most records of one answer when the URL says nothing. Evidence: documented.
  static let defaultLimit = 50
  /// The most that it may ask for. Evidence: documented.
  static let greatestLimit = 250
  /// What may stand beside `page_info`. Evidence: documented.
  private static let besidePage = ["page_info", "limit", "fields"]

  /// Those of the URL, or of the list's first page when the URL names a page of it.
  let parameters: [String: String]
  let limit: Int
  /// Only records with a greater id, in the order of their ids.
  let sinceID: Int?
  let ids: [Int]?
  /// The members that the answer's records keep; nil for all.
  let fields: Set<String>?
  /// The page that the URL names.
  let page: RESTPageToken?
  let order: RESTOrder?

  init(_ given: [String: String]) throws(RESTAnswer) {
    if given["page"] != nil {
      throw RESTAnswer.refused(
        "page", "page cannot be passed; a list goes on with the links of its Link header")
    }
    page = try given["page_info"].map { text throws(RESTAnswer) in
      guard let token = RESTPageToken(text) else { throw RESTAnswer.refused("page_info", "Invalid value.") }
      return token
    }
    if page != nil, let other = given.keys.sorted().first(where: { !Self.besidePage.contains($0) }) {
      throw RESTAnswer.refused(other, "\(other) cannot be passed with page_info")
    }
    var parameters = page?.filters ?? given
    parameters["limit"] = given["limit"]
    parameters["fields"] = given["fields"]
    parameters["page_info"] = nil
    self.parameters = parameters
    limit = try Self.number("limit", parameters) ?? Self.defaultLimit
    guard (1...Self.greatestLimit).contains(limit) else {
      throw RESTAnswer.refused("limit", "must be between 1 and \(Self.greatestLimit)")
    }
    sinceID = try Self.number("since_id", parameters)
    ids = try Self.numbers("ids", parameters)
    fields = parameters["fields"].map { Set(Self.parts(of: $0)) }
    order = try parameters["order"].map { text throws(RESTAnswer) in try RESTOrder(text) }
  }

  subscript(name: String) -> String? { parameters[name] }

  /// A list of words, separated by commas.
  func words(_ name: String) -> [String]? { parameters[name].map(Self.parts) }

  /// A list of ids, separated by commas.
  func ids(_ name: String) throws(RESTAnswer) -> [Int]? { try Self.numbers(name, parameters) }

  /// Refuses the first of these parameters that is given.
  func refuse(_ names: String...) throws(RESTAnswer) {
    if let name = names.first(where: { parameters[$0] != nil }) {
      throw RESTAnswer.notSimulated("the parameter \(name)")
    }
  }

  /// Whether a moment lies within `<name>_min` and `<name>_max`.
  func period(_ name: String) throws(RESTAnswer) -> (ShopTime) -> Bool {
    let first = try moment(name + "_min")
    let last = try moment(name + "_max")
    return { moment in
      (first.map { moment >= $0 } ?? true) && (last.map { moment <= $0 } ?? true)
    }
  }

  /// A moment; nil when it isn't given.
  func moment(_ name: String) throws(RESTAnswer) -> ShopTime? {
    guard let text = parameters[name] else { return nil }
    // A plus sign of an offset reads as a space where it wasn't escaped, and a space stands for the T too.
    var spelled = text
    if let space = text.firstIndex(of: " ") {
      let isDate = text.distance(from: text.startIndex, to: space) == 10
      spelled.replaceSubrange(space...space, with: isDate ? "T" : "+")
    }
    guard let moment = FilterDate.moment(spelled) else {
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
