import type { BlamedCharge, BlamedFile, BlameResult, NamedCommit } from "../generated/result.ts";
import { field, pageText, rule, wrap } from "./page.ts";
import { reasonText, shortDigest } from "./reason-text.ts";
import { momentText } from "./span-text.ts";

/** A blame_result as plain text of at most 80 columns, no line break at its end; `pathOf` gives a path that can be opened. */
export function blameText(result: BlameResult, pathOf: (file: string) => string): string {
  const { contract, instant, version, because, file, charges, note, catalog } = result;
  const head = [...wrap(`What prices contract ${contract} at ${momentText(instant)}`, 2), ""];
  if (version === null || because === null || file === null)
    return pageText([...head, ...field("Version", "none: no order of the contract is valid then")]);
  return pageText([
    ...head,
    ...field("Version", version),
    ...field("Because", reasonText(because)),
    ...field("File", pathOf(file.path)),
    ...field("SHA-256", file.sha256),
    ...field("Commit", note ? `not known: ${note}` : fileText(file)),
    ...field("Catalog", shortDigest(catalog)),
    ...charges.flatMap((charge) => ["", rule("-"), ...chargeText(charge, note === null)]),
  ]);
}

function fileText({ commit, state }: BlamedFile): string {
  if (!commit) return "none yet: the file is not committed";
  return state === "uncommitted"
    ? `${commitText(commit)}; changed since, and not committed`
    : commitText(commit);
}

/** Where commits are not known at all, that stands at the file and is not repeated. */
function chargeText({ charge, lines, commit, state }: BlamedCharge, isKnown: boolean): readonly string[] {
  const unknown = isKnown ? field("Commit", "not known for single lines") : [];
  const last =
    state === "unknown" ? unknown : field("Commit", commit ? commitText(commit) : "none yet: not committed");
  return [...field("Charge", charge), ...field("Prices", linesText(lines)), ...last];
}

/** `line 12`, `lines 12 to 14, 17`. */
function linesText(lines: readonly number[]): string {
  const spans: [first: number, last: number][] = [];
  for (const line of lines) {
    const open = spans.at(-1);
    if (open && open[1] === line - 1) open[1] = line;
    else spans.push([line, line]);
  }
  const texts = spans.map(([first, last]) => (first === last ? String(first) : `${first} to ${last}`));
  return `${lines.length === 1 ? "line" : "lines"} ${texts.join(", ")}`;
}

/** Enough of the hash to find the commit by. */
function commitText({ hash, date, subject }: NonNullable<NamedCommit>): string {
  const by = `${hash.slice(0, 12)} of ${momentText(date)}`;
  return subject === null ? by : `${by}: ${subject}`;
}
