"""The flows of calls that are recorded on Odoo 14."""
import flows_shared
from flows_shared import Words

PARTNER = ["name", "display_name", "email", "email_normalized", "phone", "street", "city", "zip", "country_id", "state_id",
           "parent_id", "type", "company_type", "is_company", "commercial_partner_id", "lang", "active"]
ORDER = ["name", "state", "client_order_ref", "origin", "amount_untaxed", "amount_tax", "amount_total", "currency_id",
         "pricelist_id", "fiscal_position_id", "partner_invoice_id", "partner_shipping_id", "warehouse_id",
         "invoice_status", "company_id", "user_id", "team_id", "order_line", "procurement_group_id",
         "picking_ids", "invoice_ids", "invoice_count", "delivery_count"]
LINE = ["name", "product_id", "product_uom_qty", "product_uom", "price_unit", "discount", "price_subtotal",
        "price_tax", "price_total", "tax_id", "qty_delivered", "qty_delivered_method", "qty_invoiced", "qty_to_invoice", "invoice_status",
        "sequence", "state", "display_type", "currency_id", "order_id", "invoice_lines", "move_ids"]
PICKING = ["name", "state", "origin", "note", "partner_id", "sale_id", "carrier_tracking_ref", "backorder_id",
           "location_id", "location_dest_id", "picking_type_id", "picking_type_code", "immediate_transfer", "group_id", "move_lines", "move_ids_without_package"]
MOVE = ["name", "product_id", "product_uom_qty", "quantity_done", "reserved_availability", "state", "sale_line_id", "location_id",
        "location_dest_id", "to_refund", "origin", "reference", "product_uom"]
INVOICE = ["name", "move_type", "state", "payment_state", "amount_untaxed", "amount_tax", "amount_total",
           "amount_residual", "currency_id", "partner_id", "ref", "invoice_origin", "invoice_date",
           "invoice_date_due", "date", "journal_id", "reversed_entry_id", "invoice_line_ids", "line_ids",
           "amount_untaxed_signed", "amount_total_signed", "amount_residual_signed", "payment_reference",
           "partner_shipping_id", "commercial_partner_id", "invoice_user_id", "company_id"]
ITEM = ["display_type", "exclude_from_invoice_tab", "name", "account_id", "account_internal_type", "tax_base_amount", "debit", "credit", "balance", "amount_currency",
        "amount_residual", "amount_residual_currency", "reconciled", "tax_line_id", "tax_ids", "quantity", "price_unit",
        "discount", "price_subtotal", "price_total", "product_id", "currency_id", "sale_line_ids",
        "matching_number", "parent_state", "date", "partner_id"]
PAYMENT = ["name", "state", "payment_type", "partner_type", "partner_id", "amount", "currency_id", "date", "ref", "move_id",
           "journal_id", "payment_method_id", "is_reconciled", "is_matched", "reconciled_invoice_ids",
           "reconciled_invoices_count", "destination_account_id", "payment_reference"]
MOVE_LINE = ["product_id", "product_uom_qty", "product_qty", "qty_done", "state", "location_id", "location_dest_id", "move_id", "reference"]
QUANT = ["product_id", "location_id", "quantity", "reserved_quantity", "available_quantity", "inventory_quantity"]


def shop(flow, stock=True):
    """Taxes, journals, pricelists, products and stock that the other flows use."""
    for name, amount, included in (("us", 8.25, False), ("state", 4, False), ("city", 4.5, False), ("de", 19, True)):
        flow("account.tax", "create", {"name": "Tax " + name, "amount": amount, "amount_type": "percent", "type_tax_use": "sale",
             "price_include": included}, bind={"tax_" + name: ""})
    flow("res.currency", "search", [["name", "=", "EUR"], ["active", "in", [True, False]]], bind={"eur": "0"})
    flow("ir.model.data", "check_object_reference", "base", "USD", bind={"usd": "1"}, skip=True)
    flow("ir.model.data", "check_object_reference", "base", "us", bind={"us": "1"}, skip=True)
    flow("ir.model.data", "check_object_reference", "base", "de", bind={"germany": "1"}, skip=True)
    flow("res.currency", "write", ["$eur"], {"active": True})
    flow("product.pricelist", "create", {"name": "US dollars", "currency_id": "$usd"}, bind={"list_usd": ""})
    flow("product.pricelist", "create", {"name": "Euros", "currency_id": "$eur"}, bind={"list_eur": ""})
    flow("account.journal", "create", {"name": "Shop payments", "code": "SHOPY", "type": "bank"}, bind={"journal": ""})
    flow("account.journal", "read", ["$journal"], ["name", "code", "type", "default_account_id", "suspense_account_id",
         "inbound_payment_method_ids", "outbound_payment_method_ids", "payment_debit_account_id", "payment_credit_account_id", "company_id", "currency_id"])
    for key, name, code, price, kind in (("mug", "Mug", "MUG-1", 11.9, "product"), ("tee", "Tee", "TEE-1", 20, "product"),
                                         ("ship", "Shipping", "SHIPPING", 0, "service")):
        values = {"name": name, "default_code": code, "type": kind, "invoice_policy": "order", "list_price": price,
                  "taxes_id": [[6, 0, []]]}
        flow("product.product", "create", values, bind={key: ""})
    flow("stock.location", "search_read", [["complete_name", "=", "WH/Stock"]],
         fields=["complete_name", "usage", "name"], bind={"stock": "0.id"})
    if stock:
        for key, quantity in (("mug", 100), ("tee", 50)):
            flow("stock.quant", "create", {"product_id": "$" + key, "location_id": "$stock", "inventory_quantity": quantity},
                 context={"inventory_mode": True}, bind={"quant": ""})
    flow("product.product", "read", ["$mug", "$tee", "$ship"],
         ["display_name", "default_code", "type", "qty_available", "free_qty", "virtual_available", "uom_id",
          "taxes_id", "list_price", "lst_price", "invoice_policy", "categ_id", "active", "sale_ok", "product_tmpl_id"])
    flow("res.partner", "create", {"name": "Grace Hopper", "email": "Grace@Example.com"}, bind={"partner": ""})
    flow("res.partner", "create", {"name": "Grace Hopper", "parent_id": "$partner", "type": "delivery", "street": "1 Main St",
         "city": "New York", "zip": "10001", "country_id": "$us"}, bind={"address": ""})


def order(flow, lines, pricelist="$list_usd", key="order", confirm=True, partner="$partner"):
    flow("sale.order", "create", {
        "partner_id": partner, "partner_invoice_id": partner, "partner_shipping_id": "$address", "pricelist_id": pricelist,
        "client_order_ref": "#1001", "origin": "gid://shopify/Order/1001", "date_order": "2026-07-01 10:11:12",
        "order_line": [[0, 0, line] for line in lines]}, bind={key: ""})
    if confirm:
        flow("sale.order", "action_confirm", ["$" + key])
    reads = flow("sale.order", "read", ["$" + key], ORDER, bind={"lines": "0.order_line"})
    flow("sale.order.line", "read", "$lines", LINE)
    if confirm and reads[0]["picking_ids"]:
        flow("sale.order", "read", ["$" + key], ["picking_ids"], bind={"picking": "0.picking_ids.0"})


def item(product, quantity, price, taxes, **more):
    return {"product_id": product, "product_uom_qty": quantity, "price_unit": price, "tax_id": [[6, 0, taxes]], **more}


def items(flow, move):
    flow("account.move", "read", [move], INVOICE)
    flow("account.move.line", "search_read", [["move_id", "=", move]], fields=ITEM, order="id")


def stocks(flow, *products):
    for product in products:
        flow("stock.quant", "search_read", [["product_id", "=", product], ["location_id", "=", "$stock"]], fields=QUANT)
        flow("product.product", "read", [product], ["qty_available", "free_qty", "virtual_available", "outgoing_qty", "incoming_qty"])


def quick(more=None):
    """The context with which nothing is asked."""
    return {"skip_backorder": True, "skip_immediate": True, "skip_sms": True, **(more or {})}


def moves(flow, picking, **bind):
    flow("stock.move", "search_read", [["picking_id", "=", picking]], fields=MOVE, order="id", bind=bind)
    flow("stock.move.line", "search_read", [["picking_id", "=", picking]], fields=MOVE_LINE, order="id")


# --- flows -----------------------------------------------------------------------------------------------------

def defaults(flow):
    """What a fresh database holds, and what records get by themselves."""
    flow("res.company", "read", [1], ["name", "currency_id", "country_id", "tax_calculation_rounding_method", "partner_id", "account_sale_tax_id"])
    flow("account.journal", "search_read", [], fields=["name", "code", "type", "default_account_id", "currency_id"])
    flow("account.tax", "search_read", [], fields=["name", "amount", "amount_type", "type_tax_use", "price_include",
         "tax_group_id", "company_id", "sequence", "include_base_amount"])
    flow("product.pricelist", "search_read", [], fields=["name"])
    flow("stock.warehouse", "search_read", [], fields=["name", "code", "lot_stock_id", "company_id", "partner_id", "view_location_id"])
    flow("stock.location", "search_read", [], fields=["name", "complete_name", "usage", "location_id", "company_id"])
    flow("stock.picking.type", "search_read", [], fields=["name", "code", "warehouse_id", "default_location_src_id",
         "default_location_dest_id", "return_picking_type_id", "display_name"])
    flow("account.account", "search_read", [], fields=["code", "name", "user_type_id", "internal_type", "internal_group", "reconcile"])
    flow("account.payment.method", "search_read", [], fields=["name", "code", "payment_type"])
    flow("decimal.precision", "search_read", [], fields=["name", "digits"])
    flow("res.currency", "search_read", [], fields=["name", "symbol", "rounding", "decimal_places", "active", "rate"])
    flow("res.currency", "search_read", [["name", "in", ["EUR", "JPY", "KWD"]], ["active", "in", [True, False]]],
         fields=["name", "rounding", "decimal_places", "active"])
    flow("res.country", "search_read", [["code", "in", ["US", "DE", "CA", "FR"]]], fields=["name", "code", "currency_id"])
    flow("res.country.state", "search_read", [["country_id.code", "=", "US"], ["code", "in", ["NY", "CA"]]], fields=["name", "code", "country_id", "display_name"])
    flow("res.country.state", "search_read", [["country_id.code", "=", "IT"], ["code", "=", "MI"]], fields=["name", "code"])
    flow("res.users", "search_read", [], fields=["name", "login", "partner_id", "company_id", "lang", "email"])
    flow("crm.team", "search_read", [], fields=["name"])
    flow("account.payment.term", "search_read", [], fields=["name"])
    flow("account.fiscal.position", "search_read", [], fields=["name", "auto_apply", "country_id"])
    flow("product.category", "search_read", [], fields=["name", "complete_name"])
    flow("uom.uom", "search_read", [], fields=["name"])
    flow("ir.module.module", "search_read", [["name", "in", ["sale_management", "stock", "delivery", "account"]], ["state", "=", "installed"]], fields=["name", "state"])
    for name in ("base.EUR", "base.us", "base.main_company", "base.user_admin", "base.group_user", "base.state_us_5",
                 "sales_team.group_sale_salesman_all_leads", "stock.group_stock_user", "stock.group_stock_manager", "account.group_account_invoice",
                 "base.group_partner_manager", "base.group_system", "product.group_product_manager", "stock.stock_location_customers",
                 "stock.stock_location_stock", "stock.warehouse0", "stock.picking_type_out", "uom.product_uom_unit", "product.product_category_all",
                 "account.account_payment_method_manual_in", "l10n_generic_coa.1_sale_tax_template", "base.lang_en"):
        module, rest = name.split(".")
        flow("ir.model.data", "check_object_reference", module, rest)
    flow("res.currency", "search", [["name", "=", "EUR"], ["active", "in", [True, False]]], bind={"eur": "0"})
    flow("res.currency", "write", ["$eur"], {"active": True})
    flow("product.pricelist", "search_read", [], fields=["name", "currency_id", "company_id", "sequence"])
    flow("account.tax", "create", {"name": "Nine", "amount": 9}, bind={"tax": ""})
    flow("account.tax", "read", ["$tax"], ["name", "amount", "amount_type", "type_tax_use", "price_include",
         "tax_group_id", "company_id", "active", "sequence", "include_base_amount", "tax_exigibility",
         "invoice_repartition_line_ids", "refund_repartition_line_ids", "display_name"])
    flow("account.tax", "create", {"name": "Nine", "amount": 9, "type_tax_use": "sale"})
    flow("account.tax", "create", {"name": "Incl", "amount": 9, "price_include": True}, bind={"incl": ""})
    flow("account.tax", "read", ["$incl"], ["price_include"])
    flow("account.tax", "create", {"name": "Incl 2", "amount": 9, "price_include_override": "tax_included"})
    flow("account.journal", "create", {"name": "Shop payments", "code": "SHOPY", "type": "bank"}, bind={"journal": ""})
    flow("account.journal", "read", ["$journal"], ["name", "code", "type", "default_account_id", "suspense_account_id", "display_name", "active",
         "inbound_payment_method_ids", "outbound_payment_method_ids", "payment_debit_account_id", "payment_credit_account_id", "company_id", "currency_id"])
    flow("account.journal", "create", {"name": "Shop payments 2", "code": "SHOPY", "type": "bank"})
    flow("account.journal", "create", {"name": "Web sales", "code": "WEB", "type": "sale"}, bind={"journal": ""})
    flow("account.journal", "read", ["$journal"], ["name", "code", "type", "default_account_id", "refund_sequence"])
    flow("stock.warehouse", "create", {"name": "Berlin", "code": "BER"}, bind={"warehouse": ""})
    flow("stock.warehouse", "read", ["$warehouse"], ["name", "code", "lot_stock_id", "view_location_id", "out_type_id", "in_type_id", "company_id"])
    flow("stock.location", "search_read", [["complete_name", "ilike", "BER"]], fields=["complete_name", "usage"])
    flow("stock.location", "create", {"name": "Shelf", "location_id": 8, "usage": "internal"}, bind={"shelf": ""})
    flow("stock.location", "read", ["$shelf"], ["name", "complete_name", "display_name", "usage", "company_id", "active"])


def partners(flow):
    flow("ir.model.data", "check_object_reference", "base", "us", bind={"us": "1"}, skip=True)
    flow("res.country.state", "search", [["country_id", "=", "$us"], ["code", "=", "NY"]], bind={"ny": "0"})
    flow("res.partner", "create", {"name": "Grace Hopper", "email": "  Grace@Example.COM ", "phone": "+1 212 555 0100"}, bind={"partner": ""})
    flow("res.partner", "read", ["$partner"], PARTNER)
    flow("res.partner", "create", {"name": "Office", "parent_id": "$partner", "type": "delivery", "street": "1 Main St", "city": "New York",
         "zip": "10001", "country_id": "$us", "state_id": "$ny"}, bind={"address": ""})
    flow("res.partner", "read", ["$address"], PARTNER)
    flow("res.partner", "create", {"parent_id": "$partner", "type": "invoice"}, bind={"nameless": ""})
    flow("res.partner", "read", ["$nameless"], PARTNER)
    flow("res.partner", "create", {"name": "Acme", "is_company": True, "email": "info@acme.example"}, bind={"acme": ""})
    flow("res.partner", "create", {"name": "Ada", "parent_id": "$acme", "email": "not an address"}, bind={"ada": ""})
    flow("res.partner", "read", ["$acme", "$ada"], PARTNER)
    flow("res.partner", "create", {"name": "Firm", "company_type": "company"}, bind={"firm": ""})
    flow("res.partner", "read", ["$firm"], PARTNER)
    flow("res.partner", "search_count", [["email_normalized", "=", "grace@example.com"]])
    flow("res.partner", "search_count", [["email", "=ilike", "%grace@example.com%"]])
    flow("res.partner", "create", {"email": "x@example.com"})
    flow("res.partner", "create", {"name": ""})
    flow("res.partner", "write", ["$partner"], {"email": "Two <two@example.com>"})
    flow("res.partner", "read", ["$partner"], ["email", "email_normalized", "property_account_receivable_id", "property_account_payable_id",
         "property_payment_term_id", "property_account_position_id", "property_product_pricelist", "customer_rank", "company_id", "child_ids", "property_stock_customer", "tz", "user_id"])
    flow("res.partner", "load", ["id", "name", "email", "street", "city", "zip", "country_id/.id", "state_id/.id", "type", "parent_id/id"],
         [["shopify.res_partner_77", "Alan", "alan@example.com", "", "", "", "", "", "contact", ""],
          ["shopify.res_partner_address_1", "Alan", "", "2 Side St", "Berlin", "10115", "${us}", "", "delivery", "shopify.res_partner_77"]], bind={"alan": "ids.0", "side": "ids.1"})
    flow("res.partner", "read", ["$alan", "$side"], PARTNER)
    flow("res.partner", "unlink", ["$firm"])
    flow("res.partner", "read", ["$firm"], ["name"])


def order_amounts(flow):
    shop(flow)
    order(flow, [item("$mug", 7, 125.228571, ["$tax_us"], name="Mug - Blue"), item("$tee", 5, 20, ["$tax_state", "$tax_city"]),
                 item("$ship", 1, 5.95, []), {"product_id": "$tee"}, {"display_type": "line_note", "name": "Thank you"},
                 {"display_type": "line_section", "name": "Section"}, item("$mug", 3, 13.33, ["$tax_us"], discount=12.5),
                 item("$mug", 1, -5, ["$tax_us"], name="Discount")], confirm=False)
    flow("sale.order", "read", ["$order"], ["date_order"], skip=True)
    order(flow, [item("$mug", 2, 69.99, ["$tax_de"]), item("$tee", 1, 8.01, ["$tax_de"]), {"product_id": "$tee", "name": "free text", "product_uom_qty": 2, "price_unit": 3.335}], pricelist="$list_eur", key="eur_order", confirm=False)
    flow("sale.order", "write", ["$eur_order"], {"order_line": [[0, 0, item("$ship", 1, 4.9, ["$tax_de"])]]})
    flow("sale.order", "read", ["$eur_order"], ORDER, bind={"line": "0.order_line.0"})
    flow("sale.order.line", "write", ["$line"], {"product_uom_qty": 5, "discount": 33.333})
    flow("sale.order.line", "read", ["$line"], LINE)
    flow("sale.order", "read", ["$eur_order"], ORDER)
    flow("sale.order", "write", ["$eur_order"], {"order_line": [[2, "$line", 0]]})
    flow("sale.order", "read", ["$eur_order"], ORDER)
    flow("sale.order", "create", {"partner_id": "$partner"}, bind={"bare": ""})
    flow("sale.order", "read", ["$bare"], ORDER)
    flow("sale.order", "create", {"partner_id": "$partner", "name": "#1001", "currency_id": "$eur", "order_line": [[0, 0, {"product_id": "$mug", "product_uom_qty": 2}]]}, bind={"named": ""})
    flow("sale.order", "read", ["$named"], ORDER)
    flow("sale.order", "unlink", ["$named"])
    flow("sale.order", "action_confirm", ["$eur_order"])
    flow("sale.order", "action_confirm", ["$order"])
    flow("sale.order", "unlink", ["$order"])
    flow("sale.order", "action_confirm", ["$order"])
    flow("sale.order", "read", ["$order"], ORDER + ["date_order"], bind={"line": "0.order_line.0"})
    flow("sale.order", "write", ["$order"], {"date_order": "2026-07-01 10:11:12"})
    flow("sale.order", "read", ["$order"], ["date_order", "state"])
    flow("sale.order", "write", ["$order"], {"order_line": [[2, "$line", 0]]})
    flow("sale.order", "write", ["$order"], {"order_line": [[1, "$line", {"product_uom_qty": 9}]]})
    flow("stock.move", "search_read", [["sale_line_id", "=", "$line"]], fields=MOVE, order="id")
    flow("sale.order", "write", ["$order"], {"order_line": [[1, "$line", {"product_uom_qty": 4}]]})
    flow("stock.move", "search_read", [["sale_line_id", "=", "$line"]], fields=MOVE, order="id")
    flow("sale.order", "read", ["$order"], ["order_line"], bind={"plain": "0.order_line.1"})
    for quantity in (9, 3, 0):
        flow("sale.order.line", "write", ["$plain"], {"product_uom_qty": quantity})
        flow("stock.move", "search_read", [["sale_line_id", "=", "$plain"]], fields=MOVE, order="id")
    flow("sale.order", "read", ["$order"], ORDER, bind={"picking": "0.picking_ids.0"})
    stocks(flow, "$mug")
    flow("sale.order", "action_done", ["$order"])
    flow("sale.order", "read", ["$order"], ["state", "invoice_status"])
    flow("sale.order.line", "read", ["$plain"], LINE)
    flow("sale.order", "action_cancel", ["$order"])
    flow("sale.order", "read", ["$order"], ["state"])
    flow("sale.order", "action_unlock", ["$order"])
    flow("sale.order", "read", ["$order"], ["state"])
    flow("sale.order", "action_cancel", ["$order"])
    flow("sale.order", "read", ["$order"], ORDER, bind={"picking": "0.picking_ids.0"})
    flow("stock.picking", "read", ["$picking"], ["state"])
    stocks(flow, "$mug")
    flow("sale.order", "action_draft", ["$order"])
    flow("sale.order", "read", ["$order"], ["state"])
    flow("sale.order", "action_cancel", ["$order"])
    flow("sale.order", "unlink", ["$order"])
    flow("sale.order", "create", {"partner_id": "$partner", "order_line": [[0, 0, {"display_type": "line_note", "name": "x"}]]}, bind={"noted": ""})
    flow("sale.order", "action_confirm", ["$noted"])
    # six digits
    flow("decimal.precision", "search", [["name", "=", "Product Price"]], bind={"precision": "0"})
    flow("decimal.precision", "write", ["$precision"], {"digits": 6})
    order(flow, [item("$mug", 7, 125.228571, ["$tax_us"]), item("$tee", 3, 3.3333337, ["$tax_de"], discount=33.335)], key="exact")
    flow("account.move", "create", {"move_type": "out_invoice", "partner_id": "$partner", "invoice_line_ids": [
        [0, 0, {"product_id": "$mug", "quantity": 7, "price_unit": 125.2285714, "discount": 12.345, "tax_ids": [[6, 0, ["$tax_us"]]]}]]}, bind={"invoice": ""})
    items(flow, "$invoice")
    # refused; on Odoo it burns a number of the sequence, so it stands last
    flow("sale.order", "create", {"partner_id": "$partner", "order_line": [[0, 0, {"name": "no product", "product_uom_qty": 2, "price_unit": 3}]]})
    flow("sale.order", "create", {"order_line": []})


def delivery(flow):
    shop(flow)
    order(flow, [item("$mug", 7, 10, []), item("$tee", 5, 20, []), item("$ship", 1, 5.95, [])])
    flow("stock.picking", "read", ["$picking"], PICKING)
    moves(flow, "$picking", mug_move="0.id", tee_move="1.id")
    stocks(flow, "$mug", "$tee")
    flow("stock.move", "write", ["$mug_move"], {"quantity_done": 3})
    moves(flow, "$picking")
    stocks(flow, "$mug")
    flow("stock.picking", "write", ["$picking"], {"carrier_tracking_ref": "1Z999", "origin": "S00001 gid://shopify/Fulfillment/501", "note": "gid://shopify/Fulfillment/501"})
    flow("stock.picking", "button_validate", ["$picking"])
    flow("stock.picking", "read", ["$picking"], PICKING)
    flow("stock.picking", "button_validate", ["$picking"], context=quick())
    flow("stock.picking", "search_read", [["sale_id", "=", "$order"]], fields=PICKING + ["date_done"], order="id", bind={"rest": "1.id"})
    moves(flow, "$picking")
    moves(flow, "$rest")
    stocks(flow, "$mug", "$tee")
    flow("sale.order", "read", ["$order"], ORDER)
    flow("sale.order.line", "read", "$lines", LINE)
    flow("stock.picking", "button_validate", ["$picking"], context=quick())
    flow("stock.picking", "action_assign", ["$rest"])
    flow("stock.picking", "read", ["$rest"], PICKING)
    moves(flow, "$rest", mug_move="0.id", tee_move="1.id")
    stocks(flow, "$mug", "$tee")
    flow("stock.move", "search", [["picking_id", "=", "$rest"], ["product_id", "=", "$mug"]], bind={"mug_move": "0"})
    flow("stock.move", "search", [["picking_id", "=", "$rest"], ["product_id", "=", "$tee"]], bind={"tee_move": "0"})
    flow("stock.move", "write", ["$mug_move"], {"quantity_done": 0})
    flow("stock.move", "write", ["$tee_move"], {"quantity_done": 2})
    flow("stock.picking", "button_validate", ["$rest"], context=quick({"picking_ids_not_to_backorder": ["$rest"]}))
    flow("stock.picking", "search_read", [["sale_id", "=", "$order"]], fields=PICKING, order="id")
    flow("stock.move", "search_read", [["sale_line_id.order_id", "=", "$order"]], fields=MOVE, order="id")
    flow("sale.order", "read", ["$order"], ["invoice_status"])
    stocks(flow, "$mug", "$tee")
    # everything at once: it asks whether all of it is meant
    order(flow, [item("$mug", 2, 10, [])], key="all")
    flow("stock.picking", "button_validate", ["$picking"], context={"skip_sms": True})
    flow("stock.picking", "read", ["$picking"], ["state"])
    ask = {"default_show_transfers": False, "default_pick_ids": [[4, "$picking"]], "button_validate_picking_ids": ["$picking"], "skip_sms": True}
    flow("stock.immediate.transfer", "create", {}, context=ask, bind={"wizard": ""})
    flow("stock.immediate.transfer", "process", ["$wizard"], context=ask)
    flow("stock.picking", "read", ["$picking"], PICKING)
    moves(flow, "$picking")
    flow("stock.picking", "action_cancel", ["$picking"])
    flow("stock.picking", "unlink", ["$picking"])
    flow("sale.order", "action_cancel", ["$all"])
    flow("sale.order", "read", ["$all"], ["state", "invoice_status"])
    # nothing written and nothing asked
    order(flow, [item("$mug", 2, 10, [])], key="hasty")
    flow("stock.picking", "button_validate", ["$picking"], context=quick())
    flow("stock.picking", "search_read", [["sale_id", "=", "$hasty"]], fields=PICKING, order="id")
    flow("stock.move", "search_read", [["sale_line_id.order_id", "=", "$hasty"]], fields=MOVE, order="id")
    stocks(flow, "$mug")
    # more than there is
    order(flow, [item("$mug", 500, 10, [])], key="big")
    flow("stock.picking", "read", ["$picking"], PICKING)
    moves(flow, "$picking", move="0.id")
    stocks(flow, "$mug")
    flow("stock.move", "write", ["$move"], {"quantity_done": 500})
    moves(flow, "$picking")
    flow("stock.picking", "button_validate", ["$picking"], context=quick())
    moves(flow, "$picking")
    stocks(flow, "$mug")
    flow("stock.picking", "read", ["$picking"], PICKING)
    # nothing to do
    order(flow, [item("$mug", 5, 10, [])], key="none")
    flow("stock.picking", "read", ["$picking"], PICKING)
    moves(flow, "$picking")
    flow("stock.picking", "button_validate", ["$picking"], context=quick())
    flow("stock.picking", "button_validate", ["$picking"], context={"skip_sms": True})
    flow("stock.quant", "create", {"product_id": "$mug", "location_id": "$stock", "inventory_quantity": 4}, context={"inventory_mode": True}, bind={"quant": ""})
    flow("stock.picking", "action_assign", ["$picking"])
    flow("stock.picking", "read", ["$picking"], PICKING)
    moves(flow, "$picking")
    flow("stock.picking", "do_unreserve", ["$picking"])
    moves(flow, "$picking")
    stocks(flow, "$mug")
    flow("stock.picking", "action_cancel", ["$picking"])
    flow("stock.picking", "read", ["$picking"], ["state"])
    moves(flow, "$picking")
    flow("sale.order", "read", ["$none"], ["state", "invoice_status"])
    # a phone on the address asks for an SMS, and Odoo fails to ask
    flow("res.partner", "write", ["$address"], {"phone": "+1 212 555 0100"})
    order(flow, [item("$tee", 1, 10, [])], key="phone")
    flow("stock.move", "search", [["picking_id", "=", "$picking"]], bind={"move": "0"})
    flow("stock.move", "write", ["$move"], {"quantity_done": 1})
    flow("stock.picking", "button_validate", ["$picking"])
    flow("stock.picking", "read", ["$picking"], ["state"])
    flow("stock.picking", "button_validate", ["$picking"], context={"skip_sms": True})
    flow("stock.picking", "read", ["$picking"], ["state"])
    flow("sale.order", "read", ["$phone"], ["state", "invoice_status"])


def backorder_wizard(flow):
    shop(flow)
    order(flow, [item("$mug", 7, 10, [])])
    flow("stock.move", "search_read", [["picking_id", "=", "$picking"]], fields=MOVE, order="id", bind={"move": "0.id"})
    flow("stock.move", "write", ["$move"], {"quantity_done": 3})
    flow("stock.picking", "button_validate", ["$picking"], context={"skip_sms": True})
    ask = {"default_show_transfers": False, "default_pick_ids": [[4, "$picking"]], "button_validate_picking_ids": ["$picking"], "skip_sms": True}
    flow("stock.backorder.confirmation", "create", {}, context=ask, bind={"wizard": ""})
    flow("stock.backorder.confirmation", "process", ["$wizard"], context=ask)
    flow("stock.picking", "search_read", [["sale_id", "=", "$order"]], fields=PICKING, order="id", bind={"rest": "1.id"})
    flow("stock.move", "search_read", [["sale_line_id.order_id", "=", "$order"]], fields=MOVE, order="id", bind={"move": "1.id"})
    flow("stock.move", "write", ["$move"], {"quantity_done": 1})
    ask = {**ask, "default_pick_ids": [[4, "$rest"]], "button_validate_picking_ids": ["$rest"]}
    flow("stock.picking", "button_validate", ["$rest"], context={"skip_sms": True})
    flow("stock.backorder.confirmation", "create", {}, context=ask, bind={"wizard": ""})
    flow("stock.backorder.confirmation", "process_cancel_backorder", ["$wizard"], context=ask)
    flow("stock.picking", "search_read", [["sale_id", "=", "$order"]], fields=PICKING, order="id")
    flow("stock.move", "search_read", [["sale_line_id.order_id", "=", "$order"]], fields=MOVE, order="id")
    stocks(flow, "$mug")


def returns(flow):
    shop(flow)
    order(flow, [item("$mug", 7, 10, []), item("$tee", 5, 20, [])])
    moves(flow, "$picking", mug_move="0.id", tee_move="1.id")
    flow("stock.move", "write", ["$mug_move"], {"quantity_done": 7})
    flow("stock.move", "write", ["$tee_move"], {"quantity_done": 5})
    flow("stock.picking", "button_validate", ["$picking"], context=quick())
    flow("sale.order.line", "read", "$lines", LINE)
    flow("stock.picking", "read", ["$picking"], ["location_id"], bind={"from": "0.location_id.0"})
    context = {"active_id": "$picking", "active_ids": ["$picking"], "active_model": "stock.picking"}
    flow("stock.return.picking", "create", {}, context=context, bind={"wizard": ""})
    flow("stock.return.picking", "read", ["$wizard"], ["picking_id", "product_return_moves", "location_id", "original_location_id", "parent_location_id", "move_dest_exists"])
    flow("stock.return.picking", "create", {"picking_id": "$picking", "location_id": "$from", "product_return_moves": [
        [0, 0, {"product_id": "$mug", "quantity": 2, "move_id": "$mug_move", "to_refund": True}]]}, context=context, bind={"wizard": ""})
    flow("stock.return.picking", "read", ["$wizard"], ["picking_id", "product_return_moves", "location_id", "original_location_id", "parent_location_id"])
    flow("stock.return.picking.line", "search_read", [["wizard_id", "=", "$wizard"]], fields=["product_id", "quantity", "move_id", "to_refund", "uom_id"], order="id")
    flow("stock.return.picking", "create_returns", ["$wizard"], context=context, bind={"return": "res_id"})
    flow("stock.picking", "read", ["$return"], PICKING)
    flow("stock.move", "search_read", [["picking_id", "=", "$return"]], fields=MOVE + ["origin_returned_move_id", "procure_method"], order="id", bind={"move": "0.id"})
    moves(flow, "$return")
    flow("sale.order", "read", ["$order"], ["picking_ids", "invoice_status"])
    flow("stock.picking", "write", ["$return"], {"origin": "gid://shopify/Refund/4001"})
    flow("stock.move", "write", ["$move"], {"quantity_done": 2})
    flow("stock.picking", "button_validate", ["$return"], context=quick())
    flow("stock.picking", "read", ["$return"], PICKING)
    flow("sale.order.line", "read", "$lines", LINE)
    stocks(flow, "$mug")
    flow("sale.order", "read", ["$order"], ORDER)
    # a second one, with something to know it by, then given up
    flow("stock.return.picking", "create", {"picking_id": "$picking", "location_id": "$from", "product_return_moves": [
        [0, 0, {"product_id": "$tee", "quantity": 1, "move_id": "$tee_move", "to_refund": True}]]}, context=context, bind={"wizard": ""})
    flow("stock.return.picking", "create_returns", ["$wizard"], context={**context, "default_carrier_tracking_ref": "gid://shopify/Refund/9"}, bind={"second": "res_id"})
    flow("stock.picking", "read", ["$second"], PICKING)
    moves(flow, "$second")
    flow("stock.picking", "action_cancel", ["$second"])
    flow("stock.picking", "read", ["$second"], ["state"])
    flow("stock.picking", "unlink", ["$second"])
    flow("sale.order", "read", ["$order"], ["picking_ids"])
    # into another place, named in the wizard, and afterwards
    flow("stock.warehouse", "create", {"name": "Berlin", "code": "BER"}, bind={"berlin": ""})
    flow("stock.location", "search_read", [["complete_name", "=", "BER/Stock"]], fields=["complete_name"], bind={"berlin_stock": "0.id"})
    flow("stock.location", "create", {"name": "Munich", "location_id": "$stock", "usage": "internal"}, bind={"munich": ""})
    for key in ("munich", "berlin_stock"):
        flow("stock.return.picking", "create", {"picking_id": "$picking", "location_id": "$" + key, "product_return_moves": [
            [0, 0, {"product_id": "$tee", "quantity": 1, "move_id": "$tee_move", "to_refund": True}]]}, context=context, bind={"wizard": ""})
        flow("stock.return.picking", "create_returns", ["$wizard"], context=context, bind={"third": "res_id"})
        flow("stock.picking", "read", ["$third"], PICKING)
        moves(flow, "$third", move="0.id")
        flow("stock.move", "write", ["$move"], {"quantity_done": 1})
        flow("stock.picking", "button_validate", ["$third"], context=quick())
        flow("stock.quant", "search_read", [["product_id", "=", "$tee"], ["location_id.usage", "=", "internal"]], fields=QUANT, order="id")
    flow("stock.return.picking", "create", {"picking_id": "$picking", "location_id": "$from", "product_return_moves": [
        [0, 0, {"product_id": "$tee", "quantity": 1, "move_id": "$tee_move", "to_refund": False}]]}, context=context, bind={"wizard": ""})
    flow("stock.return.picking", "create_returns", ["$wizard"], context=context, bind={"third": "res_id"})
    flow("stock.picking", "write", ["$third"], {"location_dest_id": "$berlin_stock"})
    moves(flow, "$third", move="0.id")
    flow("stock.move", "write", ["$move"], {"quantity_done": 1, "location_dest_id": "$munich"})
    moves(flow, "$third")
    flow("stock.picking", "button_validate", ["$third"], context=quick())
    flow("stock.quant", "search_read", [["product_id", "=", "$tee"], ["location_id.usage", "=", "internal"]], fields=QUANT, order="id")
    moves(flow, "$third")
    flow("sale.order.line", "read", "$lines", ["qty_delivered"])
    # of a transfer that isn't done
    order(flow, [item("$mug", 1, 10, [])], key="early")
    context = {"active_id": "$picking", "active_ids": ["$picking"], "active_model": "stock.picking"}
    moves(flow, "$picking", mug_move="0.id")
    flow("stock.return.picking", "create", {"picking_id": "$picking", "location_id": "$from", "product_return_moves": [
        [0, 0, {"product_id": "$mug", "quantity": 1, "move_id": "$mug_move", "to_refund": True}]]}, context=context)
    # refused for want of lines and of a place; on Odoo it burns a number of the sequence, so it stands last
    flow("stock.return.picking", "create", {}, context=context, bind={"wizard": ""})
    flow("stock.return.picking", "create_returns", ["$wizard"], context=context)


def quants(flow):
    shop(flow, stock=False)
    mode = {"inventory_mode": True}
    flow("stock.quant", "create", {"product_id": "$mug", "location_id": "$stock", "inventory_quantity": 10})
    flow("stock.quant", "create", {"product_id": "$mug", "location_id": "$stock", "inventory_quantity": 10}, context=mode, bind={"quant": ""})
    flow("stock.quant", "read", ["$quant"], QUANT)
    flow("stock.quant", "read", ["$quant"], QUANT, context=mode)
    stocks(flow, "$mug")
    flow("stock.quant", "create", {"product_id": "$mug", "location_id": "$stock", "inventory_quantity": 4}, context=mode, bind={"again": ""})
    flow("stock.quant", "search_count", [["product_id", "=", "$mug"], ["location_id", "=", "$stock"]])
    flow("stock.quant", "read", ["$quant"], QUANT)
    flow("stock.quant", "write", ["$quant"], {"inventory_quantity": 25})
    flow("stock.quant", "read", ["$quant"], QUANT)
    flow("stock.quant", "write", ["$quant"], {"inventory_quantity": 25}, context=mode)
    flow("stock.quant", "read", ["$quant"], QUANT)
    flow("stock.quant", "search_read", [["product_id", "=", "$mug"]], fields=QUANT, order="id")
    flow("stock.move", "search_read", [["product_id", "=", "$mug"]], fields=MOVE, order="id")
    flow("stock.quant", "create", {"product_id": "$ship", "location_id": "$stock", "inventory_quantity": 4}, context=mode)
    flow("stock.quant", "create", {"product_id": "$tee", "location_id": "$stock", "inventory_quantity": 0}, context=mode, bind={"zero": ""})
    flow("stock.quant", "read", ["$zero"], QUANT)
    stocks(flow, "$tee")
    flow("stock.quant", "create", {"product_id": "$tee", "location_id": "$stock", "inventory_quantity": 3}, context=mode)
    stocks(flow, "$tee")
    flow("stock.warehouse", "create", {"name": "Berlin", "code": "BER"}, bind={"berlin": ""})
    flow("stock.location", "search", [["complete_name", "=", "BER/Stock"]], bind={"berlin_stock": "0"})
    flow("stock.quant", "create", {"product_id": "$mug", "location_id": "$berlin_stock", "inventory_quantity": 3}, context=mode, bind={"quant": ""})
    flow("product.product", "read", ["$mug"], ["qty_available", "free_qty"])
    flow("product.product", "read", ["$mug"], ["qty_available", "free_qty"], context={"location": "$berlin_stock"})
    flow("product.product", "read", ["$mug"], ["qty_available", "free_qty"], context={"warehouse": "$berlin"})
    flow("product.product", "search_read", [["default_code", "=", "MUG-1"]], fields=["qty_available"], context={"location": "$stock"})
    # an order from the other warehouse
    flow("sale.order", "create", {"partner_id": "$partner", "warehouse_id": "$berlin", "order_line": [[0, 0, item("$mug", 2, 10, [])]]}, bind={"order": ""})
    flow("sale.order", "action_confirm", ["$order"])
    flow("sale.order", "read", ["$order"], ["picking_ids", "warehouse_id"], bind={"picking": "0.picking_ids.0"})
    flow("stock.picking", "read", ["$picking"], PICKING)
    moves(flow, "$picking")
    flow("stock.quant", "search_read", [["product_id", "=", "$mug"], ["location_id.usage", "=", "internal"]], fields=QUANT, order="id")
    # reserved in one place, delivered from another
    flow("stock.picking", "write", ["$picking"], {"location_id": "$stock"})
    flow("stock.picking", "read", ["$picking"], PICKING)
    moves(flow, "$picking")
    flow("stock.quant", "search_read", [["product_id", "=", "$mug"], ["location_id.usage", "=", "internal"]], fields=QUANT, order="id")
    flow("stock.picking", "do_unreserve", ["$picking"])
    flow("stock.picking", "write", ["$picking"], {"location_id": "$stock"})
    moves(flow, "$picking", move="0.id")
    flow("stock.picking", "action_assign", ["$picking"])
    moves(flow, "$picking", move="0.id")
    flow("stock.move", "write", ["$move"], {"quantity_done": 2})
    moves(flow, "$picking")
    flow("stock.picking", "button_validate", ["$picking"], context=quick())
    moves(flow, "$picking")
    flow("stock.quant", "search_read", [["product_id", "=", "$mug"], ["location_id.usage", "=", "internal"]], fields=QUANT, order="id")


def invoicing(flow):
    """The invoice by wizard, payment by register, credit note by wizard."""
    shop(flow)
    order(flow, [item("$mug", 2, 10, ["$tax_us"]), item("$tee", 1, 17.77, ["$tax_state", "$tax_city"]), item("$ship", 1, 5, ["$tax_us"])])
    context = {"active_model": "sale.order", "active_ids": ["$order"], "active_id": "$order"}
    flow("sale.advance.payment.inv", "create", {"advance_payment_method": "delivered"}, context=context, bind={"wizard": ""})
    flow("sale.advance.payment.inv", "create_invoices", ["$wizard"], context=context)
    flow("sale.order", "read", ["$order"], ORDER, bind={"invoice": "0.invoice_ids.0"})
    flow("sale.order.line", "read", "$lines", LINE)
    items(flow, "$invoice")
    flow("sale.advance.payment.inv", "create", {"advance_payment_method": "delivered"}, context=context, bind={"wizard": ""})
    flow("sale.advance.payment.inv", "create_invoices", ["$wizard"], context=context)
    flow("account.move", "write", ["$invoice"], {"invoice_date": "2026-07-01", "ref": "#1001"})
    flow("account.move", "action_post", ["$invoice"])
    items(flow, "$invoice")
    flow("account.move", "action_post", ["$invoice"])
    flow("account.move", "unlink", ["$invoice"])
    flow("account.move", "write", ["$invoice"], {"invoice_line_ids": [[0, 0, {"name": "x", "quantity": 1, "price_unit": 1}]]})
    pay = {"active_model": "account.move", "active_ids": ["$invoice"], "active_id": "$invoice"}
    flow("account.payment.register", "create", {"journal_id": "$journal", "amount": 20, "payment_date": "2026-07-02", "communication": "part"}, context=pay, bind={"register": ""})
    flow("account.payment.register", "action_create_payments", ["$register"], context=pay, bind={"payment": "res_id"})
    flow("account.payment", "read", ["$payment"], PAYMENT)
    flow("account.move", "read", ["$invoice"], INVOICE)
    flow("account.payment.register", "create", {"journal_id": "$journal", "payment_date": "2026-07-03"}, context=pay, bind={"register": ""})
    flow("account.payment.register", "read", ["$register"], ["amount", "payment_type", "currency_id", "communication", "journal_id", "payment_method_id", "payment_difference", "partner_type", "partner_id"])
    flow("account.payment.register", "action_create_payments", ["$register"], context=pay, bind={"payment": "res_id"})
    flow("account.payment", "read", ["$payment"], PAYMENT)
    items(flow, "$invoice")
    flow("account.payment.register", "create", {"journal_id": "$journal"}, context=pay)
    # a partial credit note of a paid invoice
    flow("account.move.reversal", "create", {"reason": "Refund 1", "refund_method": "refund", "date": "2026-07-05"}, context={"active_model": "account.move", "active_ids": ["$invoice"]}, bind={"reversal": ""})
    flow("account.move.reversal", "reverse_moves", ["$reversal"], bind={"note": "res_id"})
    items(flow, "$note")
    flow("account.move", "read", ["$note"], ["invoice_line_ids"], bind={"keep": "0.invoice_line_ids.0", "drop": "0.invoice_line_ids.1"})
    flow("account.move", "write", ["$note"], {"invoice_line_ids": [[1, "$keep", {"quantity": 1, "price_unit": 7.5}], [2, "$drop", 0]]})
    items(flow, "$note")
    flow("account.move", "action_post", ["$note"])
    items(flow, "$note")
    flow("account.move", "read", ["$invoice"], INVOICE)
    flow("sale.order", "read", ["$order"], ORDER)
    flow("sale.order.line", "read", "$lines", LINE)
    refund = {"active_model": "account.move", "active_ids": ["$note"], "active_id": "$note"}
    flow("account.payment.register", "create", {"journal_id": "$journal", "payment_date": "2026-07-06"}, context=refund, bind={"register": ""})
    flow("account.payment.register", "action_create_payments", ["$register"], context=refund, bind={"payment": "res_id"})
    flow("account.payment", "read", ["$payment"], PAYMENT)
    flow("account.move", "read", ["$note"], INVOICE)
    # a full credit note of an open invoice reconciles when posted
    order(flow, [item("$mug", 1, 10, ["$tax_us"])], key="open")
    context = {"active_model": "sale.order", "active_ids": ["$open"], "active_id": "$open"}
    flow("sale.advance.payment.inv", "create", {"advance_payment_method": "delivered"}, context=context, bind={"wizard": ""})
    flow("sale.advance.payment.inv", "create_invoices", ["$wizard"], context=context)
    flow("sale.order", "read", ["$open"], ["invoice_ids"], bind={"invoice": "0.invoice_ids.0"})
    flow("account.move", "action_post", ["$invoice"])
    flow("account.move.reversal", "create", {"refund_method": "refund"}, context={"active_model": "account.move", "active_ids": ["$invoice"]}, bind={"reversal": ""})
    flow("account.move.reversal", "reverse_moves", ["$reversal"], bind={"note": "res_id"})
    flow("account.move", "action_post", ["$note"])
    items(flow, "$note")
    items(flow, "$invoice")
    flow("account.move.line", "search", [["move_id", "in", ["$note", "$invoice"]], ["account_id.internal_type", "=", "receivable"], ["reconciled", "=", False]], bind={"due_items": ""})
    flow("account.move.line", "reconcile", "$due_items")
    flow("account.move.line", "reconcile", "$due_items")
    items(flow, "$note")
    items(flow, "$invoice")
    flow("sale.order", "read", ["$open"], ORDER)
    # a credit note that settles its invoice by itself
    order(flow, [item("$mug", 1, 10, ["$tax_us"])], key="undone")
    context = {"active_model": "sale.order", "active_ids": ["$undone"], "active_id": "$undone"}
    flow("sale.advance.payment.inv", "create", {"advance_payment_method": "delivered"}, context=context, bind={"wizard": ""})
    flow("sale.advance.payment.inv", "create_invoices", ["$wizard"], context=context)
    flow("sale.order", "read", ["$undone"], ["invoice_ids"], bind={"invoice": "0.invoice_ids.0"})
    flow("account.move", "action_post", ["$invoice"])
    flow("account.move.reversal", "create", {"refund_method": "cancel", "reason": "all"}, context={"active_model": "account.move", "active_ids": ["$invoice"]}, bind={"reversal": ""})
    flow("account.move.reversal", "reverse_moves", ["$reversal"], bind={"note": "res_id"})
    items(flow, "$note")
    items(flow, "$invoice")
    # draft and cancel
    flow("account.move", "create", {"move_type": "out_invoice", "partner_id": "$partner", "invoice_line_ids": [[0, 0, {"name": "x", "quantity": 1, "price_unit": 100}]]}, bind={"loose": ""})
    items(flow, "$loose")
    flow("account.move", "action_post", ["$loose"])
    items(flow, "$loose")
    flow("account.move", "button_draft", ["$loose"])
    flow("account.move", "read", ["$loose"], ["name", "state", "payment_state"])
    flow("account.move", "button_cancel", ["$loose"])
    flow("account.move", "read", ["$loose"], ["name", "state", "payment_state"])
    flow("account.move", "create", {"move_type": "out_invoice", "partner_id": "$partner"}, bind={"empty": ""})
    flow("account.move", "action_post", ["$empty"])
    flow("account.move", "create", {"move_type": "out_invoice", "invoice_line_ids": [[0, 0, {"name": "x", "quantity": 1, "price_unit": 100}]]}, bind={"nobody": ""})
    flow("account.move", "action_post", ["$nobody"])
    flow("account.move", "create", {"move_type": "out_invoice", "partner_id": "$partner", "invoice_line_ids": [[0, 0, {"name": "x", "quantity": 1, "price_unit": 0}]]}, bind={"zero": ""})
    flow("account.move", "action_post", ["$zero"])
    flow("account.move", "read", ["$zero"], INVOICE)
    # forcing a cent on a draft
    flow("account.move", "create", {"move_type": "out_invoice", "partner_id": "$partner", "invoice_line_ids": [[0, 0, {"product_id": "$mug", "quantity": 3, "price_unit": 16.66, "tax_ids": [[6, 0, ["$tax_us"]]]}]]}, bind={"cent": ""})
    flow("account.move.line", "search", [["move_id", "=", "$cent"], ["tax_line_id", "!=", False]], bind={"tax_item": "0"})
    flow("account.move.line", "search", [["move_id", "=", "$cent"], ["account_internal_type", "=", "receivable"]], bind={"due": "0"})
    flow("account.move", "write", ["$cent"], {"line_ids": [[1, "$tax_item", {"credit": 4.13}], [1, "$due", {"debit": 54.11}]]})
    items(flow, "$cent")
    flow("account.move", "action_post", ["$cent"])
    items(flow, "$cent")


def direct(flow):
    """Invoice, credit note and payment by load, as a user with a connector's rights."""
    shop(flow)
    for key, name in (("g1", "base.group_user"), ("g2", "sales_team.group_sale_salesman_all_leads"), ("g3", "stock.group_stock_user"), ("g6", "stock.group_stock_manager"),
                      ("g4", "account.group_account_invoice"), ("g5", "base.group_partner_manager")):
        module, rest = name.split(".")
        flow("ir.model.data", "check_object_reference", module, rest, bind={key: "1"}, skip=True)
    flow("res.users", "create", {"name": "Connector", "login": "connector", "password": "connector", "email": "connector@example.com",
         "groups_id": [[6, 0, ["$g1", "$g2", "$g3", "$g4", "$g5", "$g6"]]]}, bind={"user": ""})
    flow.act_as("connector", "connector")
    quiet = {"tracking_disable": True, "mail_create_nolog": True}
    flow("res.partner", "load", ["id", "name", "email", "phone", "street", "street2", "city", "zip", "country_id/.id", "type", "parent_id/id"], [
        ["shopify.res_partner_77", "Ada Lovelace", "ada@example.com", "", "", "", "", "", "", "contact", ""],
        ["shopify.res_partner_address_1001", "Ada Lovelace", "", "+1 212 555 0100", "1 Main St", "Apt 2", "New York", "10001", "${us}", "delivery", "shopify.res_partner_77"]],
        context=quiet, bind={"ada": "ids.0", "home": "ids.1"})
    flow("res.partner", "read", ["$ada", "$home"], PARTNER)
    order_fields = ["id", "client_order_ref", "origin", "date_order", "partner_id/.id", "partner_invoice_id/.id", "partner_shipping_id/.id", "pricelist_id/.id",
                    "order_line/id", "order_line/product_id/.id", "order_line/name", "order_line/product_uom_qty", "order_line/price_unit", "order_line/discount", "order_line/tax_id/.id"]

    def rows(number, pricelist, lines):
        head = [f"shopify.sale_order_{number}", f"#{number}", f"gid://shopify/Order/{number}", "2026-07-01 10:11:12", "${ada}", "${ada}", "${home}", "${" + pricelist + "}"]
        return [(head if index == 0 else [""] * 8) + [f"shopify.sale_order_line_{number}{index}"] + line for index, line in enumerate(lines)]

    for number, pricelist, currency, lines in (
            (1001, "list_usd", "usd", [["${mug}", "Mug - Blue", "7", "125.228571", "0", "${tax_us}"],
                                       ["${tee}", "Tee - M", "5", "20.00", "0", "${tax_state},${tax_city}"], ["${ship}", "Standard", "1", "5.95", "0", "${tax_state},${tax_city}"]]),
            (1002, "list_eur", "eur", [["${mug}", "Mug - Blue", "2", "11.90", "0", "${tax_de}"], ["${ship}", "Standard", "1", "5.95", "0", "${tax_de}"]])):
        flow("sale.order", "load", order_fields, rows(number, pricelist, lines), context=quiet, bind={"order": "ids.0"})
        flow("sale.order", "read", ["$order"], ORDER, bind={"lines": "0.order_line", "line0": "0.order_line.0", "line1": "0.order_line.1"})
        flow("sale.order.line", "read", "$lines", LINE)
        flow("sale.order", "action_confirm", ["$order"], context=quiet)
        flow("sale.order", "write", ["$order"], {"date_order": "2026-07-01 10:11:12"})
        flow("sale.order", "read", ["$order"], ORDER + ["date_order"], bind={"picking": "0.picking_ids.0"})
        # the invoice
        move_fields = ["id", "move_type", "partner_id/.id", "partner_shipping_id/.id", "invoice_date", "invoice_date_due", "ref", "invoice_origin", "currency_id/.id", "reversed_entry_id/.id",
                       "invoice_line_ids/id", "invoice_line_ids/product_id/.id", "invoice_line_ids/name", "invoice_line_ids/quantity", "invoice_line_ids/price_unit",
                       "invoice_line_ids/discount", "invoice_line_ids/tax_ids/.id", "invoice_line_ids/sale_line_ids/.id"]
        names = [flow.bound["lines"][index] for index in range(len(lines))]
        for index, name in enumerate(names):
            flow.bound[f"sol{index}"] = name
        flow("sale.order", "read", ["$order"], ["order_line"], bind={f"sol{index}": f"0.order_line.{index}" for index in range(len(lines))})

        def move(kind, external, date, ref, chosen, reversed_entry=""):
            head = [external, kind, "${ada}", "${home}", date, date, ref, "S0000X", "${" + currency + "}", reversed_entry]
            table = [(head if index == 0 else [""] * 10) + [f"{external}_line_{at}", line[0], line[1], quantity, line[3], line[4], line[5], "${sol%d}" % at]
                     for index, (at, line, quantity) in enumerate(chosen)]
            flow("account.move", "load", move_fields, table, context=quiet, bind={"move": "ids.0"})
            items(flow, "$move")
            flow("account.move", "action_post", ["$move"], context=quiet)
            items(flow, "$move")

        move("out_invoice", f"shopify.account_move_invoice_{number}", "2026-07-01", f"#{number}", [(i, line, line[2]) for i, line in enumerate(lines)])
        flow("account.move", "search", [["id", "=", "$move"]], bind={"invoice": "0"})
        flow("sale.order", "read", ["$order"], ORDER)
        flow("sale.order.line", "read", "$lines", LINE)
        total = flow("account.move", "read", ["$invoice"], ["amount_total"])[0]["amount_total"]

        def pay(external, kind, amount, target, ref):
            flow("account.payment", "load", ["id", "payment_type", "partner_type", "partner_id/.id", "amount", "currency_id/.id", "journal_id/.id", "date", "ref"],
                 [[external, kind, "customer", "${ada}", "%.2f" % amount, "${" + currency + "}", "${journal}", "2026-07-02", ref]], context=quiet, bind={"payment": "ids.0"})
            flow("account.payment", "read", ["$payment"], PAYMENT, bind={"entry": "0.move_id.0"})
            items(flow, "$entry")
            flow("account.payment", "action_post", ["$payment"])
            flow("account.payment", "read", ["$payment"], PAYMENT + ["move_id"], bind={"entry": "0.move_id"})
            if flow.bound["entry"]:
                flow("account.payment", "read", ["$payment"], ["move_id"], bind={"entry": "0.move_id.0"})
                items(flow, "$entry")
                flow("account.move.line", "search", [["move_id", "in", ["$entry", target]], ["account_id.internal_type", "=", "receivable"], ["reconciled", "=", False]], bind={"open": ""})
                flow("account.move.line", "reconcile", "$open")
            flow("account.payment", "read", ["$payment"], PAYMENT)
            items(flow, target)

        pay(f"shopify.account_payment_{number}1", "inbound", round(total / 2, 2), "$invoice", "gid://shopify/OrderTransaction/1")
        pay(f"shopify.account_payment_{number}2", "inbound", total - round(total / 2, 2), "$invoice", "gid://shopify/OrderTransaction/2")
        # one unit back
        move("out_refund", f"shopify.account_move_refund_{number}", "2026-07-05", f"#{number} refund", [(0, lines[0], "1")], "${invoice}")
        flow("account.move", "search", [["id", "=", "$move"]], bind={"note": "0"})
        flow("account.move", "read", ["$invoice"], INVOICE)
        flow("sale.order.line", "read", "$lines", LINE)
        flow("sale.order", "read", ["$order"], ORDER)
        refunded = flow("account.move", "read", ["$note"], ["amount_total"])[0]["amount_total"]
        pay(f"shopify.account_payment_{number}3", "outbound", refunded, "$note", "gid://shopify/OrderTransaction/3")
        flow("account.move.line", "search_read", [["partner_id", "=", "$ada"], ["account_id.internal_type", "=", "receivable"]],
             fields=["balance", "amount_currency", "reconciled", "amount_residual", "amount_residual_currency"], order="id")
        # a credit note while the invoice is still open
        flow("sale.order", "load", order_fields, rows(number + 10, pricelist, lines), context=quiet, bind={"order": "ids.0"})
        flow("sale.order", "action_confirm", ["$order"], context=quiet)
        flow("sale.order", "read", ["$order"], ["order_line"], bind={f"sol{index}": f"0.order_line.{index}" for index in range(len(lines))})
        move("out_invoice", f"shopify.account_move_invoice_{number + 10}", "2026-07-01", f"#{number + 10}", [(i, line, line[2]) for i, line in enumerate(lines)])
        flow("account.move", "search", [["id", "=", "$move"]], bind={"invoice": "0"})
        move("out_refund", f"shopify.account_move_refund_{number + 10}", "2026-07-05", f"#{number + 10} refund", [(0, lines[0], "1")], "${invoice}")
        items(flow, "$invoice")
    # what the user may not do
    flow("account.tax", "create", {"name": "X", "amount": 1})
    flow("ir.model.data", "create", {"module": "x", "name": "y", "model": "res.partner", "res_id": 1})
    flow("res.company", "write", [1], {"tax_calculation_rounding_method": "round_globally"})
    flow("product.product", "create", {"name": "P"})
    flow("account.move", "load", ["id", "move_type"], [["shopify.res_partner_77", "entry"]], skip=True)  # its message holds an id
    flow("sale.order", "load", ["id", "nope"], [["shopify.x", "1"]])
    flow("sale.order", "load", ["id", "partner_id/id", "order_line/product_id/.id", "order_line/price_unit"],
         [["shopify.sale_order_x", "shopify.res_partner_nope", "${mug}", "abc"]], skip=True)
    flow("sale.order", "load", order_fields, rows(1099, "list_usd", [["${mug}", "Mug", "1", "10", "0", "9999"]]), skip=True)
    flow("ir.model.data", "check_object_reference", "shopify", "sale_order_1099")


def prepared(flow):
    """As a careful set-up leaves it: rounding per line, prices of six digits, the journal's own account, taxes with an account."""
    shop(flow)
    flow("res.company", "write", [1], {"tax_calculation_rounding_method": "round_per_line"})
    flow("decimal.precision", "search", [["name", "=", "Product Price"]], bind={"precision": "0"})
    flow("decimal.precision", "write", ["$precision"], {"digits": 6})
    flow("account.account", "search", [["code", "=", "251000"]], bind={"received": "0"})
    flow("account.tax.repartition.line", "search", ["|", ["invoice_tax_id", "in", ["$tax_state", "$tax_city", "$tax_us", "$tax_de"]],
         ["refund_tax_id", "in", ["$tax_state", "$tax_city", "$tax_us", "$tax_de"]], ["repartition_type", "=", "tax"]], bind={"parts": ""})
    flow("account.tax.repartition.line", "write", "$parts", {"account_id": "$received"})
    flow("account.journal", "read", ["$journal"], ["default_account_id"], bind={"bank": "0.default_account_id.0"})
    flow("account.journal", "write", ["$journal"], {"payment_debit_account_id": "$bank", "payment_credit_account_id": "$bank"})
    flow("account.journal", "read", ["$journal"], ["payment_debit_account_id", "payment_credit_account_id"])
    flow("stock.location", "create", {"name": "Munich", "location_id": "$stock", "usage": "internal"}, bind={"munich": ""})
    flow("stock.location", "read", ["$munich"], ["complete_name", "company_id"])
    flow("sale.order", "fields_get", ["picking_ids", "nope"], attributes=["type"])
    order(flow, [item("$mug", 3, 13.33, ["$tax_state", "$tax_city"], name="Mug - Blue"), item("$tee", 1, 17.77, ["$tax_state", "$tax_city"], name="Tee - M"),
                 item("$ship", 1, 7.49, ["$tax_state", "$tax_city"], name="Standard")])
    # the first parcel: two mugs
    moves(flow, "$picking", mug_move="0.id", tee_move="1.id")
    flow("stock.move", "write", ["$mug_move"], {"quantity_done": 2})
    flow("stock.picking", "write", ["$picking"], {"carrier_tracking_ref": "1Z1", "origin": "gid://shopify/Fulfillment/501", "note": "first"})
    flow("stock.picking", "button_validate", ["$picking"], context=quick())
    flow("stock.picking", "search", [["origin", "=", "gid://shopify/Fulfillment/501"], ["state", "=", "done"]])
    flow("stock.picking", "search", [["sale_id", "=", "$order"], ["state", "not in", ["done", "cancel"]], ["picking_type_id.code", "=", "outgoing"]], bind={"rest": "0"})
    flow("stock.picking", "read", ["$rest"], PICKING)
    moves(flow, "$rest")
    # the rest from another place
    flow("stock.quant", "create", {"product_id": "$mug", "location_id": "$munich", "inventory_quantity": 5}, context={"inventory_mode": True}, bind={"quant": ""})
    flow("stock.picking", "write", ["$rest"], {"location_id": "$munich"})
    moves(flow, "$rest")
    flow("stock.quant", "search_read", [["product_id", "in", ["$mug", "$tee"]], ["location_id.usage", "=", "internal"]], fields=QUANT, order="id")
    flow("stock.picking", "action_assign", ["$rest"])
    moves(flow, "$rest")
    flow("stock.move", "search", [["picking_id", "=", "$rest"], ["product_id", "=", "$mug"]], bind={"mug_move": "0"})
    flow("stock.move", "search", [["picking_id", "=", "$rest"], ["product_id", "=", "$tee"]], bind={"tee_move": "0"})
    flow("stock.move", "write", ["$mug_move"], {"quantity_done": 1})
    flow("stock.move", "write", ["$tee_move"], {"quantity_done": 1})
    flow("stock.picking", "write", ["$rest"], {"origin": "gid://shopify/Fulfillment/502"})
    flow("stock.picking", "button_validate", ["$rest"], context=quick())
    flow("stock.picking", "search_read", [["sale_id", "=", "$order"]], fields=PICKING, order="id")
    moves(flow, "$rest")
    flow("stock.quant", "search_read", [["product_id", "in", ["$mug", "$tee"]], ["location_id.usage", "=", "internal"]], fields=QUANT, order="id")
    flow("sale.order", "read", ["$order"], ORDER)
    flow("sale.order.line", "read", "$lines", LINE)
    # invoice, payment twice over
    flow("sale.order", "read", ["$order"], ["order_line"], bind={"sol0": "0.order_line.0", "sol1": "0.order_line.1", "sol2": "0.order_line.2"})
    both = [[6, 0, ["$tax_state", "$tax_city"]]]
    billed = [[0, 0, {"product_id": "$" + key, "name": key, "quantity": quantity, "price_unit": price, "tax_ids": both, "sale_line_ids": [[6, 0, ["$" + line]]]}]
              for key, quantity, price, line in (("mug", 3, 13.33, "sol0"), ("tee", 1, 17.77, "sol1"), ("ship", 1, 7.49, "sol2"))]
    flow("account.move", "create", {"move_type": "out_invoice", "partner_id": "$partner", "partner_shipping_id": "$address", "invoice_date": "2026-07-01",
         "invoice_date_due": "2026-07-01", "currency_id": "$usd", "invoice_line_ids": billed}, bind={"invoice": ""})
    flow("account.move", "action_post", ["$invoice"])
    items(flow, "$invoice")
    total = flow("account.move", "read", ["$invoice"], ["amount_total"])[0]["amount_total"]
    flow("account.payment", "create", {"payment_type": "inbound", "partner_type": "customer", "partner_id": "$partner", "amount": total, "currency_id": "$usd",
         "date": "2026-07-02", "ref": "gid://shopify/OrderTransaction/1", "journal_id": "$journal"}, bind={"payment": ""})
    flow("account.payment", "read", ["$payment"], PAYMENT, bind={"entry": "0.move_id.0"})
    items(flow, "$entry")
    flow("account.payment", "action_post", ["$payment"])
    flow("account.payment", "action_post", ["$payment"])
    flow("account.payment", "read", ["$payment"], PAYMENT)
    items(flow, "$entry")
    flow("account.move.line", "search", [["move_id", "in", ["$entry", "$invoice"]], ["account_id.internal_type", "=", "receivable"], ["reconciled", "=", False]], bind={"open": ""})
    flow("account.move.line", "reconcile", "$open")
    flow("account.move.line", "reconcile", "$open")
    flow("account.payment", "read", ["$payment"], PAYMENT)
    flow("account.move", "read", ["$invoice"], INVOICE)
    # one mug comes back, money too
    flow("account.move", "create", {"move_type": "out_refund", "partner_id": "$partner", "invoice_date": "2026-07-05", "reversed_entry_id": "$invoice", "currency_id": "$usd",
         "invoice_line_ids": [[0, 0, {"product_id": "$mug", "name": "mug", "quantity": 1, "price_unit": 13.33, "tax_ids": both, "sale_line_ids": [[6, 0, ["$sol0"]]]}]]}, bind={"note": ""})
    flow("account.move", "action_post", ["$note"])
    items(flow, "$note")
    flow("account.move.line", "search", [["move_id", "in", ["$note", "$invoice"]], ["account_id.internal_type", "=", "receivable"], ["reconciled", "=", False]], bind={"open": ""})
    flow("account.payment", "create", {"payment_type": "outbound", "partner_type": "customer", "partner_id": "$partner", "amount": 14.46, "currency_id": "$usd",
         "date": "2026-07-06", "ref": "gid://shopify/OrderTransaction/2", "journal_id": "$journal"}, bind={"payment": ""})
    flow("account.payment", "action_post", ["$payment"])
    flow("account.payment", "read", ["$payment"], PAYMENT, bind={"entry": "0.move_id.0"})
    items(flow, "$entry")
    flow("account.move.line", "search", [["move_id", "in", ["$entry", "$note"]], ["account_id.internal_type", "=", "receivable"], ["reconciled", "=", False]], bind={"open": ""})
    flow("account.move.line", "reconcile", "$open")
    items(flow, "$note")
    flow("account.payment", "read", ["$payment"], PAYMENT)
    flow("stock.move", "search", [["picking_id", "=", "$picking"], ["product_id", "=", "$mug"]], bind={"mug_move": "0"})
    context = {"active_id": "$picking", "active_ids": ["$picking"], "active_model": "stock.picking"}
    flow("stock.return.picking", "create", {"picking_id": "$picking", "location_id": "$munich", "product_return_moves": [
        [0, 0, {"product_id": "$mug", "quantity": 1, "move_id": "$mug_move", "to_refund": True}]]}, context=context, bind={"wizard": ""})
    flow("stock.return.picking", "create_returns", ["$wizard"], context={**context, "default_carrier_tracking_ref": "gid://shopify/Refund/9"}, bind={"return": "res_id"})
    flow("stock.picking", "search_read", [["carrier_tracking_ref", "=", "gid://shopify/Refund/9"]], fields=PICKING)
    flow("stock.picking", "write", ["$return"], {"location_dest_id": "$munich"})
    moves(flow, "$return", move="0.id")
    flow("stock.move", "write", ["$move"], {"quantity_done": 1})
    flow("stock.picking", "button_validate", ["$return"], context=quick())
    moves(flow, "$return")
    flow("stock.quant", "search_read", [["product_id", "=", "$mug"], ["location_id.usage", "=", "internal"]], fields=QUANT, order="id")
    flow("sale.order.line", "read", "$lines", LINE)
    flow("sale.order", "read", ["$order"], ORDER)
    flow("product.product", "search_read", [["default_code", "=", "MUG-1"]], fields=["qty_available", "free_qty"], context={"location": "$munich"})
    # a second order, cancelled after part of it went out
    order(flow, [item("$mug", 2, 10, []), item("$tee", 1, 10, [])], key="gone")
    flow("stock.move", "search", [["picking_id", "=", "$picking"]], order="id", bind={"move": "0"})
    flow("stock.move", "write", ["$move"], {"quantity_done": 1})
    flow("stock.picking", "button_validate", ["$picking"], context=quick())
    flow("sale.order", "action_cancel", ["$gone"])
    flow("sale.order", "read", ["$gone"], ORDER)
    flow("stock.picking", "search_read", [["sale_id", "=", "$gone"]], fields=PICKING, order="id")
    flow("stock.move", "search_read", [["sale_line_id.order_id", "=", "$gone"]], fields=MOVE, order="id")
    flow("stock.quant", "search_read", [["product_id", "=", "$mug"], ["location_id.usage", "=", "internal"]], fields=QUANT, order="id")
    # another rate, another currency
    flow("res.currency.rate", "create", {"currency_id": "$eur", "name": "2026-01-01", "rate": 0.8})
    flow("res.currency", "read", ["$eur"], ["rate"])
    flow("account.move", "create", {"move_type": "out_invoice", "partner_id": "$partner", "invoice_date": "2026-07-01", "currency_id": "$eur",
         "invoice_line_ids": [[0, 0, {"product_id": "$mug", "quantity": 2, "price_unit": 11.9, "tax_ids": [[6, 0, ["$tax_de"]]]}]]}, bind={"foreign": ""})
    flow("account.move", "action_post", ["$foreign"])
    items(flow, "$foreign")
    flow("account.payment", "create", {"payment_type": "inbound", "partner_type": "customer", "partner_id": "$partner", "amount": 23.8, "currency_id": "$eur",
         "date": "2026-07-02", "ref": "eur", "journal_id": "$journal"}, bind={"payment": ""})
    flow("account.payment", "action_post", ["$payment"])
    flow("account.payment", "read", ["$payment"], ["move_id"], bind={"entry": "0.move_id.0"})
    items(flow, "$entry")
    flow("account.move.line", "search", [["move_id", "in", ["$entry", "$foreign"]], ["account_id.internal_type", "=", "receivable"], ["reconciled", "=", False]], bind={"open": ""})
    flow("account.move.line", "reconcile", "$open")
    flow("account.move", "read", ["$foreign"], INVOICE)
    flow("sale.order", "create", {"partner_id": "$partner", "pricelist_id": "$list_eur", "order_line": [[0, 0, {"product_id": "$tee"}]]}, bind={"priced": ""})
    flow("sale.order", "read", ["$priced"], ["amount_total", "currency_id"], bind={})
    # what Odoo does for a customer abroad
    flow("res.partner", "create", {"name": "Abroad", "country_id": "$germany"}, bind={"abroad": ""})
    flow("product.product", "create", {"name": "Taxed", "list_price": 10}, bind={"taxed": ""})
    flow("product.product", "read", ["$taxed"], ["display_name", "type", "invoice_policy", "taxes_id", "uom_id", "categ_id", "sale_ok", "product_variant_ids"])
    for who in ("$partner", "$abroad"):
        flow("sale.order", "create", {"partner_id": who, "order_line": [[0, 0, {"product_id": "$taxed"}]]}, bind={"taxed_order": ""})
        flow("sale.order", "read", ["$taxed_order"], ["fiscal_position_id", "amount_tax", "amount_total"], bind={})
    flow("product.template", "create", {"name": "Template", "default_code": "TMPL", "list_price": 4}, bind={"template": ""})
    flow("product.template", "read", ["$template"], ["display_name", "default_code", "product_variant_count"])
    flow("product.product", "search_read", [["default_code", "=", "TMPL"]], fields=["display_name", "list_price"])


WORDS = Words(
    done="quantity_done", reserved="reserved_availability", moves="move_lines", picks=False, move=MOVE, line=MOVE_LINE,
    picking=PICKING, order=["name", "state", "invoice_status", "amount_total"],
    order_line=["product_uom_qty", "price_unit", "qty_delivered", "qty_invoiced", "qty_to_invoice", "invoice_status", "state"],
    quant=QUANT, taxes="tax_id")


def count(flow, product, location, quantity):
    flow("stock.quant", "create", {"product_id": product, "location_id": location, "inventory_quantity": quantity},
         context={"inventory_mode": True}, bind={"quant": ""})


def transfers(flow):
    flows_shared.transfers(flow, WORDS, shop, count)


def cancellations(flow):
    flows_shared.cancellations(flow, WORDS, shop, count)


def reload(flow):
    flows_shared.reload(flow, WORDS, shop, count)


ALL = {flow.__name__.replace("_", "-"): flow for flow in (
    defaults, partners, order_amounts, delivery, backorder_wizard, returns, quants, invoicing, direct, prepared,
    transfers, cancellations, reload)}
