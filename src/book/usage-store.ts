import { DatabaseSync } from "node:sqlite";
import type { BookedUsage } from "./usage.ts";

const ROWS_AT_ONCE = 50_000;

/**
 * Usage by contract: it comes in any order, and may be more than memory holds. SQLite keeps a database without a name in a
 * file that only it can see, and that is gone however the process ends.
 */
export class UsageStore {
  readonly #file = new DatabaseSync("");

  constructor() {
    this.#file.exec(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE usage (contract TEXT, row TEXT)",
    );
    this.#file.exec("CREATE TABLE contracts (id TEXT PRIMARY KEY, line INTEGER) WITHOUT ROWID");
  }

  /** Takes all rows, in their order; `seen` is told how many there are so far. */
  async fill(rows: AsyncIterable<BookedUsage>, seen: (rows: number) => void): Promise<void> {
    const insert = this.#file.prepare("INSERT INTO usage VALUES (?, ?)");
    let count = 0;
    this.#file.exec("BEGIN");
    for await (const { contract, row } of rows) {
      insert.run(contract, JSON.stringify(row));
      count += 1;
      if (count % ROWS_AT_ONCE !== 0) continue;
      this.#file.exec("COMMIT; BEGIN");
      seen(count);
    }
    this.#file.exec("COMMIT; CREATE INDEX by_contract ON usage (contract)");
    seen(count);
  }

  /** The line of an earlier contract of the same id; undefined for the first, which is remembered. */
  earlierLine(id: string, line: number): number | undefined {
    const found = this.#file.prepare("SELECT line FROM contracts WHERE id = ?").get(id);
    if (found) return Number(found["line"]);
    this.#file.prepare("INSERT INTO contracts VALUES (?, ?)").run(id, line);
    return undefined;
  }

  usageOf(contract: string): readonly unknown[] {
    const rows = this.#file.prepare("SELECT row FROM usage WHERE contract = ? ORDER BY rowid").all(contract);
    return rows.map(({ row }) => JSON.parse(String(row)) as unknown);
  }

  /** The ids that usage names and no contract has: how many, and the first. */
  strangers(): { readonly contracts: number; readonly first: string } | undefined {
    const found = this.#file
      .prepare(
        "SELECT count(DISTINCT contract) AS contracts, min(contract) AS first FROM usage WHERE contract NOT IN (SELECT id FROM contracts)",
      )
      .get();
    const contracts = Number(found?.["contracts"] ?? 0);
    return contracts === 0 ? undefined : { contracts, first: String(found?.["first"]) };
  }

  close(): void {
    this.#file.close();
  }
}
