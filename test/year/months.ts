/** A month of the year: what each charge comes to in it, worked out by hand, and in all. */
export type Month = {
  readonly from: string;
  readonly until: string;
  readonly sums: Readonly<Record<string, string>>;
  readonly total: { readonly exact: string; readonly amount: string };
};

/**
 * Seats are paid from the 10th to the 10th, 9.30 EUR for each. The platform costs 62, so 2 EUR on each of 31 days, and the phone
 * line 74.50, shared out by the second. A month's minimum is 387.50, or 12.50 for each of 31 days. From 16 October on these are
 * 12.40, 77.50 or 2.50, 149, and 620 or 20.
 */
export const MONTHS: readonly Month[] = [
  {
    from: "2026-01-01",
    until: "2026-02-01",
    sums: {
      seats: "51", // 10 x 9.30 = 93, of which the last 17 of 31 days: 93 - 42
      platform: "16", // 8 days x 2; the trial lasts until the 24th
      "phone-line": "19.225806451613", // 74.5 less 23 of 31 days of it, 55.274193548387
      tickets: "56", // 1,200: 1,000 x 0.05 + 200 x 0.03
    }, // and the minimum of 8 of 31 days, 100, is reached
    total: { exact: "142.225806451613", amount: "142.23" },
  },
  {
    from: "2026-02-01",
    until: "2026-03-01",
    sums: {
      // 10 seats for 10 of 28 days, 93 x 10/28 = 33.214285714286; 14 for 18 of them, 130.2 - 130.2 x 10/28 = 130.2 - 46.5
      seats: "116.914285714286",
      platform: "62",
      "phone-line": "74.5",
      tickets: "110", // 3,000: 50 + 2,000 x 0.03
      "statement minimum": "24.085714285714", // 387.5 - 363.414285714286
    },
    total: { exact: "387.5", amount: "387.50" },
  },
  {
    from: "2026-03-01",
    until: "2026-04-01",
    sums: {
      seats: "130.2", // 14 x 9.30
      platform: "62",
      "phone-line": "74.5", // also of 743 hours
      tickets: "190", // 6,000: 50 + 4,000 x 0.03 + 1,000 x 0.02
      agents: "0.999", // on the 29th 17, 3 more than seats: 3 x 0.333
    },
    total: { exact: "457.699", amount: "457.70" },
  },
  {
    from: "2026-04-01",
    until: "2026-05-01",
    sums: {
      seats: "130.2",
      platform: "62",
      "phone-line": "74.5",
      tickets: "80", // 2,000: 50 + 1,000 x 0.03
      "tickets discount": "-16", // 20 % of 80
      "statement minimum": "56.8", // 387.5 - (130.2 + 62 + 74.5 + 64)
    },
    total: { exact: "387.5", amount: "387.50" },
  },
  {
    from: "2026-05-01",
    until: "2026-06-01",
    sums: {
      seats: "130.2",
      platform: "62",
      "phone-line": "74.5",
      tickets: "140", // 4,000: 50 + 3,000 x 0.03
      "tickets discount": "-28",
      // of 167 days outside the trial until the order ends, 3 a day: 501; 56 + 110 + 190 + 64 + 112 = 532
      "tickets maximum": "-31",
      agents: "0.666", // on the 1st 16, 2 more than seats
      "statement minimum": "39.134", // 387.5 - (130.2 + 62 + 74.5 + 81 + 0.666)
    },
    total: { exact: "387.5", amount: "387.50" },
  },
  {
    from: "2026-06-01",
    until: "2026-07-01",
    sums: {
      // 5 of 31 days given back of 14 seats, 130.2 - 109.2 = 21, and paid for 12, 111.6 - 93.6 = 18; from the 10th on 111.6
      seats: "108.6",
      platform: "62",
      "phone-line": "74.5",
      tickets: "50", // 1,000 x 0.05
      "tickets discount": "-10",
      "tickets maximum": "-40", // all of the rest
      // 387.5 - (108.6 + 21 + 62 + 74.5): what is given back of the part billed in May does not count in June
      "statement minimum": "121.4",
    },
    total: { exact: "366.5", amount: "366.50" }, // 387.5 - 21
  },
  {
    from: "2026-07-01",
    until: "2026-08-01",
    sums: {
      seats: "111.6", // 12 x 9.30 from the 10th on, when the second order begins
      platform: "62", // 9 days x 2 when the first order ends, 22 days x 2 of the second
      "phone-line": "74.5", // 9 days when the first order ends, 21.629032258065, and the rest in the second
      tickets: "90", // 500 in the first order: 25; 1,500 in the second, counted anew: 50 + 15
      "tickets maximum": "-25", // the first order's is reached
      agents: "0.999", // on the 20th 15, 3 more than seats
      "set-up": "25",
      // the first order's 9 days, 112.5 - (18 + 21.629032258065); the second's 22, 275, are reached:
      // 111.6 + 44 + 52.870967741935 + 65 + 0.999 + 25
      "statement minimum": "72.870967741935",
    },
    total: { exact: "411.969967741935", amount: "411.97" },
  },
  {
    from: "2026-08-01",
    until: "2026-09-01",
    sums: {
      seats: "111.6",
      platform: "62",
      "phone-line": "74.5",
      tickets: "210", // 7,000: 50 + 120 + 2,000 x 0.02
    },
    total: { exact: "458.1", amount: "458.10" },
  },
  {
    from: "2026-09-01",
    until: "2026-10-01",
    sums: {
      // 9 of 31 days given back of 12 seats, 111.6 - 79.2 = 32.4, and paid for 20, 186 - 132 = 54; from the 10th on 186
      seats: "207.6",
      platform: "62",
      "phone-line": "74.5",
      tickets: "170", // 5,000: 50 + 120
    },
    total: { exact: "514.1", amount: "514.10" },
  },
  {
    from: "2026-10-01",
    until: "2026-11-01",
    sums: {
      // from the 10th to the 16th 6 of 31 days of 186: 36; on the new version 20 x 12.40 = 248 less 6 days of it, 48: 200
      seats: "236",
      platform: "70", // 15 days x 2 + 16 days x 2.50
      "phone-line": "113", // 360 of 745 hours x 0.10 + 385 x 0.20
      tickets: "170", // 2,000 on the old version: 80; 1,500 on the new one: 1,500 x 0.06
      // the second order's maximum of 98 days, 294, when the switch cuts its year; 65 + 210 + 170 + 80 = 525
      "tickets maximum": "-231",
      agents: "1.5", // on the 25th 23, 3 more than seats: 3 x 0.50
      // of 15 days 187.5, less 36 + 30 + 36 + 80 by the switch: what the maximum gives back of the months before does not
      // count; of 16 days 320 is reached by 200 + 40 + 77 + 90 + 1.5
      "statement minimum": "5.5",
    },
    total: { exact: "365", amount: "365.00" }, // 359.5 + 5.5
  },
  {
    from: "2026-11-01",
    until: "2026-12-01",
    sums: {
      seats: "248",
      platform: "77.5",
      "phone-line": "149",
      tickets: "160", // 3,000: 2,000 x 0.06 + 1,000 x 0.04
    },
    total: { exact: "634.5", amount: "634.50" },
  },
  {
    from: "2026-12-01",
    until: "2027-01-01",
    sums: {
      // 9 of 30 days given back of 20 seats, 248 - 173.6 = 74.4, and paid for 15, 186 - 130.2 = 55.8;
      // of the part from the 10th on 5 of 31 days, as the contract ends on the 15th: 186 x 5/31 = 30
      seats: "11.4",
      platform: "35", // 14 days x 2.50
      "phone-line": "67.290322580645", // 149 x 336/744
      tickets: "60", // 1,000 x 0.06
      "tickets maximum": "-70", // of 60 days on the new version, 4 a day: 240; 90 + 160 + 60 = 310
      // of 14 days 280, less 55.8 + 30 + 35 + 67.290322580645 + 60 - 2: what is given back of November's part does not count,
      // and of the maximum only what the year without an early end would take off, 310 - 77 x 4
      "statement minimum": "33.909677419355",
    },
    total: { exact: "137.6", amount: "137.60" }, // 280 - 74.4 - 68
  },
];
