#!/usr/bin/env node
// Plain JavaScript for an old Node.js: this file runs before it is known which Node.js the machine has.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findRuntime, isRecentEnough, OLDEST_MAJOR } from "./runtime.mjs";

const EXIT_INTERNAL = 3;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, "src", "cli", "main.ts");
const inRepository = existsSync(source);
const entry = inRepository ? source : join(root, "dist", "cli", "main.js");

if (inRepository && !existsSync(join(root, "node_modules"))) {
  refuse(`the libraries are not installed yet; run \`npm run setup\` in ${root}`);
} else if (isRecentEnough(process.versions.node)) {
  await import(pathToFileURL(entry).href);
} else {
  const runtime = findRuntime(root);
  if (runtime === undefined) refuse(missingRuntime());
  else runWith(runtime);
}

function missingRuntime() {
  const found = `this needs Node.js ${OLDEST_MAJOR} or later and found only ${process.versions.node}`;
  const fix = inRepository
    ? `run \`npm run setup\` in ${root}`
    : "reinstall tariff-service with its optional dependencies";
  return `${found}; ${fix}, or install Node.js ${OLDEST_MAJOR}`;
}

/** @param {string} sentence */
function refuse(sentence) {
  process.stderr.write(`tariff: ${sentence}\n`);
  process.exitCode = EXIT_INTERNAL;
}

/** @param {string} runtime */
function runWith(runtime) {
  const child = spawn(runtime, [entry, ...process.argv.slice(2)], { stdio: "inherit" });
  forwardSignals(child);
  child.on("error", (error) => refuse(`could not start ${runtime}: ${error.message}`));
  child.on("exit", (code, signal) => {
    if (signal === null) process.exitCode = code ?? EXIT_INTERNAL;
    else dieOf(signal);
  });
}

/** @param {import("node:child_process").ChildProcess} child */
function forwardSignals(child) {
  const onTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])) {
    // A terminal sends the signals of its keys to the child too; a second one would read as "stop at once".
    const alreadyDelivered = onTerminal && (signal === "SIGINT" || signal === "SIGQUIT");
    process.on(signal, () => alreadyDelivered || child.kill(signal));
  }
}

/**
 * The caller must see the same death as if it had started the child itself.
 *
 * @param {NodeJS.Signals} signal
 */
function dieOf(signal) {
  process.removeAllListeners(signal);
  process.exitCode = 128 + constants.signals[signal];
  process.kill(process.pid, signal);
}
