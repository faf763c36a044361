import { compareText, warningAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/**
 * Of tariffs of a product that change on one day, one lets nobody back to its own old terms, the other to no old terms of the
 * product: mostly both were meant to say the same. Asked once.
 */
export const switchBackUnlike: Rule = ({ version, tariff, siblings }) =>
  siblings
    .filter(({ id }) => compareText(id, tariff.id) < 0)
    .flatMap(({ id, versions }) => {
      const other = versions.find(({ effective }) => effective.equals(version.effective));
      const both = new Set([version.switchBack, other?.switchBack]);
      if (!other || !both.has("never") || !both.has("never_in_product")) return [];
      const message = `\`switch_back: ${version.switchBack}\` holds here, and \`${other.switchBack}\` in \`${id}\`, which changes on the same day: only one of the two keeps who has switched from the old terms of the other`;
      const hint = "nothing to do if that is meant; else write the same in both";
      const place = version.placeOf("switch_back");
      const related = [other.placeOf("switch_back")];
      return [warningAt({ code: "switch-back-unlike", message, hint, place, related })];
    });
