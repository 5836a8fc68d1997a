/// Takes a secret out of texts that a server wrote, in the forms in which servers echo it.
///
/// A secret of up to five letters is only found as a word of its own: `admin` doesn't take the middle out of
/// "administrator". Where a text was cut inside the secret, what is left of it goes as well, from three
/// characters on. A secret of one or two characters isn't looked for: it would take every text apart.
struct Redactor: Sendable {
  static let mask = "••••"
  private let forms: [[Unicode.Scalar]]
  private let isWord: Bool

  init(_ secret: Secret) {
    let text = secret.reveal()
    isWord = text.count < 6 && text.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    let forms = text.count < 3 ? [] : SecretForms.all(of: text)
    self.forms = forms.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  /// The text without the secret.
  func redact(_ text: String) -> String {
    guard !forms.isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      if let length = secretLength(in: scalars, at: position) {
        output.append(contentsOf: Self.mask.unicodeScalars)
        position += length
      } else {
        output.append(scalars[position])
        position += 1
      }
    }
    return String(output)
  }

  private func secretLength(in text: [Unicode.Scalar], at start: Int) -> Int? {
    for form in forms {
      var length = 0
      while length < form.count, start + length < text.count, text[start + length] == form[length] {
        length += 1
      }
      let end = start + length
      if length == form.count {
        if !isWord || (isBoundary(text, start - 1) && isBoundary(text, end)) { return length }
      } else if length >= 3, isCut(text, end), !isWord || isBoundary(text, start - 1) {
        return length
      }
    }
    return nil
  }

  private func isBoundary(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
    guard text.indices.contains(position) else { return true }
    let properties = text[position].properties
    return !properties.isAlphabetic && properties.numericType == nil
  }

  /// Whether a text, or a quotation in it, ends here.
  private func isCut(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
    position >= text.count || "…'\"`\u{FFFD}".unicodeScalars.contains(text[position])
      || text[position...].starts(with: "...".unicodeScalars)
  }
}
