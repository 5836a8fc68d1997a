/// A media that a mutation gives: one of the shop's by id, or a new one by its address.
struct FileDraft: Sendable {
  var id: GID?
  var url: String?
  var alt: String?
  var kind = "IMAGE"
}
