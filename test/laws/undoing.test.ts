import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import { type PlainTariff, type PlainVersion, tariffId } from "../oracle/plain.ts";
import { askTimeline, codesOf, dateIn, open } from "./ask.ts";

type SwitchBack = PlainVersion["switch_back"];

/** Three versions; nobody has to leave the first, and everybody may leave it early. */
function tariffWith(second: SwitchBack, third: SwitchBack): PlainTariff {
  const terms = {
    trial: "free",
    rounding: "none",
    charges: { calls: { meter: "calls", model: "per_unit", price: "1" } },
    cohorts: {},
    early_switch: "allowed",
    overrides: [],
  } as const;
  const rows = [{ when: "otherwise", switch: "never" }];
  const versions: PlainVersion[] = [
    { ...terms, effective: "2025-01-01", rows: [], switch_back: "allowed" },
    { ...terms, effective: "2025-02-01", rows, switch_back: second },
    { ...terms, effective: "2025-03-01", rows, switch_back: third },
  ];
  return { zone: "UTC", sold: "by_order", currency: "USD", versions };
}

const toSecond = { to: "2025-02-01", at: "2025-02-05" };
const toThird = { to: "2025-03-01", at: "2025-03-05" };
const until = (at: string) => [
  { id: "o-1", bought: "2025-01-01", from: "2025-01-01", until: at, quantities: { seats: 1 } },
];

/** The versions a contract is on, one after the other, or the codes of the problems. */
async function versionsOf(
  tariff: PlainTariff,
  switched: readonly { to: string; at: string }[],
  orders: unknown,
): Promise<readonly string[]> {
  const contract = { id: "c-1", tariff: tariffId, orders, switched, attributes: { region: "eu" } };
  const answer = await askTimeline(await open(tariff), { contract });
  return isFailure(answer) ? codesOf(answer) : answer.timeline.map(({ version }) => dateIn(version));
}

test("the later of two early switches is undone by going back to the version of the earlier", async () => {
  const switched = [toSecond, toThird, { to: "2025-02-01", at: "2025-03-10" }];
  const reached = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-02-01"];
  expect(await versionsOf(tariffWith("allowed", "allowed"), switched, until("2026-01-01"))).toEqual(reached);
  expect(await versionsOf(tariffWith("never", "allowed"), switched, until("2026-01-01"))).toEqual(reached);
});

test("early switches are undone one by one, the latest first", async () => {
  const allowed = tariffWith("allowed", "allowed");
  const toFirst = { to: "2025-01-01", at: "2025-03-12" };
  const oneByOne = [toSecond, toThird, { to: "2025-02-01", at: "2025-03-10" }, toFirst];
  const reached = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-02-01", "2025-01-01"];
  expect(await versionsOf(allowed, oneByOne, until("2026-01-01"))).toEqual(reached);
  expect(await versionsOf(allowed, [toSecond, toThird, toFirst], until("2026-01-01"))).toEqual([
    "switch-back-refused",
  ]);
});

test("an early switch from the version that an earlier order reached is undone by going back to that version", async () => {
  // The second order, bought with the first, would be on the first version: `switch_back: never` of the second lifts it.
  const orders = [...until("2025-02-15"), { ...until("2026-01-01")[0], id: "o-2", from: "2025-02-15" }];
  const switched = [toSecond, toThird, { to: "2025-02-01", at: "2025-03-10" }];
  const reached = ["2025-01-01", "2025-02-01", "2025-02-01", "2025-03-01", "2025-02-01"];
  expect(await versionsOf(tariffWith("never", "allowed"), switched, orders)).toEqual(reached);
});

test("an early switch out of a version with switch_back: never leads back to no older one", async () => {
  const back = { to: "2025-01-01", at: "2025-03-10" };
  expect(
    await versionsOf(tariffWith("never", "allowed"), [toSecond, toThird, back], until("2026-01-01")),
  ).toEqual(["switch-back-refused"]);
  expect(await versionsOf(tariffWith("allowed", "never"), [toThird, back], until("2026-01-01"))).toEqual([
    "switch-back-refused",
  ]);
  const allowed = ["2025-01-01", "2025-03-01", "2025-01-01"];
  expect(await versionsOf(tariffWith("allowed", "allowed"), [toThird, back], until("2026-01-01"))).toEqual(
    allowed,
  );
});
