import { quote } from "../domain/quote.ts";
import { faultAt } from "./book-fault.ts";
import { type CsvRecord, csvRecords, isCsv, jsonRecords } from "./records.ts";

/** A contract as a request has it, not looked at yet but for its id, and where it stands. */
export type BookedContract = {
  readonly id: string;
  readonly contract: object;
  /** What a request to rate has beside the contract; none of a contract alone. */
  readonly usage: readonly unknown[];
  readonly line: number;
};

/** The contracts of a file: one JSON object in each line, or the rows of a CSV file, whose name then ends in `.csv`. */
export async function* contractsIn(file: string): AsyncGenerator<BookedContract> {
  yield* isCsv(file) ? fromCsv(file) : fromJson(file);
}

/** A line may be the contract, or a request with it. */
async function* fromJson(file: string): AsyncGenerator<BookedContract> {
  for await (const { line, value } of jsonRecords(file)) {
    const { contract = value } = value;
    const id =
      typeof contract === "object" && contract !== null && "id" in contract ? contract.id : undefined;
    if (typeof id !== "string")
      throw faultAt(
        { file, line },
        'the contract has no `id`; expected for example { "id": "c-1", "tariff": "acme/mail/standard", "started": "2026-01-01" }',
      );
    const { usage = [] } = contract === value ? {} : value;
    if (!Array.isArray(usage)) throw faultAt({ file, line }, "`usage` is no list");
    yield { id, contract: contract as object, usage, line };
  }
}

const COLUMN =
  /^(id|tariff|started|ended|trial\.(from|until)|order\.(id|tariff|bought|from|until)|(order\.quantities|attributes)\.[a-z0-9-]+)$/;
const KNOWN =
  "`id`, `tariff`, `started`, `ended`, `trial.from`, `trial.until`, `attributes.<name>`, `order.id`, `order.tariff`, `order.bought`, `order.from`, `order.until`, `order.quantities.<name>`";

/** Rows of one id that follow each other are the orders of one contract. */
async function* fromCsv(file: string): AsyncGenerator<BookedContract> {
  let open: { readonly first: CsvRecord; readonly id: string; orders: object[] } | undefined;
  for await (const row of csvRecords(file, { isColumn: (name) => COLUMN.test(name), known: KNOWN })) {
    const id = row.cells.get("id");
    if (id === undefined) throw faultAt({ file, line: row.line }, "the row has no `id`");
    if (open && open.id !== id) {
      yield contractOf(open);
      open = undefined;
    }
    if (open) requireSameContract(open.first, row, file);
    open ??= { first: row, id, orders: [] };
    open.orders.push(...orderIn(row));
  }
  if (open) yield contractOf(open);
}

/** A further row has a further order, and says the same of the contract. */
function requireSameContract(first: CsvRecord, row: CsvRecord, file: string): void {
  const isOfContract = (name: string) => !name.startsWith("order.");
  const names = [...first.cells.keys(), ...row.cells.keys()].filter(isOfContract);
  const other = names.find((name) => first.cells.get(name) !== row.cells.get(name));
  const place = { file, line: row.line };
  const id = quote(row.cells.get("id") ?? "");
  if (other !== undefined)
    throw faultAt(
      place,
      `the contract ${id} has another \`${other}\` than in line ${first.line}; rows of one id are its orders, and say the same of the contract`,
    );
  if (orderIn(row).length === 0)
    throw faultAt(
      place,
      `the contract ${id} stands in line ${first.line} already; a further row needs an order, such as \`order.from\``,
    );
}

function contractOf({
  first,
  id,
  orders,
}: {
  readonly first: CsvRecord;
  readonly id: string;
  readonly orders: readonly object[];
}): BookedContract {
  const { cells, line } = first;
  const contract = {
    id,
    ...stated({ tariff: cells.get("tariff"), started: cells.get("started"), ended: cells.get("ended") }),
    ...mapOf("trial", stated({ from: cells.get("trial.from"), until: cells.get("trial.until") })),
    ...mapOf("attributes", withPrefix(cells, "attributes.")),
    ...(orders.length > 0 ? { orders } : {}),
  };
  return { id, contract, usage: [], line };
}

function orderIn({ cells }: CsvRecord): readonly object[] {
  const order = {
    ...stated({
      id: cells.get("order.id"),
      tariff: cells.get("order.tariff"),
      bought: cells.get("order.bought"),
    }),
    ...stated({ from: cells.get("order.from"), until: cells.get("order.until") }),
    ...mapOf("quantities", withPrefix(cells, "order.quantities.")),
  };
  return Object.keys(order).length > 0 ? [order] : [];
}

type Texts = Readonly<Record<string, string>>;

function stated(entries: Readonly<Record<string, string | undefined>>): Texts {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function withPrefix(cells: CsvRecord["cells"], prefix: string): Texts {
  return Object.fromEntries(
    [...cells]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, cell]) => [name.slice(prefix.length), cell]),
  );
}

function mapOf(key: string, value: Texts): Readonly<Record<string, Texts>> {
  return Object.keys(value).length > 0 ? { [key]: value } : {};
}
