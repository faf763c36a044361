import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Quiet } from "../../src/live/quiet.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("many stirs are one change, told when nothing has stirred for the quiet time", () => {
  const told = vi.fn();
  const quiet = new Quiet(100, told);
  for (let n = 0; n < 5; n += 1) {
    quiet.stir();
    vi.advanceTimersByTime(99);
  }
  expect(told).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(1);
  expect(told).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveBeenCalledTimes(1);
});

test("what never rests is told all the same, every ten quiet times", () => {
  const told = vi.fn();
  const quiet = new Quiet(100, told);
  for (let n = 0; n < 42; n += 1) {
    quiet.stir();
    vi.advanceTimersByTime(50);
  }
  expect(told).toHaveBeenCalledTimes(2);
});

test("nothing is told after the end", () => {
  const told = vi.fn();
  const quiet = new Quiet(100, told);
  quiet.stir();
  quiet.stop();
  vi.advanceTimersByTime(10_000);
  expect(told).not.toHaveBeenCalled();
});
