import type { Catalog } from "../domain/catalog.ts";
import { describe } from "../engine.ts";
import type { RateRequest } from "../generated/request.ts";

/** What was loaded: each tariff with its versions, since when they hold, and how many examples prove them. */
export function loadedLines(catalog: Catalog): readonly string[] {
  const { tariffs, catalog: digest } = describe(catalog);
  const proved = new Map(
    [...catalog.tariffs.values()].flatMap(({ versions }) =>
      versions.map(({ id, examples }) => [id, examples.length] as const),
    ),
  );
  const lines = tariffs.flatMap(({ tariff, versions }) => [
    `  ${tariff}`,
    ...versions.map(
      ({ version, effective, from }) =>
        `    ${effective}  from ${from}, ${counted(proved.get(version) ?? 0, "example")} proved`,
    ),
  ]);
  const versions = tariffs.reduce((sum, tariff) => sum + tariff.versions.length, 0);
  return [
    `loaded ${counted(tariffs.length, "tariff")} in ${counted(versions, "version")}`,
    ...lines,
    `  catalog ${digest}`,
  ];
}

/** Where the service listens, what to try first, and how to stop it. */
export function readyLines(address: string, sample: RateRequest | undefined): readonly string[] {
  const post = sample && [
    `  curl ${address}/v1/rate -H 'Content-Type: application/json' -d '${quoted(JSON.stringify(sample))}'`,
  ];
  return [
    "",
    `listening on ${address}; Ctrl+C stops it`,
    "try:",
    `  curl ${address}/v1/tariffs`,
    ...(post ?? []),
    `everything it answers is explained at ${address}/docs`,
  ];
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** For between single quotes in a shell. */
function quoted(text: string): string {
  return text.replaceAll("'", "'\\''");
}
