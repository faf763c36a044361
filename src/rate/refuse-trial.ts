import { type Interval, meets } from "../domain/interval.ts";
import { errorAt } from "../domain/problem.ts";
import type { Rating } from "./rating.ts";

/**
 * Refuses a trial that a version does not offer, wherever the rating reads time: in the period, in the window of a
 * counter, at the beginning of a month that falls due. Elsewhere it changes no amount.
 */
export function refuseTrial(span: Interval, { stretches, timeline, problems }: Rating): void {
  if (!timeline.contract.trial) return;
  const refused = stretches.find(
    (stretch) => stretch.inTrial && stretch.segment.version.trial === "not_offered" && meets(stretch, span),
  );
  if (!refused) return;
  const { version } = refused.segment;
  problems.push(
    errorAt({
      code: "trial-not-offered",
      message: `the contract is in a trial, which \`${version.id}\` does not offer`,
      hint: "delete the contract's `trial`, or choose a tariff that offers one",
      place: timeline.contract.place,
      related: [version.placeOf("trial")],
    }),
  );
}
