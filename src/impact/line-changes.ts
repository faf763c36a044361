import type * as Json from "../generated/result.ts";

type Line = Json.RateResult["lines"][number];

/** The lines of two bills that differ: billed by another version, for another amount, or on one side only. */
export function lineChanges(before: readonly Line[], after: readonly Line[]): Json.LineChange[] {
  const left = Map.groupBy(before, keyOf);
  const changes: Json.LineChange[] = [];
  for (const line of after) {
    const was = left.get(keyOf(line))?.shift();
    if (
      !(was && was.amount === line.amount && was.exact === line.exact && versionOf(was) === versionOf(line))
    )
      changes.push(changeOf(was, line));
  }
  const gone = [...left.values()].flat().map((line) => changeOf(line, undefined));
  return [...changes, ...gone].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function keyOf(line: Line): string {
  return [line.kind, chargeOf(line), line.from, line.until, line.currency].join(" ");
}

function changeOf(was: Line | undefined, is: Line | undefined): Json.LineChange {
  const line = is ?? was;
  if (!line) throw new Error("a change of no line");
  return {
    charge: chargeOf(line),
    kind: line.kind,
    from: line.from,
    until: line.until,
    currency: line.currency,
    version_before: was ? versionOf(was) : null,
    version_after: is ? versionOf(is) : null,
    before: was?.amount ?? null,
    after: is?.amount ?? null,
  };
}

function chargeOf(line: Line): string {
  return "charge" in line && line.charge ? line.charge : "statement";
}

function versionOf(line: Line): string | null {
  return "version" in line ? (line.version ?? null) : null;
}
