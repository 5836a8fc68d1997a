import XMLRPCWire

/// The ways to write one `create` of many orders.
enum Encoding {
  /// The tree of the whole call.
  static func call(_ orders: [OrderInput]) -> XMLRPCCall {
    let values = orders.map { order -> XMLRPCValue in
      [
        "partner_id": .int(order.partnerID),
        "client_order_ref": .string(order.clientOrderRef),
        "date_order": .string(order.dateOrder),
        "note": .string(order.note),
        "order_line": .array(order.lines.map(line)),
      ]
    }
    return XMLRPCCall(
      methodName: "execute_kw",
      parameters: ["lab", 2, "key", "sale.order", "create", .array([.array(values)])])
  }

  private static func line(_ line: OrderInput.Line) -> XMLRPCValue {
    [
      0, 0,
      [
        "product_id": .int(line.productID),
        "name": .string(line.name),
        "product_uom_qty": .double(line.quantity),
        "price_unit": .double(line.priceUnit),
        "discount": .double(line.discount),
        "tax_ids": [[6, 0, .ints(line.taxIDs)]],
      ],
    ]
  }

  /// Encodes a tree that is there.
  static func work(_ orders: [OrderInput]) -> any AnyWork {
    let call = call(orders)
    return Work {
      try XMLRPCEncoder().encode(call)
    } checksum: {
      try checksum($0)
    }
  }

  /// Writes the orders themselves, without a tree.
  static func typedWork(_ orders: [OrderInput]) -> any AnyWork {
    let parameters: [any XMLRPCEncodable] = ["lab", 2, "key", "sale.order", "create", [orders]]
    return Work {
      try XMLRPCEncoder().encode("execute_kw", parameters)
    } checksum: {
      try checksum($0)
    }
  }

  /// Builds the tree and encodes it.
  static func builtWork(_ orders: [OrderInput]) -> any AnyWork {
    Work {
      try XMLRPCEncoder().encode(call(orders))
    } checksum: {
      try checksum($0)
    }
  }

  /// What the document says, read back.
  static func checksum(_ document: [UInt8]) throws -> Checksum {
    let call = try XMLRPCDecoder().decodeCall(document)
    guard let orders = call.parameters.last?.arrayValue?.first else { throw Decoding.NoRows() }
    return Checksum(rowsOf: orders)
  }
}
