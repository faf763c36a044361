import type { IncomingMessage, ServerResponse } from "node:http";
import type { Scope } from "../config/settings.ts";
import type { Snapshot } from "../live/snapshot.ts";
import type { Answer } from "./answer.ts";
import type { Serving } from "./serving.ts";

/** What an endpoint is asked before its body is read. */
export type Streaming = {
  readonly serving: Serving;
  readonly requestId: string;
  readonly operation: string;
  /** The caller's name. */
  readonly caller: string;
  /** The catalog of the whole request: taken once, whatever is loaded meanwhile. */
  readonly snapshot: Snapshot;
  readonly parameters: Readonly<Record<string, string>>;
};

/** What an endpoint is asked. */
export type Asked = Streaming & {
  /** The JSON value of the body, undefined where the method has none. */
  readonly body: unknown;
  /** Aborted when the caller has gone: nobody waits for what is still worked on then. */
  readonly gone: AbortSignal;
};

/** One operation of the interface: what it is called, where it is, and who may ask. */
export type Endpoint = {
  /** Its name in the OpenAPI description, in logs and metrics. */
  readonly operation: string;
  readonly method: "GET" | "POST";
  /** With `{name}` for a parameter, as in OpenAPI. */
  readonly path: string;
  /** Undefined for what everybody may ask. */
  readonly scope: Scope | undefined;
} & (
  | { readonly answer: (asked: Asked) => Answer | Promise<Answer> }
  /** Reads the body and answers by itself, a part at a time. */
  | {
      readonly stream: (
        asked: Streaming,
        request: IncomingMessage,
        response: ServerResponse,
      ) => Promise<void>;
    }
);

/** Whether an endpoint answers from a catalog, which a request may then pin: who may read or rate asks for nothing else. */
export function isOfCatalog({ scope }: Pick<Endpoint, "scope">): boolean {
  return scope === "read" || scope === "rate";
}
