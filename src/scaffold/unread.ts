/** Why a line, or a part of one, is not taken: one sentence for who wrote it. */
export type Unread = { readonly unread: string };

export function isUnread(read: object): read is Unread {
  return "unread" in read;
}

/** Words before a price, and behind it, that say more than a number per something: what they mean, no line alone tells. */
const BEFORE =
  /\b(free|then|minimum|maximum|discount|off|depending|starting|approx|about|ca|at least|at most|cap|ab|only|longer|not? (?:less|fewer)|(?:less|fewer)(?!\s+than\s+[0-9])|minus|refund|rebate|rabatt|save|credit|until|since|daily|weekly|monthly|quarterly|yearly|annual|annually|month|year|january|february|march|april|may|june|july|august|september|october|november|december)\b|\bmax\.|\bmin\.|[%~≈(]|\bup to\W*$|\bfrom\W*$|\bto\W*$|[<>≤≥]\W*$/i;
const BEHIND =
  /\b(free|included?|incl|excl|minimum|maximum|min(?=\.| ?[0-9])|max(?=\.| ?[0-9])|plus|discount|off|then|billed|depending|additional|extra)\b|%/i;

/** Whether a line says more than can be taken from it. */
export function saysMore(before: string, behind: string): Unread | undefined {
  const [word] = BEFORE.exec(before) ?? BEHIND.exec(behind) ?? [];
  return word === undefined
    ? undefined
    : { unread: `\`${word}\` says more than a price: take it out, and add it to the file by hand` };
}
