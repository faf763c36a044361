import { printInstant } from "../domain/calendar.ts";
import type { Catalog } from "../domain/catalog.ts";
import { isFailure } from "../domain/problem.ts";
import { type Coverage, timeline } from "../engine.ts";
import { type About, aboutVersion } from "./about-version.ts";
import { calendarTrial } from "./calendar-trial.ts";
import { contractBefore } from "./contracts.ts";
import { billOfNewContract } from "./new-contract.ts";
import { quantitiesToTry, type Tried, usualOrder } from "./quantities.ts";

/** What to add to a file under `examples:`, as lines of YAML each, and what nobody but its author can think of. */
export type Suggestions = {
  readonly file: string;
  readonly examples: readonly (readonly string[])[];
  readonly byHand: readonly string[];
};

/** An example, or why there is none. */
type Suggested = readonly string[] | string;

/**
 * Examples for what none shows, with what the terms make of them as they are. That it is right only a person can say, who has
 * worked it out by hand.
 */
export async function suggestFor(
  { version: id, file, targets }: Coverage,
  catalog: Catalog,
): Promise<Suggestions> {
  const about = aboutVersion(catalog, (version) => version.id === id);
  if (!about) throw new Error(`${id} is not in the catalog`);
  const missing = targets.filter(({ isShown }) => !isShown);
  const suggested: Suggested[] = [];
  for (const tried of chargesIn(about, missing)) suggested.push(await amountExample(tried, about));
  for (const target of missing) {
    const tried = calendarTrial(target, about);
    if (tried !== undefined)
      suggested.push(typeof tried === "string" ? tried : await amountExample(tried, about));
  }
  if (missing.some(({ kind }) => kind === "moment")) suggested.push(...(await momentExamples(about)));
  for (const { kind, place } of missing) {
    const row = about.version.existingContracts?.find((each) => each.place === place);
    if (kind === "row" && row) suggested.push(await rowExample(row.cohort, about));
  }
  const examples = suggested.filter((each) => typeof each !== "string");
  const byHand = suggested.filter((each) => typeof each === "string");
  return { file, examples: eachOnce(examples), byHand: [...new Set(byHand)] };
}

function eachOnce(examples: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byWhatTheyShow = Map.groupBy(examples, (lines) => lines.slice(1).join("\n"));
  return [...byWhatTheyShow.values()].flatMap((alike) => alike.slice(0, 1));
}

/** Quantities that show the charges of which something is missing. */
function chargesIn({ version, product }: About, missing: Coverage["targets"]): readonly Tried[] {
  const places = new Set(missing.map(({ place }) => place));
  return version.charges
    .filter(({ place, model }) => {
      const tiers = "tiers" in model ? model.tiers : [];
      return [place, ...tiers.flatMap((tier) => [tier.place, tier.boundPlace])].some((each) =>
        places.has(each),
      );
    })
    .flatMap((charge) => quantitiesToTry(charge, { version, product }));
}

/** What a new contract pays, bought as the version takes effect. */
async function amountExample(tried: Tried, { version, known }: About): Promise<Suggested> {
  const { name, usage, order } = tried;
  const { from, until, result } = await billOfNewContract(tried, version, known);
  if (isFailure(result)) return `${name}: ${result.problems[0]?.message}`;
  const { effective } = version;
  const isItsFirstDay = from === String(effective) && until === String(effective.add({ days: 1 }));
  const [total] = result.totals;
  if (!total || result.totals.length > 1) return `${name}: it has amounts in several currencies`;
  return [
    `name: ${name}`,
    ...(isItsFirstDay ? [] : [`period: ${from} to ${until}`]),
    ...flowLine("order", version.sold === "by_order" ? order : {}),
    ...flowLine("usage", usage),
    `exact: ${total.exact} ${total.currency}`,
    `amount: ${total.amount} ${total.currency}`,
  ];
}

function flowLine(key: string, entries: Readonly<Record<string, string>>): readonly string[] {
  const list = Object.entries(entries).map(([name, value]) => `${name}: ${value}`);
  return list.length === 0 ? [] : [`${key}: { ${list.join(", ")} }`];
}

/** An old contract at the last millisecond before the change, and as it begins. */
function momentExamples(about: About): Promise<readonly Suggested[]> {
  const { effective, effectiveFrom, timeZone } = about.version;
  const last = String(printInstant(effectiveFrom.subtract({ milliseconds: 1 }), timeZone));
  return Promise.all([
    versionExample({ name: `just before ${effective} begins`, when: "otherwise", at: last }, about),
    versionExample({ name: `as ${effective} begins`, when: "otherwise", at: String(effective) }, about),
  ]);
}

function rowExample(when: string, about: About): Promise<Suggested> {
  return versionExample({ name: `the row for ${when} decides`, when, at: undefined }, about);
}

type VersionAsked = { readonly name: string; readonly when: string; readonly at: string | undefined };

/** Which version a made-up contract is on. */
async function versionExample(
  { name, when, at }: VersionAsked,
  { version, product, known }: About,
): Promise<Suggested> {
  const made = contractBefore(when, version, usualOrder(product));
  if (!made) return `${name}: only its author knows a contract that fits`;
  const day = at ?? String(made.at);
  const contract = { id: "example", tariff: version.tariff, ...made.contract };
  const result = await timeline(known, { contract, at: day });
  if (isFailure(result)) return `${name}: ${result.problems[0]?.message}`;
  const effective = result.at?.version?.split("@")[1];
  if (effective === undefined) return `${name}: the contract made up for it has no order then`;
  const next = result.at?.next?.at ?? "none";
  return [
    ...[`name: ${name}`, `contract: ${made.text}`, `at: ${day}`],
    ...[`version: ${effective}`, `next_switch: ${next}`],
  ];
}
