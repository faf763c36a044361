import { isFailure } from "../domain/problem.ts";
import type { ExistingContractsRow } from "../domain/tariff.ts";
import { momentInWords, timeline } from "../engine.ts";
import type { TimelineResult } from "../generated/result.ts";
import type { About } from "../suggest/about-version.ts";
import { contractBefore } from "../suggest/contracts.ts";
import { usualOrder } from "../suggest/quantities.ts";

/** What a row of existing contracts does to an order that it decides about, as Markdown. */
export async function rowText(row: ExistingContractsRow, about: About): Promise<string> {
  const { version, product, known } = about;
  const sentence = `Orders of \`${row.cohort}\` switch ${momentInWords(row.moment, version)}, unless an earlier version promised them more.`;
  const made = contractBefore(row.cohort, version, usualOrder(product));
  if (!made) return sentence;
  const contract = { id: "example", tariff: version.tariff, ...made.contract };
  const result = await timeline(known, { contract });
  if (isFailure(result)) return sentence;
  return [sentence, `For example \`${made.text}\`:`, result.timeline.map(segmentText).join("\n")].join(
    "\n\n",
  );
}

function segmentText({ from, until, version, because }: TimelineResult["timeline"][number]): string {
  const effective = version.slice(version.indexOf("@") + 1);
  return `- from ${from}${until === null ? "" : ` until ${until}`}: the version of ${effective}, since ${because.text}`;
}
