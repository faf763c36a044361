import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { MAIL_HEAD, MAIL_PRODUCT } from "./mail-product.ts";
import { folderOf, ROOT } from "./tariff.ts";

test("tariff check --watch looks again at each save, and ends with Ctrl+C", { timeout: 30_000 }, async () => {
  const folder = folderOf({ "acme/mail/product.yaml": MAIL_PRODUCT });
  const words = [join(ROOT, "src/cli/main.ts"), "check", "--watch", "--tariffs", folder];
  const watching = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  watching.stdout.on("data", (bytes: Buffer) => {
    out += bytes.toString();
  });
  const wait = { timeout: 15_000, interval: 50 };
  await vi.waitFor(() => expect(out).toMatch(/^clean: 1 file, /), wait);
  writeFileSync(
    join(folder, "acme/mail/product.yaml"),
    MAIL_PRODUCT.replace("aggregate: count", "aggregate: cuont"),
  );
  await vi.waitFor(() => expect(out).toMatch(/did you mean `count`\?[\s\S]*1 error\n/), wait);
  writeFileSync(join(folder, "acme/mail/product.yaml"), MAIL_PRODUCT);
  await vi.waitFor(() => expect(out.match(/clean: 1 file, /g)).toHaveLength(2), wait);
  watching.kill("SIGINT");
  expect(await once(watching, "exit")).toEqual([0, null]);
});

test("tariff check --watch --against looks at the past too", { timeout: 30_000 }, async () => {
  const [base, folder] = [MAIL_PRODUCT, MAIL_PRODUCT].map((text) =>
    folderOf({ "acme/mail/product.yaml": text, [PAST]: PRICED }),
  );
  if (!base || !folder) throw new Error("no folders");
  const words = ["check", "--watch", "--against", base, "--tariffs", folder];
  const watching = spawn(process.execPath, [join(ROOT, "src/cli/main.ts"), ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  watching.stdout.on("data", (bytes: Buffer) => {
    out += bytes.toString();
  });
  const wait = { timeout: 15_000, interval: 50 };
  await vi.waitFor(() => expect(out).toMatch(/, the past as in /), wait);
  writeFileSync(join(folder, PAST), PRICED.replace("0.01 EUR", "0.02 EUR"));
  await vi.waitFor(() => expect(out).toMatch(/ error frozen-version-changed\n[\s\S]*1 error\n/), wait);
  watching.kill("SIGINT");
  expect(await once(watching, "exit")).toEqual([0, null]);
});

const PAST = "acme/mail/standard/2020-01-01.yaml";
const PRICED = `${MAIL_HEAD.replace("2027-01-01", "2020-01-01")}charges:
  messages: { meter: messages, model: per_unit, price: 0.01 EUR per message }
trial: not_offered
`;
