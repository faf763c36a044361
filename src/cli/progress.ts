import type { Progress } from "../book/book.ts";
import { SYSTEM_CLOCK } from "../live/clock.ts";

const EVERY_MS = 200;

/** Tells on a terminal how far long work is, in one line that is written over; elsewhere it says nothing. */
export function progressOn(stream: NodeJS.WriteStream): {
  readonly tell: Progress;
  readonly end: () => void;
} {
  let next = 0;
  let isShown = false;
  const tell: Progress = (done, what) => {
    const now = SYSTEM_CLOCK.elapsed();
    if (!stream.isTTY || now < next) return;
    next = now + EVERY_MS;
    isShown = true;
    stream.write(`\r\u001b[K${done.toLocaleString("en")} ${what}`);
  };
  const end = () => {
    if (isShown) stream.write("\r\u001b[K");
  };
  return { tell, end };
}
