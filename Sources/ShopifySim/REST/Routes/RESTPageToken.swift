import GraphQLLanguage

/// A place in a list as `page_info` carries it, with the filters of the list's first page.
struct RESTPageToken {
  let isBackwards: Bool
  /// The record before the page, or behind it when it goes backwards.
  let lastID: Int
  /// What that record is sorted by, where that isn't its id.
  let lastValue: Int?
  let filters: [String: String]

  init(isBackwards: Bool, lastID: Int, lastValue: Int?, filters: [String: String]) {
    self.isBackwards = isBackwards
    self.lastID = lastID
    self.lastValue = lastValue
    self.filters = filters
  }

  /// Reads a `page_info`; nil for anything else.
  init?(_ text: String) {
    var base = text.replacing("-", with: "+").replacing("_", with: "/")
    base += String(repeating: "=", count: (4 - base.count % 4) % 4)
    guard let bytes = Base64.decode(base), let json = try? JSONValue(parsing: bytes),
      let id = json["last_id"]?.intValue, let direction = json["direction"]?.stringValue,
      direction == "next" || direction == "prev"
    else { return nil }
    isBackwards = direction == "prev"
    lastID = id
    lastValue = json["last_value"]?.intValue
    var filters: [String: String] = [:]
    for member in json["filters"]?.objectValue ?? [] { filters[member.name] = member.value.stringValue }
    self.filters = filters
  }

  /// Base64 that needs no escapes in a URL.
  var text: String {
    let filters = filters.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }
    let json: JSONValue = [
      "direction": isBackwards ? "prev" : "next", "last_id": .integer(lastID),
      "last_value": lastValue.map { .integer($0) } ?? .null, "filters": .object(filters),
    ]
    return String(
      Base64.encode(json.encoded()).compactMap { character -> Character? in
        switch character {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: character
        }
      })
  }
}
