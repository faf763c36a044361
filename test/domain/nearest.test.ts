import { describe, expect, test } from "vitest";
import { nearestOf } from "../../src/domain/nearest.ts";

describe("a misspelt name", () => {
  test.each([
    ["trail", "trial"],
    ["rtial", "trial"],
    ["tria", "trial"],
    ["trialx", "trial"],
    ["modell", "model"],
    ["pirce", "price"],
    ["efective", "effective"],
  ])("%s means %s", (name, meant) => {
    expect(nearestOf(name, ["model", "price", "trial", "effective"])).toBe(meant);
  });

  test.each(["tiral-x", "trlai", "type", ""])("%s means none of them", (name) => {
    expect(nearestOf(name, ["model", "price", "trial", "effective"])).toBeUndefined();
  });
});
