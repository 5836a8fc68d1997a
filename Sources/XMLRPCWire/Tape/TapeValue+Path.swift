extension TapeValue {
  /// From an array or struct to one of its children.
  enum Step {
    case element(Int)
    case member(String)
  }

  /// The value's place on its tape: `[3].order_line[0].price_unit`; empty for the root.
  ///
  /// Found by walking from the root, so for errors.
  public var path: String {
    var path = ""
    for step in steps {
      switch step {
      case .element(let position): path += "[\(position)]"
      case .member(let name): path += path.isEmpty ? name : "." + name
      }
    }
    return path
  }

  /// The way from the root to this value.
  var steps: [Step] {
    var steps: [Step] = []
    var open = 0
    while open != index, let (child, step) = child(of: open) {
      steps.append(step)
      open = child
    }
    return steps
  }

  /// The child of an array or struct that is this value or holds it, and the step to it.
  private func child(of parent: Int) -> (index: Int, step: Step)? {
    let cell = unsafe storage.cells[parent]
    guard cell.kind == .array || cell.kind == .structure else { return nil }
    var child = parent + 1
    for position in 0..<Int(cell.count) {
      let end = unsafe storage.cells[child].end(at: child)
      if index < end {
        let name = unsafe storage.cells[child].name
        return (
          child,
          name == TapeCell.noName
            ? .element(parent == 0 ? storage.firstElement + position : position)
            : .member(storage.names[name])
        )
      }
      child = end
    }
    return nil
  }
}
