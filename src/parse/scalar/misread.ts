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

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A user's text in backticks: on one line, without control characters, and not longer than helps. */
export function quote(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 77)}...` : text;
  return `\`${short.replace(CONTROL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)}\``;
}
