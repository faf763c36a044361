import { expect, test } from "vitest";
import { openCatalog, readTariffs } from "../../src/index.ts";
import { OPERATORS } from "../../src/slips/slips-in.ts";
import { type Tried, trySlips } from "../../src/slips/try-slips.ts";

const sources = await readTariffs("tariffs");
const { catalog, problems } = await openCatalog(sources);
if (!catalog) throw new Error("the shipped tariffs are broken");

/** How many slips each operator makes in the shipped tariffs: none may be taken away, and none may do less. */
const COUNTS = {
  "digit-changed": 83,
  "digit-dropped": 46,
  "digit-doubled": 59,
  "digits-swapped": 25,
  "point-moved": 10,
  "comma-for-point": 17,
  "date-shifted": 24,
  "duration-changed": 0,
  "zone-changed": 8,
  "model-swapped": 15,
  "choice-changed": 68,
  "rounding-changed": 36,
  "currency-changed": 13,
  "unit-changed": 55,
  "name-changed": 4,
  "comparison-changed": 0,
  "values-swapped": 9,
  "tier-dropped": 6,
  "tier-doubled": 6,
  "tier-moved": 4,
  "row-dropped": 3,
  "row-doubled": 3,
  "row-moved": 1,
  "key-dropped": 99,
};

test("the dry run sees every slip in the shipped tariffs", { timeout: 240_000 }, async () => {
  const right = { sources, catalog, problems };
  const tried: Tried[] = [];
  for await (const each of trySlips(right)) tried.push(each);
  const unseen = tried.filter(({ outcome }) => outcome === "unseen");
  expect(unseen.map(({ place, operator, was, is }) => [place.file, place.line, operator, was, is])).toEqual(
    [],
  );
  const counts = OPERATORS.map(({ name }) => [name, tried.filter((each) => each.operator === name).length]);
  expect(Object.fromEntries(counts)).toEqual(COUNTS);
  // Only what no amount shows is asked about: another rounding, and a switch back that nobody could take.
  const asked = tried.filter(({ outcome }) => outcome === "asked");
  expect(new Set(asked.map(({ by }) => by?.code))).toEqual(
    new Set(["rounding-changed", "switch-back-unlike"]),
  );
});
