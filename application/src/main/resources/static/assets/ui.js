// Keyboard and small behaviours. Everything here also works by mouse and as a plain link or form without it.
(function () {
  const typing = (el) => el.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
  const said = (key) => document.body.dataset[key] || "";

  // A table with data-keys is walked with J and K; the row under the cursor answers to keys.
  const table = () => document.querySelector("table[data-keys]");
  const rows = () => (table() ? [...table().querySelectorAll("tbody tr[data-id]")] : []);
  const cursor = () => rows().find((row) => row.classList.contains("cursor"));
  function move(step) {
    const list = rows();
    if (!list.length) return;
    const at = list.indexOf(cursor());
    const next = list[at < 0 ? 0 : Math.max(0, Math.min(list.length - 1, at + step))];
    list.forEach((row) => { row.classList.toggle("cursor", row === next); row.tabIndex = row === next ? 0 : -1; });
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  let leader = 0; // "g" then a letter goes to a page
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || typing(e.target)) return;
    if (e.key === "Escape") { document.querySelectorAll("details.menu-d[open]").forEach((d) => { d.open = false; }); return; }
    if (document.body.dataset.keys === "off") return; // WCAG 2.1.4: single keys can be switched off in the settings
    if (document.querySelector("dialog[open]")) return;
    const key = e.key.toLowerCase();
    if (Date.now() - leader < 1200) {
      leader = 0;
      const place = document.querySelector(`.menu a[data-go="${CSS.escape(key)}"]`);
      if (place) { location.href = place.href; return; }
    }
    if (key === "g") { leader = Date.now(); return; }
    if (e.key === "/") { e.preventDefault(); (document.querySelector(".toolbar input[name=q]") || document.querySelector(".find input"))?.focus(); return; }
    if (e.key === "?") { document.getElementById("keys")?.showModal(); return; }
    if (key === "j") { move(1); return; }
    if (key === "k") { move(-1); return; }
    const row = cursor();
    if (row && key === "x") { row.querySelector(".pick input")?.click(); return; }
    if (row && e.key === "Enter" && e.target === row) { row.querySelector("a.name")?.click(); return; }
    if (/^[a-z]$/.test(key)) {
      (row?.querySelector(`[data-key-row="${key}"]`) || document.querySelector(`[data-key="${key}"]:not([disabled]):not([aria-disabled=true])`))?.click();
    }
  });

  document.addEventListener("click", (e) => {
    const open = e.target.closest("[data-open]");
    if (open) document.getElementById(open.dataset.open)?.showModal();
    const close = e.target.closest("[data-close]");
    if (close) close.closest("dialog")?.close();
    if (e.target.matches("dialog.drawer")) e.target.close(); // a click on the veil
    if (e.target.closest("[data-print]")) window.print();
    const copy = e.target.closest("[data-copy], [data-copy-link]");
    if (copy && navigator.clipboard) {
      const text = copy.dataset.copy || copy.href;
      if (copy.dataset.copyLink !== undefined) e.preventDefault();
      navigator.clipboard.writeText(text).then(() => { const note = copy.querySelector(".said"); if (note) { note.textContent = said("copied"); note.classList.remove("sr"); } });
    }
    const unpick = e.target.closest("[data-unpick]");
    if (unpick) { unpick.form.querySelectorAll(".pick input, [data-all]").forEach((box) => { box.checked = false; }); count(unpick.form); }
  });

  // Selection: the dark bar appears with the first tick and tells the number.
  function count(form) {
    const boxes = [...form.querySelectorAll("tbody .pick input")];
    const all = form.querySelector("[data-all]");
    const chosen = boxes.filter((box) => box.checked).length;
    boxes.forEach((box) => box.closest("tr").setAttribute("aria-selected", String(box.checked)));
    const bar = form.querySelector("[data-batch]");
    if (!bar) return;
    bar.hidden = chosen === 0 && !all?.checked;
    bar.querySelector("[data-chosen]").textContent = (all?.checked ? Number(all.dataset.total) : chosen).toLocaleString("en-US");
    const head = form.querySelector("[data-pick-all]");
    if (head) { head.checked = boxes.length > 0 && chosen === boxes.length; head.indeterminate = chosen > 0 && chosen < boxes.length; }
  }
  document.addEventListener("change", (e) => {
    const form = e.target.closest("[data-pickers]");
    if (form) {
      if (e.target.matches("[data-pick-all]")) form.querySelectorAll("tbody .pick input").forEach((box) => { box.checked = e.target.checked; });
      count(form);
    }
    const kinds = e.target.closest("[data-kinds]");
    if (kinds && e.target.name === "amendment") sections(kinds);
  });

  // Sections that belong to one choice are shown with it; without script all stand there.
  function sections(form) {
    const chosen = form.querySelector("[name=amendment]:checked")?.value;
    form.querySelectorAll("[data-for]").forEach((part) => {
      part.hidden = part.dataset.for !== chosen;
      part.querySelectorAll("[required]").forEach((field) => { field.dataset.required = "1"; });
      part.querySelectorAll("[data-required]").forEach((field) => { field.required = !part.hidden; });
    });
  }

  // A double click on a writing form is harmless for the server; the button says that it is busy.
  document.addEventListener("submit", (e) => {
    if (!e.target.matches("[data-write]")) return;
    const button = e.submitter;
    if (!button || button.dataset.sent) { if (button) e.preventDefault(); return; }
    button.dataset.sent = "1";
    button.classList.add("htmx-request");
    button.dataset.label = button.textContent;
    setTimeout(() => { button.textContent = said("busy"); }, 150);
  });
  window.addEventListener("pageshow", (e) => {
    if (e.persisted) document.querySelectorAll("[data-sent]").forEach((b) => { delete b.dataset.sent; b.classList.remove("htmx-request"); if (b.dataset.label) b.textContent = b.dataset.label; });
  });

  // The drawer opens with its content; focus goes in, and comes back to the opener when it closes.
  document.addEventListener("htmx:afterSwap", (e) => {
    if (e.target.id === "drawer") {
      if (!e.target.open) e.target.showModal();
      e.target.querySelector("h2")?.focus();
    }
    document.querySelectorAll("[data-pickers]").forEach(count);
  });

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-pickers]").forEach(count);
    document.querySelectorAll("[data-kinds]").forEach(sections);
    document.querySelector("[aria-invalid=true]")?.focus();
  });
})();
