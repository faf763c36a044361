/** An exact number, numerator and denominator. */
type Ratio = readonly [above: bigint, below: bigint];

const NUMBER = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/g;
const TOKEN = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[x+/()-]/g;
const BEFORE = /(?:[-+x/()0-9. ]|,(?=[0-9]{3}))*$/;
const AFTER = /^(?:[-+x/()0-9. ]|,(?=[0-9]{3}))*/;

/** Each equation of a sum in words that does not hold, or that cannot be read: `2 x 3 = 7`. */
export function wrongEquations(text: string): readonly string[] {
  const parts = text.split("=");
  return parts.slice(1).flatMap((after, n) => {
    const left = BEFORE.exec(parts[n] ?? "")?.[0] ?? "";
    const right = AFTER.exec(after)?.[0] ?? "";
    const [one, other] = [worth(left), worth(right)];
    const holds = one !== undefined && other !== undefined && one[0] * other[1] === other[0] * one[1];
    return holds ? [] : [`${left.trim()} = ${right.trim()}`];
  });
}

/** Whether a figure such as `-12.50` stands in a text; with or without its sign, and with as many zeros as one likes. */
export function states(text: string, figure: string): boolean {
  const wanted = ratioOf(figure.replace(/^-/, ""));
  return [...text.matchAll(NUMBER)].some(([number]) => {
    const found = ratioOf(number);
    return found[0] * wanted[1] === wanted[0] * found[1];
  });
}

/** What an expression of numbers, + - x / and parentheses comes to; undefined where it is none. */
function worth(text: string): Ratio | undefined {
  const trimmed = text.replace(/^[.\s]+|[.\s]+$/g, "");
  const tokens: readonly string[] = trimmed.match(TOKEN) ?? [];
  if (tokens.length === 0 || trimmed.replace(TOKEN, "").trim() !== "") return undefined;
  let next = 0;
  const take = (...wanted: readonly string[]) =>
    wanted.includes(tokens[next] ?? "") ? tokens[next++] : undefined;
  const atom = (): Ratio => {
    if (take("-")) return times(atom(), [-1n, 1n]);
    if (!take("(")) return ratioOf(tokens[next++] ?? "");
    const inner = sum();
    return take(")") ? inner : NOTHING;
  };
  const product = (): Ratio => {
    let value = atom();
    for (let sign = take("x", "/"); sign; sign = take("x", "/")) {
      const factor = atom();
      value = times(value, sign === "x" ? factor : [factor[1], factor[0]]);
    }
    return value;
  };
  const sum = (): Ratio => {
    let value = product();
    for (let sign = take("+", "-"); sign; sign = take("+", "-")) {
      const term = product();
      value = plus(value, sign === "+" ? term : times(term, [-1n, 1n]));
    }
    return value;
  };
  const value = sum();
  return next === tokens.length && value[1] !== 0n ? value : undefined;
}

/** Of what is no number: it makes whatever it stands in none. */
const NOTHING: Ratio = [0n, 0n];

function ratioOf(text: string): Ratio {
  const [whole = "", fraction = ""] = text.replaceAll(",", "").split(".");
  if (!/^[0-9]+$/.test(whole)) return NOTHING;
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
}

function times(a: Ratio, b: Ratio): Ratio {
  return [a[0] * b[0], a[1] * b[1]];
}

function plus(a: Ratio, b: Ratio): Ratio {
  return [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
}
