import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BookEntry, bookOf } from "../../src/book/book.ts";
import { folderOf } from "../cli/tariff.ts";

async function read(
  files: Readonly<Record<string, string>>,
  usageFrom?: string,
): Promise<readonly BookEntry[]> {
  const folder = folderOf(files);
  const [contracts = "", usage] = Object.keys(files).map((name) => join(folder, name));
  const entries: BookEntry[] = [];
  try {
    for await (const entry of bookOf({ contracts, usage, usageFrom }, () => undefined)) entries.push(entry);
  } catch (error) {
    throw new Error((error as Error).message.replaceAll(`${folder}/`, ""));
  }
  return entries;
}

const A = { id: "a", tariff: "acme/mail/standard", started: "2026-01-01" };
const B = { ...A, id: "b" };
const lines = (...values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");

describe("a book", () => {
  test("gives each contract its usage, in whatever order it stands", async () => {
    const row = (contract: string, quantity: number) => ({
      contract,
      meter: "messages",
      at: "2026-06-01",
      quantity,
    });
    const files = { "c.ndjson": lines(A, B), "u.ndjson": lines(row("b", 1), row("a", 2), row("b", 3)) };
    expect(await read(files, "2026-05-01")).toEqual([
      {
        contract: A,
        usage: [{ meter: "messages", at: "2026-06-01", quantity: 2 }],
        usage_from: "2026-05-01",
      },
      {
        contract: B,
        usage: [1, 3].map((quantity) => ({ meter: "messages", at: "2026-06-01", quantity })),
        usage_from: "2026-05-01",
      },
    ]);
  });

  test("takes requests for contracts, blank lines, and no usage at all", async () => {
    expect(await read({ "c.ndjson": `${lines({ contract: A, period: {} })}\n\n${lines(B)}` })).toEqual([
      { contract: A, usage: [] },
      { contract: B, usage: [] },
    ]);
  });

  test("takes the usage of requests, and what a file adds to it", async () => {
    const row = { meter: "messages", at: "2026-06-01", quantity: 1 };
    const files = {
      "c.ndjson": lines({ contract: A, usage: [row] }),
      "u.ndjson": lines({ contract: "a", ...row }),
    };
    expect(await read(files)).toEqual([{ contract: A, usage: [row, row] }]);
  });

  test("takes CSV: a row per order, empty cells for what is not stated", async () => {
    const files = {
      "c.csv": `\ufeffid,tariff,started,ended,trial.from,trial.until,attributes.region,order.bought,order.from,order.until,order.quantities.seats
a,acme/mail/standard,2026-01-01,,2026-01-01,2026-02-01,eu,,,,
"b, the second",acme/mail/team,,2026-12-01,,,,2026-01-01,2026-01-01,2026-02-01,5
"b, the second",acme/mail/team,,2026-12-01,,,,2026-01-20,2026-02-01,2026-03-01,6
`,
      "u.csv":
        'contract,meter,at,quantity\r\n"b, the second",messages,2026-06-01,1.5\r\na,messages,2026-06-02,7\r\n',
    };
    expect(await read(files)).toEqual([
      {
        contract: { ...A, trial: { from: "2026-01-01", until: "2026-02-01" }, attributes: { region: "eu" } },
        usage: [{ meter: "messages", at: "2026-06-02", quantity: "7" }],
      },
      {
        contract: {
          id: "b, the second",
          tariff: "acme/mail/team",
          ended: "2026-12-01",
          orders: [
            { bought: "2026-01-01", from: "2026-01-01", until: "2026-02-01", quantities: { seats: "5" } },
            { bought: "2026-01-20", from: "2026-02-01", until: "2026-03-01", quantities: { seats: "6" } },
          ],
        },
        usage: [{ meter: "messages", at: "2026-06-01", quantity: "1.5" }],
      },
    ]);
  });

  const U = "contract,meter,at,quantity\n";
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "an id that stands twice",
      { "c.ndjson": lines(A, B, A) },
      "c.ndjson:3: the contract `a` stands in line 1 already; the rows of a contract follow each other",
    ],
    [
      "no id",
      { "c.ndjson": lines(B, { tariff: "t" }) },
      'c.ndjson:2: the contract has no `id`; expected for example { "id": "c-1", "tariff": "acme/mail/standard", "started": "2026-01-01" }',
    ],
    ["a list", { "c.ndjson": "[1]\n" }, "c.ndjson:1: the line is no JSON object; expected one in each line"],
    ["an empty file", { "c.ndjson": "" }, "`c.ndjson` holds no contract"],
    [
      "a column that is not known",
      { "c.csv": "id,region\na,eu\n" },
      expect.stringContaining(
        "c.csv:1: the column `region` is not known, or stands twice; known: `id`, `tariff`,",
      ) as string,
    ],
    [
      "a column that stands twice",
      { "c.csv": "id,tariff,tariff\na,t,t\n" },
      expect.stringContaining("the column `tariff` is not known, or stands twice") as string,
    ],
    [
      "columns that are separated by semicolons",
      { "c.csv": "id;tariff\na;t\n" },
      "c.csv:1: the columns are separated by `;`, expected commas: export the file with commas",
    ],
    [
      "a further row without an order",
      { "c.csv": "id,tariff\na,t\na,t\n" },
      "c.csv:3: the contract `a` stands in line 2 already; a further row needs an order, such as `order.from`",
    ],
    [
      "a further row that says something else of the contract",
      { "c.csv": "id,tariff,order.from\na,t,2026-01-01\na,u,2026-02-01\n" },
      "c.csv:3: the contract `a` has another `tariff` than in line 2; rows of one id are its orders, and say the same of the contract",
    ],
    ["a row without an id", { "c.csv": "id,tariff\na,t\n,t\n" }, "c.csv:3: the row has no `id`"],
    [
      "a row of usage for nobody",
      { "c.ndjson": lines(A), "u.csv": `${U},messages,2026-06-01,1\n` },
      'u.csv:2: the row names no contract; expected for example { "contract": "c-1", "meter": "messages", "at": "2026-06-01", "quantity": 20 }',
    ],
    [
      "usage of a stranger",
      { "c.ndjson": lines(A), "u.csv": `${U}z,messages,2026-06-01,1\n` },
      "`u.csv` has usage for contracts that are not in `c.ndjson`, 1 of them, the first is `z`: add them, or take their usage out",
    ],
    [
      "a row that is too long",
      { "c.ndjson": lines(A), "u.csv": `${U}a,messages,2026-06-01,1,2\n` },
      expect.stringContaining("the file `u.csv` cannot be read: ") as string,
    ],
  ])("refuses %s", async (_, files, message) => {
    await expect(read(files)).rejects.toThrow(expect.objectContaining({ message }) as Error);
  });

  test("refuses a file that is not there", async () => {
    const book = bookOf(
      { contracts: "nowhere.csv", usage: undefined, usageFrom: undefined },
      () => undefined,
    );
    await expect(book.next()).rejects.toThrow("the file `nowhere.csv` cannot be read: it does not exist");
  });
});
