"""Calls on a running Odoo, written down with their answers."""
import datetime
import re
import xmlrpc.client

ACTION_KEYS = ("type", "res_model")


class Flow:
    def __init__(self, url, database):
        self.database, self.bound, self.steps = database, {}, []
        self.object = xmlrpc.client.ServerProxy(url + "/xmlrpc/2/object", allow_none=True)
        self.common = xmlrpc.client.ServerProxy(url + "/xmlrpc/2/common")
        self.user = ("admin", "admin")
        self.uids = {}

    def act_as(self, login, password):
        self.user = (login, password)

    def resolve(self, value):
        if isinstance(value, str):
            if value.startswith("$") and not value.startswith("${"):
                return self.bound[value[1:]]
            while "${" in value:
                head, rest = value.split("${", 1)
                name, tail = rest.split("}", 1)
                value = head + str(self.bound[name]) + tail
            return value
        if isinstance(value, (list, tuple)):
            return [self.resolve(item) for item in value]
        if isinstance(value, dict):
            return {key: self.resolve(item) for key, item in value.items()}
        return value

    def __call__(self, model, method, *arguments, bind=None, skip=False, **keywords):
        login, password = self.user
        if self.user not in self.uids:
            self.uids[self.user] = self.common.authenticate(self.database, login, password, {})
        step = {"login": login, "password": password, "model": model, "method": method,
                "arguments": list(arguments), "keywords": keywords}
        raw = None
        try:
            raw = self.object.execute_kw(self.database, self.uids[self.user], password, model, method,
                                         self.resolve(list(arguments)), self.resolve(keywords))
            step["answer"] = normal(raw)
        except xmlrpc.client.Fault as fault:
            lines = fault.faultString.strip().split("\n")
            step["fault"] = {"code": fault.faultCode,
                             "text": lines[-1] if fault.faultCode == 1 else fault.faultString.strip()}
        for name, path in (bind or {}).items():
            value = raw
            for part in path.split(".") if path else []:
                value = value[int(part)] if isinstance(value, list) else value[part]
            self.bound[name] = value
            step.setdefault("bind", {})[name] = path
        if skip:
            step.pop("answer", None)
        self.steps.append(step)
        return raw


def normal(value, top=True):
    today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    if isinstance(value, dict):
        if str(value.get("type", "")).startswith("ir.actions."):
            kept = {key: value[key] for key in ACTION_KEYS if key in value}
            kept["has_res_id"] = bool(value.get("res_id"))
            return kept
        return {key: normal(item, False) for key, item in value.items() if key != "id"}
    if isinstance(value, list):
        if len(value) == 2 and isinstance(value[0], int) and isinstance(value[1], str):
            return {"name": value[1]}
        if len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], int) and top:
            return [value[0], {"ids": 1} if value[1] else False]
        if value and all(isinstance(item, int) and not isinstance(item, bool) for item in value):
            return {"ids": len(value)}
        return [normal(item, False) for item in value]
    if isinstance(value, bool):
        return value
    if isinstance(value, int) and top:
        return "<id>"
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, str) and value.startswith(today):
        return "<today>" if len(value) == 10 else "<now>"
    if isinstance(value, str):
        return re.sub(r" \(\d+\)$", " (<id>)", value)
    return value
