import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Source } from "../src/index.ts";

const PRICED = "acme/mail/standard/2027-01-01.yaml";

/** A tariff of one price per message, and the example that proves it. */
export function priced(price: string): readonly Source[] {
  const product = `product: acme/mail
name: Acme Mail
meters:
  messages: { event: mail.sent, aggregate: count, unit: message, whole: true }
`;
  const version = `tariff: acme/mail/standard
effective: 2027-01-01
time_zone: Europe/Berlin
sold: open_ended
rounding: none
source: price list
why: A price per message.
charges:
  messages: { meter: messages, model: per_unit, price: ${price} EUR per message }
trial: not_offered
examples:
  - name: one message
    usage: { messages: 1 }
    amount: ${price} EUR
`;
  return [
    { path: "acme/mail/product.yaml", text: product },
    { path: PRICED, text: version },
  ];
}

/** A folder of its own that holds the tariff, until it is removed. */
export async function folderOf(
  price: string,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), "tariff-soak-"));
  const path = join(home, "tariffs");
  for (const source of priced(price)) {
    await mkdir(dirname(join(path, source.path)), { recursive: true });
    await writeFile(join(path, source.path), source.text);
  }
  return { path, remove: () => rm(home, { recursive: true, force: true }) };
}

/** Saves a price as editors do: another file, renamed into place. */
export async function savePrice(folder: string, price: string): Promise<void> {
  const path = join(folder, PRICED);
  await writeFile(`${path}.new`, priced(price).at(-1)?.text ?? "");
  await rename(`${path}.new`, path);
}
