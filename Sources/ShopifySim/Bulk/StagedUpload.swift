/// A file that a client uploads before a mutation uses it.
struct StagedUpload: Sendable {
  let key: String
  let mimeType: String
  /// What it is for: `BULK_MUTATION_VARIABLES`, `IMAGE` …
  let resource: String
  /// Nil until it was uploaded.
  var bytes: [UInt8]?

  static let path = "/admin/staged-uploads"
}
