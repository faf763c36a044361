import { startOfDay, type TimeZone } from "../domain/calendar.ts";
import type { Source } from "../domain/catalog.ts";
import type { Condition } from "../domain/condition.ts";
import type { Failure, FilePlace, Problem } from "../domain/problem.ts";
import type { Acceptance, ExistingContractsRow, SwitchMoment, TariffVersion } from "../domain/tariff.ts";
import type * as File from "../generated/tariff.ts";
import { readAdjustments } from "./adjustments.ts";
import { readCharges } from "./charge.ts";
import { readCondition } from "./condition.ts";
import { readExample } from "./example.ts";
import { below } from "./places.ts";
import { accepted, type Reading } from "./reading.ts";
import { readRounding } from "./scalar/money.ts";
import { readSwitchMoment } from "./scalar/switch-moment.ts";
import { instantOf } from "./scalar/time.ts";
import { shapeProblems } from "./schema.ts";
import { readYaml } from "./yaml.ts";

/** Reads one tariff file; all problems of its text, or of its shape, or of its charges. */
export function readTariffVersion(source: Source): TariffVersion | Failure {
  const yaml = readYaml(source);
  if (!("places" in yaml)) return { problems: yaml };
  const problems: Problem[] = [...shapeProblems("tariff", yaml.value, yaml.places)];
  if (problems.length > 0) return { problems };
  const file = yaml.value as File.TariffVersion; // its schema has just accepted it
  const version = decode(file, { places: yaml.places, zone: file.time_zone as TimeZone, problems });
  return problems.length > 0 ? { problems } : version;
}

function decode(file: File.TariffVersion, reading: Reading<FilePlace>): TariffVersion {
  const { places, zone } = reading;
  const effective = Temporal.PlainDate.from(file.effective);
  const cohorts = readCohorts(file.cohorts ?? {}, reading);
  const around = { tariff: file.tariff, sold: file.sold, effective };
  return {
    id: `${file.tariff}@${file.effective}`,
    tariff: file.tariff,
    effective,
    effectiveFrom: startOfDay(effective, zone),
    timeZone: zone,
    sold: file.sold,
    rounding: accepted(readRounding(file.rounding)),
    source: file.source,
    why: file.why,
    assumptions: file.assumptions ?? [],
    charges: readCharges(file.charges, reading),
    statement: readAdjustments(file.statement ?? {}, "/statement", reading),
    trial: file.trial,
    cohorts,
    existingContracts: file.existing_contracts?.map((row, n) =>
      readRow(row, cohorts, below("/existing_contracts", n), reading),
    ),
    earlySwitch: file.early_switch,
    switchBack: file.switch_back,
    withdrawn: file.withdrawn === undefined ? undefined : Temporal.PlainDate.from(file.withdrawn),
    overriddenPromises: (file.overrides_promises?.versions ?? []).map((date, n) => ({
      effective: Temporal.PlainDate.from(date),
      place: places.value(below("/overrides_promises/versions", n)),
    })),
    accepted: readAcceptances(file, reading),
    examples: (file.examples ?? []).map((each, n) =>
      readExample(each, around, below("/examples", n), reading),
    ),
    place: places.value(""),
    placeOf: (key) => places.key(below("", key)),
  };
}

function readCohorts(cohorts: File.Cohorts, reading: Reading<FilePlace>): ReadonlyMap<string, Condition> {
  return new Map(
    Object.entries(cohorts).map(([name, each]) => [
      name,
      readCondition(each, below("/cohorts", name), reading),
    ]),
  );
}

function readAcceptances(
  { accepted = [] }: File.TariffVersion,
  { places }: Reading<FilePlace>,
): readonly Acceptance[] {
  return accepted.map(({ problem }, n) => {
    const place = places.value(below(below("/accepted", n), "problem"));
    return { problem, place };
  });
}

function readRow(
  row: File.RowOfExistingContracts,
  cohorts: ReadonlyMap<string, Condition>,
  pointer: string,
  reading: Reading<FilePlace>,
): ExistingContractsRow {
  const { places } = reading;
  const cohortPlace = places.value(below(pointer, "when"));
  return {
    cohort: row.when,
    condition: builtIn(row.when, cohortPlace) ?? cohorts.get(row.when),
    moment: readMomentOf(row.switch, reading),
    place: places.value(pointer),
    cohortPlace,
    momentPlace: places.value(below(pointer, "switch")),
  };
}

function builtIn(name: string, place: FilePlace): Condition | undefined {
  if (name === "otherwise") return { kind: "always" };
  if (name !== "in_trial" && name !== "bought_ahead") return undefined;
  return {
    kind: "atom",
    atom: { fact: { name, place }, comparison: { operator: "is", value: true }, place },
  };
}

function readMomentOf(text: string, reading: Reading<FilePlace>): SwitchMoment {
  const moment = accepted(readSwitchMoment(text));
  return moment.kind === "on" ? { kind: "on", at: instantOf(moment.date, reading.zone) } : moment;
}
