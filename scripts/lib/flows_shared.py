"""Flows of calls that are recorded on every version, in its own words."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """What a version calls things, and what it needs for the same."""

    done: str
    reserved: str
    moves: str
    picks: bool
    move: list
    line: list
    picking: list
    order: list
    order_line: list
    quant: list
    taxes: str

    def done_by(self, quantity, counts=True):
        """What is written to a move to have a quantity of it go out; nothing of it unless it counts."""
        if self.picks:
            return {self.done: quantity, "picked": True} if counts else {"picked": False}
        return {self.done: quantity if counts else 0}


QUICK = {"skip_backorder": True, "skip_immediate": True, "skip_sms": True}


def transfers(flow, words, shop, stock):
    """Cancellations, two locations, lowered and raised quantities: what a shop's changes do to transfers."""
    shop(flow)
    for name in ("munich", "oslo"):
        flow("stock.location", "create", {"name": name.capitalize(), "location_id": "$stock", "usage": "internal"}, bind={name: ""})
    stock(flow, "$mug", "$munich", 5)

    current = []

    def order(key, *lines):
        current[:] = ["$" + key]
        flow("sale.order", "create", {"partner_id": "$partner", "pricelist_id": "$list_usd", "order_line": [
            [0, 0, {"product_id": "$" + product, "name": name, "product_uom_qty": quantity, "price_unit": 10, words.taxes: [[6, 0, []]]}]
            for product, name, quantity in lines]}, bind={key: ""})
        flow("sale.order", "action_confirm", ["$" + key])
        flow("sale.order", "read", ["$" + key], ["picking_ids", "order_line"], bind={"picking": "0.picking_ids.0", "sol": "0.order_line.0"})
        bound = {f"m{index}": f"{index}.id" for index in range(sum(line[0] != "ship" for line in lines))}
        flow("stock.move", "search_read", [["picking_id", "=", "$picking"]], fields=words.move, order="id", bind=bound)

    def see(key=None):
        flow("stock.picking", "search_read", [["sale_id", "=", *current]], fields=words.picking, order="id")
        flow("stock.move", "search_read", [["sale_line_id.order_id", "=", *current]], fields=words.move, order="id")
        flow("stock.move.line", "search_read", [["move_id.sale_line_id.order_id", "=", *current]], fields=words.line, order="id")
        flow("stock.quant", "search_read", [["product_id", "in", ["$mug", "$tee"]], ["location_id.usage", "=", "internal"]], fields=words.quant, order="id")
        if key:
            flow("sale.order", "read", ["$" + key], words.order)
            flow("sale.order.line", "search_read", [["order_id", "=", "$" + key]], fields=words.order_line, order="id")

    def write(*commands):
        flow("stock.picking", "write", ["$picking"], {words.moves: [[1, move, values] for move, values in commands]})

    def validate(picking="$picking", **more):
        flow("stock.picking", "button_validate", [picking], context={**QUICK, **more})

    def unreserve():
        if not words.picks:
            flow("stock.picking", "do_unreserve", ["$picking"])

    # one move of two leaves from another place
    order("split", ("mug", "Mug - Blue", 4), ("tee", "[TEE-1] Tee", 2))
    unreserve()
    flow("stock.move", "write", ["$m0"], {"location_id": "$munich"})
    see()
    flow("stock.picking", "action_assign", ["$picking"])
    see()
    write(("$m0", words.done_by(4)), ("$m1", words.done_by(0, False)))
    see()
    validate()
    see("split")
    # more than lies there: the rest stays open
    order("short", ("mug", "Mug - Blue", 3))
    unreserve()
    flow("stock.move", "write", ["$m0"], {"location_id": "$munich"})
    flow("stock.picking", "action_assign", ["$picking"])
    see()
    write(("$m0", words.done_by(3)))
    see()
    validate()
    see("short")
    # less is wanted after all
    order("less", ("mug", "Mug - Blue", 4), ("tee", "[TEE-1] Tee", 2))
    write(("$m0", {"product_uom_qty": 3}), ("$m1", {"product_uom_qty": 0}))
    see()
    flow("stock.move", "write", ["$m1"], {"state": "cancel"})
    flow("stock.picking", "action_assign", ["$picking"])
    see()
    write(("$m0", words.done_by(3)))
    validate()
    see("less")
    flow("stock.picking", "action_assign", ["$picking"])
    # nothing is wanted after all
    order("nothing", ("mug", "Mug - Blue", 1))
    write(("$m0", {"product_uom_qty": 0}))
    flow("stock.move", "write", ["$m0"], {"state": "cancel"})
    see("nothing")
    # the transfer is cancelled, then the order
    order("dropped", ("mug", "Mug - Blue", 2), ("ship", "Shipping", 1))
    flow("stock.picking", "action_cancel", ["$picking"])
    see("dropped")
    flow("stock.picking", "action_cancel", ["$picking"])
    flow("sale.order", "action_cancel", ["$dropped"], context={"disable_cancel_warning": True})
    see("dropped")
    flow("sale.order", "action_cancel", ["$dropped"], context={"disable_cancel_warning": True})
    # part goes out, then the order is cancelled
    order("half", ("mug", "Mug - Blue", 3))
    write(("$m0", words.done_by(1)))
    validate()
    see("half")
    flow("sale.order", "action_cancel", ["$half"], context={"disable_cancel_warning": True})
    see("half")
    # all of it goes out, then the order is cancelled
    order("gone", ("mug", "Mug - Blue", 1))
    write(("$m0", words.done_by(1)))
    validate()
    flow("sale.order", "action_cancel", ["$gone"])
    flow("sale.order", "read", ["$gone"], words.order)
    flow("sale.order", "action_cancel", ["$gone"], context={"disable_cancel_warning": True})
    see("gone")
    # more goes out than was ordered
    order("extra", ("mug", "Mug - Blue", 2))
    write(("$m0", words.done_by(3)))
    see()
    validate()
    see("extra")
    # the quantity changes after part went out
    order("grown", ("mug", "Mug - Blue", 3))
    write(("$m0", words.done_by(1)))
    validate()
    see("grown")
    flow("sale.order.line", "write", ["$sol"], {"product_uom_qty": 5, "price_unit": 10})
    see("grown")
    flow("sale.order", "write", ["$grown"], {"order_line": [[0, 0, {"product_id": "$tee", "name": "[TEE-1] Tee", "product_uom_qty": 2, "price_unit": 10, words.taxes: [[6, 0, []]]}]]})
    see("grown")
    flow("sale.order.line", "write", ["$sol"], {"product_uom_qty": 2, "price_unit": 10})
    see("grown")
    # reserved here and there
    stock(flow, "$mug", "$stock", 1)
    stock(flow, "$mug", "$munich", 2)
    stock(flow, "$mug", "$oslo", 4)
    order("spread", ("mug", "Mug - Blue", 4))
    see()
    write(("$m0", words.done_by(4)))
    see()
    if words.picks:
        flow("stock.move.line", "search", [["move_id", "=", "$m0"], ["location_id", "!=", "$oslo"]], order="id", bind={"elsewhere": ""})
        flow("stock.move.line", "write", "$elsewhere", {"location_id": "$oslo"})
    else:
        unreserve()
        flow("stock.picking", "write", ["$picking"], {"location_id": "$oslo"})
    see()
    write(("$m0", words.done_by(4)))
    see()
    validate()
    see("spread")
    # nothing is reserved: it goes out all the same
    order("forced", ("tee", "[TEE-1] Tee", 2))
    flow("stock.picking", "do_unreserve", ["$picking"])
    see()
    write(("$m0", words.done_by(2)))
    see()
    validate()
    see("forced")
    # what others hold goes out
    order("holder", ("tee", "[TEE-1] Tee", 30))
    flow("sale.order", "read", ["$holder"], ["picking_ids"], bind={"held": "0.picking_ids.0"})
    order("taker", ("tee", "[TEE-1] Tee", 40))
    see()
    write(("$m0", words.done_by(40)))
    validate()
    see("taker")
    flow("stock.move", "search_read", [["picking_id", "=", "$held"]], fields=words.move, order="id")
    flow("stock.picking", "action_assign", ["$held"])
    flow("stock.move", "search_read", [["picking_id", "=", "$held"]], fields=words.move, order="id")


def cancellations(flow, words, shop, stock):
    """Orders that are cancelled while invoices of theirs are drafts, posted or paid."""
    shop(flow)

    def order(key):
        flow("sale.order", "create", {"partner_id": "$partner", "pricelist_id": "$list_usd", "client_order_ref": "#" + key, "order_line": [
            [0, 0, {"product_id": "$mug", "name": "Mug", "product_uom_qty": 2, "price_unit": 10, words.taxes: [[6, 0, []]]}]]}, bind={key: ""})
        flow("sale.order", "action_confirm", ["$" + key])
        flow("sale.order", "read", ["$" + key], ["order_line"], bind={"sol": "0.order_line.0"})

    def invoice(quantity, kind="out_invoice", **more):
        flow("account.move", "create", {"move_type": kind, "partner_id": "$partner", "invoice_date": "2026-07-01", **more, "invoice_line_ids": [
            [0, 0, {"product_id": "$mug", "name": "Mug", "quantity": quantity, "price_unit": 10, "tax_ids": [[6, 0, []]], "sale_line_ids": [[6, 0, ["$sol"]]]}]]}, bind={"move": ""})

    def see(key):
        flow("sale.order", "read", ["$" + key], words.order)
        flow("sale.order.line", "search_read", [["order_id", "=", "$" + key]], fields=words.order_line, order="id")
        flow("account.move", "search_read", [["invoice_line_ids.sale_line_ids.order_id", "=", "$" + key]], fields=["state", "payment_state", "move_type", "amount_total", "amount_residual"], order="id")

    quiet = {"disable_cancel_warning": True}
    for key, context in (("draft", {}), ("warned", quiet)):
        order(key)
        invoice(2)
        flow("sale.order", "action_cancel", ["$" + key], context=context)
        see(key)
    order("posted")
    invoice(2)
    flow("account.move", "action_post", ["$move"])
    flow("sale.order", "action_cancel", ["$posted"])
    see("posted")
    flow("sale.order", "action_cancel", ["$posted"], context=quiet)
    see("posted")
    invoice(2, "out_refund", reversed_entry_id="$move")
    flow("account.move", "action_post", ["$move"])
    see("posted")
    # confirmed twice, cancelled, taken up again
    order("again")
    flow("sale.order", "write", ["$again"], {"date_order": "2026-07-01 10:11:12"})
    flow("sale.order", "action_confirm", ["$again"])
    flow("sale.order", "read", ["$again"], words.order + ["date_order", "picking_ids"])
    flow("sale.order", "action_cancel", ["$again"], context=quiet)
    flow("sale.order", "action_confirm", ["$again"])
    see("again")
    flow("sale.order", "action_draft", ["$again"])
    flow("sale.order", "action_confirm", ["$again"])
    see("again")
    flow("sale.order", "read", ["$again"], ["picking_ids", "delivery_count"])
    flow("sale.order", "create", {"partner_id": "$partner", "order_line": [[0, 0, {"product_id": "$mug", "product_uom_qty": 1}]]}, bind={"quotation": ""})
    flow("sale.order", "action_cancel", ["$quotation"], context=quiet)
    see("quotation")
    # less is invoiced than ordered, and more
    order("part")
    invoice(1)
    see("part")
    flow("account.move", "action_post", ["$move"])
    invoice(2)
    flow("account.move", "action_post", ["$move"])
    see("part")
    flow("account.move", "button_cancel", ["$move"])
    see("part")


def reload(flow, words, shop, stock):
    """A draft invoice that is loaded once more, with external ids for its lines."""
    shop(flow)
    fields = ["id", "move_type", "partner_id/.id", "invoice_date", "ref", "invoice_line_ids/id", "invoice_line_ids/product_id/.id",
              "invoice_line_ids/name", "invoice_line_ids/quantity", "invoice_line_ids/price_unit", "invoice_line_ids/tax_ids/.id"]
    for tax in ("", "${tax_us}"):
        key = "shopify.account_move_invoice_9" + ("1" if tax else "0")
        rows = [[key, "out_invoice", "${partner}", "2026-07-01", "#9", key + "_line_0", "${mug}", "Mug", "1", "10.00", tax]]
        for again in range(2):
            flow("account.move", "load", fields, rows, bind={"move": "ids.0"})
            flow("account.move", "read", ["$move"], ["name", "amount_untaxed", "amount_tax", "amount_total", "amount_residual", "invoice_line_ids", "line_ids"])
            flow("account.move.line", "search_read", [["move_id", "=", "$move"]],
                 fields=["name", "quantity", "price_unit", "debit", "credit", "amount_currency", "price_subtotal", "tax_line_id"], order="id")
