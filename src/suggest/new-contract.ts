import type { Catalog } from "../domain/catalog.ts";
import type { Failure } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import { rate } from "../engine.ts";
import type { RateResult } from "../generated/result.ts";
import type { Tried } from "./quantities.ts";

/** A new contract, bought as a version takes effect, and its bill for the days after. */
export type NewContractBill = {
  readonly from: string;
  readonly until: string;
  readonly result: RateResult | Failure;
};

/** What a new contract pays under a version; `known` are the tariffs as they were when it was written. */
export async function billOfNewContract(
  { length, usage, order, from: day }: Tried,
  version: TariffVersion,
  known: Catalog,
): Promise<NewContractBill> {
  const first = day ?? version.effective;
  const [from, until] = [String(first), String(first.add(length))];
  const bought =
    version.sold === "by_order"
      ? { orders: [{ bought: from, from, until, quantities: order }] }
      : { started: from };
  const contract = { id: "example", tariff: version.tariff, ...bought };
  const rows = Object.entries(usage).map(([meter, quantity]) => ({ meter, at: from, quantity }));
  return { from, until, result: await rate(known, { contract, period: { from, until }, usage: rows }) };
}
