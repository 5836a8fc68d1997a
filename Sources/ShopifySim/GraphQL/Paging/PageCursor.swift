import GraphQLLanguage

/// A place in a connection as clients carry it: base64 of `{"last_id":N,"last_value":V}`. Evidence: captured.
///
/// V is the id as a text in the order of ids, and the time as a text in the order of times. Read are also V as
/// milliseconds since 1970, `{"id":N}`, and further members such as `sort_fields`, which live cursors have too.
struct PageCursor {
  let lastID: Int
  let lastValue: String

  init(lastID: Int, lastValue: String) {
    self.lastID = lastID
    self.lastValue = lastValue
  }

  init(id: Int) { self.init(lastID: id, lastValue: String(id)) }

  /// Reads a cursor; nil for anything else.
  init?(_ text: String) {
    guard let bytes = Base64.decode(text), let json = try? JSONValue(parsing: bytes),
      let id = (json["last_id"] ?? json["id"])?.intValue
    else { return nil }
    self.init(lastID: id, lastValue: Self.value(json["last_value"]) ?? String(id))
  }

  /// Whole numbers that are no ids are times. Evidence: captured.
  private static func value(_ json: JSONValue?) -> String? {
    switch json {
    case .string(let text): text
    case .number(let text):
      Int(text).map { ShopTime(milliseconds: $0).cursorText } ?? text
    default: nil
    }
  }

  var text: String {
    let json: JSONValue = ["last_id": .integer(lastID), "last_value": .string(lastValue)]
    return Base64.encode(json.encoded())
  }
}
