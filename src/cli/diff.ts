import { type Command, Option } from "commander";
import { curvesOf } from "../diff/curves.ts";
import { diffCatalogs, diffVersions } from "../diff/diff.ts";
import { diffReport } from "../diff/diff-report.ts";
import type { Sold } from "../diff/month-bill.ts";
import type { DiffResult } from "../generated/result.ts";
import { drawingFile } from "../report/drawing.ts";
import { reportHtml } from "../report/report-html.ts";
import { reportMarkdown } from "../report/report-markdown.ts";
import { reportText } from "../report/report-text.ts";
import { CLEAN } from "./exit-code.ts";
import { jsonText } from "./format.ts";
import { type NamedCatalog, namedCatalog } from "./named-catalog.ts";
import { print } from "./output.ts";
import { paintFor } from "./paint.ts";
import { WrongCall } from "./stop.ts";
import { folderOf } from "./tariffs.ts";

const FORMATS = ["pretty", "json", "markdown", "html", "svg"] as const;

type DiffFormat = (typeof FORMATS)[number];

const HELP = `
Tells what two sets of tariff files mean differently: prices with the change in
percent, terms, who goes over to a new version when, assumptions, and from which
quantity on the other side is cheaper. Layout and comments are no difference.

A and B are each a tariffs folder, a bundle, one tariff file, or a git revision,
which stands for the tariffs folder as it was then; \`main:prices\` is a revision
and another folder in it. Where B is left out it is the tariffs folder as it is.
Two files are compared as they are, also of different tariffs.

Formats:
  pretty   text for people
  json     one object, see diff_result in the schema of results
  markdown a comment for a pull request
  html     a page in one file
  svg      the bills before and after, by quantity, of the first meter

Examples:
  tariff diff main
  tariff diff v1.4 release.bundle.json --format markdown
  tariff diff tariffs/security-center/cspm/pay-as-you-go/2026-06-02.yaml \\
    tariffs/security-center/cspm/subscription/2026-06-02.yaml

Exit code: 0 compared, 1 the files of a side have errors, 2 wrong call.`;

/** `tariff diff`: what a change of tariff files means. */
export function addDiff(program: Command): void {
  program
    .command("diff")
    .argument("<A>", "the files before")
    .argument("[B]", "the files after; without it, the tariffs folder")
    .description("tell what two sets of tariff files mean differently")
    .addOption(
      new Option("--format <format>", "how the difference is written").choices(FORMATS).default("pretty"),
    )
    .addHelpText("after", HELP)
    .action(
      async (
        a: string,
        b: string | undefined,
        { format }: { readonly format: DiffFormat },
        command: Command,
      ) => {
        const tariffs = folderOf(command);
        const base = await namedCatalog(a, tariffs);
        const head = await namedCatalog(b ?? tariffs, tariffs);
        await print(shown(await differenceOf(base, head), { base: a, head: b ?? tariffs, format }));
        process.exitCode = CLEAN;
      },
    );
}

/** Two files by themselves, everything else as catalogs: a file beside a folder is a version beside many. */
async function differenceOf(base: NamedCatalog, head: NamedCatalog): Promise<DiffResult> {
  const [before, after] = [soldIn(base), soldIn(head)];
  if (before && after) {
    const version = await diffVersions(before, after);
    return { base: base.catalog.digest, head: head.catalog.digest, products: [], versions: [version] };
  }
  if (before || after)
    throw new WrongCall("a tariff file can only be compared with another tariff file: name two, or no file");
  return diffCatalogs(base.catalog, head.catalog);
}

function soldIn({ only, name, catalog }: NamedCatalog): Sold | undefined {
  if (only === undefined) return undefined;
  const sold = [...catalog.tariffs.values()].flatMap((tariff) =>
    tariff.versions.filter(({ place }) => place.file === only).map((version) => ({ tariff, version })),
  );
  if (!sold[0])
    throw new WrongCall(`\`${name}\` is no version of a tariff: name a file such as \`2026-06-02.yaml\``);
  return sold[0];
}

type Shown = { readonly base: string; readonly head: string; readonly format: DiffFormat };

function shown(result: DiffResult, { base, head, format }: Shown): string {
  const report = () => diffReport(result, { base, head });
  switch (format) {
    case "pretty":
      return reportText(report(), paintFor(process.stdout));
    case "markdown":
      return reportMarkdown(report());
    case "html":
      return reportHtml(report(), result.head);
    case "json":
      return jsonText(result, "json");
    case "svg":
      return svgOf(result);
    default:
      return format satisfies never;
  }
}

function svgOf({ versions }: DiffResult): string {
  const [first] = versions.flatMap(({ meters }) => meters);
  if (first) return drawingFile(curvesOf(first)).trimEnd();
  throw new WrongCall("there is nothing to draw: no meter is charged for on both sides");
}
