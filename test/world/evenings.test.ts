import { describe, expect, test } from "vitest";
import { billedBy } from "./expectation.ts";
import { livesOf } from "./legality.ts";
import { lifeOf, told } from "./life.ts";
import { type Amounts, billed, lastDayOf } from "./rated-life.ts";
import { CHARGES, catalogOfWorld, KEEP, TIMEOUT } from "./tariff.ts";

const catalog = catalogOfWorld(KEEP);

describe("a day of the small world, rated by itself", () => {
  // What is billed on each day of the order, by the charge in advance and by the one in arrears; a part has days 5 to 7.
  test.each([
    ["buy 5", [3, 0, 0, 1], [0, 0, 3, 1]], // 3x1 when the part begins, or after its last day
    ["buy 5, add 6", [3, 2, 0, 2], [0, 0, 5, 2]], // on day 6 two days of 2 seats, less two of 1; 1+2+2
    ["buy 5, switch 7", [3, 0, 99, 100], [0, 0, 102, 100]], // on day 7 100, less 1 that had been billed; 1+1+100
    // on day 6 two days of 100, less two of 1; the 1 of the version that is left on day 6, and 100+100 when the part is over
    ["buy 5, switch 6", [3, 198, 0, 100], [0, 1, 200, 100]],
    ["buy 5, trial end 7", [0, 0, 100, 100], [0, 0, 100, 100]], // nothing had been billed that could be given back
    ["buy 5, end 7", [3, -1, 0, 0], [0, 2, 0, 0]], // with the evening of day 6 it is over, and day 7 given back; 1+1
    ["buy 5, end 6", [1, 0, 0, 0], [1, 0, 0, 0]], // 3x1 less 2x1
  ])("of `%s` bills what is worked out by hand", async (text, ahead, after) => {
    const days = [5, 6, 7, 8].map(async (day) => billed(await catalog, lifeOf(text), day, day));
    const amounts = await Promise.all(days);
    expect(amounts.map((each) => each["days-ahead"])).toEqual(ahead);
    expect(amounts.map((each) => each["days-after"])).toEqual(after);
  });

  test("bills what is known by its evening and was not before, in each life of up to three events", {
    timeout: TIMEOUT,
  }, async () => {
    let credits = 0;
    for (const life of livesOf(KEEP, 3).legal.flat()) {
      let before = billedBy(0, life, KEEP);
      for (let day = 1; day <= lastDayOf(life); day += 1) {
        const after = billedBy(day, life, KEEP);
        const amounts = await billed(await catalog, life, day, day);
        expect(amounts, `day ${day} of ${told(life)}`).toEqual(difference(after, before));
        if (amounts["days-ahead"] < 0) credits += 1;
        before = after;
      }
    }
    expect(credits).toBe(10);
  });
});

function difference(after: Amounts, before: Amounts): Amounts {
  return Object.fromEntries(CHARGES.map((name) => [name, after[name] - before[name]])) as Amounts; // of all charges
}
