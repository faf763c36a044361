/** What the process is told from outside. */
export type Signals = {
  /** Resolves at the first SIGTERM or SIGINT; a second one then ends the process at once, as signals do. */
  readonly stopped: Promise<"SIGTERM" | "SIGINT">;
  readonly end: () => void;
};

/** SIGHUP reloads, as it does with most services; the others stop. */
export function listenToSignals(reload: () => Promise<void>): Signals {
  const hup = (): void => void reload();
  process.on("SIGHUP", hup);
  const stopped = new Promise<"SIGTERM" | "SIGINT">((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      process.off("SIGTERM", stop).off("SIGINT", stop);
      resolve(signal === "SIGINT" ? "SIGINT" : "SIGTERM");
    };
    process.on("SIGTERM", stop).on("SIGINT", stop);
  });
  return { stopped, end: () => void process.off("SIGHUP", hup) };
}
