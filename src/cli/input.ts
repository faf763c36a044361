import { createReadStream } from "node:fs";
import { type ReadRequest, readRequests } from "../stream/read-requests.ts";
import { causeOf, WrongCall } from "./stop.ts";

/** The longest request: half of the longest text that Node.js can hold, and twice a million rows of usage. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The requests of a file, or of standard input. */
export function requestsOf(file: string | undefined): AsyncIterable<ReadRequest> {
  return readRequests(inputOf(file), MOST_BYTES);
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
