/** Why a line, or a part of one, is not taken: one sentence for who wrote it. */
export type Unread = { readonly unread: string };

export function isUnread(read: object): read is Unread {
  return "unread" in read;
}

/** Words that say more of a price than a number per something: what they mean, no line alone tells. */
const MORE =
  /\b(free|included?|incl|excl|minimum|maximum|min(?=\.| ?[0-9])|max(?=\.| ?[0-9])|plus|discount|off|then|billed|depending|additional|extra|each further|starting|approx|about|ca)\b|%/i;

/** Whether a line says more than can be taken from it. */
export function saysMore(text: string): Unread | undefined {
  const [word] = MORE.exec(text) ?? [];
  return word === undefined
    ? undefined
    : { unread: `\`${word}\` says more than a price: take it out, and add it to the file by hand` };
}
