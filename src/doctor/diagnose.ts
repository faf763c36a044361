import type { Settings } from "../config/settings.ts";
import type { Clock } from "../live/clock.ts";
import { lookingAt, USUAL_PACE } from "../live/looking-at.ts";
import { examineAccess } from "./access.ts";
import { examineDecisions } from "./decisions.ts";
import type { Finding } from "./finding.ts";
import { examineListen } from "./listen.ts";
import { examineOrigin } from "./origin.ts";
import { examineTokens } from "./tokens.ts";

/** What a diagnosis is made from; nothing is changed by it, and no port stays taken. */
export type Diagnosed = { readonly settings: Settings; readonly clock: Clock };

/** Every part of a service's set-up, each examined whatever is wrong with the others. */
export async function diagnose({ settings, clock }: Diagnosed): Promise<readonly Finding[]> {
  const { tariffs, shadow, reload } = settings;
  const looking = lookingAt(tariffs, USUAL_PACE, reload.leastSequence);
  const found = [
    await examineListen(settings),
    await examineAccess(settings, clock),
    await examineTokens(settings.access.jwt),
    await examineOrigin("tariffs", { origin: tariffs, looking, clock }),
    shadow ? await examineOrigin("shadow", { origin: shadow, looking: lookingAt(shadow), clock }) : [],
    await examineDecisions(settings),
  ];
  return found.flat();
}
