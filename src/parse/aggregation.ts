import type { Aggregation } from "../domain/meter.ts";
import type * as File from "../generated/product.ts";

/** What a meter says of its aggregation that does not fit; `key` is undefined where something is missing or too much. */
export type AggregationFault = {
  readonly key: "per" | "unit" | "whole" | undefined;
  readonly why: string;
  readonly hint: string;
};

/** How a meter makes a quantity of events. With faults, the aggregation stands in for one that is not known. */
export function readAggregation(meter: File.Meter): {
  readonly aggregation: Aggregation;
  readonly faults: readonly AggregationFault[];
} {
  const { aggregate, of: property, per } = meter;
  const standIn: Aggregation = { kind: "count" };
  switch (aggregate) {
    case "count":
      return { aggregation: { kind: "count" }, faults: countFaults(meter) };
    case "sum": {
      const faults = [...withoutProperty(meter), ...sumFaults(meter)];
      return { aggregation: property === undefined ? standIn : { kind: "sum", property }, faults };
    }
    case "distinct":
    case "max":
    case "last": {
      const faults = [...withoutProperty(meter), ...withoutWindow(meter), ...unitFaults(meter)];
      const isComplete = property !== undefined && per !== undefined;
      return { aggregation: isComplete ? { kind: aggregate, property, per } : standIn, faults };
    }
    case "level": {
      const faults = [...withoutProperty(meter), ...levelFaults(meter)];
      return {
        aggregation: property === undefined ? standIn : { kind: "level", property, per: "day" },
        faults,
      };
    }
    default:
      return aggregate satisfies never;
  }
}

/** What a meter of each aggregation does, as the beginning of a sentence about it. */
const DOES: Readonly<Record<File.Aggregation, string>> = {
  count: "counts",
  sum: "sums",
  distinct: "counts distinct values",
  max: "takes the highest value",
  last: "takes the last value",
  level: "follows a level",
};

function countFaults({ of: property, per }: File.Meter): readonly AggregationFault[] {
  if (property === undefined && per === undefined) return [];
  return [{ key: undefined, why: "counts, but has `of` or `per`", hint: "delete `of` and `per`" }];
}

function sumFaults({ per }: File.Meter): readonly AggregationFault[] {
  return per === undefined ? [] : [{ key: undefined, why: "sums, but has `per`", hint: "delete `per`" }];
}

function withoutProperty({ aggregate, of: property }: File.Meter): readonly AggregationFault[] {
  if (property !== undefined) return [];
  const why = `${DOES[aggregate]}, but does not say \`of\` which property`;
  const example = aggregate === "distinct" ? "instance_id" : "size";
  return [{ key: undefined, why, hint: `add for example \`of: ${example}\`` }];
}

function withoutWindow({ aggregate, per }: File.Meter): readonly AggregationFault[] {
  if (per !== undefined) return [];
  const why = `${DOES[aggregate]}, but does not say in which window`;
  return [{ key: undefined, why, hint: "add `per: day` or `per: month`" }];
}

/** The unit says what a quantity is of, so that a price per month is never taken for one per day. */
function unitFaults({ aggregate, per, unit }: File.Meter): readonly AggregationFault[] {
  if (per === undefined || unit.endsWith(`-${per}`)) return [];
  const why = `${DOES[aggregate]} \`per: ${per}\`, but its unit \`${unit}\` does not end in \`-${per}\``;
  return [{ key: "unit", why, hint: `write \`unit: ${thingOf(unit)}-${per}\`` }];
}

/** A level is billed by the hours of each day, which make fractions of it. */
function levelFaults({ per, unit, whole }: File.Meter): readonly AggregationFault[] {
  const does = DOES.level;
  const faults: AggregationFault[] = [];
  if (per === undefined) {
    faults.push({ key: undefined, why: `${does}, but does not say in which window`, hint: "add `per: day`" });
  }
  if (per === "month") {
    const why = `${does} \`per: month\`, where only days are measured`;
    faults.push({ key: "per", why, hint: "write `per: day`" });
  }
  if (!unit.endsWith("-hour")) {
    const why = `${does}, whose quantity is in hours, but its unit \`${unit}\` does not end in \`-hour\``;
    faults.push({ key: "unit", why, hint: `write \`unit: ${thingOf(unit)}-hour\`` });
  }
  if (whole) {
    const why = `${does} and is \`whole\`, but a level times hours can have a fraction`;
    faults.push({ key: "whole", why, hint: "write `whole: false`" });
  }
  return faults;
}

/** What a unit counts, without the time it may already have. */
function thingOf(unit: string): string {
  return unit.replace(/-(hour|day|month)s?$/, "");
}
