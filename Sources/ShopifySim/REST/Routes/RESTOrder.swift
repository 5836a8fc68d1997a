/// What a list is sorted by: `order=updated_at asc`.
struct RESTOrder {
  enum Key { case id, updatedAt }

  let key: Key
  let isDescending: Bool

  /// Records are made in the order of their ids, so that `created_at` and `processed_at` are the same as `id`.
  init(_ text: String) throws(RESTAnswer) {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "+" })
    switch words.first {
    case "id", "created_at", "processed_at": key = .id
    case "updated_at": key = .updatedAt
    default: throw .notSimulated("the order \(text)")
    }
    switch words.dropFirst().first {
    case nil, "asc": isDescending = false
    case "desc": isDescending = true
    default: throw .refused("order", "must end with asc or desc")
    }
  }
}
