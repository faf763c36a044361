import type { Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import { withoutAccepted } from "./accepted.ts";
import type { Rule } from "./rule.ts";
import { anchorUnfit } from "./rules/anchor-unfit.ts";
import { assumptionDropped } from "./rules/assumption-dropped.ts";
import { attributeNameTaken } from "./rules/attribute-name-taken.ts";
import { boundNotWhole } from "./rules/bound-not-whole.ts";
import { chargeCurrencyChanged } from "./rules/charge-currency-changed.ts";
import { chargeUnitChanged } from "./rules/charge-unit-changed.ts";
import { cohortRepeated } from "./rules/cohort-repeated.ts";
import { cohortUnknown } from "./rules/cohort-unknown.ts";
import { cohortUnused } from "./rules/cohort-unused.ts";
import { commitmentUnfit } from "./rules/commitment-unfit.ts";
import { currencyMixed } from "./rules/currency-mixed.ts";
import { discountUnfit } from "./rules/discount-unfit.ts";
import { effectiveNotFileName } from "./rules/effective-not-file-name.ts";
import { exampleUnclear } from "./rules/example-unclear.ts";
import { existingContractsInFirstVersion } from "./rules/existing-contracts-in-first-version.ts";
import { existingContractsMissing } from "./rules/existing-contracts-missing.ts";
import { factOperatorUnfit } from "./rules/fact-operator-unfit.ts";
import { factUnknown } from "./rules/fact-unknown.ts";
import { factValueUnknown } from "./rules/fact-value-unknown.ts";
import { firstPartUnfit } from "./rules/first-part-unfit.ts";
import { includedUnfit } from "./rules/included-unfit.ts";
import { maximumUnfit } from "./rules/maximum-unfit.ts";
import { meterUnknown } from "./rules/meter-unknown.ts";
import { meterWindowUnfit } from "./rules/meter-window-unfit.ts";
import { momentBeforeEffective } from "./rules/moment-before-effective.ts";
import { momentWithoutReferent } from "./rules/moment-without-referent.ts";
import { monthAmbiguous } from "./rules/month-ambiguous.ts";
import { orderQuantityUnknown } from "./rules/order-quantity-unknown.ts";
import { orderQuantityUnreachable } from "./rules/order-quantity-unreachable.ts";
import { otherwiseNotLast } from "./rules/otherwise-not-last.ts";
import { overrideUnknown } from "./rules/override-unknown.ts";
import { partBeyondWindow } from "./rules/part-beyond-window.ts";
import { priceChangeLarge } from "./rules/price-change-large.ts";
import { priceNearlyEqual } from "./rules/price-nearly-equal.ts";
import { priceRisesWithVolume } from "./rules/price-rises-with-volume.ts";
import { priceUnitUnfit } from "./rules/price-unit-unfit.ts";
import { productMissing } from "./rules/product-missing.ts";
import { productPathUnfit } from "./rules/product-path-unfit.ts";
import { promiseOverridden } from "./rules/promise-overridden.ts";
import { prorateNoneMeetsSwitch } from "./rules/prorate-none-meets-switch.ts";
import { prorateUnfit } from "./rules/prorate-unfit.ts";
import { resetsMissing } from "./rules/resets-missing.ts";
import { resetsOutOfPlace } from "./rules/resets-out-of-place.ts";
import { roundingChanged } from "./rules/rounding-changed.ts";
import { roundingCoarserThanPrice } from "./rules/rounding-coarser-than-price.ts";
import { roundingFinerThanCurrency } from "./rules/rounding-finer-than-currency.ts";
import { rowNeverApplies } from "./rules/row-never-applies.ts";
import { soldChanged } from "./rules/sold-changed.ts";
import { switchBackUnlike } from "./rules/switch-back-unlike.ts";
import { switchUndoable } from "./rules/switch-undoable.ts";
import { tariffPathUnfit } from "./rules/tariff-path-unfit.ts";
import { tierLastNotUnlimited } from "./rules/tier-last-not-unlimited.ts";
import { tierWithoutEffect } from "./rules/tier-without-effect.ts";
import { tiersNotAscending } from "./rules/tiers-not-ascending.ts";
import { timeZoneChanged } from "./rules/time-zone-changed.ts";
import { versionDateRepeated } from "./rules/version-date-repeated.ts";
import { volumeCliff } from "./rules/volume-cliff.ts";
import { withdrawnBeforeEffective } from "./rules/withdrawn-before-effective.ts";

/** Where a version stands. A misplaced file makes every other rule look at the wrong tariff, so these come first. */
const PLACE_RULES: readonly Rule[] = [tariffPathUnfit, effectiveNotFileName, versionDateRepeated];

/** What may be meant and is rarely so: each asks, shows what would happen, and can be answered under `accepted`. */
const QUESTIONS: readonly Rule[] = [
  volumeCliff,
  priceRisesWithVolume,
  tierWithoutEffect,
  roundingCoarserThanPrice,
  roundingFinerThanCurrency,
  roundingChanged,
  partBeyondWindow,
  monthAmbiguous,
  chargeCurrencyChanged,
  chargeUnitChanged,
  priceChangeLarge,
  priceNearlyEqual,
  rowNeverApplies,
  cohortUnused,
  switchUndoable,
  switchBackUnlike,
  promiseOverridden,
  prorateNoneMeetsSwitch,
  assumptionDropped,
];

/** What a version means: its charges, its existing contracts, its history, its examples. */
const MEANING_RULES: readonly Rule[] = [
  meterUnknown,
  orderQuantityUnknown,
  orderQuantityUnreachable,
  priceUnitUnfit,
  currencyMixed,
  includedUnfit,
  tiersNotAscending,
  tierLastNotUnlimited,
  boundNotWhole,
  resetsMissing,
  resetsOutOfPlace,
  meterWindowUnfit,
  anchorUnfit,
  firstPartUnfit,
  prorateUnfit,
  commitmentUnfit,
  maximumUnfit,
  discountUnfit,

  existingContractsMissing,
  existingContractsInFirstVersion,
  otherwiseNotLast,
  cohortUnknown,
  cohortRepeated,
  factUnknown,
  factOperatorUnfit,
  factValueUnknown,
  momentWithoutReferent,
  momentBeforeEffective,
  overrideUnknown,

  timeZoneChanged,
  soldChanged,
  withdrawnBeforeEffective,

  exampleUnclear,
];

type Files = { readonly products: readonly Product[]; readonly versions: readonly TariffVersion[] };

/**
 * The problems of a set of files whose texts and shapes are right: where they stand, or else what they mean. `tariffs`
 * are the same versions, grouped.
 */
export function checkFiles(
  { products, versions }: Files,
  tariffs: ReadonlyMap<string, Tariff>,
): readonly Problem[] {
  const ofProduct = Map.groupBy(tariffs.values(), ({ product }) => product);
  const apply = (rules: readonly Rule[]) =>
    [...tariffs.values()].flatMap((tariff) =>
      checkTariff(tariff, ofProduct.get(tariff.product) ?? [], rules),
    );
  const misplaced = [
    ...products.flatMap(productPathUnfit),
    ...versions.flatMap((version) => productMissing(version, products)),
    ...apply(PLACE_RULES),
  ];
  if (misplaced.length > 0) return misplaced;
  const unfit = [...products.flatMap(attributeNameTaken), ...apply(MEANING_RULES)];
  // What a file with errors would do is not worth asking about.
  return unfit.length > 0 ? unfit : withoutAccepted(apply(QUESTIONS), versions);
}

function checkTariff(
  tariff: Tariff,
  siblings: readonly Tariff[],
  rules: readonly Rule[],
): readonly Problem[] {
  return tariff.versions.flatMap((version, n) => {
    const { product } = tariff;
    const subject = { version, previous: tariff.versions[n - 1], tariff, product, siblings };
    return rules.flatMap((rule) => rule(subject));
  });
}
