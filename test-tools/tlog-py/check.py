#!/usr/bin/env python3
"""Checks a running registry by the C2SP specifications, with Python's own library and `cryptography` only.

Written from the specifications, without looking at the registry's code. Exit code 0 when all holds.
"""
import argparse
import base64
import hashlib
import json
import struct
import sys
import urllib.request

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

DASH = "\u2014 "


class Failed(Exception):
    """Something does not hold."""


def require(holds, otherwise):
    if not holds:
        raise Failed(otherwise)


def unbase64(text):
    raw = base64.b64decode(text, validate=True)
    require(base64.b64encode(raw).decode() == text, "base64 that is not canonical")
    return raw


def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Key:
    """A verifier key, name+hash+base64(type || key)."""

    def __init__(self, vkey):
        self.name, digest, key = vkey.strip().split("+", 2)
        typed = unbase64(key)
        self.type, self.key = typed[0], Ed25519PublicKey.from_public_bytes(typed[1:])
        require(self.type in (1, 4), "a key of another type")
        self.id = hashlib.sha256(self.name.encode() + b"\n" + typed).digest()[:4]
        require(self.id.hex() == digest, "the hash of the key is not its")

    def check(self, text, signature):
        if self.type == 4:
            seconds = struct.unpack(">Q", signature[:8])[0]
            text, signature = f"cosignature/v1\ntime {seconds}\n{text}", signature[8:]
        try:
            self.key.verify(signature, text.encode())
        except InvalidSignature:
            raise Failed(f"the signature of {self.name} is not over this text") from None


def open_note(note, keys):
    """The text, when at least one of the keys signed it and none wrongly."""
    text, below = note.rsplit("\n\n", 1)
    text += "\n"
    signed = set()
    for line in below.splitlines():
        require(line.startswith(DASH), "a signature line begins otherwise")
        name, coded = line[len(DASH):].split(" ")
        raw = unbase64(coded)
        for key in keys:
            if (key.name, key.id) == (name, raw[:4]):
                key.check(text, raw[4:])
                signed.add(key)
    require(signed, "no known key signed it")
    return text, signed


def open_checkpoint(note, keys):
    text, signed = open_note(note, keys)
    origin, size, root = text.split("\n")[:3]
    require(any(key.type == 1 and key.name == origin for key in signed), "the log itself did not sign it")
    require(size == str(int(size)), "the size is written otherwise")
    return int(size), unbase64(root)


def check_inclusion(leaf, index, size, path, root):
    """RFC 9162 2.1.3.2"""
    require(0 <= index < size, "the index is outside of the tree")
    fn, sn, r = index, size - 1, leaf
    for p in path:
        require(sn != 0, "the path is too long")
        if fn & 1 or fn == sn:
            r = node_hash(p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node_hash(r, p)
        fn, sn = fn >> 1, sn >> 1
    require(sn == 0 and r == root, "the path leads elsewhere")


def check_consistency(first, second, path, first_root, second_root):
    """RFC 9162 2.1.4.2, for 0 < first < second"""
    path = list(path)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        require(sn != 0, "the path is too long")
        if fn & 1 or fn == sn:
            fr, sr = node_hash(c, fr), node_hash(c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, c)
        fn, sn = fn >> 1, sn >> 1
    require(sn == 0 and fr == first_root and sr == second_root, "the trees are not consistent")


def tree_root(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    k = 1
    while 2 * k < len(hashes):
        k *= 2
    return node_hash(tree_root(hashes[:k]), tree_root(hashes[k:]))


def tile_name(number, width):
    digits = f"{number % 1000:03d}"
    while number >= 1000:
        number //= 1000
        digits = f"x{number % 1000:03d}/{digits}"
    return digits if width == 256 else f"{digits}.p/{width}"


class Registry:
    def __init__(self, url, user):
        self.url, self.user = url, user

    def get(self, path, sign_in=False):
        request = urllib.request.Request(self.url + path)
        if sign_in:
            request.add_header("Authorization", "Basic " + base64.b64encode(self.user.encode()).decode())
        with urllib.request.urlopen(request) as answer:
            return answer.read()

    def text(self, path, sign_in=False):
        return self.get(path, sign_in).decode()

    def level(self, level, size):
        """All hashes of a tile level in a tree of this size."""
        count, hashes = size >> (8 * level), []
        for start in range(0, count, 256):
            width = min(256, count - start)
            tile = self.get(f"/tile/{level}/{tile_name(start // 256, width)}")
            require(len(tile) == 32 * width, "a tile of another width")
            hashes += [tile[32 * i:32 * i + 32] for i in range(width)]
        return hashes

    def entries(self, size):
        for start in range(0, size, 256):
            width = min(256, size - start)
            bundle = self.get(f"/tile/entries/{tile_name(start // 256, width)}", True)
            found = 0
            while bundle:
                length = struct.unpack(">H", bundle[:2])[0]
                require(len(bundle) >= 2 + length, "a bundle ends within an entry")
                yield bundle[2:2 + length]
                bundle, found = bundle[2 + length:], found + 1
            require(found == width, "a bundle with another number of entries")


def check(url, vkey, user):
    registry = Registry(url, user)
    key = Key(vkey or registry.text("/checkpoint.vkey"))
    size, root = open_checkpoint(registry.text("/checkpoint"), [key])
    print(f"checkpoint of {key.name}: {size} entries, root {base64.b64encode(root).decode()}")
    leaves = registry.level(0, size)
    require(tree_root(leaves) == root, "the tiles have another root")
    level = 1
    while size >> (8 * level):
        for i, above in enumerate(registry.level(level, size)):
            span = 256 ** level
            require(tree_root(leaves[i * span:(i + 1) * span]) == above, f"tile {level} disagrees at {i}")
        level += 1
    print(f"tiles of {level} levels give the root")
    if not user:
        print("entries not read: no account was given")
        return
    for index, entry in enumerate(registry.entries(size)):
        require(leaf_hash(entry) == leaves[index], f"entry {index} is not its leaf")
        require(json.loads(entry)["position"] == index, f"entry {index} says another position")
    print(f"{size} entries are the leaves")
    for older in {1, 2, 3, size // 2, size - 1} - {0, size}:
        told = json.loads(registry.text(f"/api/ledger/consistency?from={older}&to={size}", True))
        first = tree_root(leaves[:older])
        require(unbase64(told["fromRoot"]) == first, "the older root is told otherwise")
        check_consistency(older, size, [unbase64(h) for h in told["path"]], first, root)
    print("consistency proofs hold")
    for index in {0, size // 3, size - 1}:
        head, note = registry.text(f"/api/ledger/{index}/proof", True).split("\n\n", 1)
        lines = head.split("\n")
        require(lines[0] == "c2sp.org/tlog-proof@v1" and lines[1] == f"index {index}", "another proof")
        under, under_root = open_checkpoint(note, [key])
        entry = registry.get(f"/api/ledger/{index}/entry", True)
        check_inclusion(leaf_hash(entry), index, under, [unbase64(line) for line in lines[2:]], under_root)
    print("proof files hold")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", help="address of the registry, without a slash at the end")
    parser.add_argument("--vkey", help="verifier key that is trusted; asked of the registry when left out")
    parser.add_argument("--user", help="NAME:PASSWORD of an auditor, for entries and proof files")
    options = parser.parse_args()
    try:
        check(options.url, options.vkey, options.user)
    except (Failed, ValueError, KeyError, OSError) as failure:
        sys.exit(f"FAILED: {failure}")


if __name__ == "__main__":
    main()
