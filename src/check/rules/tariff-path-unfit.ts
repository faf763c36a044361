import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** The tariff's id is the path of its folder. */
export const tariffPathUnfit: Rule = ({ version }) => {
  const folder = version.place.file.replace(/\/?[^/]*$/, "");
  if (folder === version.tariff) return [];
  const message = `the tariff is \`${version.tariff}\`, but its file stands in the folder \`${folder}\``;
  const hint = `write \`tariff: ${folder}\`, or move the file`;
  return [errorAt({ code: "tariff-path-unfit", message, hint, place: version.placeOf("tariff") })];
};
