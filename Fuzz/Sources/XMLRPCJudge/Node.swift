/// An element as the judge reads it: what stands in it, in order, text merged, comments gone.
struct Node {
  enum Content {
    case text([UInt8])
    case element(Node)
  }

  /// The tag without its prefix.
  let name: String
  /// Whether the tag's prefix is bound to Apache's extensions.
  let isApache: Bool
  var contents: [Content] = []

  var elements: [Node] {
    contents.compactMap { if case .element(let node) = $0 { node } else { nil } }
  }

  /// All text directly inside.
  var text: [UInt8] {
    contents.flatMap { if case .text(let bytes) = $0 { bytes } else { [UInt8]() } }
  }

  mutating func append(text: [UInt8]) { contents.append(.text(text)) }
}
