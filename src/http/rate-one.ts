import type { Failure } from "../domain/problem.ts";
import { rate } from "../engine.ts";
import type { RateResult } from "../generated/result.ts";
import type { Asked } from "./endpoint.ts";

/** Rates one request, by itself or of a batch, and tells who keeps record of it: the decision log, and the shadow. */
export async function rateOne(asked: Asked, request: unknown): Promise<RateResult | Failure> {
  const { serving, snapshot, requestId, caller, operation } = asked;
  const { observer, shadow, clock } = serving;
  const began = clock.elapsed();
  const answer = await rate(snapshot.catalog, request);
  const milliseconds = clock.elapsed() - began;
  const base = snapshot.catalog.digest;
  observer.decided({ requestId, operation, caller, catalog: base, request, answer, milliseconds });
  shadow?.compare({ requestId, base, request, answer });
  return answer;
}
