import type { Source } from "../domain/catalog.ts";
import { type Problem, warningAt } from "../domain/problem.ts";
import { quote } from "./scalar/misread.ts";

const MODELINE = /^\ufeff?#\s*yaml-language-server:\s*\$schema=(\S*)[ \t]*$/m;

/** The comment by which a file tells editors its schema: where it stands, and what it names. */
export type Modeline = {
  readonly from: number;
  readonly until: number;
  readonly line: number;
  readonly schema: string;
};

export function modelineIn(text: string): Modeline | undefined {
  const found = MODELINE.exec(text);
  if (!found) return undefined;
  const { index: from } = found;
  const line = text.slice(0, from).split("\n").length;
  return { from, until: from + found[0].length, line, schema: found[1] ?? "" };
}

/** The file name of the schema by which a file of a tariffs folder is read. */
export function schemaNameOf(path: string): string {
  return /(^|[\\/])product\.yaml$/.test(path) ? "product.schema.json" : "tariff.schema.json";
}

/** Editors that check a file by another schema than ours mark what is right, and complete what is wrong. */
export function modelineProblems({ path, text }: Source): readonly Problem[] {
  const modeline = modelineIn(text);
  const expected = schemaNameOf(path);
  if (!modeline || modeline.schema.replace(/^.*\//, "") === expected) return [];
  const kind = expected === "product.schema.json" ? "a product" : "a version";
  const message = `editors are told to check this file by ${quote(modeline.schema)}; ${kind} is read by \`${expected}\``;
  const hint = "run `tariff fmt`, which writes the line, or delete it";
  const place = { file: path, line: modeline.line, column: 1 };
  return [warningAt({ code: "modeline-unfit", message, hint, place })];
}
