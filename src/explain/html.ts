import { harmless } from "./harmless.ts";

/** A piece of HTML; only the tag `html` makes one, so that no text comes into a page as markup. */
export type Html = { readonly markup: string };

/** HTML from a template: what is put into it is escaped, unless it is HTML already; lists are joined. */
export function html(
  template: TemplateStringsArray,
  ...values: readonly (string | Html | readonly Html[])[]
): Html {
  return { markup: String.raw({ raw: template }, ...values.map(markupOf)) };
}

function markupOf(value: string | Html | readonly Html[]): string {
  if (typeof value === "string") return escaped(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}

/** Fit for an element's text and for an attribute in quotes of either kind. */
function escaped(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (letter) => REFERENCES[letter] ?? "");
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
