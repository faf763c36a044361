/** An input has a line, or a request over several lines, that is longer than is read; the message says which and how long. */
export class TooLong extends Error {}
