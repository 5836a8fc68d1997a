import GraphQLLanguage

/// Where and how a file is uploaded.
struct StagedTargetObject: Resolvable {
  let upload: StagedUpload
  let isPut: Bool
  let origin: String
  var typeName: String { "StagedMediaUploadTarget" }

  private var address: String { "\(origin)\(StagedUpload.path)" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "url": .text(isPut ? "\(address)/\(upload.key)" : address)
    // Variables of bulk mutations are named by their key alone. Evidence: assumed.
    case "resourceUrl":
      .text(upload.resource == "BULK_MUTATION_VARIABLES" ? nil : "\(address)/\(upload.key)")
    case "parameters": .list(parameters.map { ParameterObject(name: $0.0, content: $0.1) })
    default: nil
    }
  }

  private var parameters: [(String, String)] {
    isPut
      ? [("content_type", upload.mimeType), ("acl", "private")]
      : [
        ("Content-Type", upload.mimeType), ("success_action_status", "201"), ("acl", "private"),
        ("key", upload.key),
      ]
  }

  private struct ParameterObject: Resolvable {
    let name: String
    let content: String
    var typeName: String { "StagedUploadParameter" }

    func value(of field: CollectedField) -> ResolvedValue? {
      switch field.name {
      case "name": .text(name)
      case "value": .text(content)
      default: nil
      }
    }
  }
}
