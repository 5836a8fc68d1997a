public import XMLRPCWire

/// One change of an x2many field, in the words of Odoo's `Command`.
public enum Command: Sendable, Hashable {
  /// Makes a new record and links it.
  case create([String: XMLRPCValue])
  /// Writes on a linked record.
  case update(Int, [String: XMLRPCValue])
  /// Removes the link and deletes the record.
  case delete(Int)
  /// Removes the link.
  case unlink(Int)
  /// Links an existing record.
  case link(Int)
  /// Removes every link.
  case clear
  /// Makes exactly these the linked ones.
  case set([Int])

  /// The triple that Odoo takes.
  public var value: XMLRPCValue {
    switch self {
    case .create(let values): [0, 0, .structure(sorting: values)]
    case .update(let id, let values): [1, .int(id), .structure(sorting: values)]
    case .delete(let id): [2, .int(id), 0]
    case .unlink(let id): [3, .int(id), 0]
    case .link(let id): [4, .int(id), 0]
    case .clear: [5, 0, 0]
    case .set(let ids): [6, 0, .ints(ids)]
    }
  }
}

extension XMLRPCValue {
  /// The value of an x2many field: its commands in order.
  public static func commands(_ commands: [Command]) -> XMLRPCValue { .array(commands.map(\.value)) }
}
