import { DEFAULT_SETTINGS } from "../../config/default-settings.ts";
import type { RateRequest } from "../../generated/request.ts";
import { CHECKS_OF_AN_ORDER, CHECKS_OF_MAY, SCANS_OF_JUNE } from "./examples.ts";

/** Where a service listens that is told nothing else. */
const ADDRESS = `http://${DEFAULT_SETTINGS.listen.host}:${DEFAULT_SETTINGS.listen.port}`;

/** What a reader needs who knows nothing but this interface: Markdown, without a link that leads elsewhere. */
export const INTRODUCTION = `A tariff is a folder of versioned YAML files: prices, meters, who switches to a new version when. This service keeps a
checked set of them, the *catalog*, and tells what a contract owes for its usage, line by line, exact and explained.
It stores nothing: each request says which contract, which period and what was used.

### Rate something

Amounts and fractions are texts, such as \`"0.0732"\`, because JSON numbers are not exact; a whole quantity may be a number.
A date means 00:00 in the tariff's time zone, and every \`until\` is excluded. The commands ask a service on your own machine;
for another, put its address.

The catalog that the service is shipped with holds the price change of a cloud vendor on 2 June 2026. Pay-as-you-go **before
it**: 600,000 checks in May 2026 cost **415.00 USD** (100,000 × 0.0009 + 400,000 × 0.0007 + 100,000 × 0.00045).

${curl(CHECKS_OF_MAY)}

The same contract **after it**: 20 scanned instances on each of 30 days cost **43.92 USD** (20 × 30 × 0.0732).

${curl(SCANS_OF_JUNE)}

The answer's \`totals\` have the amount; \`lines\` say how it came about, and \`timeline\` which version applied and why.

**See also what is not in the amount.** Usage that the version in force does not price, such as checks after the change, is
listed under \`unpriced\`, and usage outside the period under \`outside_period\`: neither is an error, and an amount of 0.00 with
something there is mostly a wrong meter, or an hour that belongs to another month in the tariff's time zone.

A tariff that is sold by order wants \`orders\` in place of \`started\`: what was bought when, and from when until when it is
valid. An order of 15 January keeps the old terms to its end: 600,000 checks in July cost **428.50 USD** (90 + 276 + 62.5).

${curl(CHECKS_OF_AN_ORDER)}

The same requests stand below as examples of \`POST /v1/rate\`: press *Try it out*, choose one, *Execute*.

### From TypeScript

The package \`tariff-service\` has a client with the types of every request and answer, for Node.js from 20 on and browsers. It
is an ES module: in a project of CommonJS name the file \`.mts\` or \`.mjs\`.

\`\`\`ts
import { createClient } from "tariff-service/client";

const client = createClient({ address: "${ADDRESS}" }); // with \`token: "..."\` where the service wants one
const answer = await client.rate(${requestText(CHECKS_OF_MAY)});
if (!answer.ok) console.log(answer.status, answer.detail, answer.hint, answer.problems);
else if (answer.value.unpriced.length > 0) console.log("not priced", answer.value.unpriced);
else console.log(answer.value.totals[0]?.amount);
\`\`\`

What a caller can cause is an answer with \`ok: false\`; only where the service cannot be reached at all the client throws.

\`client.rateBatch(requests)\` answers any number of requests one by one; \`client.timeline\`, \`check\`, \`tariffs\`, \`tariff\`, \`version\`
and \`readiness\` are the other operations.

### Be answered from the same catalog again

Every answer from a catalog names it in the header \`Tariff-Catalog\`: a digest of all its files. Send the header back, and the
request is answered from exactly that catalog or, when it is gone, refused with 412. The same request to the same catalog gets
the same bytes, whenever it is asked.

\`\`\`sh
curl ${ADDRESS}/v1/tariffs -H 'Tariff-Catalog: sha256:...'
\`\`\`

### When something is wrong

A failure is \`application/problem+json\` (RFC 9457). \`detail\` says what was found and what was expected, \`hint\` is the fix, and
\`problems\` are all that is wrong, each with a stable \`code\` and a JSON pointer into the request. \`type\` is the address of a page
about the code, [/problems/usage-incomplete](/problems/usage-incomplete) for example; [/problems](/problems) lists them all. What
concerns HTTP alone has the type \`about:blank\`. Tell \`request_id\`, which the header \`X-Request-Id\` has too, to who runs the service.

- **400** the request is not of the documented shape: sent again as it is, it fails again.
- **422** it is, but cannot be rated: an unknown tariff, usage that is missing, orders that overlap.
- **404**, **405** there is nothing at this path, or it has another method, which the header \`Allow\` names.
- **401**, **403**, **429** who asks is not known, not allowed, or asks too often.

### Authenticate

A service that listens on its own machine alone may be open to everybody. Else each request to \`/v1\` needs a key or a token:

\`\`\`sh
curl ${ADDRESS}/v1/tariffs -H 'Authorization: Bearer KEY'
\`\`\`

A key has scopes: \`read\` for tariffs and timelines, \`rate\` to rate, \`check\` to check files. On this page, press *Authorize*.
`;

function curl(request: RateRequest): string {
  return `\`\`\`sh
curl ${ADDRESS}/v1/rate -H 'Content-Type: application/json' -d '
${requestText(request)}'
\`\`\``;
}

/** The request with its usage in rows of two, so that thirty days do not fill a page. */
function requestText({ usage = [], ...rest }: RateRequest): string {
  const rows = usage.map((row) => JSON.stringify(row));
  const pairs = rows.flatMap((row, n) => (n % 2 === 0 ? [[row, rows[n + 1]].filter(Boolean).join(",")] : []));
  const keys = Object.entries(rest).map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  return `{${keys.join(",\n ")},\n "usage":[\n  ${pairs.join(",\n  ")}]}`;
}
