/**
 * A text that starts with a number with commas, as it was surely meant: `1,000` is `1_000`, `0,05 USD` is `0.05 USD`,
 * `1.000,5` is `1_000.5`. Undefined where nobody knows, as for `1,5`, which may be one and a half or fifteen.
 */
export function withoutComma(text: string): string | undefined {
  const number = /^[0-9.,]*[0-9]/.exec(text)?.[0] ?? "";
  const rest = text.slice(number.length);
  if (/^[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$/.test(number)) return number.replaceAll(",", "_") + rest;
  if (/^0,[0-9]+$/.test(number)) return number.replace(",", ".") + rest;
  if (/^[1-9][0-9]{0,2}(\.[0-9]{3})+,[0-9]+$/.test(number)) {
    return number.replaceAll(".", "_").replace(",", ".") + rest;
  }
  return undefined;
}
