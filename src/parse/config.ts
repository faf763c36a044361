import type { Source } from "../domain/catalog.ts";
import { nearestOf } from "../domain/nearest.ts";
import { errorAt, type Failure, type FilePlace, type Problem } from "../domain/problem.ts";
import type { Configuration } from "../generated/config.ts";
import { lostStep } from "./mask-pointer.ts";
import { below, type Places } from "./places.ts";
import { shapeProblems } from "./schema.ts";
import { readYaml } from "./yaml.ts";

/** Reads a configuration file of the service, as strictly as a tariff file: a misspelt limit would be no limit. */
export function readConfig(source: Source): Configuration | Failure {
  const file = readYaml(source, "settings were");
  if (!("places" in file)) return { problems: file };
  const { places } = file;
  const misshapen = shapeProblems("config", file.value, places);
  if (misshapen.length > 0) return { problems: misshapen };
  const config = file.value as Configuration; // its schema has just accepted it
  const problems = (["tariffs", "shadow"] as const).flatMap((key) =>
    originProblems(config[key] ?? {}, `/${key}`, places),
  );
  problems.push(...maskProblems(config.decisions?.mask ?? [], places));
  return problems.length > 0 ? { problems } : config;
}

/** What a misspelt pointer should hide would be written as it is, and nobody would know. */
function maskProblems(pointers: readonly string[], places: Places<FilePlace>): readonly Problem[] {
  return pointers.flatMap((pointer, n) => {
    const lost = lostStep(pointer);
    if (!lost) return [];
    const { step, known } = lost;
    const nearest = nearestOf(step, known);
    const hint = nearest
      ? `did you mean \`${nearest}\`?`
      : `known there: ${known.length > 0 ? known.map((name) => `\`${name}\``).join(", ") : "nothing, it is a single value"}`;
    const message = `the pointer \`${pointer}\` leads to nothing in any record: there is no \`${step}\``;
    const place = places.value(below(below("/decisions", "mask"), n));
    return [errorAt({ code: "value-not-in-list", message, hint, place })];
  });
}

type Origin = NonNullable<Configuration["tariffs" | "shadow"]>;

/** A folder or a bundle; said here and not by variants of the schema, whose errors would name neither. */
function originProblems(origin: Origin, pointer: string, places: Places<FilePlace>): readonly Problem[] {
  const { folder, bundle, signed_by } = origin;
  if (folder !== undefined && bundle !== undefined) {
    const message = "`bundle` stands beside `folder`, and the tariffs can come only from one of the two";
    const place = places.key(below(pointer, "bundle"));
    const related = [places.key(below(pointer, "folder"))];
    return [errorAt({ code: "key-unknown", message, hint: "delete one of the two", place, related })];
  }
  if (signed_by === undefined || bundle !== undefined) return [];
  const message = "`signed_by` stands without `bundle`, and only a bundle is signed";
  const hint = "add `bundle: tariffs.bundle`, or delete `signed_by`";
  return [errorAt({ code: "key-missing", message, hint, place: places.key(below(pointer, "signed_by")) })];
}
