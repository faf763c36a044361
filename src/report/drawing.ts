import { type Html, html } from "../engine.ts";
import type { Bar, Curve, Drawing } from "./report.ts";

const WIDTH = 640;
const HEIGHT = 280;
const MARGIN = { left: 72, right: 16, top: 16, bottom: 44 };

/** A drawing as SVG. Its colours are those of the page around it, or its own where it stands alone. */
export function drawingSvg(drawing: Drawing): Html {
  return drawing.kind === "curves" ? curvesSvg(drawing) : barsSvg(drawing.bars);
}

/** An SVG file of its own, for readers with light and dark screens. */
export function drawingFile(drawing: Drawing): string {
  return `${drawingSvg(drawing).markup}\n`;
}

const STYLE = html`<style>
.tariff-chart { font: 13px system-ui, sans-serif; fill: currentColor; color: #1b1e23; }
.tariff-chart .axis { stroke: currentColor; stroke-opacity: 0.35; }
.tariff-chart .grid { stroke: currentColor; stroke-opacity: 0.12; }
.tariff-chart path { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.tariff-chart .curve-1 { stroke: #7a7f87; stroke-dasharray: 6 4; }
.tariff-chart .curve-2 { stroke: #1f77b4; }
.tariff-chart .bar { fill: #1f77b4; }
@media screen and (prefers-color-scheme: dark) { .tariff-chart { color: #e7e9ec; } .tariff-chart .curve-2 { stroke: #82c8e4; } .tariff-chart .bar { fill: #82c8e4; } }
</style>`;

function frame(label: string, height: number, content: Html): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="tariff-chart" viewBox="0 0 ${String(WIDTH)} ${String(height)}" role="img" aria-label="${label}">
${STYLE}
${content}</svg>`;
}

type Scale = (value: number) => number;

function curvesSvg({ x, y, curves }: Extract<Drawing, { kind: "curves" }>): Html {
  const points = curves.flatMap((curve) => curve.points);
  const [mostX, mostY] = [
    niceEnd(Math.max(1, ...points.map(([value]) => value))),
    niceEnd(Math.max(0.01, ...points.map(([, value]) => value))),
  ];
  const toX: Scale = (value) => MARGIN.left + (value / mostX) * (WIDTH - MARGIN.left - MARGIN.right);
  const toY: Scale = (value) =>
    HEIGHT - MARGIN.bottom - (value / mostY) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const names = curves.map(({ name }) => name).join(" and ");
  return frame(
    `${y} by ${x}: ${names}`,
    HEIGHT + 22 * curves.length,
    html`${ticks(mostY).map(
      (
        value,
      ) => html`<line class="grid" x1="${n(MARGIN.left)}" x2="${n(WIDTH - MARGIN.right)}" y1="${n(toY(value))}" y2="${n(toY(value))}"/>
<text x="${n(MARGIN.left - 8)}" y="${n(toY(value) + 4)}" text-anchor="end">${short(value)}</text>
`,
    )}${ticks(mostX).map(
      (
        value,
      ) => html`<text x="${n(toX(value))}" y="${n(HEIGHT - MARGIN.bottom + 18)}" text-anchor="middle">${short(value)}</text>
`,
    )}<line class="axis" x1="${n(MARGIN.left)}" x2="${n(WIDTH - MARGIN.right)}" y1="${n(toY(0))}" y2="${n(toY(0))}"/>
<text x="${n(WIDTH - MARGIN.right)}" y="${n(HEIGHT - 6)}" text-anchor="end">${x}</text>
<text x="4" y="12">${y}</text>
${curves.map((curve, at) => curveSvg(curve, at, { toX, toY }))}`,
  );
}

function curveSvg(
  { name, points }: Curve,
  at: number,
  { toX, toY }: { readonly toX: Scale; readonly toY: Scale },
): Html {
  const path = points.map(([x, y], step) => `${step === 0 ? "M" : "L"}${n(toX(x))} ${n(toY(y))}`).join(" ");
  const height = HEIGHT + 22 * at + 10;
  return html`<path class="curve-${String(at + 1)}" d="${path}"/>
<path class="curve-${String(at + 1)}" d="M${n(MARGIN.left)} ${n(height)} h 28"/>
<text x="${n(MARGIN.left + 36)}" y="${n(height + 4)}">${name}</text>
`;
}

const BAR_HEIGHT = 24;
const LABEL_WIDTH = 190;

function barsSvg(bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const room = WIDTH - LABEL_WIDTH - 90;
  const rows = bars.map(({ label, count }, at) => {
    const y = at * BAR_HEIGHT;
    const width = count === 0 ? 0 : Math.max(2, (count / most) * room);
    return html`<text x="${n(LABEL_WIDTH - 10)}" y="${n(y + 16)}" text-anchor="end">${label}</text>
<rect class="bar" x="${n(LABEL_WIDTH)}" y="${n(y + 4)}" width="${n(width)}" height="${n(BAR_HEIGHT - 8)}" rx="2"/>
<text x="${n(LABEL_WIDTH + width + 8)}" y="${n(y + 16)}">${count.toLocaleString("en")}</text>
`;
  });
  return frame(
    bars.map(({ label, count }) => `${label}: ${count}`).join(", "),
    bars.length * BAR_HEIGHT + 4,
    html`${rows}`,
  );
}

/** Where an axis ends: 1, 2 or 5 times a power of ten. */
function niceEnd(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((digit) => digit * power >= most) ?? 10) * power;
}

function ticks(most: number): readonly number[] {
  return [0, 1, 2, 3, 4].map((step) => (most * step) / 4);
}

function short(value: number): string {
  return value.toLocaleString("en", {
    notation: value >= 10_000 ? "compact" : "standard",
    maximumFractionDigits: value < 1 ? 3 : 2,
  });
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
