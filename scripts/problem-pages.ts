import { type Case, inputsOf } from "../test/gallery/gallery.ts";

/** A shown file that is longer than this says nothing to a reader. */
const MOST_CHARACTERS = 4000;

const BANNER =
  "// Generated from test/problems by scripts/problem-pages.ts. Do not edit: change the gallery and run `npm run generate`.";

/** The module from which the service shows a page per problem code, each with the first case of its code. */
export function problemPages(groups: ReadonlyMap<string, readonly string[]>, cases: readonly Case[]): string {
  const pages = [...groups].flatMap(([group, codes]) =>
    codes.flatMap((code) => {
      const first = cases.find((one) => one.code === code);
      return first ? [pageOf(group, first)] : [];
    }),
  );
  return `${BANNER}

export type ProblemPage = {
  readonly code: string;
  /** The heading under which it stands in the list of all. */
  readonly group: string;
  /** What people usually meant. */
  readonly about: string;
  /** The smallest input that provokes it; null for a text too long to be shown. */
  readonly inputs: readonly { readonly path: string; readonly text: string | null }[];
  /** Files that are missing in it. */
  readonly without: readonly string[];
  /** What is then said. */
  readonly expected: string;
};

export const PROBLEM_PAGES: readonly ProblemPage[] = ${JSON.stringify(pages, null, 2)};
`;
}

/** A text without what would steer a terminal or turn the direction of reading. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, "\ufffd");
}

/** Whether a reader gains by seeing the text. */
export function isShort(text: string): boolean {
  return text.length <= MOST_CHARACTERS;
}

function pageOf(group: string, one: Case): object {
  const { code, about, without, expected } = one;
  return {
    code,
    group,
    about,
    inputs: inputsOf(one).map(({ path, text }) => ({ path, text: isShort(text) ? visible(text) : null })),
    without,
    expected: visible(expected),
  };
}
