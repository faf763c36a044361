import type { Refusal } from "../live/reload-outcome.ts";
import { type Answer, okAnswer } from "./answer.ts";
import type { Serving } from "./serving.ts";

/**
 * Whether the service takes work, which catalog answers, and what is wrong with the files as they are now. A broken edit
 * does not make it unready: the last good catalog answers as before.
 */
export function readinessAnswer({ inForce, state }: Serving): Answer {
  const { catalog, since } = inForce.current;
  const status = state.isDraining ? "draining" : "ready";
  const refused = state.refusal ? refusalJson(state.refusal) : null;
  const answer = okAnswer({ status, catalog: catalog.digest, since: since.toString(), refused });
  return state.isDraining ? { ...answer, status: 503 } : answer;
}

function refusalJson({ at, reason, problems }: Refusal): object {
  return { at: at.toString(), reason, problems };
}
