import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/domain/problem.ts";
import { type Edit, type Fix, fixesOf } from "../../src/editor/fixes.ts";
import { openCatalog, type Source } from "../../src/index.ts";
import { readCases, sourcesOf } from "../gallery/gallery.ts";

/** Files of a case that a person could have open in an editor. */
const cases = readCases().filter(
  ({ request, files }) => !request && files.every(({ text }) => text.length < 50_000),
);

const CHANGED = "shop/disk/metered/2026-01-01.yaml";

describe("a quick fix", () => {
  test("takes its problem away and brings no slip of YAML, in every case of the gallery", {
    timeout: 60_000,
  }, async () => {
    let tried = 0;
    for (const one of cases) {
      const sources = sourcesOf(one);
      for (const { problem, source, fix } of await sureFixes(sources)) {
        tried += 1;
        const mended = sources.map((each) =>
          each === source ? { ...each, text: applied(each.text, fix.edits) } : each,
        );
        const { problems } = await openCatalog(mended);
        const left = problems.filter(
          ({ code, message }) => code === problem.code && message === problem.message,
        );
        expect.soft(left, `${one.folder}: ${fix.title}`).toEqual([]);
        expect.soft(problems.filter(({ code }) => code.startsWith("yaml-"))).toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(95);
  });

  const at = { file: "a.yaml", line: 1, column: 8 };
  const wrong = (hint: string, code: Problem["code"] = "value-malformed"): Problem => ({
    ...{ code, severity: "error", message: "x", hint, place: at, related: [] },
  });
  const mended = (text: string, hint: string) => {
    const [fix] = fixesOf(wrong(hint), text);
    return fix && applied(text, fix.edits);
  };

  test("of a unit leaves the price as it is", () => {
    expect(mended("price: 0.50 EUR per requests\n", "write `per request`")).toBe(
      "price: 0.50 EUR per request\n",
    );
  });

  test("of a price with a comma in braces takes in what stands behind the comma", () => {
    expect(
      mended("price: 0,50 EUR per request }\n".replace("price: ", "{ abc: "), "write `0.50 EUR per request`"),
    ).toBe("{ abc: 0.50 EUR per request }\n");
  });

  test("of a tab says what it puts in its place", () => {
    const tab: Problem = {
      ...wrong("replace the tab by spaces", "yaml-syntax"),
      place: { file: "a.yaml", line: 2, column: 1 },
    };
    const text = "charges:\n\tcalls: {}\n";
    const [fix] = fixesOf(tab, text);
    expect(fix?.title).toBe("Replace the tab by spaces");
    expect(applied(text, fix?.edits ?? [])).toBe("charges:\n  calls: {}\n");
  });

  test.each([
    ["rounding: half_up to 0.01 USD per line", "0.01 usd", "0.01 USD"],
    ["price: 0.05 USD per disk-day", "0.05 usd", "0.05 USD"],
    ["price: 0.05 USD per disk-day", "00.05 USD", "0.05 USD"],
  ])("of a part of a text keeps the rest of %s", async (entry, slip, right) => {
    const [one] = cases.filter(({ folder }) => folder === "value-malformed");
    const sources = one ? sourcesOf({ ...one, files: [] }) : [];
    const text = sources.find(({ path }) => path === CHANGED)?.text ?? "";
    const slipped = text.replace(entry, entry.replace(right, slip));
    const changed = sources.map((each) => (each.path === CHANGED ? { ...each, text: slipped } : each));
    expect((await sureFixes(changed)).map(({ fix }) => applied(slipped, fix.edits))).toEqual([text]);
  });

  test("is none of a text over several lines, and no example is sure", () => {
    expect(mended("abcde: >-\n  1.00 EUR\nx: 1\n", "write `2.00 EUR`")).toBeUndefined();
    const [added] = fixesOf(wrong("add it, for example `trial: free`"), "tariff: x\n");
    expect(added?.isSure).toBe(false);
  });

  test.each(["accepted: [] # none", "accepted:\n- { problem: volume-cliff, why: x }"])(
    "is no answer in a list that is written as %j",
    (list) => {
      const question: Problem = { ...wrong("ask", "volume-cliff"), severity: "warning" };
      expect(fixesOf(question, `tariff: x\n${list}\n`)).toEqual([]);
    },
  );

  test("of a question answers it in the file, and leaves the reason to its author", async () => {
    const one = cases.find(({ folder }) => folder === "volume-cliff");
    if (!one) throw new Error("the gallery has no volume-cliff");
    const sources = sourcesOf(one);
    const { problems } = await openCatalog(sources);
    const problem = problems.find(({ code }) => code === "volume-cliff");
    const source = sources.find(
      ({ path }) => problem && "file" in problem.place && path === problem.place.file,
    );
    if (!problem || !source) throw new Error("volume-cliff is not found");
    const answer = fixesOf(problem, source.text).find(({ isSure }) => !isSure);
    const text = applied(source.text, answer?.edits ?? []);
    expect(text).toContain("accepted:\n  - { problem: volume-cliff, why:  }\n");
    const answered = text.replace("why:  }", "why: So it was agreed. }");
    const after = await openCatalog(
      sources.map((each) => (each === source ? { ...each, text: answered } : each)),
    );
    expect(after.problems).toEqual([]);
  });
});

type Offered = { readonly problem: Problem; readonly source: Source; readonly fix: Fix };

async function sureFixes(sources: readonly Source[]): Promise<readonly Offered[]> {
  const { problems } = await openCatalog(sources);
  return problems.flatMap((problem) => {
    const source = sources.find(({ path }) => "file" in problem.place && path === problem.place.file);
    if (!source) return [];
    const sure = fixesOf(problem, source.text).filter(({ isSure }) => isSure);
    return sure.map((fix) => ({ problem, source, fix }));
  });
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits.reduce(
    (whole, { from, until, text: edit }) => whole.slice(0, from) + edit + whole.slice(until),
    text,
  );
}
