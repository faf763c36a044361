/** How long a script is asked to run, in milliseconds; of what is no duration a sentence that says what to write. */
export function askedDuration(script: string, given: readonly string[]): number | string {
  const [asked, ...others] = given;
  const example = `say how long it is to run, for example: npm run ${script} -- 5m`;
  if (asked === undefined) return example;
  if (others.length > 0) return `only one argument was expected, and ${given.length} were given; ${example}`;
  const [, count, unit] = /^([1-9][0-9]{0,5})([smh])$/.exec(asked) ?? [];
  if (count === undefined || unit === undefined)
    return `\`${asked}\` is no duration such as \`10s\`, \`5m\` or \`2h\`; ${example}`;
  const milliseconds = Number(count) * MILLISECONDS[unit as keyof typeof MILLISECONDS]; // the pattern has no other
  return milliseconds <= LONGEST ? milliseconds : `\`${asked}\` is longer than a week; ${example}`;
}

const MILLISECONDS = { s: 1000, m: 60_000, h: 3_600_000 };
/** A timer does not hold much more. */
const LONGEST = 7 * 24 * MILLISECONDS.h;
