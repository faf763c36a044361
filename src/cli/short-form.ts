import type { Place } from "../domain/problem.ts";
import { placeText, type ShortRequest } from "../engine.ts";
import type { RateRequest } from "../generated/request.ts";
import { WrongCall } from "./stop.ts";

/** The options of a request on the command line. */
export type ShortOptions = {
  readonly at?: string;
  readonly period?: string;
  readonly usage?: readonly string[];
  readonly order?: readonly string[];
};

/** Whether the command line states a request instead of naming a file. */
export function isShort({ at, period, usage, order }: ShortOptions): boolean {
  return [at, period, usage, order].some((option) => option !== undefined);
}

/** Reads the options; what they say is left to the engine, only what they are must be right here. */
export function shortOf(tariff: string | undefined, options: ShortOptions): ShortRequest {
  const { at, period, usage = [], order = [] } = options;
  const quantities = { usage: pairs("--usage", usage), order: pairs("--order", order) };
  if (tariff === undefined) throw new WrongCall(`name the tariff: ${EXAMPLE}`);
  if (at === undefined && period === undefined)
    throw new WrongCall('say when: `--at 2026-05-31` for one day, or `--period "2026-06-02 to 2026-07-02"`');
  if (period !== undefined && !period.includes(" to "))
    throw new WrongCall(
      `\`--period ${period}\` states no end: write for example \`--period "2026-06-02 to 2026-07-02"\``,
    );
  return { tariff, at, period, ...quantities };
}

const EXAMPLE = "`tariff rate security-center/cspm/pay-as-you-go --at 2026-05-31 --usage checks=600000`";

function pairs(option: string, words: readonly string[]): Readonly<Record<string, string>> {
  const entries = words.map((word) => {
    const cut = word.indexOf("=");
    if (cut < 1)
      throw new WrongCall(
        `\`${option} ${word}\` is not name=quantity: write for example \`${option} ${EXAMPLES[option]}\`, and the tariff before the options`,
      );
    return [word.slice(0, cut), word.slice(cut + 1)] as const;
  });
  const twice = entries.find(([name], n) => entries.findIndex(([other]) => other === name) < n);
  if (twice) throw new WrongCall(`\`${option} ${twice[0]}\` is given twice: which of the two holds?`);
  return Object.fromEntries(entries);
}

const EXAMPLES: Readonly<Record<string, string>> = { "--usage": "checks=600000", "--order": "instances=10" };

/** What a place in the request is called where options have stated the request. */
export function optionPlace(short: ShortRequest, request: RateRequest | undefined): (place: Place) => string {
  return (place) => ("pointer" in place ? optionAt(place.pointer, short, request) : placeText(place));
}

function optionAt(
  pointer: string,
  { tariff, period }: ShortRequest,
  request: RateRequest | undefined,
): string {
  const [part, ...rest] = pointer.split("/").slice(1);
  const when = period === undefined ? "--at" : "--period";
  if (part === "tariff" || pointer === "/contract/tariff") return tariff;
  if (part === "usage") {
    const row = request?.usage?.[Number(rest[0])];
    return `--usage ${row?.meter ?? rest[0]}`;
  }
  if (part === "order") return `--order ${rest[0]}`;
  const [, name] = /^\/contract\/orders\/0\/quantities\/([^/]+)/.exec(pointer) ?? [];
  if (name !== undefined) return `--order ${name}`;
  // Of the order as a whole, it may be the date or a quantity that is wrong.
  return pointer === "/contract/orders/0" ? `${when} with --order` : when;
}

/** What the short form leaves out, and was taken to mean. */
export function assumption(
  { period, usage }: ShortRequest,
  request: RateRequest,
  { from, until }: Span,
): string {
  const bought = request.contract.orders
    ? `a new contract with one order, bought at ${from} and valid until ${until}`
    : `a new contract, bought at ${from} and billed until ${until}`;
  const atOnce = Object.values(usage).some((quantity) => !quantity.endsWith(" per day"));
  const spread = period !== undefined && atOnce ? '; what is not "per day" is used at its start' : "";
  return `assumed: ${bought}${spread}`;
}

type Span = { readonly from: string; readonly until: string };
