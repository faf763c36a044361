import type { Adjustments, Commitment, Discount } from "../domain/adjustment.ts";
import { startOfDay } from "../domain/calendar.ts";
import { isBefore } from "../domain/instant.ts";
import { Money } from "../domain/money.ts";
import { errorAt, type FilePlace } from "../domain/problem.ts";
import type * as File from "../generated/tariff.ts";
import { below } from "./places.ts";
import { accepted, quantityOf, type Reading } from "./reading.ts";
import { readAmount } from "./scalar/money.ts";

type TariffReading = Reading<FilePlace>;

/** Decodes the discount, maximum and minimum of a charge, or of the statement. */
export function readAdjustments(
  file: File.StatementTerms,
  pointer: string,
  reading: TariffReading,
): Adjustments {
  const { discount, maximum, minimum } = file;
  return {
    discount: discount && readDiscount(discount, below(pointer, "discount"), reading),
    maximum: maximum && readCommitment(maximum, below(pointer, "maximum"), reading),
    minimum: minimum && readCommitment(minimum, below(pointer, "minimum"), reading),
  };
}

function readDiscount(
  file: File.Discount,
  pointer: string,
  { places, zone, problems }: TariffReading,
): Discount {
  const instant = (date: string | undefined) =>
    date === undefined ? undefined : startOfDay(Temporal.PlainDate.from(date), zone);
  const [from, until] = [instant(file.from), instant(file.until)];
  const fromPlace = places.value(below(pointer, "from"));
  const untilPlace = places.value(below(pointer, "until"));
  if (from && until && !isBefore(from, until)) {
    const message = `\`${file.until}\` is not after \`${file.from}\`; a discount ends after it begins`;
    const hint = "let `until` be later: it is the first day without the discount";
    problems.push(errorAt({ code: "interval-empty", message, hint, place: untilPlace }));
  }
  const percent = quantityOf(file.percent);
  return { percent, from, until, place: places.key(pointer), fromPlace, untilPlace };
}

function readCommitment(file: File.Commitment, pointer: string, { places }: TariffReading): Commitment {
  const { value, currency } = accepted(readAmount(file.amount));
  return {
    amount: new Money(value, currency),
    per: file.per,
    prorate: file.prorate,
    place: places.key(pointer),
    amountPlace: places.value(below(pointer, "amount")),
  };
}
