export type { Catalog, Source } from "./domain/catalog.ts";
export type { Failure, FilePlace, Place, PointerPlace, Problem } from "./domain/problem.ts";
export { isFailure } from "./domain/problem.ts";
export {
  billHtml as explainHtml,
  billText as explain,
  type Opened,
  openCatalog,
  rate,
  timeline,
} from "./engine.ts";
export { readTariffs } from "./files/read-tariffs.ts";
export type { CheckRequest, RateRequest, TimelineRequest } from "./generated/request.ts";
export type { Line, RateResult, Segment, TimelineResult } from "./generated/result.ts";
