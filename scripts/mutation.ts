// Mutation testing of the stages that decide about money. First each mutant meets the tests of its own stage, then what is
// left of them meets all the tests that could see it: most are caught by the first, in a fraction of the time.
import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";

type Mutant = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

/** The stages, and the tests that know them best. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  check: ["test/check/*.test.ts", "test/problems.test.ts"],
  select: ["test/select/*.test.ts", "test/laws/timeline-oracle.test.ts", "test/problems.test.ts"],
  measure: ["test/measure/*.test.ts", "test/laws/rating-oracle.test.ts"],
  rate: ["test/rate/*.test.ts", "test/laws/rating-oracle.test.ts", "test/laws/statement.test.ts"],
};

/** What the four stages are held to, in percent. */
const LEAST_SCORE = 90;
const SURVIVORS = "reports/mutation/survivors.txt";

const asked = process.argv.slice(2);
const unknown = asked.find((stage) => !(stage in STAGES));
if (unknown !== undefined) {
  process.stderr.write(`\`${unknown}\` is no stage; there are ${Object.keys(STAGES).join(", ")}\n`);
  process.exit(2);
}

const survivors: Mutant[] = [];
const scores: number[] = [];
for (const [stage, tests] of Object.entries(STAGES)) {
  if (asked.length > 0 && !asked.includes(stage)) continue;
  const made = await mutate([`src/${stage}/**/*.ts`], tests);
  const left = made.filter(isLeft);
  const again = left.length === 0 ? [] : await mutate(left.map(rangeOf), undefined);
  const caught = new Set(again.filter((mutant) => !isLeft(mutant)).map(keyOf));
  const survived = left.filter((mutant) => !caught.has(keyOf(mutant)));
  const counted = made.filter(({ status }) => status !== "Ignored");
  const score = (100 * (counted.length - survived.length)) / counted.length;
  process.stdout.write(
    `${stage}: ${counted.length} mutants, ${survived.length} survived, ${score.toFixed(1)}%\n`,
  );
  survivors.push(...survived);
  scores.push(score);
  mkdirSync("reports/mutation", { recursive: true });
  writeFileSync(SURVIVORS, `${survivors.map(textOf).join("\n")}\n`);
}
process.stdout.write(`the survivors are in ${SURVIVORS}\n`);
process.exitCode = Math.min(...scores) >= LEAST_SCORE ? 0 : 1;

/** The mutants of these files or ranges, each with how the tests took it; without tests named, all that could see them. */
function mutate(files: readonly string[], tests: readonly string[] | undefined): Promise<readonly Mutant[]> {
  if (tests) process.env["MUTATION_TESTS"] = tests.join(" ");
  else delete process.env["MUTATION_TESTS"];
  return new Stryker({ mutate: [...files] }).runMutationTest();
}

function isLeft({ status }: Mutant): boolean {
  return status === "Survived" || status === "NoCoverage";
}

function keyOf({ fileName, location: { start, end }, mutatorName, replacement }: Mutant): string {
  return JSON.stringify([fileName, start, end, mutatorName, replacement]);
}

/** A mutant as the place to mutate again; results count columns from 1, places to mutate from 0. */
function rangeOf({ fileName, location: { start, end } }: Mutant): string {
  const path = relative(process.cwd(), fileName);
  return `${path}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

function textOf({ fileName, location: { start }, mutatorName, replacement, status }: Mutant): string {
  const place = `${relative(process.cwd(), fileName)}:${start.line}:${start.column}`;
  return `${place} ${status} ${mutatorName}: ${(replacement ?? "").replaceAll(/\s+/g, " ").slice(0, 100)}`;
}
