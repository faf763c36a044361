import type { IncomingMessage } from "node:http";
import type { Caller } from "../access/gate.ts";
import type { Answer } from "./answer.ts";
import type { Endpoint } from "./endpoint.ts";
import { httpFailureAnswer } from "./failure-answer.ts";
import type { Serving } from "./serving.ts";

/** The caller that is let in, or the answer that refuses it. */
export async function admit(
  { scope }: Endpoint,
  { gate }: Serving,
  { headers }: IncomingMessage,
): Promise<Caller | Answer> {
  if (scope === undefined) return NOBODY;
  const admitted = await gate.admit(headers.authorization, scope);
  if ("caller" in admitted) return admitted.caller;
  const { refused, detail, hint } = admitted;
  const challenge = refused === "unknown" ? { "WWW-Authenticate": 'Bearer realm="tariff-service"' } : {};
  return httpFailureAnswer({ status: refused === "unknown" ? 401 : 403, detail, hint, headers: challenge });
}

const NOBODY: Caller = { name: "", scopes: [] };
