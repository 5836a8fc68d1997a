"""Talks to one `labrun serve`: its control API, its Admin API, and the webhooks that it sends."""

import base64
import hashlib
import hmac
import http.client
import http.server
import json
import threading
from decimal import Decimal

from order_query import ORDER_QUERY


class Refused(Exception):
    """The shop refuses a step: HTTP 422."""

    def __init__(self, error):
        super().__init__(f"{error['place']}: {error['message']} [{error['code']}]")
        self.code = error["code"]


class Mistake(Exception):
    """An answer that the script doesn't expect."""


def parsed(raw):
    """JSON without floats: numbers keep every digit."""
    return json.loads(raw, parse_float=Decimal)


class Lab:
    """One server, over one connection that is kept."""

    VERSION = "2026-07"

    def __init__(self, port, token):
        self.port, self.token = port, token
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.requests = 0

    def call(self, method, path, body=None, headers=None):
        """Status and bytes of one request; a connection that was closed is opened again once."""
        sent = None if body is None else json.dumps(body).encode()
        all_headers = {"Content-Type": "application/json"} if sent else {}
        all_headers.update(headers or {})
        for is_last in (False, True):
            try:
                self.connection.request(method, path, sent, all_headers)
                answer = self.connection.getresponse()
                self.requests += 1
                return answer.status, answer.read()
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                self.connection.close()
                if is_last or method != "GET":
                    raise
        raise Mistake("unreachable")

    def lab(self, method, path, body=None):
        """An answer of the control API; 422 raises Refused, anything else but 200 is a mistake."""
        status, raw = self.call(method, "/_lab/" + path, body)
        if status == 422:
            raise Refused(parsed(raw)["error"])
        if status != 200:
            raise Mistake(f"{method} /_lab/{path} with {json.dumps(body)[:2000]}: {status} {raw[:1000]!r}")
        return raw

    def step(self, step, webhooks="hold"):
        return parsed(self.lab("POST", "steps", {"step": step, "webhooks": webhooks}))

    def rest(self, path):
        """Bytes of a REST read."""
        status, raw = self.call("GET", f"/admin/api/{self.VERSION}/{path}", headers=self.signed)
        if status != 200:
            raise Mistake(f"GET {path}: {status} {raw[:500]!r}")
        return raw

    def graphql(self, query, variables=None):
        """Bytes of a GraphQL answer without errors."""
        status, raw = self.call("POST", f"/admin/api/{self.VERSION}/graphql.json",
                                {"query": query, "variables": variables or {}}, self.signed)
        if status != 200 or raw.startswith(b'{"errors"') or b'"errors":[' in raw[-2000:]:
            raise Mistake(f"GraphQL: {status} {raw[:1500]!r}")
        return raw

    @property
    def signed(self):
        return {"X-Shopify-Access-Token": self.token}

    def deliveries(self, after):
        """Deliveries after that number, with their payloads."""
        return parsed(self.lab("GET", f"deliveries?after={after}&payloads=true"))["deliveries"]

    def order_bodies(self, order_id):
        """The raw bodies of one order: REST order, REST transactions, GraphQL order."""
        gid = f"gid://shopify/Order/{order_id}"
        return (self.rest(f"orders/{order_id}.json"), self.rest(f"orders/{order_id}/transactions.json"),
                self.graphql(ORDER_QUERY, {"id": gid}))


class Receiver:
    """Takes webhooks as an app does, and looks at their signature."""

    def __init__(self, secret):
        self.received, self.forged = [], 0
        lock = threading.Lock()
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                wanted = base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()
                with lock:
                    if self.headers["X-Shopify-Hmac-Sha256"] != wanted:
                        receiver.forged += 1
                    receiver.received.append((self.headers["X-Shopify-Topic"], body))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.uri = f"http://127.0.0.1:{self.server.server_address[1]}/webhooks"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def taken(self):
        """What came since the last call."""
        taken, self.received = self.received, []
        return taken

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
