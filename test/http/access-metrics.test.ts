import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, test } from "vitest";
import { digestOf, newKey } from "../../src/access/api-key.ts";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import { admissionOf } from "../../src/http/admission.ts";
import { okAnswer } from "../../src/http/answer.ts";
import type { Endpoint } from "../../src/http/endpoint.ts";
import { accessOf, entryOf } from "../access/issuer.ts";
import { gateOf } from "./access-service.ts";
import { servingOf, shippedCatalog } from "./service.ts";

const ENDPOINT: Endpoint = {
  operation: "metrics",
  method: "GET",
  path: "/metrics",
  scope: "metrics",
  answer: () => okAnswer({}),
};

test("what is not under /v1 may ask for a key, and is not limited", async () => {
  const key = newKey();
  const gate = await gateOf(accessOf([entryOf("prometheus", digestOf(key), "metrics")]));
  const limits = { ...DEFAULT_SETTINGS.limits, requestsPerMinute: 1 };
  const admit = admissionOf(
    servingOf(await shippedCatalog(), { gate, settings: { ...DEFAULT_SETTINGS, limits } }),
  );
  const app = express().get("/metrics", async (request, response) => {
    const admitted = await admit(ENDPOINT, request, response);
    response.sendStatus("status" in admitted ? admitted.status : 200);
  });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`; // it listens on a port
  const headers = { Authorization: `Bearer ${key}` };
  const found = [await fetch(address), await fetch(address, { headers }), await fetch(address, { headers })];
  server.close();
  server.closeAllConnections();
  expect(found.map(({ status }) => status)).toEqual([401, 200, 200]);
});
