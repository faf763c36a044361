import type { Effort } from "../domain/effort.ts";
import { breatheUnless } from "./breathe.ts";

/** Thrown where work comes to more than was allowed. */
export class TooMuchWork extends Error {
  /** In steps; see `Effort`. */
  readonly most: number;

  constructor(most: number) {
    super(`the work has more than ${most} steps`);
    this.most = most;
  }
}

/** Lets `most` steps pass, and throws at the next. */
export function budget(most: number): Effort {
  let left = most;
  return (steps) => {
    left -= steps;
    if (left < 0) throw new TooMuchWork(most);
  };
}

/** How much of a check is done at once, and how much in all; it ends with `gone`. */
type Allowed = { readonly atOnce: number; readonly inAll: number; readonly gone: AbortSignal };

/** The pace of long work: it lets others have their turn, never does more than is allowed before that, and comes to an end. */
export function pacedBy({ atOnce, inAll, gone }: Allowed): {
  readonly breathe: () => Promise<void>;
  readonly effort: Effort;
} {
  const all = budget(inAll);
  let turn = budget(atOnce);
  return {
    breathe: async () => {
      turn = budget(atOnce);
      await breatheUnless(gone);
    },
    effort: (steps) => {
      turn(steps);
      all(steps);
    },
  };
}
