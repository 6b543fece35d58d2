// A chart is drawn from the table that stands in the same figure: one source for eyes, screen readers and paper.
// Without script the table simply stays. No eval, no inline style attributes: works under a strict CSP.
(function () {
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const number = (cell) => (cell.dataset.v === "" ? null : Number(cell.dataset.v ?? cell.textContent.replace(/,/g, "")));
  const thousands = (v, digits) => v.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

  function read(table) {
    const heads = [...table.tHead.rows[0].cells].slice(1).map((th) => th.textContent.trim());
    const rows = [...table.tBodies[0].rows];
    return {
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      series: heads.map((name, i) => ({ name, values: rows.map((row) => number(row.cells[i + 1])) })),
    };
  }

  function goalLine(figure) {
    const goal = figure.dataset.goal;
    if (!goal) return undefined;
    return {
      silent: true, symbol: "none",
      lineStyle: { color: css("--ink-3"), type: "dashed", width: 1 },
      label: { formatter: figure.dataset.goalLabel, position: "insideEndTop", color: css("--ink-2"), fontFamily: css("--font") },
      data: [{ yAxis: Number(goal) }],
    };
  }

  function option(data, figure, small) {
    const colours = ["--c1", "--c2", "--c3", "--c4", "--c5", "--c6"].map(css);
    const text = { fontFamily: css("--font"), color: css("--ink-2"), fontSize: small ? 11 : 12 };
    const none = figure.dataset.none || "";
    const unit = figure.dataset.unit || "";
    const stacked = figure.dataset.stack !== undefined;
    const tops = stacked
      ? data.labels.map((_, i) => data.series.reduce((sum, s) => sum + (s.values[i] ?? 0), 0))
      : data.series.flatMap((s) => s.values.map((v) => v ?? 0));
    const most = Math.max(Number(figure.dataset.goal || 0), ...tops);
    const digits = most < 20 ? 2 : 0;
    return {
      animation: false,
      color: colours,
      textStyle: text,
      aria: { enabled: true, decal: { show: false } },
      grid: { left: 4, right: 8, top: data.series.length > 1 ? 34 : 14, bottom: 2, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, valueFormatter: (v) => (v == null ? none : thousands(v, digits) + " " + unit) },
      legend: data.series.length > 1 ? { top: 0, left: 0, icon: "roundRect", itemWidth: 10, itemHeight: 10, textStyle: text } : undefined,
      xAxis: { type: "category", data: data.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: css("--edge") } }, axisLabel: { ...text, hideOverlap: true } },
      yAxis: { type: "value", min: 0, max: most < 5 ? Math.ceil(most * 10.8) / 10 : Math.ceil(most * 1.08), axisLabel: { ...text, formatter: (v) => thousands(v, most < 5 ? 1 : 0), showMaxLabel: false }, splitLine: { lineStyle: { color: css("--line") } }, splitNumber: 4 },
      series: data.series.map((s, i) => ({
        name: s.name, type: "bar", barMaxWidth: 34, barCategoryGap: "32%", data: s.values,
        itemStyle: { color: colours[i] },
        markLine: i === 0 ? goalLine(figure) : undefined,
        stack: stacked ? "all" : undefined,
        label: small || stacked ? undefined : { show: true, position: "top", ...text, formatter: (p) => thousands(p.value, 0) },
        labelLayout: { hideOverlap: true },
      })),
    };
  }

  function draw(figure) {
    if (figure.querySelector(".draw")) return;
    const data = read(figure.querySelector("table"));
    const box = figure.insertBefore(Object.assign(document.createElement("div"), { className: "draw" }), figure.firstChild);
    box.setAttribute("aria-hidden", "true"); // the table speaks
    const chart = echarts.init(box, null, { renderer: "svg" });
    const paint = () => chart.setOption(option(data, figure, box.clientWidth < 480), true);
    paint();
    new ResizeObserver(() => { chart.resize(); paint(); }).observe(box);
  }

  const all = (root) => window.echarts && root.querySelectorAll("figure[data-chart]").forEach(draw);
  document.addEventListener("DOMContentLoaded", () => all(document));
  document.addEventListener("htmx:afterSwap", (e) => all(e.target));
})();
