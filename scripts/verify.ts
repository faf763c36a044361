// Everything `npm test` stands for. All steps run even after one failed: one round then shows all there is to mend.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { styleText } from "node:util";

interface Outcome {
  readonly step: string;
  readonly passed: boolean;
  readonly seconds: string;
}

const STEPS = [
  "check:generated",
  "check:problems",
  "check:semantics",
  "check:configuration",
  "check:types",
  "check:lint",
  "check:unused",
  "check:tests",
];

if (process.argv.length > 2) {
  process.stderr.write(
    "`npm test` takes no arguments; for some tests only: npm run check:tests -- <part of a file name>\n",
  );
  process.exit(2);
}

const { scripts } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const outcomes = STEPS.map((step) => run(step, scripts[step]));
process.stdout.write(`\n${outcomes.map(describe).join("\n")}\n`);
process.exitCode = outcomes.every((outcome) => outcome.passed) ? 0 : 1;

function run(step: string, command: string): Outcome {
  process.stdout.write(`\n${styleText("bold", `> ${step}`)}  ${command}\n`);
  const began = performance.now();
  // npm has put node_modules/.bin on PATH; asking npm once more per step would only cost time.
  const { status } = spawnSync(command, { shell: true, stdio: ["ignore", "inherit", "inherit"] });
  return { step, passed: status === 0, seconds: ((performance.now() - began) / 1000).toFixed(1) };
}

function describe({ step, passed, seconds }: Outcome): string {
  const verdict = passed ? styleText("green", "ok    ") : styleText("red", "FAILED");
  const again = passed ? "" : `   again: npm run ${step}`;
  return `${verdict} ${step.padEnd(20)} ${seconds.padStart(5)} s${again}`;
}
