import type { Effort } from "../domain/effort.ts";
import type { Failure } from "../domain/problem.ts";
import { rate } from "../engine.ts";
import type { RateResult } from "../generated/result.ts";
import { budget, TooMuchWork } from "../live/budget.ts";
import type { Streaming } from "./endpoint.ts";
import { tooMuchAsked, tooMuchToRate } from "./too-much-work.ts";

/**
 * Rates one request, by itself or of a batch, and tells who keeps record of it: the decision log, and the shadow. One that
 * takes too much work is refused like one that is too large; nothing was decided then.
 */
export async function rateOne(asked: Streaming, request: unknown): Promise<RateResult | Failure> {
  const { limits } = asked.serving.settings;
  const refused = tooMuchAsked(request, limits);
  if (refused) return refused;
  try {
    return await decide(asked, request, budget(limits.work));
  } catch (error) {
    if (error instanceof TooMuchWork) return tooMuchToRate(error);
    throw error;
  }
}

async function decide(asked: Streaming, request: unknown, effort: Effort): Promise<RateResult | Failure> {
  const { serving, snapshot, requestId, caller, operation } = asked;
  const { observer, shadow, clock } = serving;
  const began = clock.elapsed();
  const answer = await rate(snapshot.catalog, request, effort);
  const milliseconds = clock.elapsed() - began;
  const base = snapshot.catalog.digest;
  observer.decided({ requestId, operation, caller, catalog: base, request, answer, milliseconds });
  shadow?.compare({ requestId, base, request, answer });
  return answer;
}
