import { once } from "node:events";
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Settings } from "../config/settings.ts";
import type { Clock } from "../live/clock.ts";
import { lookingAt, USUAL_PACE } from "../live/looking-at.ts";
import { decisionsFault } from "../observe/decisions-fault.ts";
import { startObserving } from "../observe/observing.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { createApp } from "./create-app.ts";
import { createHttpServer } from "./create-http-server.ts";
import { prepareDrain } from "./drain.ts";
import { type Exposure, exposureLines, exposureOf } from "./exposure.ts";
import { firstSnapshot } from "./first-snapshot.ts";
import { loadedLines, readyLines } from "./greeting.ts";
import { listenFailure } from "./listen-failure.ts";
import { routeOf } from "./route-of.ts";
import { sampleRequest } from "./sample-request.ts";
import { listenToSignals } from "./signals.ts";
import { STOPPED, WRONG_CALL } from "./stop-code.ts";

/** Port 0 takes any free one; `write` gets lines without their line break. */
export type ServeOptions = {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly write: (line: string) => void;
};

/** Whoever stops a service commonly kills it after ten seconds. */
const DRAIN_MILLISECONDS = 8_000;

/**
 * Serves tariffs until SIGTERM or SIGINT, and resolves to an exit code. Nothing is served unless every file is right: a
 * price list with a hole in it is worse than none.
 */
export async function serve({ settings, clock, write }: ServeOptions): Promise<number> {
  const exposure = (await decisionsFault(settings)) ?? (await exposureOf(settings, clock));
  if (typeof exposure === "string") {
    write(`not started: ${exposure}`);
    return WRONG_CALL;
  }
  const { gate } = exposure;
  const looking = lookingAt(settings.tariffs, USUAL_PACE, settings.reload.leastSequence);
  const first = await firstSnapshot({ origin: settings.tariffs, looking, clock, write });
  if (typeof first === "number") return first;
  for (const line of loadedLines(first.catalog)) write(line);
  const observing = startObserving({ settings, clock, routeOf });
  const assembled = await assemble({ settings, clock, first, looking, gate, ...observing });
  const reload = async (): Promise<void> => {
    observing.reopen();
    await assembled.reload();
  };
  try {
    return await listenAndServe({ ...assembled, reload }, exposure, write);
  } finally {
    await assembled.stop();
    await observing.stop();
  }
}

async function listenAndServe(
  assembled: Assembled,
  exposure: Exposure,
  write: ServeOptions["write"],
): Promise<number> {
  const { serving } = assembled;
  const { host, port, unreadySeconds } = serving.settings.listen;
  const server = createHttpServer(createApp(serving), serving.settings.limits);
  const drain = prepareDrain(server, DRAIN_MILLISECONDS);
  try {
    server.listen(port, exposure.address);
    await once(server, "listening");
  } catch (error) {
    write(`not started: ${listenFailure(error, host, port)}`);
    return WRONG_CALL;
  }
  // Before the address is printed: who reads it may send the signal at once.
  const signals = listenToSignals(assembled.reload);
  const sample = await sampleRequest(serving.inForce.current.catalog);
  for (const line of readyLines(addressOf(server, host), sample)) write(line);
  for (const line of exposureLines(exposure)) write(line);
  const signal = await signals.stopped;
  assembled.drain();
  write(`${signal}: finishing the requests under way`);
  // Ctrl+C is a person's, who has no load balancer that needs time to look away.
  if (signal === "SIGTERM" && unreadySeconds > 0) await sleep(unreadySeconds * 1_000);
  await drain();
  signals.end();
  return STOPPED;
}

/** Where the server can be reached from this machine; it listens on every address where `host` is none of its own. */
function addressOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server does not listen on a port");
  const name = ["", "0.0.0.0", "::"].includes(host) ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${address.port}`;
}
