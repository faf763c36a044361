import { Engine, type RuleProperties, type TopLevelCondition } from "json-rules-engine";
import { type Atom, atomsOf, type Condition } from "../domain/condition.ts";
import type { ExistingContractsRow, TariffVersion } from "../domain/tariff.ts";

/** The truth of each atom of a version, in the order of `Decider.atoms`. */
export type Pattern = readonly boolean[];

/** The most patterns remembered per version; real tariffs have a handful. */
const MOST_REMEMBERED = 4096;

/**
 * Decides which row of `existing_contracts` applies, by one json-rules-engine per version.
 *
 * A run of that engine costs 40 to 600 microseconds and keeps its state on the engine object, so that overlapping
 * runs lose events. Hence: we compare, it only combines named booleans; the row of a pattern is remembered; who
 * asks for a pattern that is being decided shares that run; and runs on one engine wait for each other.
 */
export class Decider {
  readonly atoms: readonly Atom[];
  readonly #rows: readonly ExistingContractsRow[];
  readonly #engine: Engine;
  readonly #remembered = new Map<string, ExistingContractsRow>();
  readonly #running = new Map<string, Promise<ExistingContractsRow>>();
  #lastRun: Promise<unknown> = Promise.resolve();

  constructor(version: TariffVersion) {
    this.#rows = version.existingContracts ?? [];
    const conditions = this.#rows.map((row) => row.condition ?? unknownCohort(row));
    this.atoms = conditions.flatMap(atomsOf);
    this.#engine = new Engine(rulesOf(conditions), { allowUndefinedFacts: false });
    this.#engine.addFact("always", true);
  }

  /** The first row whose condition holds. Rows end with `otherwise`, so there is one. */
  decide(pattern: Pattern): ExistingContractsRow | Promise<ExistingContractsRow> {
    const key = pattern.map((holds) => (holds ? "1" : "0")).join("");
    return this.#remembered.get(key) ?? this.#running.get(key) ?? this.#start(key, pattern);
  }

  #start(key: string, pattern: Pattern): Promise<ExistingContractsRow> {
    const run = this.#lastRun.then(() => this.#run(pattern));
    this.#running.set(key, run);
    this.#lastRun = run.then(
      (row) => this.#remember(key, row),
      () => this.#running.delete(key),
    );
    return run;
  }

  #remember(key: string, row: ExistingContractsRow): void {
    this.#running.delete(key);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size >= MOST_REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
    this.#remembered.set(key, row);
  }

  async #run(pattern: Pattern): Promise<ExistingContractsRow> {
    const facts = Object.fromEntries(pattern.map((holds, n) => [atomName(n), holds]));
    const { events } = await this.#engine.run(facts);
    const row = this.#rows[Number(events[0]?.type)];
    if (!row) throw new Error("no row of existing_contracts applies; `check` demands a last row `otherwise`");
    return row;
  }
}

const deciders = new WeakMap<TariffVersion, Decider>();

/** The decider of a version, made when first asked for; versions are frozen, so it never goes stale. */
export function deciderOf(version: TariffVersion): Decider {
  const known = deciders.get(version);
  if (known) return known;
  const made = new Decider(version);
  deciders.set(version, made);
  return made;
}

/** One rule per row. Unique falling priorities make the engine try rows in order; the event is the row's number. */
function rulesOf(conditions: readonly Condition[]): RuleProperties[] {
  let next = 0;
  const nameNext = (): string => atomName(next++); // atoms are named in the order of `atomsOf`
  return conditions.map((condition, n) => ({
    conditions: topLevel(translate(condition, nameNext)),
    event: { type: String(n) },
    priority: conditions.length - n,
  }));
}

type EngineCondition = { fact: string; operator: string; value: boolean } | TopLevelCondition;

function translate(condition: Condition, nameNext: () => string): EngineCondition {
  switch (condition.kind) {
    case "always":
      return holds("always");
    case "atom":
      return holds(nameNext());
    case "not":
      return { not: translate(condition.of, nameNext) };
    case "all":
      return { all: condition.of.map((part) => translate(part, nameNext)) };
    case "any":
      return { any: condition.of.map((part) => translate(part, nameNext)) };
    default:
      return condition satisfies never;
  }
}

function holds(fact: string): EngineCondition {
  return { fact, operator: "equal", value: true };
}

function topLevel(condition: EngineCondition): TopLevelCondition {
  return "fact" in condition ? { all: [condition] } : condition;
}

function atomName(n: number): string {
  return `atom-${n}`;
}

function unknownCohort(row: ExistingContractsRow): never {
  throw new Error(`the cohort ${row.cohort} is unknown; \`check\` refuses that`);
}
