/** What a shell and a pipeline learn from the exit of `tariff`. */
export const CLEAN = 0;
/** The files or a request have errors; warnings alone are clean. */
export const PROBLEMS_FOUND = 1;
export const WRONG_CALL = 2;
export const INTERNAL = 3;
