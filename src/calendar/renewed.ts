import { earliest, latest } from "../domain/instant.ts";
import type * as Request from "../generated/request.ts";
import { instantIn, instantText, LAST_INSTANT, type Month } from "./month.ts";

/** What a renewal takes for granted, for who reads of it. */
export const RENEWAL = "the last order is renewed as it ends, for as long, with the same quantities";

/** The contract with one more order from the month's first instant on: as the last one, and a month long at least. */
export function renewed(contract: Request.Contract, month: Month): Request.Contract {
  const { zone } = month;
  const orders = contract.orders ?? [];
  const last = orders.toSorted((a, b) =>
    Temporal.Instant.compare(instantIn(b.from, month), instantIn(a.from, month)),
  )[0];
  if (!last) throw new Error(`the contract ${contract.id} has no order that ends`);
  const [began, ends] = [instantIn(last.from, month), month.from].map((each) =>
    each.toZonedDateTimeISO(zone),
  );
  if (!(began && ends)) throw new Error("two instants were given");
  const until = ends.add(began.until(ends, { largestUnit: "years" })).toInstant();
  const from = instantText(month.from, zone);
  const order: Request.Order = {
    ...(last.tariff === undefined ? {} : { tariff: last.tariff }),
    ...(last.bought === undefined ? {} : { bought: from }),
    from,
    until: instantText(earliest(latest(until, month.until), LAST_INSTANT), zone),
    ...(last.quantities === undefined ? {} : { quantities: lastQuantities(last.quantities, month) }),
  };
  return { ...contract, orders: [...orders, order] };
}

/** Those that hold as the order ends. */
function lastQuantities(quantities: Request.OrderQuantities, month: Month): Request.OrderQuantities {
  return Object.fromEntries(
    Object.entries(quantities).flatMap(([name, stated]) => {
      if (!Array.isArray(stated)) return [[name, stated]];
      const ascending = stated
        .map(({ from, quantity }) => ({ from: instantIn(from, month), quantity }))
        .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))
        .filter(({ from }) => Temporal.Instant.compare(from, month.from) <= 0);
      const held = ascending.at(-1);
      return held ? [[name, held.quantity]] : [];
    }),
  );
}
