import { expect, test } from "vitest";
import type { Source } from "../../src/domain/catalog.ts";
import { settledSources } from "../../src/live/settled-sources.ts";

const pause = (): Promise<void> => Promise.resolve();

/** Gives one state of the files after the other, the last for ever. */
function reading(...states: readonly (readonly Source[] | string)[]) {
  let looks = 0;
  const read = () => Promise.resolve(states[Math.min(looks++, states.length - 1)] ?? []);
  return { read, pause };
}

const old: readonly Source[] = [
  { path: "a", text: "1" },
  { path: "b", text: "1" },
];
const torn: readonly Source[] = [
  { path: "a", text: "2" },
  { path: "b", text: "1" },
];
const whole: readonly Source[] = [
  { path: "a", text: "2" },
  { path: "b", text: "2" },
];

test("files that nobody writes are taken after two looks", async () => {
  expect(await settledSources(reading(whole))).toBe(whole);
});

test("half of a change is never taken, though it could be valid by itself", async () => {
  expect(await settledSources(reading(torn, whole))).toBe(whole);
  expect(await settledSources(reading(old, torn, [], whole))).toBe(whole);
});

test("one file less or another path is another state", async () => {
  expect(await settledSources(reading(whole.slice(0, 1), whole))).toBe(whole);
  expect(await settledSources(reading([{ path: "c", text: "2" }, ...whole.slice(1)], whole))).toBe(whole);
});

test("a folder that stays away says why", async () => {
  expect(await settledSources(reading(whole, "it is gone"))).toBe("it is gone");
});

test("files that change at every look are not taken at all", async () => {
  let count = 0;
  const read = () => Promise.resolve([{ path: "a", text: String(count++) }]);
  expect(await settledSources({ read, pause })).toBe("the files change faster than they can be read");
});
