import { resolve } from "node:path";
import type { Configuration } from "../generated/config.ts";
import { DEFAULT_SETTINGS } from "./default-settings.ts";
import type { Origin, Settings } from "./settings.ts";

/** The settings that configurations make, the later before the earlier; what none of them says is as by default. */
export function settingsFrom(configs: readonly Configuration[]): Settings {
  const config = configs.reduce<Configuration>(merged, {});
  const { listen = {}, reload = {}, access = {}, limits = {} } = config;
  const { host, port, unready_seconds: unreadySeconds } = listen;
  const { watch, keep, least_sequence: leastSequence } = reload;
  const { keys, jwt, trusted_proxies: trustedProxies, open } = access;
  const byDefault = DEFAULT_SETTINGS;
  return {
    listen: { ...byDefault.listen, ...stated({ host, port, unreadySeconds }) },
    tariffs: originOf(config.tariffs) ?? byDefault.tariffs,
    reload: { ...byDefault.reload, ...stated({ watch, keep, leastSequence }) },
    shadow: originOf(config.shadow),
    access: { ...byDefault.access, ...stated({ keys, jwt, trustedProxies }), open: open !== undefined },
    limits: { ...byDefault.limits, ...limitsOf(limits) },
    cors: { ...byDefault.cors, ...stated(config.cors ?? {}) },
    log: { ...byDefault.log, ...stated(config.log ?? {}) },
    decisions: config.decisions && { file: config.decisions.file, mask: config.decisions.mask ?? [] },
  };
}

/** Section by section; where tariffs come from is one thing, and taken whole. */
function merged(before: Configuration, after: Configuration): Configuration {
  const sections = Object.entries(after).map(([name, section]) => {
    const isWhole = name === "tariffs" || name === "shadow";
    return [name, isWhole ? section : { ...before[name as keyof Configuration], ...section }];
  });
  return { ...before, ...Object.fromEntries(sections) };
}

function limitsOf(limits: NonNullable<Configuration["limits"]>): Partial<Settings["limits"]> {
  return stated({
    bodyBytes: limits.body_bytes,
    rows: limits.rows,
    periodDays: limits.period_days,
    work: limits.work,
    checkWork: limits.check_work,
    headerBytes: limits.header_bytes,
    headerSeconds: limits.header_seconds,
    requestSeconds: limits.request_seconds,
    requestsPerMinute: limits.requests_per_minute,
  });
}

function originOf(origin: Configuration["tariffs"]): Origin | undefined {
  const { folder, bundle, signed_by: signedBy = [] } = origin ?? {};
  if (bundle !== undefined) return { kind: "bundle", file: bundle, signedBy };
  return folder === undefined ? undefined : { kind: "folder", folder };
}

/** Without what is not stated, which must not stand in the way of a default. */
function stated<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>;
  }; // as it was, with less
}

/** A configuration with its paths from the folder that its file is in, wherever the service is started. */
export function withPathsFrom(folder: string, config: Configuration): Configuration {
  const at = (path: string) => resolve(folder, path);
  const { tariffs, shadow, access, decisions } = config;
  const jwks = access?.jwt?.jwks;
  const isFile = jwks !== undefined && !/^https?:/.test(jwks);
  return {
    ...config,
    ...(tariffs && { tariffs: originFrom(at, tariffs) }),
    ...(shadow && { shadow: originFrom(at, shadow) }),
    ...(access?.jwt && isFile && { access: { ...access, jwt: { ...access.jwt, jwks: at(jwks) } } }),
    ...(decisions && { decisions: { ...decisions, file: at(decisions.file) } }),
  };
}

function originFrom(
  at: (path: string) => string,
  { folder, bundle, signed_by }: NonNullable<Configuration["tariffs"]>,
) {
  return {
    ...(folder !== undefined && { folder: at(folder) }),
    ...(bundle !== undefined && { bundle: at(bundle) }),
    ...(signed_by && { signed_by: signed_by.map(at) }),
  };
}
