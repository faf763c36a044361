/** The command was called in a way that cannot work; the message is one sentence for the caller, with the fix. */
export class WrongCall extends Error {}

/** The tariff files have errors, so that nothing can be answered from them; the message is their whole report. */
export class FilesRefused extends Error {}
