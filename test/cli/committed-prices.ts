import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commitAll, repositoryOf } from "../files/repository.ts";
import { MAIL_PRODUCT } from "./mail-product.ts";

/** The file of the tariff, below the tariffs folder. */
export const PATH = "acme/mail/standard/2025-01-01.yaml";
export const TERMS = `tariff: acme/mail/standard
effective: 2025-01-01
time_zone: UTC
sold: open_ended
rounding: none
source: a test
why: A test.
charges:
  messages:
    meter: messages
    model: graduated
    tiers:
      - { up_to: 1_000, price: 0.02 EUR per message }
      - up_to: unlimited
        price: 0.01 EUR per message
    resets: monthly
  setup: { once: at_first_order, model: flat, price: 9.00 EUR per contract }
trial: not_offered
`;

/** Two commits of a tariff: the second changed the price of the last tier. */
export function written() {
  const repository = repositoryOf({
    "prices/acme/mail/product.yaml": MAIL_PRODUCT,
    [`prices/${PATH}`]: TERMS.replace("0.01 EUR", "0.015 EUR"),
  });
  const prices = join(repository.folder, "prices");
  const first = commitAll(repository, "The first prices", "2024-12-01T09:30:00+01:00");
  writeFileSync(join(prices, PATH), TERMS);
  const second = commitAll(repository, "Lower the last tier", "2024-12-15T00:00:00+01:00");
  return { ...repository, prices, first, second };
}
