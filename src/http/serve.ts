import { once } from "node:events";
import type { Server } from "node:http";
import type { Settings } from "../config/settings.ts";
import { openCatalog, PLAIN_LOOK, problemText } from "../engine.ts";
import { placeIn } from "../files/place-in.ts";
import { CatalogInForce } from "../live/catalog-in-force.ts";
import type { Clock } from "../live/clock.ts";
import { readOrigin } from "../live/read-origin.ts";
import { PLAIN_OBSERVER } from "../observe/plain-observer.ts";
import { createApp } from "./create-app.ts";
import { createHttpServer } from "./create-http-server.ts";
import { prepareDrain } from "./drain.ts";
import { type Exposure, exposureLines, exposureOf } from "./exposure.ts";
import { loadedLines, readyLines } from "./greeting.ts";
import { listenFailure } from "./listen-failure.ts";
import { sampleRequest } from "./sample-request.ts";
import type { Serving } from "./serving.ts";

/** Port 0 takes any free one; `write` gets lines without their line break. */
export type ServeOptions = {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly write: (line: string) => void;
};

/** The exit codes of the command line: the files have problems; the call is wrong. */
const STOPPED = 0;
const PROBLEMS_FOUND = 1;
const WRONG_CALL = 2;

/** Whoever stops a service commonly kills it after ten seconds. */
const DRAIN_MILLISECONDS = 8_000;

/**
 * Serves a folder of tariffs until SIGTERM or SIGINT, and resolves to an exit code. Nothing is served unless every
 * file is right: a price list with a hole in it is worse than none.
 */
export async function serve(options: ServeOptions): Promise<number> {
  const { settings, clock, write } = options;
  const exposure = await exposureOf(settings, clock);
  if (typeof exposure === "string") {
    write(`not started: ${exposure}`);
    return WRONG_CALL;
  }
  const { gate } = exposure;
  const sources = await readOrigin(settings.tariffs);
  if (typeof sources === "string") {
    write(`not started: ${sources}`);
    return WRONG_CALL;
  }
  const { tariffs: origin } = settings;
  const tariffs = origin.kind === "folder" ? origin.folder : origin.file;
  const { catalog, problems } = await openCatalog(sources);
  const look = { ...PLAIN_LOOK, nameOf: placeIn(tariffs) };
  for (const problem of problems) write(`${problemText(problem, sources, look)}\n`);
  if (!catalog) {
    write(`not started: the files in \`${tariffs}\` have the problems above`);
    return PROBLEMS_FOUND;
  }
  for (const line of loadedLines(catalog)) write(line);
  const inForce = new CatalogInForce({ catalog, sources, since: clock.now() }, settings.reload.keep);
  return listenAndServe({ settings, clock, inForce, gate, observer: PLAIN_OBSERVER }, exposure, write);
}

async function listenAndServe(
  serving: Serving,
  exposure: Exposure,
  write: ServeOptions["write"],
): Promise<number> {
  const { host, port } = serving.settings.listen;
  const server = createHttpServer(createApp(serving));
  const drain = prepareDrain(server, DRAIN_MILLISECONDS);
  try {
    server.listen(port, exposure.address);
    await once(server, "listening");
  } catch (error) {
    write(`not started: ${listenFailure(error, host, port)}`);
    return WRONG_CALL;
  }
  // Before the address is printed: who reads it may send the signal at once.
  const stopped = stopSignal();
  for (const line of readyLines(
    addressOf(server, host),
    await sampleRequest(serving.inForce.current.catalog),
  ))
    write(line);
  for (const line of exposureLines(exposure)) write(line);
  write(`${await stopped}: finishing the requests under way`);
  await drain();
  return STOPPED;
}

/** Resolves at the first signal; a second one then ends the process at once, as signals do. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      process.off("SIGTERM", stop).off("SIGINT", stop);
      resolve(signal);
    };
    process.on("SIGTERM", stop).on("SIGINT", stop);
  });
}

/** Where the server can be reached from this machine; it listens on every address where `host` is none of its own. */
function addressOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server does not listen on a port");
  const name = ["", "0.0.0.0", "::"].includes(host) ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${address.port}`;
}
