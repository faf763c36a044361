import type { OracleOrder } from "./cohorts.ts";
import { type Millis, millisOf, type PlainContract, type PlainTariff, type PlainVersion } from "./plain.ts";
import { type Laws, TimelineLaws } from "./timeline-laws.ts";
import { judgeTimeline, type Refused } from "./timeline-oracle.ts";

export type KnownMoves = {
  readonly kind: "known";
  readonly laws: MovingLaws;
  readonly branches: ReadonlySet<string>;
};

/** Judges the orders of each tariff by themselves, and what binds them to each other. */
export function judgeMoves(tariffs: readonly PlainTariff[], contract: PlainContract): KnownMoves | Refused {
  if (contract.switched) throw new Error("the arbitraries ask no contract that moves for early switches");
  const verdicts = tariffs.map((tariff) => judgeTimeline(tariff, contract));
  const refused = verdicts.filter((verdict) => verdict.kind === "refused");
  if (refused.length > 0) {
    const codes = refused.flatMap((verdict) => verdict.codes);
    return { kind: "refused", codes, records: [] };
  }
  const laws = new MovingLaws(tariffs, contract);
  const branches = verdicts.flatMap((verdict) => (verdict.kind === "known" ? [...verdict.branches] : []));
  return { kind: "known", laws, branches: new Set([...branches, ...laws.branches()]) };
}

type Placed = { readonly order: OracleOrder; readonly tariff: PlainTariff; readonly own: TimelineLaws };

/** The laws of each tariff over its own orders, and those that a version binds orders on other tariffs by. */
export class MovingLaws implements Laws {
  readonly orders: readonly OracleOrder[];
  readonly borders: readonly Millis[];
  private readonly placed: readonly Placed[];
  private readonly tariffs: readonly PlainTariff[];

  constructor(tariffs: readonly PlainTariff[], contract: PlainContract) {
    this.tariffs = tariffs;
    const placed = tariffs.flatMap((tariff) => {
      const own = new TimelineLaws(tariff, contract, []);
      return own.orders.map((order) => ({ order, tariff, own }));
    });
    this.placed = placed
      .sort((one, other) => one.order.from - other.order.from)
      .map((one, index) => ({ ...one, order: { ...one.order, index } }));
    this.orders = this.placed.map(({ order }) => order);
    const borders = placed.flatMap(({ own }) => own.borders);
    this.borders = [...new Set(borders)].sort((one, other) => one - other);
  }

  orderAt(at: Millis): OracleOrder | undefined {
    return this.placedAt(at)?.order;
  }

  versionAt(at: Millis): PlainVersion | undefined {
    const placed = this.placedAt(at);
    return placed?.tariff.versions[
      Math.max(placed.own.inForce(at) as number, this.floorIn(placed.tariff, at))
    ];
  }

  nameOf(version: PlainVersion): string {
    const tariff = this.tariffs.find(({ versions }) => versions.includes(version));
    return `${tariff?.id}@${version.effective}`;
  }

  branches(): string[] {
    const met = this.borders.flatMap((at) => this.placedAt(at) ?? []);
    const isLifted = this.borders.some((at) => {
      const placed = this.placedAt(at);
      return placed && this.floorIn(placed.tariff, at) > (placed.own.inForce(at) as number);
    });
    return [
      ...(new Set(met.map(({ tariff }) => tariff)).size > 1 ? ["moved"] : []),
      ...(isLifted ? ["lifted in the product"] : []),
    ];
  }

  private placedAt(at: Millis): Placed | undefined {
    return this.placed.find(({ order }) => order.from <= at && at < order.until);
  }

  /** The version that those reached on other tariffs bind an order to; -1 if none does. */
  private floorIn(tariff: PlainTariff, at: Millis): number {
    const reached = this.borders.flatMap((border) => {
      const placed = border <= at ? this.placedAt(border) : undefined;
      if (placed === undefined || placed.tariff === tariff) return [];
      return placed.tariff.versions[placed.own.inForce(border) as number] ?? [];
    });
    const binding = reached.filter(({ switch_back }) => switch_back === "never_in_product");
    const day = ({ effective }: PlainVersion) => millisOf(effective, tariff.zone);
    return Math.max(
      -1,
      ...binding.map((version) => tariff.versions.findLastIndex((own) => day(own) <= day(version))),
    );
  }
}
