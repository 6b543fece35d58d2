// Command tlog-check checks a running registry with the transparency log code of the Go project, which knows nothing of
// the registry: checkpoint, tiles, every entry or a sample, inclusion, consistency, and proof files.
package main

import (
	"bytes"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var (
	url   = flag.String("url", "", "address of the registry, without a slash at the end")
	vkey  = flag.String("vkey", "", "verifier key that is trusted; asked of the registry when empty")
	user  = flag.String("user", "", "NAME:PASSWORD of an auditor, for entries and proof files")
	older = flag.String("older", "", "file with an older checkpoint, which the tree must continue")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "FAILED:", err)
		os.Exit(1)
	}
}

func get(path string, signIn bool) ([]byte, error) {
	request, err := http.NewRequest("GET", *url+path, nil)
	if err != nil {
		return nil, err
	}
	if signIn {
		parts := strings.SplitN(*user, ":", 2)
		request.SetBasicAuth(parts[0], parts[1])
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != 200 {
		err = fmt.Errorf("%s: %s", path, answer.Status)
	}
	return body, err
}

// tiles reads hash tiles; their path in C2SP tlog-tiles has no height, which is always 8.
type tiles struct{}

func (tiles) Height() int { return 8 }

func path(t tlog.Tile) string {
	return "/" + strings.Replace(t.Path(), "tile/8/", "tile/", 1)
}

func (tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range wanted {
		data, err := get(path(t), false)
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// open verifies a signed checkpoint and reads it. The origin of the registry's log is the name of its key.
func open(signed []byte, keys note.Verifiers, name string) (tlog.Tree, error) {
	n, err := note.Open(signed, keys)
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(n.Text, "\n")
	if lines[0] != name {
		return tlog.Tree{}, fmt.Errorf("the checkpoint is of %q, not of %q", lines[0], name)
	}
	var size int64
	if _, err := fmt.Sscanf(lines[1], "%d", &size); err != nil {
		return tlog.Tree{}, err
	}
	hash, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: hash}, err
}

func run() error {
	trusted := *vkey
	if trusted == "" {
		told, err := get("/checkpoint.vkey", false)
		if err != nil {
			return err
		}
		trusted = strings.TrimSpace(string(told))
	}
	verifier, err := note.NewVerifier(trusted)
	if err != nil {
		return err
	}
	keys := note.VerifierList(verifier)
	signed, err := get("/checkpoint", false)
	if err != nil {
		return err
	}
	tree, err := open(signed, keys, verifier.Name())
	if err != nil {
		return err
	}
	fmt.Printf("checkpoint of %s: %d entries, root %v\n", verifier.Name(), tree.N, tree.Hash)
	hashes := tlog.TileHashReader(tree, tiles{})
	if err := consistency(tree, hashes, keys, verifier.Name()); err != nil {
		return err
	}
	if *user == "" {
		fmt.Println("entries not read: no account was given")
		return nil
	}
	if err := entries(tree, hashes); err != nil {
		return err
	}
	return proofs(tree, keys, verifier.Name())
}

// consistency shows that the tree continues the older checkpoint, or trees of some sizes when none is given.
func consistency(tree tlog.Tree, hashes tlog.HashReader, keys note.Verifiers, name string) error {
	sizes := []int64{1, 2, 255, 256, 257, tree.N - 1}
	want := map[int64]tlog.Hash{}
	if *older != "" {
		signed, err := os.ReadFile(*older)
		if err != nil {
			return err
		}
		before, err := open(signed, keys, name)
		if err != nil {
			return err
		}
		sizes, want[before.N] = []int64{before.N}, before.Hash
	}
	count := 0
	for _, size := range sizes {
		if size < 1 || size > tree.N {
			continue
		}
		root, err := tlog.TreeHash(size, hashes)
		if err != nil {
			return err
		}
		if kept, ok := want[size]; ok {
			root = kept
		}
		proof, err := tlog.ProveTree(tree.N, size, hashes)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, size, root); err != nil {
			return fmt.Errorf("size %d: %w", size, err)
		}
		count++
	}
	fmt.Printf("consistent with %d older trees\n", count)
	return nil
}

// entries reads every bundle and checks each entry against the tree.
func entries(tree tlog.Tree, hashes tlog.HashReader) error {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, i := range indexes {
			found = append(found, stored[i])
		}
		return found, nil
	})
	var n int64
	for n < tree.N {
		width := tree.N - n
		if width > 256 {
			width = 256
		}
		t := tlog.Tile{H: 8, L: 0, N: n / 256, W: int(width)}
		bundle, err := get(strings.Replace(path(t), "/tile/0/", "/tile/entries/", 1), true)
		if err != nil {
			return err
		}
		for len(bundle) > 0 {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return fmt.Errorf("bundle %d ends within an entry", t.N)
			}
			length := int(binary.BigEndian.Uint16(bundle))
			more, err := tlog.StoredHashes(n, bundle[2:2+length], reader)
			if err != nil {
				return err
			}
			if n%97 == 0 || n == tree.N-1 {
				proof, err := tlog.ProveRecord(tree.N, n, hashes)
				if err != nil {
					return err
				}
				if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, more[0]); err != nil {
					return fmt.Errorf("entry %d: %w", n, err)
				}
			}
			stored = append(stored, more...)
			bundle = bundle[2+length:]
			n++
		}
	}
	root, err := tlog.TreeHash(tree.N, reader)
	if err != nil {
		return err
	}
	if n != tree.N || root != tree.Hash {
		return fmt.Errorf("%d entries have the root %v", n, root)
	}
	fmt.Printf("%d entries give the root of the checkpoint\n", n)
	return nil
}

// proofs checks proof files of C2SP tlog-proof with the entries they are about.
func proofs(tree tlog.Tree, keys note.Verifiers, name string) error {
	for _, n := range []int64{0, tree.N / 2, tree.N - 1} {
		file, err := get(fmt.Sprintf("/api/ledger/%d/proof", n), true)
		if err != nil {
			return err
		}
		entry, err := get(fmt.Sprintf("/api/ledger/%d/entry", n), true)
		if err != nil {
			return err
		}
		parts := bytes.SplitN(file, []byte("\n\n"), 2)
		lines := strings.Split(string(parts[0]), "\n")
		if lines[0] != "c2sp.org/tlog-proof@v1" || lines[1] != fmt.Sprintf("index %d", n) || len(parts) != 2 {
			return fmt.Errorf("proof %d begins with %q", n, lines[:2])
		}
		under, err := open(parts[1], keys, name)
		if err != nil {
			return err
		}
		var proof tlog.RecordProof
		for _, line := range lines[2:] {
			hash, err := tlog.ParseHash(line)
			if err != nil {
				return err
			}
			proof = append(proof, hash)
		}
		if err := tlog.CheckRecord(proof, under.N, under.Hash, n, tlog.RecordHash(entry)); err != nil {
			return fmt.Errorf("proof %d: %w", n, err)
		}
	}
	fmt.Println("3 proof files hold")
	return nil
}
