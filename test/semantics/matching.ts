/** Values as YAML and JSON have them. */
type Value = unknown;
type Entries = Readonly<Record<string, Value>>;

/** Where a value lacks what is expected of it: keys may be left out of expected maps, but nothing of lists. */
export function differences(expected: Value, found: Value, path = ""): readonly string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return [differs(path, expected, found)];
    return expected.flatMap((each, n) => differences(each, found[n], `${path}/${n}`));
  }
  if (isEntries(expected)) {
    const inside = isEntries(found) ? found : {};
    return Object.keys(expected).flatMap((key) => differences(expected[key], inside[key], `${path}/${key}`));
  }
  return expected === found ? [] : [differs(path, expected, found)];
}

/** The same expectation with one thing changed, in every way: each figure, text and length of a list. */
export function falsified(expected: Value): readonly Value[] {
  if (Array.isArray(expected)) {
    const inside = expected.flatMap((each, n) => falsified(each).map((other) => expected.with(n, other)));
    return [...inside, [...expected, null]];
  }
  if (isEntries(expected)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      falsified(value).map((other) => ({ ...expected, [key]: other })),
    );
  }
  return [typeof expected === "string" ? `${expected}1` : "other"];
}

/** The money in an expected result: every `exact` and `amount`. */
export function moneyIn(expected: Value): readonly string[] {
  if (Array.isArray(expected)) return expected.flatMap(moneyIn);
  if (!isEntries(expected)) return [];
  return Object.entries(expected).flatMap(([key, value]) =>
    ["exact", "amount"].includes(key) ? [String(value)] : moneyIn(value),
  );
}

function isEntries(value: Value): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function differs(path: string, expected: Value, found: Value): string {
  return `${path}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
}
