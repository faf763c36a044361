import { USUAL_PACE } from "../live/looking-at.ts";
import { watchPath } from "../live/watch-path.ts";
import { print } from "./output.ts";

/**
 * Looks again whenever something below a path may have changed, until Ctrl+C or SIGTERM. `look` gives what there is to see;
 * the same as before is not shown again.
 */
export async function watchAndShow(path: string, look: () => Promise<string>): Promise<void> {
  let shown: string | undefined;
  let looking: Promise<void> = Promise.resolve();
  const lookAgain = async (): Promise<void> => {
    const text = await look();
    if (text === shown) return;
    await print(shown === undefined ? text : `\n${SEPARATOR}\n${text}`);
    shown = text;
  };
  const changed = (): void => {
    looking = looking.then(lookAgain);
  };
  const stop = await watchPath({ path, changed, ...USUAL_PACE });
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await stop();
  await looking;
}

const SEPARATOR = "-".repeat(40);
