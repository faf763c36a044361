/** A file of contracts or usage that cannot be taken: which line of it, why, and what to do. */
export class BookFault extends Error {}

/** The fault of one line; lines count from 1. */
export function faultAt(
  { file, line }: { readonly file: string; readonly line: number },
  text: string,
): BookFault {
  return new BookFault(`${file}:${line}: ${text}`);
}
