import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** The file's name is its version's effective date. */
export const effectiveNotFileName: Rule = ({ version }) => {
  const name = version.place.file.replace(/^.*\//, "").replace(/\.yaml$/, "");
  if (name === version.effective.toString()) return [];
  const message = `the version takes effect on \`${version.effective}\`, but its file is named \`${name}.yaml\``;
  const hint = `rename the file to \`${version.effective}.yaml\`, or correct \`effective\``;
  return [errorAt({ code: "effective-not-file-name", message, hint, place: version.placeOf("effective") })];
};
