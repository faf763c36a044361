import { mailVersion, PRODUCT } from "../diff/catalogs.ts";

const price = (text: string) => `charges:
  messages: { meter: messages, model: per_unit, price: ${text} EUR per message }
`;

/** The tariff of mail with one price, as files below a folder. */
export function mailFiles(folder: string): Readonly<Record<string, string>> {
  const { path, text } = mailVersion("2026-01-01", price("0.01"));
  return { [`${folder}/acme/mail/product.yaml`]: PRODUCT, [`${folder}/${path}`]: text };
}

/** The same, and a price that is 20% higher from July 2026 on. */
export function laterMailFiles(folder: string): Readonly<Record<string, string>> {
  const rows = `existing_contracts: [{ when: otherwise, switch: on_effective_date }]
early_switch: not_allowed
switch_back: never
`;
  const { path, text } = mailVersion("2026-07-01", price("0.012") + rows);
  return { ...mailFiles(folder), [`${folder}/${path}`]: text };
}
