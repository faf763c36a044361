import { createReadStream } from "node:fs";
import { readJson } from "../engine.ts";
import { causeOf } from "../files/cause-of.ts";
import { linesOf } from "../stream/lines.ts";
import { type ReadRequest, readRequests } from "../stream/read-requests.ts";
import { unreadable } from "../stream/unreadable.ts";
import { WrongCall } from "./stop.ts";

/** The longest request: half of the longest text that Node.js can hold, and twice a million rows of usage. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The requests of a file, or of standard input. */
export function requestsOf(file: string | undefined): AsyncIterable<ReadRequest> {
  return readRequests(inputOf(file), MOST_BYTES);
}

/** What each line of a file, or of standard input, holds as JSON; empty ones are passed over. */
export async function* jsonLinesOf(file: string | undefined): AsyncGenerator<ReadRequest> {
  for await (const line of linesOf(inputOf(file), MOST_BYTES)) {
    if (typeof line !== "string") yield unreadable(`the line is ${line.unread}`);
    else if (line.trim() !== "") yield readJson(line);
  }
}

/** The bytes of a file, or of standard input for `-` and where no file is named. */
async function* inputOf(file: string | undefined): AsyncGenerator<Uint8Array> {
  const isStandard = file === undefined || file === "-";
  if (file === undefined && process.stdin.isTTY)
    throw new WrongCall("there is no request: name a file, or pipe requests into standard input");
  const stream = isStandard ? process.stdin : createReadStream(file);
  try {
    yield* stream;
  } catch (error) {
    if (error instanceof WrongCall) throw error;
    const name = isStandard ? "standard input" : `the file \`${file}\``;
    throw new WrongCall(`${name} cannot be read: ${causeOf(error)}`);
  }
}
