import { errorAt, type Failure, type Problem } from "../domain/problem.ts";
import type { KnownTariffs } from "../domain/terms.ts";
import type * as Request from "../generated/request.ts";
import type * as File from "../generated/tariff.ts";
import { tariffUnknown, termsOf } from "./contract-terms.ts";
import { expandRequest, isTooManyDays } from "./example.ts";
import { instantAt } from "./reading.ts";
import { isMisread, type Misread } from "./scalar/misread.ts";
import { readQuantity } from "./scalar/number.ts";
import { readDate, readPeriod } from "./scalar/time.ts";
import { readUsageQuantity } from "./scalar/usage-quantity.ts";

/**
 * A request as short as a command line: `period` as `2026-06-02 to 2026-07-02`, or else `at`, a date, for that one
 * day. `usage` by meter (`600000` or `20 per day`), `order` by order quantity.
 */
export type ShortRequest = {
  readonly tariff: string;
  readonly at: string | undefined;
  readonly period: string | undefined;
  readonly usage: Readonly<Record<string, string>>;
  readonly order: Readonly<Record<string, string>>;
};

/** The full request; problems name the part of the short one by its pointer. */
export function readShortRequest(short: ShortRequest, tariffs: KnownTariffs): Request.RateRequest | Failure {
  const terms = termsOf(short.tariff, tariffs);
  if (!terms) return { problems: [tariffUnknown(short.tariff, tariffs, { pointer: "/tariff" })] };
  const problems = [...scalarProblems(short), ...(terms.sold === "open_ended" ? strayOrder(short) : [])];
  if (problems.length > 0) return { problems };
  const period = short.period ?? oneDay(short.at ?? "");
  const [from, until] = period.split(" to ").map((end) => instantAt(end, terms.timeZone));
  if (from && until && isTooManyDays({ from, until }, terms.timeZone))
    return { problems: [tooManyDays(short)] };
  const file: File.Example = {
    name: short.tariff,
    period,
    usage: { ...short.usage },
    order: { ...short.order },
  };
  const around = {
    tariff: short.tariff,
    sold: terms.sold,
    effective: Temporal.PlainDate.from(period.slice(0, 10)),
  };
  const request = expandRequest(file, around, terms.timeZone);
  return { ...request, contract: { ...request.contract, id: "new" } };
}

function tooManyDays({ period }: ShortRequest): Problem {
  const message = `the period \`${period}\` is longer than a request in short can state`;
  const hint = "send a request in JSON";
  return errorAt({ code: "period-too-long", message, hint, place: { pointer: "/period" } });
}

function strayOrder({ tariff, order }: ShortRequest): readonly Problem[] {
  const [name] = Object.keys(order);
  if (name === undefined) return [];
  const message = `the tariff \`${tariff}\` is sold \`open_ended\`, so that its orders state no quantities`;
  return [
    errorAt({
      code: "contract-sold-otherwise",
      message,
      hint: "leave the order quantities out",
      place: { pointer: `/order/${name}` },
    }),
  ];
}

function oneDay(at: string): string {
  const date = Temporal.PlainDate.from(at);
  return `${at} to ${date.add({ days: 1 })}`;
}

function scalarProblems({ at, period, usage, order }: ShortRequest): readonly Problem[] {
  const when =
    period === undefined ? malformed("/at", readDate(at ?? "")) : malformed("/period", readPeriod(period));
  const used = Object.entries(usage).flatMap(([meter, text]) =>
    malformed(`/usage/${meter}`, readUsageQuantity(text)),
  );
  const ordered = Object.entries(order).flatMap(([name, text]) =>
    malformed(`/order/${name}`, readQuantity(text)),
  );
  return [...when, ...used, ...ordered];
}

function malformed(pointer: string, reading: object | Misread): readonly Problem[] {
  if (!isMisread(reading)) return [];
  const hint = reading.hint ?? EXAMPLES[pointer.split("/")[1] ?? ""] ?? "";
  return [errorAt({ code: "value-malformed", message: reading.misread, hint, place: { pointer } })];
}

const EXAMPLES: Readonly<Record<string, string>> = {
  at: "write for example `2026-06-02`",
  period: "write for example `2026-06-02 to 2026-07-02`",
  usage: "write for example `600000` or `20 per day`",
  order: "write for example `10`",
};
