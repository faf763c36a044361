/** A text as a value of a file: in quotes where YAML could read it as something else. */
export function textOf(text: string): string {
  const isPlain = /^[\p{L}][\p{L}\p{N} ./-]*$/u.test(text) && !/^(true|false|null)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
