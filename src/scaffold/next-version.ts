import { isMap, isScalar, parseDocument } from "yaml";
import { textOf } from "./yaml-text.ts";

/** What is said of the next version; what is undefined is left to be filled in. */
export type NextVersion = {
  readonly effective: string;
  readonly source: string | undefined;
  readonly why: string | undefined;
  /** When the orders of before switch. */
  readonly moment: string | undefined;
  readonly earlySwitch: string | undefined;
  readonly switchBack: string | undefined;
};

/** What belonged to the version before alone: its answers, its cohorts, its own end. */
const LEFT_OUT: ReadonlySet<string> = new Set(["withdrawn", "overrides_promises", "accepted", "cohorts"]);

/**
 * A version made from the text of the one before it: its terms and comments, with a new date. Why it comes, where that is
 * written, what becomes of existing contracts and what examples show is asked anew: what nobody said has no value, so that
 * the file has errors until somebody has filled it in.
 */
export function nextVersionText(text: string, next: NextVersion): string {
  const anew = blocksAnew(next);
  const blocks = blocksOf(text).filter(({ key }) => !LEFT_OUT.has(key) && !LAST.includes(key));
  const kept = blocks.map(({ key, text: own }) => {
    const other = anew.get(key);
    return other === undefined ? own : other + (own.endsWith("\n\n") ? "\n" : "");
  });
  const last = LAST.map((key) => anew.get(key) ?? "");
  const head = text.slice(0, blocksOf(text)[0]?.from ?? 0);
  return `${head}${kept.join("").trimEnd()}\n\n${last.join("")}`;
}

/** At the end, in this order, wherever the version before had them. */
const LAST = ["existing_contracts", "early_switch", "switch_back", "examples"];

function blocksAnew(next: NextVersion): ReadonlyMap<string, string> {
  const { effective, source, why, moment, earlySwitch, switchBack } = next;
  return new Map([
    ["effective", `effective: ${effective}\n`],
    ["source", entry("source", source && textOf(source), "where the new terms are written")],
    ["why", entry("why", why && textOf(why), "why they change, for whoever asks")],
    [
      "existing_contracts",
      moment === undefined
        ? `existing_contracts:\n  - when: otherwise\n    switch:  # ${MOMENTS}\n`
        : `existing_contracts:\n  - { when: otherwise, switch: ${moment} }\n`,
    ],
    ["early_switch", entry("early_switch", earlySwitch, "not_allowed, or allowed")],
    ["switch_back", entry("switch_back", switchBack, "never, never_in_product, or allowed")],
    [
      "examples",
      "\nexamples:\n  - name:  # what it shows, with the sum worked out by hand\n    usage: {}\n    amount:\n",
    ],
  ]);
}

const MOMENTS = "on_effective_date, at_order_end, at_trial_end, on <date>, after P3M, never";

function entry(key: string, value: string | undefined, hint: string): string {
  return value === undefined ? `${key}:  # ${hint}\n` : `${key}: ${value}\n`;
}

/** A key of the file's top level with all that belongs to it: what stands right above it, too, where that is a comment. */
type Block = { readonly key: string; readonly from: number; readonly text: string };

function blocksOf(text: string): readonly Block[] {
  const { contents } = parseDocument(text, { version: "1.2" });
  const pairs = isMap(contents) ? contents.items : [];
  const starts = pairs.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    return [{ key: String(key.value), from: startOfBlock(text, key.range[0]) }];
  });
  return starts.map(({ key, from }, n) => ({ key, from, text: text.slice(from, starts[n + 1]?.from) }));
}

/** Comments right above a key are about it; the line by which editors find the schema is not. */
function startOfBlock(text: string, at: number): number {
  const before = text.slice(0, Math.max(0, at - 1)).lastIndexOf("\n") + 1;
  if (at === 0) return 0;
  const line = text.slice(before, at - 1);
  return line.startsWith("#") && !line.includes("yaml-language-server") ? startOfBlock(text, before) : at;
}
