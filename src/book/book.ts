import { quote } from "../domain/quote.ts";
import { BookFault, faultAt } from "./book-fault.ts";
import { contractsIn } from "./contracts.ts";
import { usageIn } from "./usage.ts";
import { UsageStore } from "./usage-store.ts";

/** A contract with its usage, as a request to rate has them. */
export type BookEntry = {
  readonly contract: object;
  readonly usage: readonly unknown[];
  readonly usage_from?: string;
};

/** The files of a book. `usageFrom` says since when usage is complete. */
export type BookFiles = {
  readonly contracts: string;
  readonly usage: string | undefined;
  readonly usageFrom: string | undefined;
};

/** Is told how far the work is: rows of usage that were read, then contracts that were taken. */
export type Progress = (done: number, what: "rows of usage read" | "contracts") => void;

/**
 * The contracts of a book with the usage of each, in the order of their file. Usage may stand in any order; what is of no
 * contract of the book is a fault at the end, since it would be billed to nobody. Throws a `BookFault`.
 */
export async function* bookOf(
  { contracts, usage, usageFrom }: BookFiles,
  progress: Progress,
): AsyncGenerator<BookEntry> {
  const store = new UsageStore();
  try {
    if (usage !== undefined) await store.fill(usageIn(usage), (rows) => progress(rows, "rows of usage read"));
    let count = 0;
    for await (const { id, contract, usage: own, line } of contractsIn(contracts)) {
      const earlier = store.earlierLine(id, line);
      if (earlier !== undefined)
        throw faultAt(
          { file: contracts, line },
          `the contract ${quote(id)} stands in line ${earlier} already; the rows of a contract follow each other`,
        );
      yield {
        contract,
        usage: [...own, ...store.usageOf(id)],
        ...(usageFrom === undefined ? {} : { usage_from: usageFrom }),
      };
      count += 1;
      progress(count, "contracts");
    }
    if (count === 0) throw new BookFault(`\`${contracts}\` holds no contract`);
    const strangers = store.strangers();
    if (strangers)
      throw new BookFault(
        `\`${usage}\` has usage for contracts that are not in \`${contracts}\`, ${strangers.contracts} of them, the first is ${quote(strangers.first)}: add them, or take their usage out`,
      );
  } finally {
    store.close();
  }
}
