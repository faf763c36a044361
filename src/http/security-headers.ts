import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * What a browser may do with an answer: nothing. JSON has no need to load, to run or to be framed; a page states a
 * policy of its own in the headers of its answer, which replace these.
 *
 * No Strict-Transport-Security: the service speaks plain HTTP, where RFC 6797 (7.2) forbids it; the proxy that ends TLS
 * knows whether all of its name is to be reached by HTTPS alone. X-Content-Type-Options stands on every answer already,
 * those that come before this included.
 */
export const SECURITY_HEADERS: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      // What `default-src` does not cover.
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "frame-ancestors": ["'none'"],
    },
  },
  strictTransportSecurity: false,
  xContentTypeOptions: false,
  xFrameOptions: { action: "deny" },
});
