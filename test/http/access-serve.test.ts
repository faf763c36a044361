import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import { serve } from "../../src/http/serve.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import { accessOf } from "../access/issuer.ts";
import { KEY, KEYS } from "./access-service.ts";
import { TARIFFS } from "./service.ts";

test("a service that is started with keys lets in who has one, and nobody else", async () => {
  const lines: string[] = [];
  const { promise: address, resolve } = Promise.withResolvers<string>();
  const write = (line: string): void => {
    lines.push(line);
    const found = /listening on (\S+);/.exec(line)?.[1];
    if (found) resolve(found);
  };
  const settings = {
    ...DEFAULT_SETTINGS,
    listen: { host: "127.0.0.1", port: 0 },
    tariffs: { kind: "folder", folder: TARIFFS },
    access: accessOf(KEYS),
  } as const;
  const ended = serve({ settings, clock: SYSTEM_CLOCK, write });
  const url = `${await address}/v1/tariffs`;
  expect((await fetch(url)).status).toBe(401);
  expect((await fetch(url, { headers: { Authorization: `Bearer ${KEY}` } })).status).toBe(200);
  process.emit("SIGTERM", "SIGTERM"); // as the system would, and only to whom listens for it
  expect(await ended).toBe(0);
  expect(lines.join("\n")).toContain("each with the header `Authorization: Bearer <key or token>`");
});
