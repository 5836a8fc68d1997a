/// What is wrong with one field of an answer: `is int, not text`.
struct FieldMismatch: Error {
  let text: String

  init(_ text: String) { self.text = text }
}
