import {
  type Condition,
  type Millis,
  millisOf,
  type PlainContract,
  type PlainOrder,
  type PlainTariff,
  seatsAt,
  stated,
  type Test,
} from "./plain.ts";
import { laterBy } from "./recurrence.ts";

export type OracleOrder = Pick<PlainOrder, "quantities"> & {
  /** null where a contract has no orders of its own. */
  readonly id: string | null;
  readonly index: number;
  /** When the contract's first order began. */
  readonly started: Millis;
  /** When its first order on the same tariff began. */
  readonly first: Millis;
  readonly bought: Millis;
  readonly from: Millis;
  /** Cut at the contract's end. */
  readonly until: Millis;
  readonly ownUntil: Millis;
};

type Facts = Readonly<Record<string, number | string | boolean | undefined>> & { readonly zone: string };
type Situation = {
  readonly tariff: PlainTariff;
  readonly contract: PlainContract;
  readonly order: OracleOrder;
};

/** p_k: from when version k itself lets an order bought before it be on k, whatever other versions promised. */
export function promisedMoment(situation: Situation, k: number): Millis {
  const version = situation.tariff.versions[k];
  if (version === undefined) throw new Error(`no version ${k}`);
  const effective = millisOf(version.effective, situation.tariff.zone);
  const facts = factsAt(situation, effective);
  const row = version.rows.find(({ when }) => isMember(when, version.cohorts, facts));
  if (row === undefined) throw new Error("the last row is otherwise");
  return Math.max(effective, momentOf(row.switch, situation, effective));
}

function factsAt({ tariff, contract, order }: Situation, effective: Millis): Facts {
  const { zone } = tariff;
  const trial = contract.trial;
  return {
    zone,
    contract: contract.id,
    started: order.started,
    bought: order.bought,
    order_from: order.from,
    order_until: order.ownUntil,
    region: stated(contract.attributes.region, effective, zone),
    // An order that begins later states nothing before its start: its first quantity is the one to read.
    "order.seats": seatsAt(order, Math.max(effective, order.from), zone),
    in_trial:
      trial !== undefined &&
      millisOf(trial.from, zone) <= effective &&
      effective < millisOf(trial.until, zone),
    bought_ahead: order.from > effective,
  };
}

function isMember(when: string, cohorts: Readonly<Record<string, Condition>>, facts: Facts): boolean {
  if (when === "otherwise") return true;
  if (when === "in_trial" || when === "bought_ahead") return facts[when] === true;
  const cohort = cohorts[when];
  if (cohort === undefined) throw new Error(`no cohort ${when}`);
  return holds(cohort, facts);
}

function holds(condition: Condition, facts: Facts): boolean {
  return Object.entries(condition).every(([key, entry]) => {
    if (key === "all") return (entry as readonly Condition[]).every((inner) => holds(inner, facts));
    if (key === "any") return (entry as readonly Condition[]).some((inner) => holds(inner, facts));
    if (key === "not") return !holds(entry as Condition, facts);
    if (typeof entry === "boolean") return facts[key] === entry;
    return Object.entries(entry).every(([operator, operand]) =>
      passes(facts[key], operator, operand, facts.zone),
    );
  });
}

function passes(fact: Facts[string], operator: string, operand: Test[string], zone: string): boolean {
  if (fact === undefined) throw new Error("the arbitraries state every fact that a condition reads");
  const [left, right] = [fact as number, operand as number];
  const texts = operand as readonly string[];
  const answers: Record<string, () => boolean> = {
    before: () => left < millisOf(operand as string, zone),
    on_or_after: () => left >= millisOf(operand as string, zone),
    in: () => texts.includes(fact as string),
    not_in: () => !texts.includes(fact as string),
    at_least: () => left >= right,
    at_most: () => left <= right,
    more_than: () => left > right,
    less_than: () => left < right,
  };
  const answer = answers[operator];
  if (answer === undefined) throw new Error(`no operator ${operator}`);
  return answer();
}

function momentOf(moment: string, { tariff, contract, order }: Situation, effective: Millis): Millis {
  if (moment === "on_effective_date") return effective;
  if (moment === "at_trial_end") return millisOf(contract.trial?.until as string, tariff.zone);
  if (moment === "at_order_end") return order.ownUntil;
  if (moment === "at_order_start") return order.from;
  if (moment === "never") return Number.POSITIVE_INFINITY;
  if (moment.startsWith("on ")) return millisOf(moment.slice("on ".length), tariff.zone);
  return laterBy(effective, Temporal.Duration.from(moment.slice("after ".length)), tariff.zone);
}
