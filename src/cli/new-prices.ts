import type { Source } from "../domain/catalog.ts";
import type { Charge } from "../domain/charge.ts";
import type { Price } from "../domain/money.ts";
import { numberText } from "../domain/number-text.ts";
import type { FilePlace } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import { spanOf } from "../editor/span-of.ts";
import { print } from "./output.ts";

/** The text of a version with the prices that its author gives when asked for each; no answer keeps a price. */
export async function repricedBy(
  ask: (question: string) => Promise<string>,
  { text }: Source,
  { charges }: TariffVersion,
): Promise<string> {
  const edits: { readonly from: number; readonly until: number; readonly price: string }[] = [];
  for (const { name, place } of charges.flatMap(pricesIn)) {
    const span = spanOf(text, place);
    const was = text.slice(span.from, span.until).replace(/ +/g, " ");
    const price = await priceFrom(ask, `Price of ${name} (${was}): `, was);
    if (price !== was) edits.push({ ...span, price });
  }
  const backwards = edits.toSorted((a, b) => b.from - a.from);
  return backwards.reduce(
    (whole, { from, until, price }) => whole.slice(0, from) + price + whole.slice(until),
    text,
  );
}

/** A number stands for a price in the same currency per the same unit. */
async function priceFrom(
  ask: (question: string) => Promise<string>,
  question: string,
  was: string,
): Promise<string> {
  for (;;) {
    const answer = (await ask(question)).trim();
    if (answer === "") return was;
    if (/^[0-9][0-9_]*(\.[0-9]+)?$/.test(answer)) return was.replace(/^\S+/, answer);
    if (/^[0-9][0-9_]*(\.[0-9]+)? +[A-Z]{3} +per +\S+$/.test(answer)) return answer;
    await print("  write for example `0.08`, or nothing to keep it");
  }
}

type NamedPrice = { readonly name: string; readonly place: FilePlace };

function pricesIn({ name, model }: Charge): readonly NamedPrice[] {
  if (!("tiers" in model)) return inFile(name, model.price);
  return model.tiers.flatMap(({ upTo, price }) =>
    inFile(`${name} ${upTo ? `up to ${numberText(upTo.toFixed())}` : "above"}`, price),
  );
}

function inFile(name: string, { place }: Price): readonly NamedPrice[] {
  return "file" in place ? [{ name, place }] : [];
}
