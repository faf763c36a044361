import { larger, print, read, round, shareOf, splitOver, sum, sumOf, times } from "./checker-numbers.ts";
import type { Answer, Line, Segment, Span, Sum, Tier } from "./checker-shape.ts";

/** A figure as it is stated, and as it comes out; undefined where that takes more than this one answer. */
type Claim = readonly [what: string, stated: string, computed: bigint | undefined];

/** What does not add up, and which figures rest on other answers; one sentence each. */
export type Verdict = { readonly wrong: readonly string[]; readonly taken: readonly string[] };

/**
 * Works every amount of a rate result out again from what the result says, in whole numbers, as a customer could who has
 * nothing else: it knows neither the request nor the files, and shares no code, type or library with the service.
 */
export function checkAnswer(json: unknown): Verdict {
  const answer = json as Answer; // a customer trusts the documented shape
  const claims = [...answer.lines.flatMap((_, index) => lineClaims(answer, index)), ...totalClaims(answer)];
  const wrong = claims.flatMap(([what, stated, computed]) => {
    if (computed === undefined || read(stated) === computed) return [];
    return [`${what} is ${stated}, and comes to ${print(computed)}`];
  });
  return { wrong, taken: claims.flatMap(([what, , computed]) => (computed === undefined ? [what] : [])) };
}

/** Lines follow those that they adjust: of their segment, and of their charge or of all. */
function lineClaims(answer: Answer, index: number): readonly Claim[] {
  const line = answer.lines[index] as Line; // an index of that list
  if (line.kind === "reversal") return []; // it takes back what another answer says
  const before = answer.lines.slice(0, index).filter((other) => isAbout(line, other, answer));
  const claims = [...ownClaims(line, before, answer), amountClaim(line, before, answer)];
  return claims.map(([what, ...figures]) => [
    `${line.kind} ${line.charge ?? "statement"} ${what}`,
    ...figures,
  ]);
}

function ownClaims(line: Line, before: readonly Line[], answer: Answer): readonly Claim[] {
  switch (line.kind) {
    case "discount":
      return discountClaims(line, before);
    case "maximum":
    case "minimum":
      return limitClaims(line, before, answer);
    case "rounding":
      return [
        ["exact", line.exact, 0n],
        ["base", line.base, isComplete(answer) ? sumOf(alike(line, answer), "exact") : undefined],
      ];
    default:
      return chargeClaims(line);
  }
}

/** used - included = quantity; quantity x price for each tier; the line is their sum, or a share of it. */
function chargeClaims(line: Line): readonly Claim[] {
  const { tiers, share, trial, kind, model } = line;
  const whole = sum(tiers.map(({ amount }) => amount));
  const billed = share ? shareOf(whole, share.until, share.of) - shareOf(whole, share.from, share.of) : whole;
  const tierClaims = tiers.flatMap((tier, n): readonly Claim[] => [
    [`tier ${n} amount`, tier.amount, times(read(tier.quantity), read(tier.price))],
    [`tier ${n} quantity`, tier.quantity, model === "graduated" ? inTier(tier, line) : read(tier.quantity)],
  ]);
  return [
    ["quantity", line.quantity, read(line.used) - read(line.included)],
    [
      "quantity in tiers",
      line.quantity,
      trial ? read(line.quantity) : sum(tiers.map((tier) => tier.quantity)),
    ],
    ...tierClaims,
    ["whole", share?.whole ?? print(whole), whole],
    ["exact", line.exact, trial ? 0n : kind === "credit" ? -billed : billed],
  ];
}

/** The part of a line's quantity, counted on from its counter, that lies in a tier. */
function inTier({ from, up_to }: Tier, { counter, quantity }: Line): bigint {
  const begin = read(counter ?? "0");
  const end = begin + read(quantity);
  const low = larger(begin, read(from));
  const high = up_to === null ? end : -larger(-end, -read(up_to));
  return larger(high - low, 0n);
}

/** Of a discount with dates the lines do not say how much of them lies between these. */
function discountClaims({ exact, base, percent, time }: Line, before: readonly Line[]): readonly Claim[] {
  const isDated = time.from !== null || time.until !== null;
  return [
    ["exact", exact, -times(read(base), read(percent)) / 100n],
    ["base", base, isDated ? undefined : sumOf(before, "exact")],
  ];
}

/** What a window lacks or exceeds, less what it had before; only where it began in the period are all its lines here. */
function limitClaims(line: Line, before: readonly Line[], answer: Answer): readonly Claim[] {
  const { kind, exact, base, limit } = line;
  const { window, whole, counted, of } = limit;
  const over = read(base) - read(limit.amount);
  const owed = kind === "maximum" ? -larger(over, 0n) : larger(-over, 0n);
  const isInside = (span: Span) => at(span.from) >= at(window.from) && at(span.until) <= at(line.until);
  const isKnown = at(window.from) >= at(answer.period.from) && before.every(isInside) && isComplete(answer);
  return [
    ["limit", limit.amount, counted && of ? shareOf(read(whole), counted, of) : read(whole)],
    ["exact", exact, owed - read(line.before)],
    ["base", base, isKnown ? sumOf(before, "exact") : undefined],
  ];
}

/** As the line's `rounding` says; a limit is rounded together with the lines it limits, and a sum with all of its lines. */
function amountClaim(line: Line, before: readonly Line[], answer: Answer): Claim {
  const { kind, exact, amount, rounding, base } = line;
  const claim = (computed: bigint | undefined): Claim => ["amount", amount, computed];
  if (kind === "rounding") return claim(round(read(base), rounding) - read(base));
  const isLimit = kind === "maximum" || kind === "minimum";
  const isPerLine = rounding.endsWith("per line");
  if (isPerLine && !isLimit) return claim(round(read(exact), rounding));
  const isSplit = rounding.endsWith("split over lines");
  if (!isPerLine && !isSplit) return claim(read(exact));
  if (!isComplete(answer)) return claim(undefined);
  const all = alike(line, answer);
  if (isSplit) return claim(splitOver(all, rounding)[all.indexOf(line)]);
  return claim(round(sumOf(before, "exact") + read(exact), rounding) - sumOf(before, "amount"));
}

/** The lines whose sum is rounded together with this one. */
function alike({ currency, rounding }: Line, { lines }: Answer): readonly Line[] {
  return lines.filter((one) => one.currency === currency && one.rounding === rounding);
}

/** Totals are the sums of the lines, and with what was booked what stands now. */
function totalClaims({ lines, totals, correction }: Answer): readonly Claim[] {
  const currencies = [...new Set([...lines, ...totals].map(({ currency }) => currency))];
  return currencies.flatMap((currency) =>
    (["exact", "amount"] as const).flatMap((key): readonly Claim[] => {
      const own = (sums: readonly Sum[]) =>
        sumOf(
          sums.filter((one) => one.currency === currency),
          key,
        );
      const stated = (sums: readonly Sum[]) => sums.find((one) => one.currency === currency)?.[key] ?? "0";
      const total: Claim = [`total ${key} ${currency}`, stated(totals), own(lines)];
      if (!correction) return [total];
      return [
        total,
        [`now ${key} ${currency}`, stated(correction.now), own(correction.booked) + own(totals)],
      ];
    }),
  );
}

/** A correction does not repeat the lines that still stand. */
function isComplete({ correction }: Answer): boolean {
  return correction === null || correction.unchanged === 0;
}

function isAbout(line: Line, other: Line, { timeline }: Answer): boolean {
  if (other.kind === "reversal" || other.currency !== line.currency) return false;
  if (line.charge !== null && other.charge !== line.charge) return false;
  return segmentOf(other, timeline) === segmentOf(line, timeline);
}

/** What is given back when a version is left begins where its segment ends. */
function segmentOf({ version, from }: Line, timeline: readonly Segment[]): Segment | undefined {
  const own = timeline.filter((segment) => segment.version === version);
  const holds = (one: Segment) =>
    at(one.from) <= at(from) && (one.until === null || at(from) < at(one.until));
  return own.find(holds) ?? own.find(({ until }) => until !== null && at(until) === at(from));
}

function at(instant: string): bigint {
  return Temporal.Instant.from(instant).epochNanoseconds;
}
