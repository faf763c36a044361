/** `1,234,567.891`: an exact decimal as people read it. */
export function numberText(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/(?<=[0-9])(?=([0-9]{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `1 check`, `20 instance-days`: units are written in the singular, and a quantity of one alone keeps that. */
export function quantityText(decimal: string, unit: string): string {
  return `${numberText(decimal)} ${unitText(decimal, unit)}`;
}

/** The unit as it follows this number; `seat-3-months` has its number already. */
export function unitText(decimal: string, unit: string): string {
  const isCounted = /(^|-)[0-9]+-[a-z]+s$/.test(unit);
  return decimal === "1" || isCounted || isAbbreviation(unit) ? unit : plural(unit);
}

function plural(unit: string): string {
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}

/** `gb`, `kwh`, `gib`: no English word is without a vowel, and the binary units are no words either. */
function isAbbreviation(unit: string): boolean {
  const word = unit.split("-").at(-1) ?? "";
  return !/[aeiou]/.test(word) || /^[kmgtpe]ib$/.test(word);
}
