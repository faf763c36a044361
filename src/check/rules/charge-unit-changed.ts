import { pricesOf } from "../../domain/charge.ts";
import { warningAt } from "../../domain/problem.ts";
import { chargePairs } from "../charge-pairs.ts";
import type { Rule } from "../rule.ts";
import { priceText } from "../worked.ts";

/** A charge that keeps its name and counts something else is compared with itself by everybody who reads a bill. */
export const chargeUnitChanged: Rule = ({ version, previous }) =>
  chargePairs(previous, version).flatMap(({ before, now }) => {
    const [[was], [is]] = [pricesOf(before.model), pricesOf(now.model)];
    if (!was || !is || was.unit === is.unit) return [];
    const message = `\`${now.name}\` changes its unit: it was ${priceText(was)}, and is ${priceText(is)} from ${version.effective} on`;
    const hint = `nothing to do if that is meant; else price it per \`${was.unit}\`, or give it another name`;
    const { place } = is;
    return [warningAt({ code: "charge-unit-changed", message, hint, place, related: [was.place] })];
  });
