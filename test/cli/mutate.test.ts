import { describe, expect, test } from "vitest";
import { MAIL_HEAD, MAIL_PRODUCT } from "./mail-product.ts";
import { folderOf, tariffLine } from "./tariff.ts";

const STANDARD = `${MAIL_HEAD}charges:
  messages: { meter: messages, model: per_unit, price: 0.07 EUR per message }
trial: not_offered
examples:
  - { name: one message, usage: { messages: 1 }, amount: 0.07 EUR }
`;
const files = (standard = STANDARD) =>
  folderOf({ "acme/mail/product.yaml": MAIL_PRODUCT, "acme/mail/standard/2027-01-01.yaml": standard });

describe("tariff mutate", () => {
  test("ends with 0 where the dry run sees every slip", async () => {
    const { exitCode, out, err } = await tariffLine(`mutate --tariffs ${files()} --only digit-changed`);
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toBe("digit-changed           3  3 refused\n3 slips: the dry run sees each of them\n");
  });

  test("ends with 1 where it lets one pass, and shows that with its place", async () => {
    const standard = STANDARD.slice(0, STANDARD.indexOf("examples"));
    const { exitCode, out } = await tariffLine(`mutate --tariffs ${files(standard)} --only point-moved`);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/2027-01-01\.yaml:9:56 unseen point-moved: `0\.07` became `0\.7`\n/);
    expect(out).toMatch(/\n2 slips: 2 unseen; add examples that tell the right files from those\n$/);
  });

  test("gives the same to programs, with what has seen a slip", async () => {
    const { out } = await tariffLine(`mutate --tariffs ${files()} --only point-moved --format ndjson`);
    const [first] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      ...{ operator: "point-moved", was: "0.07", is: "0.7", outcome: "refused" },
      by: { code: "example-failed" },
    });
  });

  test("makes no slips in files that are wrong", async () => {
    const { exitCode, err } = await tariffLine(
      `mutate --tariffs ${files(STANDARD.replace("0.07 EUR", "0,07 EUR"))}`,
    );
    expect(exitCode).toBe(1);
    expect(err).toContain("number-with-comma");
  });
});
