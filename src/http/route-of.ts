import { ENDPOINTS } from "./endpoints.ts";

const ROUTES: ReadonlyMap<string | undefined, string> = new Map(
  ENDPOINTS.map(({ operation, path }) => [operation, path]),
);

/** The path of an operation, with its parameters by name; `none` for a path that is none of ours. */
export function routeOf(operation: string | undefined): string {
  return ROUTES.get(operation) ?? "none";
}
