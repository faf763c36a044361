import { CommanderError } from "commander";
import { CLEAN, INTERNAL, PROBLEMS_FOUND, WRONG_CALL } from "./exit-code.ts";
import { endWithReader } from "./output.ts";
import { tariffProgram } from "./program.ts";
import { FilesRefused, WrongCall } from "./stop.ts";

endWithReader();
try {
  await tariffProgram().parseAsync();
} catch (error) {
  process.exitCode = reported(error);
}

/** Says on standard error what stopped the command, and tells its exit code. */
function reported(error: unknown): number {
  // Commander has already written its own, and the help or version that was asked for is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : WRONG_CALL;
  if (error instanceof FilesRefused) {
    process.stderr.write(`${error.message}\n`);
    return PROBLEMS_FOUND;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof WrongCall) {
    process.stderr.write(`tariff: ${message}\n`);
    return WRONG_CALL;
  }
  const stack = process.env["TARIFF_DEBUG"] && error instanceof Error ? `\n${error.stack}` : "";
  process.stderr.write(`tariff: internal error: ${message}; TARIFF_DEBUG=1 shows where${stack}\n`);
  return INTERNAL;
}
