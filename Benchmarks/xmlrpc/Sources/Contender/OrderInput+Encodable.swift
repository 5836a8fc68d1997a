import XMLRPCWire

extension OrderInput: XMLRPCEncodable {
  func encode(into writer: inout XMLRPCWriter) throws(WireError) {
    try writer.structure { writer throws(WireError) in
      try writer.member("partner_id", partnerID)
      try writer.member("client_order_ref", clientOrderRef)
      try writer.member("date_order", dateOrder)
      try writer.member("note", note)
      try writer.member("order_line") { writer throws(WireError) in
        try writer.array(lines) { writer, line throws(WireError) in
          // The command [0, 0, values]: create a line.
          try writer.array(0..<3) { writer, place throws(WireError) in
            if place < 2 { try writer.int(0) } else { try line.encode(into: &writer) }
          }
        }
      }
    }
  }
}

extension OrderInput.Line: XMLRPCEncodable {
  func encode(into writer: inout XMLRPCWriter) throws(WireError) {
    try writer.structure { writer throws(WireError) in
      try writer.member("product_id", productID)
      try writer.member("name", name)
      try writer.member("product_uom_qty", quantity)
      try writer.member("price_unit", priceUnit)
      try writer.member("discount", discount)
      try writer.member("tax_ids") { writer throws(WireError) in
        try writer.array(CollectionOfOne(taxIDs)) { writer, ids throws(WireError) in
          // The command [6, 0, ids]: these and no others.
          try writer.array(0..<3) { writer, place throws(WireError) in
            switch place {
            case 0: try writer.int(6)
            case 1: try writer.int(0)
            default: try writer.array(ids)
            }
          }
        }
      }
    }
  }
}
