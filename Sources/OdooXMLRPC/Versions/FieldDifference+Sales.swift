extension FieldDifference {
  static let sales: [FieldDifference] =
    rows(
      "sale.order.line", "addons/sale/models/sale_order_line.py",
      [
        ("tax_ids", "tax_id", until: 18, .measured),
        ("product_uom_id", "product_uom", until: 18, .measured),
        ("amount_invoiced", nil, until: 17, .documented),
        ("amount_to_invoice", nil, until: 17, .documented),
      ])
    + rows(
      "sale.order", "addons/sale/models/sale_order.py",
      [
        ("locked", nil, until: 16, .measured),
        ("amount_invoiced", nil, until: 16, .documented),
        ("amount_to_invoice", nil, until: 16, .documented),
        ("amount_paid", nil, until: 16, .documented),
      ])
    + rows(
      "sale.order", "addons/sale_stock/models/sale_order.py", [("delivery_status", nil, until: 15, .measured)]
    )

  static let basics: [FieldDifference] =
    rows(
      "res.partner", "odoo/addons/base/models/res_partner.py",
      [
        ("complete_name", nil, until: 16, .documented),
        ("company_registry", nil, until: 15, .documented),
      ])
    + rows(
      "res.company", "addons/account/models/company.py",
      [("account_price_include", nil, until: 17, .documented)])
    + rows(
      "res.users", "odoo/addons/base/models/res_users.py", [("group_ids", "groups_id", until: 18, .measured)])
    + ["product.product", "product.template"].flatMap { model in
      rows(model, "addons/stock/models/product.py", [("is_storable", nil, until: 17, .measured)])
    }
}
