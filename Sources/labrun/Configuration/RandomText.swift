/// Text nobody can guess, of lower-case letters and digits.
enum RandomText {
  static func make(length: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
  }
}
