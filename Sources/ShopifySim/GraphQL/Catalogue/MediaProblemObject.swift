import GraphQLLanguage

/// What is wrong with a media.
struct MediaProblemObject: Resolvable {
  let typeName: String
  let problem: ProductMedia.Problem

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "code": .text(problem.code)
    case "message": .text(problem.message)
    case "details": .text(problem.details)
    default: nil
    }
  }
}
