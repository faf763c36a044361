const STEPS: Readonly<Record<string, number>> = { "{": 1, "[": 1, "}": -1, "]": -1 };

/** Whether a text that may be JSON nests lists and objects deeper than `most`; one look at each letter, and no stack. */
export function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let n = 0; n < text.length && depth <= most; n += 1) {
    const letter = text[n] ?? "";
    if (letter === '"') inString = !inString;
    else if (!inString) depth += STEPS[letter] ?? 0;
    else if (letter === "\\") n += 1;
  }
  return depth > most;
}
