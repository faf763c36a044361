import type { Place, Problem } from "../domain/problem.ts";
import { packageVersion } from "../files/package-version.ts";

/**
 * Problems in the Static Analysis Results Interchange Format 2.1.0, which code hosts and editors show at their lines. `pathOf`
 * gives the path of a file from the repository's root. https://docs.oasis-open.org/sarif/sarif/v2.1.0/
 */
export function sarifText(problems: readonly Problem[], pathOf: (file: string) => string): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const rules = codes.map((id) => ({ id, shortDescription: { text: id.replaceAll("-", " ") } }));
  const results = problems.map(({ code, severity, message, hint, place, related }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: `${message}\nfix: ${hint}` },
    locations: locationsOf([place], pathOf),
    ...(related.length > 0 && { relatedLocations: locationsOf(related, pathOf) }),
  }));
  const driver = { name: "tariff", semanticVersion: packageVersion(), rules };
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  const $schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return JSON.stringify({ $schema, version: "2.1.0", runs: [run] }, null, 2);
}

function locationsOf(places: readonly Place[], pathOf: (file: string) => string): readonly object[] {
  return places.flatMap((place, id) => {
    if (!("file" in place)) return [];
    const { file, line: startLine, column: startColumn } = place;
    const artifactLocation = { uri: encodeURI(pathOf(file).replaceAll("\\", "/")) };
    return [{ id, physicalLocation: { artifactLocation, region: { startLine, startColumn } } }];
  });
}
