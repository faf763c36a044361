/** The exit codes of the command line. */
export const STOPPED = 0;
/** The files have problems. */
export const PROBLEMS_FOUND = 1;
/** The service was asked to start in a way that cannot work. */
export const WRONG_CALL = 2;
