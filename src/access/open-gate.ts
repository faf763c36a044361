import { SCOPES } from "../config/settings.ts";
import type { Gate } from "./gate.ts";

/** Lets everybody do everything: for a service that listens on its own machine alone. */
export const OPEN_GATE: Gate = {
  admit: () => Promise.resolve({ caller: { credential: "none", name: "anyone", scopes: SCOPES } }),
};
