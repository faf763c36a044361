import { once } from "node:events";
import { createServer } from "node:net";
import type { Settings } from "../config/settings.ts";
import { guardedAddress } from "../http/exposure.ts";
import { listenFailure } from "../http/listen-failure.ts";
import { isOwnMachine } from "../http/own-machine.ts";
import { error, type Finding, ok, warning } from "./finding.ts";

/** Whether the port can be had, and who could reach it. */
export async function examineListen(settings: Settings): Promise<readonly Finding[]> {
  const { host, port } = settings.listen;
  const place = await guardedAddress(settings);
  if (typeof place === "string") return [error("listen", place)];
  const fault = await portFault(settings, place.address);
  if (fault !== undefined) return [error("listen", fault)];
  return [ok("listen", `port ${port} on ${host} is free`), ...exposed(settings, place.address)];
}

async function portFault({ listen }: Settings, address: string): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen(listen.port, address);
    await once(server, "listening");
    return undefined;
  } catch (cause) {
    return listenFailure(cause, listen.host, listen.port);
  } finally {
    server.close();
  }
}

function exposed({ access }: Settings, address: string): readonly Finding[] {
  if (isOwnMachine(address) || access.keys.length > 0 || access.jwt) return [];
  return [
    warning(
      "listen",
      "whoever reaches the port may ask, for it was said so in words; with `access.keys` nobody else could",
    ),
  ];
}
