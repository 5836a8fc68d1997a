/// The way from a payload's root to a value; written out only where it is shown.
final class Trail: Sendable {
  enum Step: Sendable {
    case name(String)
    case index(Int)
  }

  let parent: Trail?
  let step: Step

  init(_ parent: Trail?, _ step: Step) {
    self.parent = parent
    self.step = step
  }

  /// `order.refunds[0].subtotal`.
  var path: String {
    let before = parent?.path ?? ""
    return switch step {
    case .name(let name): before.isEmpty ? name : "\(before).\(name)"
    case .index(let index): "\(before)[\(index)]"
    }
  }

  /// The names on the way, the last first, without indexes.
  func names() -> [String] {
    var names: [String] = []
    var trail: Trail? = self
    while let here = trail {
      if case .name(let name) = here.step { names.append(name) }
      trail = here.parent
    }
    return names
  }
}
