/// Inventory items by the places of their variants: their cursors have the items' ids.
struct ItemSource: NodeSource {
  let variants: TableSource<ProductVariant>
  let shop: Shop

  var end: Int { variants.end }
  func node(at place: Int) -> (any Resolvable)? { variants.node(at: place) }
  func cursor(at place: Int, of node: any Resolvable) -> PageCursor { PageCursor(id: node.cursorID) }

  /// A variant's id comes right before its item's, so that an unknown item stands where its variant would.
  func place(of cursor: PageCursor) -> PagePlace? {
    guard let variant = shop.variant(inventoryItemID: cursor.lastID) else {
      return variants.place(of: PageCursor(id: cursor.lastID))
    }
    return variants.place(of: PageCursor(id: variant.id))
  }
}
