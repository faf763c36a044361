import type { Adjustments, Discount } from "../../domain/adjustment.ts";
import { dateOf, type TimeZone } from "../../domain/calendar.ts";
import type { Charge } from "../../domain/charge.ts";
import { measuringWindow } from "../../domain/meter.ts";
import { errorAt, type FilePlace, type Problem } from "../../domain/problem.ts";
import type { Product } from "../../domain/product.ts";
import type { TariffVersion } from "../../domain/tariff.ts";
import { commitmentsIn } from "../adjustments.ts";
import type { Rule } from "../rule.ts";

/** The one quantity of a month counts where the month begins, so nothing that speaks of the days inside it can hold for it. */
export const meterWindowUnfit: Rule = ({ version, product }) => {
  const monthly = version.charges.filter((charge) => isPerMonth(charge, product));
  const [first] = monthly;
  const ofCharges = monthly.flatMap((charge) => [
    ...resetMisfit(charge),
    ...misfits(charge, charge.adjustments, version),
  ]);
  return first ? [...ofCharges, ...misfits(first, version.statement, version)] : [];
};

function isPerMonth(charge: Charge, product: Product): boolean {
  const meter = charge.kind === "usage" ? product.meters.get(charge.meter.name) : undefined;
  return meter !== undefined && measuringWindow(meter) === "month";
}

function resetMisfit(charge: Charge): readonly Problem[] {
  if (charge.resets?.reset !== "daily") return [];
  return [misfit(charge, "`resets: daily`", "write `resets: monthly`", charge.resets.place)];
}

function misfits(charge: Charge, adjustments: Adjustments, { timeZone }: TariffVersion): readonly Problem[] {
  const daily = commitmentsIn(adjustments).filter(({ per }) => per === "day");
  const { discount } = adjustments;
  return [
    ...daily.map(({ place }) => misfit(charge, "a window `per: day`", "write `per: month`", place)),
    ...(discount ? dateMisfits(charge, discount, timeZone) : []),
  ];
}

function dateMisfits(charge: Charge, discount: Discount, zone: TimeZone): readonly Problem[] {
  const { from, fromPlace, until, untilPlace } = discount;
  return [
    { key: "from", at: from, place: fromPlace },
    { key: "until", at: until, place: untilPlace },
  ].flatMap(({ key, at, place }) => {
    const date = at && dateOf(at, zone);
    if (!date || date.day === 1) return [];
    const first = date.with({ day: 1 });
    const hint = `write \`${key}: ${first}\` or \`${key}: ${first.add({ months: 1 })}\``;
    return [misfit(charge, `a discount with \`${key}: ${date}\``, hint, place)];
  });
}

function misfit(charge: Charge, what: string, hint: string, place: FilePlace): Problem {
  const message = `\`${charge.name}\` is measured per month, and all of a month counts where it begins; ${what} does not fit it`;
  return errorAt({ code: "meter-window-unfit", message, hint, place, related: [charge.place] });
}
