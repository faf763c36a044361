/**
 * Text of callers without what would break a line, steer a terminal or turn the direction of reading: control characters,
 * line separators, bidirectional marks, embeddings and isolates, and halves of characters. Each becomes U+FFFD.
 */
export function harmless(text: string): string {
  return text.toWellFormed().replace(HARMFUL, "\ufffd");
}

const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
