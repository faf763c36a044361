import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, tariff } from "./tariff.ts";

const SPREAD = "product:    acme/mail\nname: Acme Mail\n";
const LAID_OUT = "product: acme/mail\nname: Acme Mail\n";

describe("tariff fmt", () => {
  test("finds the shipped tariffs as they should be", async () => {
    const { exitCode, out, err } = await tariff(["fmt", "--check"]);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: "" });
    expect(err).toBe("0 files would be laid out, 5 as they should be\n");
  });

  test("with --check names what it would change, and changes nothing", async () => {
    const file = join(folderOf({ "product.yaml": SPREAD }), "product.yaml");
    const { exitCode, out } = await tariff(["fmt", "--check", file]);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: `${file}\n` });
    expect(readFileSync(file, "utf8")).toBe(SPREAD);
  });

  test("changes the files of a folder, and has nothing to do a second time", async () => {
    const folder = folderOf({ "acme/mail/product.yaml": SPREAD });
    const path = join(folder, "acme/mail/product.yaml");
    expect(await tariff(["fmt", "--tariffs", folder])).toEqual({
      exitCode: 0,
      out: `${path}\n`,
      err: "1 file laid out, 0 as they should be\n",
    });
    expect(readFileSync(path, "utf8")).toBe(LAID_OUT);
    expect((await tariff(["fmt", "--tariffs", folder])).err).toBe("0 files laid out, 1 as they should be\n");
  });

  test("names the schema of the project, where there is one above the file", async () => {
    const folder = folderOf({
      "node_modules/tariff-service/schemas/product.schema.json": "{}",
      "tariffs/acme/product.yaml": LAID_OUT,
    });
    await tariff(["fmt", join(folder, "tariffs/acme/product.yaml")]);
    const schema = "../../node_modules/tariff-service/schemas/product.schema.json";
    expect(readFileSync(join(folder, "tariffs/acme/product.yaml"), "utf8")).toBe(
      `# yaml-language-server: $schema=${schema}\n${LAID_OUT}`,
    );
  });

  test.each([
    ["https://prices.example/product.schema.json", "https://prices.example/product.schema.json"],
    ["../gone/product.schema.json", "schemas/product.schema.json"],
    ["schemas/tariff.schema.json", "schemas/product.schema.json"],
  ])("keeps or mends the schema that is named: %s", async (named, kept) => {
    const folder = folderOf({
      "schemas/product.schema.json": "{}",
      "schemas/tariff.schema.json": "{}",
      "product.yaml": `# yaml-language-server: $schema=${named}\n${LAID_OUT}`,
    });
    await tariff(["fmt", join(folder, "product.yaml")]);
    expect(readFileSync(join(folder, "product.yaml"), "utf8")).toContain(`$schema=${kept}\n`);
  });

  test("writes what a link leads to, and leaves the link", async () => {
    const folder = folderOf({ "real.yaml": SPREAD });
    symlinkSync(join(folder, "real.yaml"), join(folder, "product.yaml"));
    await tariff(["fmt", join(folder, "product.yaml")]);
    expect(readFileSync(join(folder, "real.yaml"), "utf8")).toBe(LAID_OUT);
  });

  test("leaves a file that is not YAML alone, says why, and goes on", async () => {
    const folder = folderOf({ "a.yaml": "a:\n\tb: 1\n", "product.yaml": SPREAD });
    const { exitCode, out, err } = await tariff(["fmt", "--tariffs", folder]);
    expect(exitCode).toBe(1);
    expect(err).toContain("a tab was found where YAML indents with spaces");
    expect(err).toContain(`left alone: ${join(folder, "a.yaml")}`);
    expect(out).toBe(`${join(folder, "product.yaml")}\n`);
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("a:\n\tb: 1\n");
  });

  test("of a file that is not there is a wrong call", async () => {
    expect(await tariff(["fmt", "nowhere.yaml"])).toEqual({
      exitCode: 2,
      out: "",
      err: "tariff: the file `nowhere.yaml` cannot be read: it does not exist\n",
    });
  });
});
