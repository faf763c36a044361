/** Why a scalar could not be read: `offset` counts characters into its text. */
export type Misread = {
  readonly misread: string;
  readonly offset: number;
  readonly hint: string | undefined;
};

export function misread(why: string, offset = 0, hint?: string): Misread {
  return { misread: why, offset, hint };
}

export function isMisread(reading: object): reading is Misread {
  return "misread" in reading;
}

export { quote } from "../../domain/quote.ts";
