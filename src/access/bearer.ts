/**
 * The longest credential that is looked at, in characters. Tokens with many claims have two or three thousand; what is
 * longer is refused before anything of it is decoded.
 */
const CREDENTIAL_LIMIT = 8_192;

/** `Bearer`, blanks, and a token of the characters that RFC 6750 part 2.1 allows; RFC 9110 lets the scheme be in any case. */
const BEARER = /^bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** The credential in a header `Authorization`, or undefined where it holds none that could be looked at. */
export function bearerIn(authorization: string): string | undefined {
  if (authorization.length > CREDENTIAL_LIMIT) return undefined;
  return BEARER.exec(authorization)?.[1];
}
