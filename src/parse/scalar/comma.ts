/**
 * A text that starts with a number with commas, as it was surely meant: `1,000` is `1_000`, `48,67 USD` is `48.67 USD`,
 * `1.000,5` is `1_000.5`. One comma before exactly three digits groups thousands, unless a 0 stands before it.
 * Undefined where nobody knows, as for `1234,567`.
 */
export function withoutComma(text: string): string | undefined {
  const number = /^[0-9.,]*[0-9]/.exec(text)?.[0] ?? "";
  const rest = text.slice(number.length);
  if (/^[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$/.test(number)) return number.replaceAll(",", "_") + rest;
  if (/^(0,[0-9]+|[1-9][0-9]*,([0-9]{1,2}|[0-9]{4,}))$/.test(number)) return number.replace(",", ".") + rest;
  if (/^[1-9][0-9]{0,2}(\.[0-9]{3})+,[0-9]+$/.test(number)) {
    return number.replaceAll(".", "_").replace(",", ".") + rest;
  }
  return undefined;
}
