"""Amounts, ids and times as Shopify's bodies spell them, and walks over those bodies."""

from collections import Counter
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

D = Decimal
ZERO = D(0)

WITHOUT_MINOR_UNIT = {"JPY", "KRW", "CLP", "VND", "ISK", "XAF", "XOF", "PYG", "UGX"}
THREE_DIGITS = {"KWD", "BHD", "JOD", "OMR", "TND", "IQD", "LYD"}


def digits_of(currency):
    """The digits behind the point of a currency's amounts."""
    if currency in WITHOUT_MINOR_UNIT:
        return 0
    return 3 if currency in THREE_DIGITS else 2


def half_up(value, digits):
    """Rounded to so many digits, ties away from zero."""
    return value.quantize(D(1).scaleb(-digits), ROUND_HALF_UP)


def dict_of_units(units):
    found = Counter()
    for key, quantity in units:
        found[key] += quantity
    return found


def number(gid):
    """The number of a global id."""
    return int(gid.rsplit("/", 1)[1].split("?")[0])


def is_int(value):
    return isinstance(value, int) and not isinstance(value, bool)


def moment(text):
    """Seconds since 1970 of a time in either form."""
    if text is None:
        return None
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def walk(body, path="", key=""):
    """Every value that is no object and no list, with its path and its key."""
    if isinstance(body, dict):
        for name, value in body.items():
            yield from walk(value, f"{path}.{name}", name)
    elif isinstance(body, list):
        for index, value in enumerate(body):
            yield from walk(value, f"{path}[{index}]", key)
    else:
        yield path, key, body


def differences(left, right, path=""):
    """Where two bodies differ."""
    if isinstance(left, dict) and isinstance(right, dict):
        for key in left.keys() | right.keys():
            yield from differences(left.get(key, "(missing)"), right.get(key, "(missing)"), f"{path}.{key}")
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for index, (one, other) in enumerate(zip(left, right)):
            yield from differences(one, other, f"{path}[{index}]")
    elif left != right:
        yield path, left, right
