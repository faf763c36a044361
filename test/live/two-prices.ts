import { mkdir, mkdtemp, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Source } from "../../src/domain/catalog.ts";

/** The file that states the price, below the tariffs folder. */
export const PRICED = "acme/mail/standard/2027-01-01.yaml";

/** A tariff of one price per message, and the example that proves it. */
export function priced(price: string): readonly Source[] {
  return [
    {
      path: "acme/mail/product.yaml",
      text: `product: acme/mail
name: Acme Mail
meters:
  messages: { event: mail.sent, aggregate: count, unit: message, whole: true }
`,
    },
    {
      path: PRICED,
      text: `tariff: acme/mail/standard
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
`,
    },
  ];
}

/** A folder of its own that holds the files; its parent is the test's too. */
export async function folderOf(sources: readonly Source[]): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "tariff-live-")), "tariffs");
  for (const source of sources) {
    await mkdir(dirname(join(folder, source.path)), { recursive: true });
    await writeFile(join(folder, source.path), source.text);
  }
  return folder;
}

/** Saves a price as editors do: another file, renamed into place. */
export async function savePrice(folder: string, price: string): Promise<void> {
  const text = priced(price).find(({ path }) => path === PRICED)?.text ?? "";
  const path = join(folder, PRICED);
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

/** One message on the first day. Its exact total is the price. */
export const ONE_MESSAGE = {
  contract: { id: "c-1", tariff: "acme/mail/standard", started: "2027-01-01" },
  period: { from: "2027-01-01", until: "2027-01-02" },
  usage: [{ meter: "messages", at: "2027-01-01", quantity: 1 }],
};
