import type { OracleOrder } from "./cohorts.ts";
import { type Happening, happeningsOf } from "./measured-usage.ts";
import {
  type Millis,
  millisOf,
  type PlainCharge,
  type PlainRequest,
  type PlainVersion,
  type Span,
  zonedOf,
} from "./plain.ts";
import { laterBy } from "./recurrence.ts";
import type { Laws } from "./timeline-laws.ts";

/** A stretch of time in which one version applies to one order. */
export type Segment = Span & { readonly order: OracleOrder; readonly version: PlainVersion };

/** One request with its moments as milliseconds, and the questions about an instant that rating asks. */
export class RatingCase {
  readonly zone: string;
  readonly laws: Laws;
  readonly from: Millis;
  readonly until: Millis;
  readonly usageFrom: Millis;
  readonly trial: { readonly from: Millis; readonly until: Millis } | undefined;
  /** When each row says that something happened, whether or not a meter counts it. */
  readonly rowInstants: readonly Millis[];
  readonly happenings: readonly Happening[];
  readonly segments: readonly Segment[];
  /** The instants at which order, version or freedom of charge change, ascending. */
  readonly changes: readonly Millis[];
  private readonly days = new Map<string, readonly Millis[]>();

  constructor(zone: string, laws: Laws, request: PlainRequest) {
    const { period, contract } = request;
    this.zone = zone;
    this.laws = laws;
    this.from = millisOf(period.from, zone);
    this.until = millisOf(period.until, zone);
    this.usageFrom = millisOf(request.usage_from ?? period.from, zone);
    this.trial = contract.trial && {
      from: millisOf(contract.trial.from, zone),
      until: millisOf(contract.trial.until, zone),
    };
    this.rowInstants = request.usage.map(({ at }) => millisOf(at, zone));
    this.happenings = happeningsOf(request.usage, zone);
    this.changes = [...laws.borders, ...(this.trial ? [this.trial.from, this.trial.until] : [])]
      .filter((at) => this.stateAt(at) !== this.stateAt(at - 1))
      .sort((one, other) => one - other);
    this.segments = laws.borders
      .filter((border) => laws.orderAt(border) && this.segmentStart(border) === border)
      .map((border) => this.segmentFrom(border));
  }

  /** Whether a segment's own version gives an instant away, even one at which the segment is over. */
  isFreeIn({ version }: Segment, at: Millis): boolean {
    return (
      version.trial === "free" && this.trial !== undefined && this.trial.from <= at && at < this.trial.until
    );
  }

  isFree(at: Millis): boolean {
    const version = this.laws.versionAt(at);
    return (
      version?.trial === "free" && this.trial !== undefined && this.trial.from <= at && at < this.trial.until
    );
  }

  /** Since when the same order has been on the same version. */
  segmentStart(at: Millis): Millis {
    return this.startOfStretch(
      at,
      (border) => this.laws.orderAt(border)?.index === this.laws.orderAt(at)?.index,
    );
  }

  /** When the tier counter that runs at an instant started at 0. */
  counterStart({ resets }: PlainCharge, at: Millis): Millis {
    // `never` goes on through touching orders as long as the version stays.
    if (resets === "never") return this.startOfStretch(at, () => true);
    const zoned = zonedOf(at, this.zone);
    const starts = {
      daily: zoned,
      monthly: zoned.with({ day: 1 }),
      yearly: zoned.with({ month: 1, day: 1 }),
    };
    const calendar = resets === undefined || resets === "per_order" ? undefined : starts[resets];
    return Math.max(
      this.segmentStart(at),
      calendar?.startOfDay().epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    );
  }

  /** The part of a calendar day, around an instant, in which nothing changes: where a meter per day counts. */
  dayWindow(at: Millis): { readonly from: Millis; readonly until: Millis } {
    const day = this.dayOf(at);
    return {
      from: Math.max(day.from, ...this.changes.filter((change) => change <= at)),
      until: Math.min(day.until, ...this.changes.filter((change) => change > at)),
    };
  }

  dayOf(at: Millis): { readonly from: Millis; readonly until: Millis } {
    const start = zonedOf(at, this.zone).startOfDay();
    return { from: start.epochMilliseconds, until: start.add({ days: 1 }).startOfDay().epochMilliseconds };
  }

  /** The first instants in the period of each segment that meets it. */
  segmentsMet(): readonly Millis[] {
    const inside = this.laws.borders.filter((border) => this.from < border && border < this.until);
    return [this.from, ...inside].filter(
      (at) => this.laws.versionAt(at) !== undefined && Math.max(this.segmentStart(at), this.from) === at,
    );
  }

  /** When the days of a window begin: as those of a part, counted from its start on the zone's clock. */
  daysOf({ from, until }: Span): readonly Millis[] {
    const known = this.days.get(`${from} ${until}`);
    if (known) return known;
    const days: Millis[] = [];
    for (let day = from; day < until; day = laterBy(from, { days: days.length }, this.zone)) days.push(day);
    this.days.set(`${from} ${until}`, days);
    return days;
  }

  private segmentFrom(from: Millis): Segment {
    const order = this.laws.orderAt(from) as OracleOrder;
    const version = this.laws.versionAt(from) as PlainVersion;
    const next = this.laws.borders.find(
      (border) => border > from && border < order.until && this.laws.versionAt(border) !== version,
    );
    return { order, version, from, until: next ?? order.until };
  }

  private stateAt(at: Millis): string {
    const version = this.laws.versionAt(at);
    return `${this.laws.orderAt(at)?.index} ${version?.effective} ${this.isFree(at)}`;
  }

  private startOfStretch(at: Millis, isSame: (border: Millis) => boolean): Millis {
    const version = this.laws.versionAt(at);
    const earlier = this.laws.borders.filter((border) => border <= at).reverse();
    const change = earlier.findIndex((border) => this.laws.versionAt(border) !== version || !isSame(border));
    return (change === -1 ? earlier : earlier.slice(0, change)).at(-1) ?? at;
  }
}
