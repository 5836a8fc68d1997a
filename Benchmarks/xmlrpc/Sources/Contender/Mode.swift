import XMLRPCWire

/// What a run measures.
enum Mode: String {
  case tree
  case dictionaries
  case encodeTyped = "encode-typed"
  case encodeTree = "encode-tree"
  case encodeBuilt = "encode-built"

  /// The work over a document's bytes.
  func work(over bytes: [UInt8]) throws -> any AnyWork {
    switch self {
    case .tree:
      Work {
        try Decoding.tree(bytes)
      } checksum: {
        Decoding.checksum($0)
      }
    case .dictionaries:
      Work {
        try Decoding.dictionaries(bytes)
      } checksum: {
        Decoding.checksum($0)
      }
    case .encodeTyped: try Encoding.typedWork(OrderInput.read(bytes))
    case .encodeTree: try Encoding.work(OrderInput.read(bytes))
    case .encodeBuilt: try Encoding.builtWork(OrderInput.read(bytes))
    }
  }
}
