import { readFile } from "node:fs/promises";
import { text as allOf } from "node:stream/consumers";
import { causeOf } from "../files/cause-of.ts";
import { type PriceList, readPriceList, type UnreadLine } from "../scaffold/price-list.ts";
import { type NewTariff, usualRounding } from "../scaffold/product-files.ts";
import { agrees, answerTo, canAsk } from "./ask.ts";
import { counted } from "./format.ts";
import { print, printAside } from "./output.ts";
import { WrongCall } from "./stop.ts";

/** The options of `tariff init`. */
export type InitWords = {
  readonly from?: string;
  readonly name?: string;
  readonly effective?: string;
  readonly timeZone?: string;
  readonly source?: string;
  readonly currency?: string;
  readonly model?: "graduated" | "volume";
  readonly resets?: string;
  readonly rounding?: string;
};

/** A value that is asked for until it fits. */
type Question = {
  readonly option: string;
  readonly text: string;
  readonly fits: RegExp;
  readonly example: string;
};

const QUESTIONS = {
  id: {
    option: "the tariff's id",
    text: "Id of the tariff, the path of its product and a name of its own (acme/mail/standard): ",
    fits: /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/,
    example: "acme/mail/standard",
  },
  effective: {
    option: "--effective",
    text: "From when on do the prices hold (2027-01-01)? ",
    fits: /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/,
    example: "2027-01-01",
  },
  timeZone: {
    option: "--time-zone",
    text: "In which time zone do days begin (Europe/Berlin)? ",
    fits: /^[A-Za-z]+([/_+-][A-Za-z0-9_+-]+)*$/,
    example: "Europe/Berlin",
  },
} as const satisfies Readonly<Record<string, Question>>;

/** What the tariff is to be, from the options and, on a terminal, from questions; undefined where its author stops. */
export async function newTariffFrom(
  named: string | undefined,
  words: InitWords,
): Promise<NewTariff | undefined> {
  const id = await stated(named, QUESTIONS.id);
  const effective = await stated(words.effective, QUESTIONS.effective);
  const timeZone = await stated(words.timeZone, QUESTIONS.timeZone);
  const { currency } = words;
  if (currency !== undefined && !Intl.supportedValuesOf("currency").includes(currency))
    throw new WrongCall(`--currency \`${currency}\` is no currency: write for example \`USD\``);
  const list = readPriceList(await priceListText(words.from), currency, words.rounding !== "none");
  if (!(await goesOn(list))) return undefined;
  const product = id.split("/").at(-2) ?? id;
  return {
    ...{ id, effective, timeZone, charges: list.charges },
    name: words.name ?? (await asked(`Name of the product, as people know it (${product}): `)) ?? product,
    source:
      words.source ??
      (await asked("Which price list is it, so that others find it? ")) ??
      sourceOf(words.from),
    ...(await openTerms(list, words)),
  };
}

async function stated(given: string | undefined, { option, text, fits, example }: Question): Promise<string> {
  if (given !== undefined && fits.test(given)) return given;
  if (given !== undefined || !canAsk()) {
    const found = given === undefined ? "is not given" : `\`${given}\` is not read`;
    throw new WrongCall(`${option} ${found}: write for example \`${example}\``);
  }
  for (;;) {
    const answer = await answerTo(text);
    if (fits.test(answer)) return answer;
    await print(`  write for example ${example}`);
  }
}

/** The answer on a terminal, one of those that fit; undefined where there is none. */
async function asked(question: string, fits = /./): Promise<string | undefined> {
  if (!canAsk()) return undefined;
  for (;;) {
    const answer = await answerTo(question);
    if (answer === "") return undefined;
    if (fits.test(answer)) return answer;
    await print(`  \`${answer}\` is none of these`);
  }
}

function sourceOf(from: string | undefined): string {
  return from === undefined || from === "-" ? "a price list given to tariff init" : `the price list ${from}`;
}

async function priceListText(from: string | undefined): Promise<string> {
  if (from === "-") return allOf(process.stdin);
  if (from !== undefined) {
    return readFile(from, "utf8").catch((error: unknown) => {
      throw new WrongCall(`the file \`${from}\` cannot be read: ${causeOf(error)}`);
    });
  }
  if (!canAsk())
    throw new WrongCall("there is no price list: name one with `--from prices.txt`, or `--from -`");
  await print("Paste the price list, and end it with a line that has only a full stop:");
  const lines: string[] = [];
  for (let line = await answerTo("  "); line !== "."; line = await answerTo("  ")) lines.push(line);
  return lines.join("\n");
}

/** Lines that cannot be read are named; only a person can go on without them. */
async function goesOn({ charges, unread, passedOver }: PriceList): Promise<boolean> {
  for (const text of passedOver) await printAside(`passed over, as it has no price: \`${text}\``);
  for (const each of unread) await printAside(unreadText(each));
  if (charges.length === 0) {
    await printAside("nothing was written: no price was found; `tariff init --help` shows a price list");
    return false;
  }
  if (unread.length === 0) return true;
  if (canAsk() && (await agrees(`Go on without ${counted(unread.length, "line")}?`))) return true;
  await printAside("nothing was written");
  return false;
}

function unreadText({ line, text, why }: UnreadLine): string {
  return `${line === 0 ? "" : `line ${line}: `}\`${text}\`: ${why}`;
}

type OpenTerms = Pick<NewTariff, "model" | "resets" | "rounding">;

/** What price lists rarely say and bills depend on. Who has no answer gets an assumption in the file. */
async function openTerms({ charges }: PriceList, words: InitWords): Promise<OpenTerms> {
  const usual = usualRounding(charges[0]?.currency ?? "USD");
  const tiers = charges.some((charge) => charge.tiers.length > 1) ? await tierTerms(words) : {};
  const { model, resets } = { ...tiers, ...words };
  return { model, resets, rounding: words.rounding ?? (await asked(`How are amounts rounded (${usual})? `)) };
}

async function tierTerms({ model, resets }: InitWords): Promise<Pick<InitWords, "model" | "resets">> {
  const chosen =
    model ??
    (await asked(
      "Is a tier's price for what lies in it, or for all: graduated or volume? ",
      /^(graduated|volume)$/,
    ));
  const reset =
    resets ??
    (await asked(
      "When does the count towards tiers start again: daily, monthly, yearly, per_order, never? ",
      /^(daily|monthly|yearly|per_order|never)$/,
    ));
  return {
    ...(chosen === "graduated" || chosen === "volume" ? { model: chosen } : {}),
    ...(reset === undefined ? {} : { resets: reset }),
  };
}
