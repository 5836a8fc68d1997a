extension FieldDifference {
  static let stock: [FieldDifference] =
    rows(
      "stock.picking", "addons/stock/models/stock_picking.py",
      [
        ("move_ids", "move_lines", until: 15, .measured),
        ("reference_ids", nil, until: 18, .documented),
        ("return_id", nil, until: 16, .measured),
        ("return_ids", nil, until: 16, .documented),
      ])
    + rows(
      "stock.move", "addons/stock/models/stock_move.py",
      [
        ("quantity", "quantity_done", until: 16, .measured),
        ("picked", nil, until: 16, .measured),
        ("reference_ids", nil, until: 18, .documented),
      ])
    + rows(
      "stock.move.line", "addons/stock/models/stock_move_line.py",
      [
        ("quantity", "qty_done", until: 16, .documented),
        ("picked", nil, until: 16, .documented),
      ])
    + rows(
      "stock.quant", "addons/stock/models/stock_quant.py",
      [
        ("inventory_quantity_auto_apply", nil, until: 14, .documented),
        ("inventory_diff_quantity", nil, until: 14, .documented),
      ])
    + rows(
      "stock.location", "addons/stock/models/stock_location.py",
      [("warehouse_id", nil, until: 14, .documented)])
}
