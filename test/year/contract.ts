/**
 * A contract of the year 2026 in Europe/Berlin, whose clock changes on 29 March and 25 October.
 *
 * | 10 January  | first order, for six months and 10 seats; a trial until 24 January |
 * | 20 February | 14 seats |
 * | 5 June      | 12 seats |
 * | 10 July     | renewal for six months and 12 seats, bought on 20 June |
 * | 1 September | 20 seats |
 * | 16 October  | the new version |
 * | 1 December  | 15 seats |
 * | 15 December | the contract ends, 26 days before its order |
 */
export const CONTRACT = {
  id: "helpdesk-1",
  tariff: "acme/helpdesk/team",
  orders: [
    {
      bought: "2026-01-10",
      from: "2026-01-10",
      until: "2026-07-10",
      quantities: {
        seats: [
          { from: "2026-01-10", quantity: 10 },
          { from: "2026-02-20", quantity: 14 },
          { from: "2026-06-05", quantity: 12 },
        ],
      },
    },
    {
      bought: "2026-06-20",
      from: "2026-07-10",
      until: "2027-01-10",
      quantities: {
        seats: [
          { from: "2026-07-10", quantity: 12 },
          { from: "2026-09-01", quantity: 20 },
          { from: "2026-12-01", quantity: 15 },
        ],
      },
    },
  ],
  trial: { from: "2026-01-10", until: "2026-01-24" },
  ended: "2026-12-15",
};

export type Row = Readonly<Record<string, unknown>> & { readonly at: string };

/** Tickets, by instant: those with `late` are sent only with the next month's request. */
const TICKETS: readonly (readonly [at: string, quantity: number, late?: "late"])[] = [
  ["2026-01-12T10:00:00+01:00", 300], // in the trial
  ["2026-01-20T10:00:00+01:00", 500], // in the trial
  ["2026-01-24T00:00:00+01:00", 200], // the first instant after it
  ["2026-01-28T10:00:00+01:00", 1_000],
  ["2026-02-03T10:00:00+01:00", 1_200],
  ["2026-02-17T10:00:00+01:00", 1_800],
  ["2026-03-03T10:00:00+01:00", 1_000],
  ["2026-03-12T10:00:00+01:00", 2_500],
  ["2026-03-29T03:30:00+02:00", 2_500], // half an hour after the clock was put forward
  ["2026-04-02T10:00:00+02:00", 1_600],
  ["2026-04-20T10:00:00+02:00", 400, "late"],
  ["2026-05-05T10:00:00+02:00", 3_000],
  ["2026-05-31T23:59:59.999999999+02:00", 1_000], // the last instant of May
  ["2026-06-01T00:00:00+02:00", 700], // the first of June
  ["2026-06-15T10:00:00+02:00", 300],
  ["2026-07-06T10:00:00+02:00", 500],
  ["2026-07-10T00:00:00+02:00", 600], // the first instant of the second order
  ["2026-07-25T10:00:00+02:00", 900],
  ["2026-08-04T10:00:00+02:00", 6_500],
  ["2026-08-10T10:00:00+02:00", 500, "late"],
  ["2026-09-14T10:00:00+02:00", 5_000],
  ["2026-10-15T23:30:00+02:00", 2_000], // the last half hour of the old version
  ["2026-10-16T00:00:00+02:00", 700], // the first instant of the new one
  ["2026-10-25T02:30:00+01:00", 800], // the second half past two of that night
  ["2026-11-11T10:00:00+01:00", 3_000],
  ["2026-12-14T10:00:00+01:00", 1_000],
];

/** Agents who logged in, by day. */
const AGENTS: readonly (readonly [day: string, quantity: number])[] = [
  ["2026-01-15", 12], // in the trial
  ["2026-02-21", 13],
  ["2026-03-29", 17], // a day of 23 hours
  ["2026-07-20", 15],
  ["2026-10-25", 23], // a day of 25 hours
];

/** Sixteen agents who log in twice in the first hour of 1 May, which is still 30 April in UTC. */
const LOGINS: readonly Row[] = ["22:15", "22:45"].flatMap((time) =>
  Array.from({ length: 16 }, (_, n) => ({
    event: "agent.login",
    id: `login ${n} at ${time}`,
    at: `2026-04-30T${time}:00Z`,
    properties: { agent: `agent-${n}` },
  })),
);

/** All that was used in the year. */
export const USAGE: readonly Row[] = [
  ...TICKETS.map(([at, quantity]) => ({ meter: "tickets", at, quantity })),
  ...AGENTS.map(([at, quantity]) => ({ meter: "agents", at, quantity })),
  ...LOGINS,
];

/** What of it was known in its own month. */
export const USAGE_IN_TIME = USAGE.filter(
  ({ at }) => !TICKETS.some(([instant, , late]) => late && instant === at),
);

/** A request for a period, with everything that was used in the year, unless told otherwise. */
export function requestFor(from: string, until: string, usage = USAGE, contract: object = CONTRACT) {
  return { contract, period: { from, until }, usage_from: "2026-01-01", usage };
}

/** An instant; a date is 00:00 in Berlin. */
export function instantOf(moment: string): Temporal.Instant {
  if (moment.includes("T")) return Temporal.Instant.from(moment);
  return Temporal.PlainDate.from(moment).toZonedDateTime("Europe/Berlin").toInstant();
}
