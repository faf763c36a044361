import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { MAIL_PRODUCT } from "./mail-product.ts";
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
