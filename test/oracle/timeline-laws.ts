import { type OracleOrder, promisedMoment } from "./cohorts.ts";
import {
  type Millis,
  millisOf,
  type PlainContract,
  type PlainOrder,
  type PlainTariff,
  type PlainVersion,
  tariffId,
} from "./plain.ts";

/** Which order and which version an instant has, of one tariff or of several. */
export type Laws = {
  readonly orders: readonly OracleOrder[];
  readonly borders: readonly Millis[];
  orderAt(at: Millis): OracleOrder | undefined;
  versionAt(at: Millis): PlainVersion | undefined;
  nameOf(version: PlainVersion): string;
};

/** A `switched` record that was found legal. */
export type Accepted = {
  readonly kind: "early" | "undo";
  readonly to: number;
  readonly at: Millis;
  readonly order: OracleOrder;
};

/** The laws of docs/semantics.md over one contract and the records accepted so far, each asked at an instant. Versions are indices. */
export class TimelineLaws implements Laws {
  readonly orders: readonly OracleOrder[];
  readonly records: readonly Accepted[];
  readonly effective: readonly Millis[];
  /** Every instant at which the version in force may change, ascending. */
  readonly borders: readonly Millis[];
  private readonly tariff: PlainTariff;
  private readonly contract: PlainContract;
  /** By order and version: p_k and m_k. For versions bought under, both say from when they apply. */
  private readonly promised: readonly (readonly Millis[])[];
  private readonly own: readonly (readonly Millis[])[];

  constructor(tariff: PlainTariff, contract: PlainContract, records: readonly Accepted[]) {
    this.tariff = tariff;
    this.contract = contract;
    this.records = records;
    this.orders = ordersOf(tariff, contract);
    this.effective = tariff.versions.map((version) => millisOf(version.effective, tariff.zone));
    this.promised = this.orders.map((order) =>
      this.effective.map((effective, k) =>
        this.isLater(order, k)
          ? promisedMoment({ tariff, contract, order }, k)
          : Math.max(effective, order.from),
      ),
    );
    this.own = this.orders.map((order) => this.effective.map((_, k) => this.ownMoment(order, k)));
    const instants = [
      this.own,
      this.orders.map(({ from, until }) => [from, until]),
      [records.map(({ at }) => at)],
    ].flat(2);
    this.borders = [...new Set(instants)].filter(Number.isFinite).sort((one, other) => one - other);
  }

  with(record: Accepted): TimelineLaws {
    return new TimelineLaws(this.tariff, this.contract, [...this.records, record]);
  }

  orderAt(at: Millis): OracleOrder | undefined {
    return this.orders.find((order) => order.from <= at && at < order.until);
  }

  versionAt(at: Millis): PlainVersion | undefined {
    const inForce = this.inForce(at);
    return inForce === undefined ? undefined : this.tariff.versions[inForce];
  }

  /** What sums are kept by. */
  nameOf({ effective }: PlainVersion): string {
    return effective;
  }

  /** The version that applies; undefined outside the orders. */
  inForce(at: Millis): number | undefined {
    const order = this.orderAt(at);
    return order && Math.max(this.chosen(order, at), this.floor(at));
  }

  /** No version is later than an order bought before the first: such a contract is refused. */
  isLater(order: OracleOrder, k: number): boolean {
    return k > 0 && (this.effective[k] as Millis) > order.bought;
  }

  /** p_k */
  promisedOf(order: OracleOrder, k: number): Millis {
    return this.promised[order.index]?.[k] as Millis;
  }

  /** m_k: p_k and the promises of earlier later-versions that no version up to k overrides. */
  ownMoment(order: OracleOrder, k: number): Millis {
    const kept = [...this.effective.keys()].filter(
      (j) => j < k && this.isLater(order, j) && !this.isOverridden(j, k),
    );
    return Math.max(this.promisedOf(order, k), ...kept.map((j) => this.promisedOf(order, j)));
  }

  isOverridden(j: number, k: number): boolean {
    const { versions } = this.tariff;
    const date = versions[j]?.effective as string;
    return versions.some((version, i) => j < i && i <= k && version.overrides.includes(date));
  }

  /** The version by the order's own moments alone. */
  natural(order: OracleOrder, at: Millis): number {
    return (this.own[order.index] as readonly Millis[]).findLastIndex((moment) => moment <= at);
  }

  /** The version before the floor lifts it. */
  chosen(order: OracleOrder, at: Millis): number {
    return Math.max(this.natural(order, at), ...this.standing(order, at).map(({ to }) => to));
  }

  /** The early switches of an order that are not undone; an undoing takes back the latest. */
  standing(order: OracleOrder, at: Millis): readonly Accepted[] {
    const stack: Accepted[] = [];
    for (const record of this.records.filter((one) => one.order.index === order.index && one.at <= at)) {
      if (record.kind === "early") stack.push(record);
      else stack.pop();
    }
    return stack;
  }

  /** The newest version with `switch_back: never`, or `never_in_product`, that the contract has been on; -1 if none. */
  floor(at: Millis): number {
    const reached = this.borders.map((border) => {
      const order = border <= at ? this.orderAt(border) : undefined;
      return order ? this.chosen(order, border) : -1;
    });
    return Math.max(
      -1,
      ...reached.filter((version) => (this.tariff.versions[version]?.switch_back ?? "allowed") !== "allowed"),
    );
  }
}

/**
 * The orders on one tariff. A contract that has started is one open order, bought then. `ended` cuts every order, and undoes
 * those after it.
 */
function ordersOf({ id = tariffId, zone }: PlainTariff, contract: PlainContract): readonly OracleOrder[] {
  const ended = contract.ended === undefined ? Number.POSITIVE_INFINITY : millisOf(contract.ended, zone);
  const all =
    contract.started === undefined ? (contract.orders ?? []) : [{ id: null, from: contract.started }];
  const started = Math.min(...all.map(({ from }) => millisOf(from, zone)));
  const own = all.filter((order) => ("tariff" in order ? order.tariff : contract.tariff) === id);
  const first = Math.min(...own.map(({ from }) => millisOf(from, zone)));
  const orders = own.map((order: Omit<PlainOrder, "id"> & { readonly id: string | null }) => {
    const { id: name, bought = order.from, quantities } = order;
    const from = millisOf(order.from, zone);
    const ownUntil = order.until === undefined ? Number.POSITIVE_INFINITY : millisOf(order.until, zone);
    const until = Math.min(ownUntil, ended);
    const times = { started, first, bought: millisOf(bought, zone), from, until, ownUntil };
    return { id: name, ...(quantities ? { quantities } : {}), ...times };
  });
  return orders.filter(({ from, until }) => from < until).map((order, index) => ({ ...order, index }));
}
