import type { Answer } from "./answer.ts";
import type { Serving } from "./serving.ts";

/** The service's own figures, for Prometheus. */
export async function metricsAnswer({ metrics, inForce }: Serving): Promise<Answer> {
  const body = await metrics.text(inForce.current);
  return { status: 200, mediaType: metrics.contentType, headers: {}, body };
}
