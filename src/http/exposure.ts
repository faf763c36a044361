import { lookup } from "node:dns/promises";
import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import type { Gate } from "../access/gate.ts";
import { gateFor } from "../access/gate-for.ts";
import { OPEN_GATE } from "../access/open-gate.ts";
import type { AccessSettings, Settings } from "../config/settings.ts";
import type { Clock } from "../live/clock.ts";
import { originsFault } from "./cors.ts";
import { listenFailure } from "./listen-failure.ts";
import { isOwnMachine } from "./own-machine.ts";
import { proxiesFault } from "./trusted-proxies.ts";

/** Where a service listens, and who is let in there. */
export type Exposure = { readonly address: string; readonly gate: Gate };

/** What the settings say of it, or a sentence that says why they are refused: nobody is let in by an oversight. */
export async function exposureOf(settings: Settings, clock: Clock): Promise<Exposure | string> {
  const { access, cors } = settings;
  const fault = originsFault(cors.origins) ?? proxiesFault(access.trustedProxies);
  if (fault !== undefined) return fault;
  const gate = await gateOf(access, clock);
  if (typeof gate === "string") return gate;
  const place = await guardedAddress(settings);
  return typeof place === "string" ? place : { ...place, gate };
}

/** The gate that reads its files from the disk, or a sentence that says why it is refused. */
export function gateOf(access: AccessSettings, clock: Clock): Promise<Gate | string> {
  return gateFor(access, { clock, readText: (file) => readFile(file, "utf8") });
}

/** The address to listen on where nobody is let in by an oversight, or a sentence that says why it is refused. */
export async function guardedAddress(settings: Settings): Promise<{ readonly address: string } | string> {
  const { host, port } = settings.listen;
  try {
    const address = await addressOf(host);
    return tooOpen(address, settings) ?? { address };
  } catch (error) {
    return listenFailure(error, host, port);
  }
}

/** What whoever starts the service should know of that, beside its address. */
export function exposureLines({ address, gate }: Exposure): readonly string[] {
  if (gate !== OPEN_GATE) return ["each with the header `Authorization: Bearer <key or token>`"];
  return isOwnMachine(address)
    ? []
    : ["anyone who reaches this port may use it: there are no keys or tokens"];
}

/**
 * The address that a host stands for. The service then listens at what was looked up and judged here, and not at a name
 * that may stand for another address a moment later.
 */
async function addressOf(host: string): Promise<string> {
  if (host === "") return "::"; // as Node.js takes it: every address of the machine
  return isIP(host) === 0 ? (await lookup(host)).address : host;
}

/** Others could reach the service, and it would ask nobody who they are. */
function tooOpen(address: string, { access: { keys, jwt, open }, listen }: Settings): string | undefined {
  if (open || keys.length > 0 || jwt || isOwnMachine(address)) return undefined;
  return (
    `the host \`${listen.host}\` can be reached from other machines, and without keys or tokens whoever reaches it may ask; ` +
    "make a key with `tariff key NAME --scope rate`, or listen on this machine alone with HOST=127.0.0.1, " +
    "or say `--open-to-anyone` where something in front of the service keeps others out"
  );
}
