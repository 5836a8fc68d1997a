import XMLRPCWire

extension Record {
  /// A mark in the context under which a move's lines don't follow it.
  static let keepsLines = "twin_keeps_lines"

  /// Writes a move without its lines.
  func keepLines(_ values: Values) throws {
    try env.with([Self.keepsLines: true]).write(model, [id], values)
  }
}
