"""Registers invented firms over the API, so that the log has more than one full tile. fill.py URL NAME:PASSWORD FROM TO"""
import base64
import json
import sys
import urllib.request

LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
UNIT = "120114"


def code(number):
    """A credit code of GB 32100 whose two check characters hold."""
    body = f"{number:08d}"
    rest = 11 - sum(int(d) * w for d, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2))) % 11
    first = "91" + UNIT + body + {10: "X", 11: "0"}.get(rest, str(rest))
    total = sum(LETTERS.index(c) * pow(3, i, 31) for i, c in enumerate(first))
    return first + LETTERS[(31 - total % 31) % 31]


url, account, first_firm, end = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
sign_in = "Basic " + base64.b64encode(account.encode()).decode()
for n in range(first_firm, end):
    firm = {"code": code(n + 1), "name": f"Firm {n}", "unit": UNIT, "kinds": ["MANUFACTURING"],
            "mainProducts": "bicycles", "effectiveOn": "2026-01-05", "basis": {"document": "licence"}}
    urllib.request.urlopen(urllib.request.Request(
        url + "/api/enterprises", json.dumps(firm).encode(),
        {"Authorization": sign_in, "Content-Type": "application/json"})).read()
