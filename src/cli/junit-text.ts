import type { ExampleOutcome } from "../domain/example.ts";
import type { Place, Problem } from "../domain/problem.ts";

type Checked = {
  readonly problems: readonly Problem[];
  readonly examples: readonly ExampleOutcome[];
  readonly nameOf: (place: Place) => string;
};

type Case = { readonly file: string; readonly name: string; readonly problems: readonly Problem[] };

/**
 * A dry run in the XML that test reports of build servers are read from: a suite for each file, with a case for each example and
 * for each other problem. An error fails its case; a warning is told in the case's output, and fails none.
 */
export function junitText({ problems, examples, nameOf }: Checked): string {
  const ofExamples = new Set(examples.flatMap((example) => example.problems));
  const told = new Set([...ofExamples].map(keyOf));
  const cases: readonly Case[] = [
    ...examples.map(({ name, place, problems: own }) => ({ file: place.file, name, problems: own })),
    ...problems
      .filter((problem) => !told.has(keyOf(problem)))
      .map((problem) => ({ file: fileOf(problem), name: problem.code, problems: [problem] })),
  ];
  const suites = [...Map.groupBy(cases, ({ file }) => file)].map(([file, own]) =>
    suiteText(file, own, nameOf),
  );
  const failures = cases.filter(isFailed).length;
  const head = `<testsuites name="tariff check" tests="${cases.length}" failures="${failures}">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, "</testsuites>"].join("\n");
}

function suiteText(file: string, cases: readonly Case[], nameOf: Checked["nameOf"]): string {
  const failures = cases.filter(isFailed).length;
  const head = `<testsuite name="${escaped(file)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">`;
  return [`  ${head}`, ...cases.map((each) => caseText(each, nameOf)), "  </testsuite>"].join("\n");
}

function caseText({ file, name, problems }: Case, nameOf: Checked["nameOf"]): string {
  const head = `    <testcase classname="${escaped(file)}" name="${escaped(name)}"`;
  if (problems.length === 0) return `${head}/>`;
  const told = problems.map(({ severity, code, message, hint, place }) => {
    const text = escaped(`${nameOf(place)}\n${message}\nfix: ${hint}`);
    if (severity === "warning") return `      <system-out>${text}</system-out>`;
    return `      <failure type="${code}" message="${escaped(message)}">${text}</failure>`;
  });
  return [`${head}>`, ...told, "    </testcase>"].join("\n");
}

function isFailed({ problems }: Case): boolean {
  return problems.some(({ severity }) => severity === "error");
}

function fileOf({ place }: Problem): string {
  return "file" in place ? place.file : "request";
}

function keyOf(problem: Problem): string {
  return JSON.stringify(problem);
}

/** What XML 1.0 cannot hold is left out; line breaks stay in attributes too. */
function escaped(text: string): string {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" } as const;
  return text
    .replace(/[&<>"]/g, (sign) => entities[sign as keyof typeof entities])
    .replace(/[^\u0009\u000a\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
