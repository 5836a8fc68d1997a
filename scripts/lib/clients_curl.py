"""curl with the lab's CA file: directly by host and port, with a name of its own, and through the proxy."""

import json
import os
import subprocess

BARE = {name: value for name, value in os.environ.items()
        if not name.lower().endswith("_proxy") and name not in ("CURL_CA_BUNDLE", "SSL_CERT_FILE")}


def curl(*arguments, environment=None):
    """Exit code, standard output and standard error."""
    done = subprocess.run(["curl", "--silent", "--show-error", "--max-time", "30", *arguments],
                          capture_output=True, text=True, env=BARE if environment is None else environment)
    return done.returncode, done.stdout, done.stderr


def run(shop, check):
    trust, port = ["--cacert", shop.ca_file], shop.tls_port
    path = "/admin/api/2026-07/shop.json"
    signed = ["-H", f"X-Shopify-Access-Token: {shop.token}"]

    def answers(name, *arguments, environment=None):
        code, out, complaint = curl(*arguments, *signed, environment=environment)
        try:
            domain = json.loads(out)["shop"]["myshopify_domain"] if code == 0 else None
        except (ValueError, KeyError, TypeError):
            domain = None
        check(name, code == 0 and domain == shop.domain, f"exit {code}, {complaint.strip()} {out[:200]}")

    answers("https://127.0.0.1:PORT with the CA file", *trust, f"https://127.0.0.1:{port}{path}")
    answers("https://localhost:PORT with the CA file", *trust, f"https://localhost:{port}{path}")
    answers("the shop's name and PORT, as with a hosts entry", *trust, "--resolve",
            f"{shop.domain}:{port}:127.0.0.1", f"https://{shop.domain}:{port}{path}")
    answers("the shop's name through the proxy", *trust, "--proxy", shop.proxy, f"https://{shop.domain}{path}")
    answers("the shop's name with the environment that labrun serve tells", f"https://{shop.domain}{path}",
            environment=dict(os.environ))
    answers("a name deeper than the wildcard", *trust, "--resolve",
            f"eu.{shop.domain}:{port}:127.0.0.1", f"https://eu.{shop.domain}:{port}{path}")

    code, _, complaint = curl(f"https://127.0.0.1:{port}{path}")
    check("without the CA file the certificate is refused", code == 60, f"exit {code}, {complaint.strip()}")
    code, _, complaint = curl(*trust, "--resolve", f"www.example.com:{port}:127.0.0.1",
                              f"https://www.example.com:{port}{path}")
    check("no certificate is shown for another host", code == 35, f"exit {code}, {complaint.strip()}")
    code, _, complaint = curl(*trust, "--proxy", shop.proxy, "https://www.example.com/")
    check("the proxy refuses another host", code in (7, 56) and "403" in complaint, f"exit {code}, {complaint.strip()}")
    code, _, complaint = curl(*trust, "--proxy", shop.proxy, f"https://{shop.domain}:8443/")
    check("the proxy refuses another port", code in (7, 56) and "403" in complaint, f"exit {code}, {complaint.strip()}")
    code, out, complaint = curl("--proxy", shop.proxy, "-o", "/dev/null", "-w", "%{http_code}",
                                f"http://{shop.domain}/")
    check("the proxy refuses what is no tunnel", out == "405", f"exit {code}, {out} {complaint.strip()}")
    code, out, complaint = curl("--proxy", shop.proxy, "-v", *trust, *signed, f"https://{shop.domain}{path}")
    answered = [line[1:].strip() for line in complaint.splitlines() if line.startswith("<")]
    opened = answered[:answered.index("")] if "" in answered else answered
    check("the proxy's 200 announces no body", code == 0 and opened == ["HTTP/1.1 200 Connection established"],
          opened or f"exit {code}, {complaint.strip()[:300]}")
    code, out, _ = curl(*trust, "--proxy", shop.proxy, "-o", "/dev/null", "-w", "%{http_code}",
                        f"https://{shop.domain}{path}")
    check("a wrong token is 401 over TLS too", out == "401", out)
    code, out, _ = curl(*trust, "--proxy", shop.proxy, "-o", "/dev/null", "-w", "%{http_code}",
                        f"https://{shop.domain}/_lab/state")
    check("the control API isn't reached by a shop's name", out == "403", out)
