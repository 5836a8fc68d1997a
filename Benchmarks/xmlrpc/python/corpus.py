"""Writes the documents that the contenders read: seeded, so that every run has the same bytes.

    corpus.py FOLDER

Sale orders of 12 fields, laid out as Odoo lays them out: the standard library's marshaller between Odoo's own
envelope lines. What a reader must find in each document is counted here, from the records, not from the
document, and written to FOLDER/manifest.json.

    rows-80.xml       a page of 80 records, about 101 KB
    rows-1000.xml     1,000 records
    rows-10000.xml    10,000 records, about 12.5 MB
    rows-100000.xml   100,000 records, about 125 MB, for memory that must not grow
    small.bin         1,000 answers of about 500 bytes, a NUL byte after each
"""
import json
import os
import random
import sys
import xmlrpc.client

SEED = 20240611
FORMAT = 5
STATES = ("draft", "sent", "sale", "sale", "sale", "cancel")
FIRST = ("Ada", "Zoë", "Jürgen", "Mei", "Tomás", "Ingrid", "Ola", "Priya", "Noor", "Łukasz")
LAST = ("Meyer", "Fernández", "Olsen", "Nakamura", "Smith", "Duval & Fils", "Brown", "Kovač", "Haddad", "Lee")
TEAMS = ("Europe", "Website", "Point of Sale", "Americas")
WORDS = ("delivery before noon please ring the bell twice packed in grey boxes invoice to the head office "
         "pallets returned by the carrier terms as agreed thirty days net no partial shipment").split()


def html(rng):
    """A note as the editor leaves it: paragraphs, a bold word, an ampersand here and there."""
    paragraphs = []
    for _ in range(rng.randint(1, 3)):
        words = [rng.choice(WORDS) for _ in range(rng.randint(3, 8))]
        if rng.random() < 0.3:
            words[0] = f"<b>{words[0]}</b>"
        if rng.random() < 0.3:
            words.append("R&amp;D")
        paragraphs.append(f"<p>{' '.join(words)}</p>")
    return "".join(paragraphs)


def order(rng, number):
    untaxed = rng.randint(100, 2_000_000) / 100
    person = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    return {
        "id": 1000 + number,
        "name": f"S{number:05d}",
        "state": rng.choice(STATES),
        "partner_id": [7 + rng.randrange(4000), person],
        "user_id": [2 + rng.randrange(20), f"{rng.choice(FIRST)} {rng.choice(LAST)}"]
        if rng.random() < 0.85 else False,
        "team_id": [1 + rng.randrange(4), rng.choice(TEAMS)] if rng.random() < 0.84 else False,
        "date_order": f"2024-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d} "
                      f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}",
        "amount_untaxed": untaxed,
        "amount_total": round(untaxed * 1.19, 2),
        "locked": rng.random() < 0.2,
        "client_order_ref": f"PO-{rng.randrange(16**8):08X}" if rng.random() < 0.6 else False,
        "note": html(rng) if rng.random() < 0.5 else False,
    }


def response(value):
    """The layout of Odoo's controller: its own first and last lines around the standard library's."""
    text = xmlrpc.client.Marshaller(allow_none=False).dumps((value,))
    return f'<?xml version="1.0"?>\n<methodResponse>\n{text}\n</methodResponse>\n'.encode()


def small_answer(rng, number):
    """One record of three fields: what a look-up of one partner answers."""
    return [{"id": 1 + number, "display_name": f"{rng.choice(FIRST)} {rng.choice(LAST)}",
             "commercial_partner_id": [rng.randrange(1, 250), rng.choice(LAST)] if rng.random() < 0.9 else False}]


def checksum(records):
    """What every contender that reads a document must have found in it."""
    total = {"rows": len(records), "ids": 0, "cents": 0, "text": 0, "false": 0, "true": 0}
    for record in records:
        for value in record.values():
            add(total, value)
    return total


def add(total, value):
    if value is True:
        total["true"] += 1
    elif value is False:
        total["false"] += 1
    elif isinstance(value, int):
        total["ids"] += value
    elif isinstance(value, float):
        total["cents"] += round(value * 100)
    elif isinstance(value, str):
        total["text"] += len(value.encode())
    elif isinstance(value, list):
        for element in value:
            add(total, element)
    elif isinstance(value, dict):
        for element in value.values():
            add(total, element)


def elements(body):
    """Opening tags of a document whose texts hold no '<' of their own."""
    return body.count(b"<") - body.count(b"</") - body.count(b"<?")


def encode_orders():
    """1,000 orders of 5 lines, as `create` of a list sends them."""
    rng = random.Random(SEED + 2)
    return [{
        "partner_id": 7 + rng.randrange(4000),
        "client_order_ref": f"#{1001 + number}",
        "date_order": f"2024-06-{1 + number % 28:02d} {number % 24:02d}:00:00",
        "note": "Ring twice & wait" if number % 3 == 0 else "Leave at the desk",
        "order_line": [[0, 0, {
            "product_id": 11 + rng.randrange(500),
            "name": f"Chair <grey> {line}" if line == 0 else f"Table leg of oak {line}",
            "product_uom_qty": float(1 + rng.randrange(9)),
            "price_unit": rng.randint(100, 99999) / 100,
            "discount": 0.0,
            "tax_ids": [[6, 0, [1 + line]]],
        }] for line in range(5)],
    } for number in range(1000)]


def main():
    folder = sys.argv[1]
    path = os.path.join(folder, "manifest.json")
    try:
        with open(path, encoding="utf-8") as file:
            if json.load(file).get("format") == FORMAT:
                return
    except (OSError, ValueError):
        pass
    os.makedirs(folder, exist_ok=True)
    documents = {}
    for count in (80, 1000, 10_000, 100_000):
        rng = random.Random(SEED)
        records = [order(rng, number) for number in range(count)]
        body = response(records)
        name = f"rows-{count}.xml"
        with open(os.path.join(folder, name), "wb") as file:
            file.write(body)
        documents[name] = {"bytes": len(body), "elements": elements(body), "checksum": checksum(records)}
    rng = random.Random(SEED + 1)
    answers = [small_answer(rng, number) for number in range(1000)]
    bodies = [response(answer) for answer in answers]
    with open(os.path.join(folder, "small.bin"), "wb") as file:
        file.write(b"".join(body + b"\0" for body in bodies))
    documents["small.bin"] = {
        "bytes": sum(map(len, bodies)), "elements": sum(map(elements, bodies)),
        "checksum": checksum([record for answer in answers for record in answer])}
    orders = encode_orders()
    with open(os.path.join(folder, "orders.json"), "w", encoding="utf-8") as file:
        json.dump(orders, file)
    documents["orders.json"] = {"checksum": checksum(orders)}
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": FORMAT, "seed": SEED, "documents": documents}, file, indent=1)


if __name__ == "__main__":
    main()
