import { pricesOf } from "../../domain/charge.ts";
import { warningAt } from "../../domain/problem.ts";
import { chargePairs } from "../charge-pairs.ts";
import type { Rule } from "../rule.ts";
import { priceText } from "../worked.ts";

/** The same number in another currency is another price, and looks like none. */
export const chargeCurrencyChanged: Rule = ({ version, previous }) =>
  chargePairs(previous, version).flatMap(({ before, now }) => {
    const [[was], [is]] = [pricesOf(before.model), pricesOf(now.model)];
    if (!was || !is || was.currency === is.currency) return [];
    const message = `\`${now.name}\` changes its currency: it was ${priceText(was)}, and is ${priceText(is)} from ${version.effective} on`;
    const hint = `nothing to do if that is meant; else write \`${was.currency}\``;
    const { place } = is;
    return [warningAt({ code: "charge-currency-changed", message, hint, place, related: [was.place] })];
  });
