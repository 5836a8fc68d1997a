/// A host's name in lower-case labels, as DNS has them; an address isn't one.
struct HostName: Hashable {
  let labels: [String]

  /// Nil for what isn't a name: empty or long labels, other characters than letters, digits and inner hyphens.
  init?(_ text: String) {
    let name = text.hasSuffix(".") ? text.dropLast() : text[...]
    guard (1...253).contains(name.utf8.count) else { return nil }
    let labels = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    let isEachValid = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
    // A last label of digits alone makes it an address.
    guard isEachValid, labels.last?.contains(where: \.isLetter) == true else { return nil }
    self.labels = labels.map { String($0) }
  }

  /// Whether it is a shop's: one label or more below myshopify.com.
  var isShop: Bool { labels.count > 2 && labels.suffix(2) == ["myshopify", "com"] }
}
