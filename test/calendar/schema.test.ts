import { test } from "vitest";
import { shippedCatalogs } from "../diff/catalogs.ts";
import { expectAsSchema } from "../support/as-schema.ts";
import { calendar, day, paying, subscribed, yearFrom } from "./contracts.ts";

test("a calendar is as the schema of results says, with bills and without", async () => {
  const { head } = await shippedCatalogs();
  const usage = [{ meter: "checks", at: "2026-05-10", quantity: 10_000 }];
  const contracts = [
    paying("switching", "2025-01-01"),
    subscribed("without instances", yearFrom("2025-09-15")),
    paying("too early", "2020-01-01"),
  ];
  const uses = contracts.map((contract) => ({ contract, usage }));
  const usagePeriod = { from: day("2026-05-01"), until: day("2026-06-01") };
  for (const more of [{}, { usagePeriod, until: day("2027-01-01") }])
    expectAsSchema("result#/definitions/calendar_result", await calendar(head, uses, more));
});
