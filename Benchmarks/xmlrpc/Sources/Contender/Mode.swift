import XMLRPCWire

/// What a run measures.
enum Mode: String {
  case tape
  case typed
  case model
  case decodable
  case stream
  case tree
  case dictionaries
  case small
  case encodeTyped = "encode-typed"
  case encodeTree = "encode-tree"
  case encodeBuilt = "encode-built"

  /// The work over a document's bytes.
  func work(over bytes: [UInt8]) throws -> any AnyWork {
    switch self {
    case .tape:
      Work {
        try Decoding.tape(bytes)
      } checksum: { tape in
        var checksum = Checksum()
        checksum.add(rowsOf: tape)
        return checksum
      }
    case .typed:
      Work {
        try Decoding.typed(bytes)
      } checksum: {
        Checksum($0)
      }
    case .model: ModelReading(bytes)
    case .decodable:
      Work {
        try Decoding.decodable(bytes)
      } checksum: {
        Checksum($0.map(\.row))
      }
    case .stream:
      Work {
        try Decoding.streamed(bytes)
      } checksum: {
        $0
      }
    case .tree:
      Work {
        try Decoding.tree(bytes)
      } checksum: {
        Checksum(rowsOf: $0)
      }
    case .dictionaries:
      Work {
        try Decoding.dictionaries(bytes)
      } checksum: {
        Checksum($0)
      }
    case .small: SmallAnswers.work(bytes)
    case .encodeTyped: try Encoding.typedWork(OrderInput.read(bytes))
    case .encodeTree: try Encoding.work(OrderInput.read(bytes))
    case .encodeBuilt: try Encoding.builtWork(OrderInput.read(bytes))
    }
  }
}
