import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, tariff } from "./tariff.ts";

const PRICES = `Requests
  first 1,000      0.02 EUR per request
  above            0.01 EUR per request
Seats              12.00 EUR per seat and month
`;
const WHEN = ["--effective", "2027-01-01", "--time-zone", "Europe/Berlin"];

describe("tariff init", () => {
  test("writes a product and its first version, which check takes", async () => {
    const folder = folderOf({ "prices.txt": PRICES });
    const prices = join(folder, "prices");
    const made = await tariff([
      ...["init", "acme/mail/standard", "--from", join(folder, "prices.txt"), "--tariffs", prices],
      ...[...WHEN, "--name", "Acme Mail", "--source", "Price list of December 2026"],
    ]);
    expect(made.exitCode).toBe(0);
    expect(made.out).toContain(`written: ${join(prices, "acme/mail/product.yaml")}\n`);
    const product = readFileSync(join(prices, "acme/mail/product.yaml"), "utf8");
    expect(product).toContain("name: Acme Mail\n");
    expect(product).toContain(
      "  requests: { event: mail.request, aggregate: count, unit: request, whole: true }\n",
    );
    expect(product).toContain("  seats: { unit: seat, whole: true }\n");
    const version = readFileSync(join(prices, "acme/mail/standard/2027-01-01.yaml"), "utf8");
    expect(version).toContain("sold: by_order\n");
    expect(version).toContain("source: Price list of December 2026\n");
    expect(version).toContain("      - { up_to: 1_000,     price: 0.02 EUR per request }\n");
    expect(version).toContain("what lies in it (graduated)");
    // 1,000 x 0.02 + 1 x 0.01 + 10 seats x 12.00
    expect(version).toContain("    usage: { requests: 1001 }\n    exact: 140.01 EUR\n");
    const checked = await tariff(["check", "--tariffs", prices]);
    expect(checked.exitCode).toBe(0);
    expect((await tariff(["fmt", "--check", "--tariffs", prices])).exitCode).toBe(0);
  });

  test("takes the price list from standard input, and assumes nothing that is said", async () => {
    const folder = folderOf({});
    const words = ["init", "acme/mail/team", "--from", "-", ...WHEN, "--tariffs", folder];
    const said = ["--model", "volume", "--resets", "yearly", "--rounding", "none"];
    expect((await tariff([...words, ...said], { input: PRICES })).exitCode).toBe(0);
    const version = readFileSync(join(folder, "acme/mail/team/2027-01-01.yaml"), "utf8");
    expect(version).toContain("model: volume\n");
    expect(version).toContain("resets: yearly\n");
    expect(version).toContain("rounding: none\n");
    expect(version).not.toContain("graduated");
  });

  test("changes no file that is there", async () => {
    const folder = folderOf({ "acme/mail/product.yaml": "ours\n" });
    const words = ["init", "acme/mail/standard", "--from", "-", ...WHEN, "--tariffs", folder];
    const { exitCode, err } = await tariff(words, { input: PRICES });
    expect(exitCode).toBe(2);
    expect(err).toBe(
      `tariff: \`${join(folder, "acme/mail/product.yaml")}\` is there already, and stays as it is\n`,
    );
    expect(readdirSync(join(folder, "acme/mail"))).toEqual(["product.yaml"]);
    expect(readFileSync(join(folder, "acme/mail/product.yaml"), "utf8")).toBe("ours\n");
  });

  test("writes nothing where a line cannot be read, and names it", async () => {
    const folder = folderOf({});
    const words = ["init", "acme/mail/standard", "--from", "-", ...WHEN, "--tariffs", folder];
    const { exitCode, out, err } = await tariff(words, { input: `${PRICES}Calls $1 per call\n` });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(err).toBe(
      "line 5: `Calls $1 per call`: several currencies are written `$`: say which with --currency\nnothing was written\n",
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test("takes prices without a currency in the one that is said, as its help tells", async () => {
    const folder = folderOf({});
    const words = ["init", "acme/mail/standard", "--from", "-", ...WHEN, "--tariffs", folder];
    const input = PRICES.replaceAll(" EUR", "");
    expect((await tariff(words, { input })).exitCode).toBe(1);
    expect((await tariff([...words, "--currency", "USD"], { input })).exitCode).toBe(0);
    const version = readFileSync(join(folder, "acme/mail/standard/2027-01-01.yaml"), "utf8");
    expect(version).toContain("      - { up_to: 1_000,     price: 0.02 USD per request }\n");
    expect(version).toContain("price: 12.00 USD per seat-month\n");
    const { out } = await tariff(["init", "--help"]);
    expect(out.replace(/\s+/g, " ")).toContain(
      "what `$` or `¥` means, and all prices where none has a currency",
    );
  });

  test("names the line of a second currency, which amounts that are not rounded can have", async () => {
    const folder = folderOf({});
    const words = ["init", "acme/mail/standard", "--from", "-", ...WHEN, "--tariffs", folder];
    const input = `${PRICES}Calls 1.00 USD per call\n`;
    expect(await tariff(words, { input })).toEqual({
      exitCode: 1,
      out: "",
      err: "line 5: `Calls 1.00 USD per call`: it is in USD, the lines before it in EUR: make a tariff of each, or say `--rounding none`\nnothing was written\n",
    });
    expect((await tariff([...words, "--rounding", "none"], { input })).exitCode).toBe(0);
    const version = readFileSync(join(folder, "acme/mail/standard/2027-01-01.yaml"), "utf8");
    expect(version).toContain("price: 1.00 USD per call\n");
  });

  test("writes nothing that check would refuse", async () => {
    const folder = folderOf({});
    const words = ["init", "acme/mail/standard", "--from", "-", "--tariffs", folder];
    const where = ["--effective", "2027-01-01", "--time-zone", "Europe/Berlim"];
    const { exitCode, err } = await tariff([...words, ...where], { input: PRICES });
    expect(exitCode).toBe(1);
    expect(err).toContain("`Europe/Berlim` is not");
    expect(err).toContain("nothing was written");
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    [["acme"], "tariff: the tariff's id `acme` is not read: write for example `acme/mail/standard`\n"],
    [["acme/mail/standard"], "tariff: --effective is not given: write for example `2027-01-01`\n"],
    [
      ["acme/mail/standard", "--effective", "2027-01-01"],
      "tariff: --time-zone is not given: write for example `Europe/Berlin`\n",
    ],
    [
      ["acme/mail/standard", ...WHEN],
      "tariff: there is no price list: name one with `--from prices.txt`, or `--from -`\n",
    ],
    [
      ["acme/mail/standard", ...WHEN, "--currency", "dollars"],
      "tariff: --currency `dollars` is no currency: write for example `USD`\n",
    ],
    [
      ["acme/mail/standard", ...WHEN, "--from", "nowhere.txt"],
      "tariff: the file `nowhere.txt` cannot be read: it does not exist\n",
    ],
  ])("without a terminal, %j lacks something", async (words, message) => {
    expect(await tariff(["init", ...words])).toEqual({ exitCode: 2, out: "", err: message });
  });
});
