/// A description without its HTML.
enum PlainText {
  /// Tags go, the commonest entities become their characters, white space becomes one space. Evidence: assumed.
  static func of(_ html: String, limit: Int? = nil) -> String {
    var text = ""
    var isInTag = false
    for character in html {
      switch character {
      case "<":
        isInTag = true
        text.append(" ")
      case ">" where isInTag: isInTag = false
      default: if !isInTag { text.append(character) }
      }
    }
    for (entity, character) in [
      ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text.replace(entity, with: character)
    }
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let limit, limit >= 3, plain.count > limit else { return plain }
    return plain.prefix(limit - 3) + "..."
  }
}
