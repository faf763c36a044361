import type { AccessSettings, Settings } from "../config/settings.ts";
import { originsFault } from "../http/cors.ts";
import { gateOf } from "../http/exposure.ts";
import { proxiesFault } from "../http/trusted-proxies.ts";
import type { Clock } from "../live/clock.ts";
import { error, type Finding, ok, warning } from "./finding.ts";

/** Whether keys, tokens, proxies and web pages are given in a way that can work. */
export async function examineAccess({ access, cors }: Settings, clock: Clock): Promise<readonly Finding[]> {
  const gate = await gateOf(access, clock);
  const faults = [
    ...(typeof gate === "string" ? [error("access", gate)] : []),
    ...found("access", proxiesFault(access.trustedProxies)),
    ...found("cors", originsFault(cors.origins)),
  ];
  if (faults.length > 0) return faults;
  return [ok("access", callersOf(access)), ...withoutMetrics(access)];
}

function found(about: string, fault: string | undefined): readonly Finding[] {
  return fault === undefined ? [] : [error(about, fault)];
}

function callersOf({ keys, jwt }: AccessSettings): string {
  const names = new Set(keys.map(({ name }) => name));
  const callers = [...names].map((name) => `\`${name}\``).join(", ");
  const tokens = jwt ? [`tokens of ${jwt.issuer}`] : [];
  const all = [...(names.size > 0 ? [`keys of ${callers}`] : []), ...tokens];
  return all.length > 0 ? all.join("; ") : "no keys and no tokens: nobody is asked who they are";
}

/** Tokens may carry the scope, and an issuer is not asked which it gives. */
function withoutMetrics({ keys, jwt }: AccessSettings): readonly Finding[] {
  const canRead = keys.length === 0 || jwt || keys.some(({ scopes }) => scopes.includes("metrics"));
  if (canRead) return [];
  return [
    warning(
      "access",
      "no key may read /metrics; make one for what collects them with `tariff key prometheus --scope metrics`",
    ),
  ];
}
