import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../src/engine.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { sourcesOf } from "../laws/print-tariff.ts";
import { tariffs } from "../laws/tariff-arbitraries.ts";

function lines(...texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}

describe("the layout", () => {
  test("puts the keys of rows, and the units of their prices, in columns", async () => {
    const text = lines(
      "tiers:",
      "- {up_to: 100_000, price: 0.0009 USD per check}",
      "- {up_to: 500_000,   price: 0.00069     USD per check }   # less",
      "- { up_to: unlimited, price: 0.000625 USD per check } # least",
    );
    expect(await layOut(text, undefined)).toBe(
      lines(
        "tiers:",
        "  - { up_to: 100_000,   price: 0.0009   USD per check }",
        "  - { up_to: 500_000,   price: 0.00069  USD per check }  # less",
        "  - { up_to: unlimited, price: 0.000625 USD per check }  # least",
      ),
    );
  });

  test("puts one space where several stood, also in a price alone", async () => {
    expect(await layOut("price:  0.0732   USD   per instance-day\n", undefined)).toBe(
      "price: 0.0732 USD per instance-day\n",
    );
  });

  test("leaves rows alone that would be too wide in columns", async () => {
    const [a, b] = ["a".repeat(60), "b".repeat(70)];
    const text = `rows:\n  - { x: ${a}, y: 1, z: 1 }\n  - { x: 1, y: ${b}, z: 1 }\n`;
    expect(await layOut(text, undefined)).toBe(text);
  });

  test("aligns nothing that stands beside each other", async () => {
    const text = "usage: [{ meter: calls, quantity: 1 }, { meter: users, quantity: 100 }]\n";
    expect(await layOut(text, undefined)).toBe(text);
  });

  test("aligns only neighbours with the same keys", async () => {
    const text = lines(
      "existing_contracts:",
      "  - { when: in_trial, switch: at_trial_end }",
      "  - { when: otherwise, switch: never }",
      "  - { else: 1 }",
      "  - { when: a, switch: never }",
    );
    expect(await layOut(text, undefined)).toBe(text.replace("in_trial, switch", "in_trial,  switch"));
  });

  test("keeps comments, and puts those behind values in one column", async () => {
    const text = lines(
      "# the head",
      "model: graduated # each tier",
      "resets: monthly    # the calendar month",
      "name: 'a # is no comment'",
      "why: >-",
      "  neither # is this",
      "",
      "",
      "charges:",
      "    # of the fee",
      "    fee:",
      "          price: 1.00 USD per month   ",
    );
    expect(await layOut(text, undefined)).toBe(
      lines(
        "# the head",
        "model: graduated              # each tier",
        "resets: monthly               # the calendar month",
        'name: "a # is no comment"',
        "why: >-",
        "  neither # is this",
        "",
        "charges:",
        "  # of the fee",
        "  fee:",
        "    price: 1.00 USD per month",
      ),
    );
  });

  test("a comment behind a long row moves no other", async () => {
    const long = `usage: [${"1, ".repeat(30)}1]`;
    expect(await layOut(lines(`${long} # many`, "at: 2027-01-01 # then"), undefined)).toBe(
      lines(`${long}  # many`, "at: 2027-01-01                # then"),
    );
  });

  test("takes files of Windows and with a byte order mark", async () => {
    expect(await layOut("\ufeffa:   1\r\nb: 2\r\n", undefined)).toBe("a: 1\nb: 2\n");
  });

  test("names the schema in the first line, and only there", async () => {
    const line = "# yaml-language-server: $schema=../tariff.schema.json";
    expect(await layOut("a: 1\n", "../tariff.schema.json")).toBe(`${line}\na: 1\n`);
    const elsewhere = "# ours\n# yaml-language-server: $schema=old.json\na: 1\n";
    expect(await layOut(elsewhere, "../tariff.schema.json")).toBe(`${line}\n# ours\na: 1\n`);
    expect(await layOut(`${line}\na: 1\n`, "../tariff.schema.json")).toBe(`${line}\na: 1\n`);
  });
});

describe("laying out changes nothing that a file says, and a second time nothing at all:", () => {
  const read = (text: string): unknown => readYaml({ path: "a.yaml", text });

  async function expectKept(text: string): Promise<void> {
    const once = await layOut(text, "schema.json");
    expect(saidIn(read(once))).toEqual(saidIn(read(text)));
    expect(commentsIn(once)).toEqual(commentsIn(text));
    expect(await layOut(once, "schema.json")).toBe(once);
  }

  test.each(files("tariffs"))("%s", async (path) => {
    const text = readFileSync(path, "utf8");
    expect(await layOut(text, undefined)).toBe(text);
  });

  test("files of the gallery", async () => {
    const texts = files("test/problems").map((path) => readFileSync(path, "utf8"));
    const readable = texts.filter((text) => text.length < 100_000 && "value" in (read(text) as object));
    expect(readable.length).toBeGreaterThan(100);
    for (const text of readable) await expectKept(text);
  });

  test("drawn files, with comments and white space where nobody would put them", async () => {
    await fc.assert(
      fc.asyncProperty(tariffs, fc.infiniteStream(fc.nat(9)), async (tariff, chances) => {
        for (const { text } of sourcesOf(tariff)) {
          const spoilt = text.split("\n").map((line) => spoil(line, chances.next().value ?? 0));
          await expectKept(spoilt.join("\n"));
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** White space and comments that mean nothing, where a line is no text over several lines. */
function spoil(line: string, chance: number): string {
  if (!/^\s*(- )?[a-z_]+: [^>|]+$/.test(line) || line.includes("#")) return line;
  if (chance === 0) return `${line} # because ${chance}`;
  if (chance === 1) return `${line.replace(": ", ":   ")}   `;
  if (chance === 2) return `${line}      # spaced`;
  return chance === 3 ? `\n\n\n${line}` : line;
}

function saidIn(read: unknown): unknown {
  return JSON.parse(JSON.stringify((read as { value: unknown }).value).replace(/ +/g, " "));
}

function commentsIn(text: string): readonly string[] {
  const lines = text.split("\n").filter((line) => !line.includes("yaml-language-server"));
  return lines.flatMap((line) => /(^|\s)#.*$/.exec(line)?.[0].trim() ?? []);
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => join(folder, path));
}
