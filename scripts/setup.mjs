// Brings node_modules, with the Node.js in it, to what package-lock.json says. Runs before every npm script that needs
// it, on whatever Node.js the machine has: built-ins only, and as good as free when there is nothing to do.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findRuntime, isRecentEnough, OLDEST_MAJOR, runtimePackage } from "../bin/runtime.mjs";

/**
 * @typedef {{ lock: string, platform: string, arch: string, runtime: "bundled" | "own" }} Stamp
 *   what the last finished install was made for; runtime `own`: no bundled Node.js runs here, the machine's does
 * @typedef {{ lock: string, platform: string, arch: string, ownVersion: string, hasRuntime: boolean,
 *   stamp: Stamp | undefined }} Situation
 */

/**
 * Installs if something has changed since the last time; a complaint that says what to do, or undefined.
 *
 * @param {string} root the folder of package.json
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>}
 */
export async function setUp(root, say) {
  if (reasonToInstall(look(root)) === undefined) return undefined;
  // Loaded late: the usual run ends on the line above, and must be quick.
  const { withLock } = await import("./setup-lock.mjs");
  mkdirSync(stateFolder(root), { recursive: true });
  return withLock(join(stateFolder(root), "lock"), say, (lock) => installOnce(root, say, lock.alsoHeldBy));
}

/**
 * Why an install is needed, in words for the terminal, or undefined when nothing is to do.
 *
 * @param {Situation} situation
 */
export function reasonToInstall({ stamp, lock, platform, arch, hasRuntime, ownVersion }) {
  if (stamp === undefined) return "first run";
  if (stamp.lock !== lock) return "package-lock.json has changed";
  if (stamp.platform !== platform || stamp.arch !== arch) {
    return `node_modules was made for ${stamp.platform}-${stamp.arch}, this is ${platform}-${arch}`;
  }
  const usesOwn = stamp.runtime === "own" && isRecentEnough(ownVersion);
  return hasRuntime || usesOwn ? undefined : `Node.js ${OLDEST_MAJOR} is missing in node_modules`;
}

/**
 * What is wrong with the runtime after an install, or undefined; the fix is part of the sentence.
 *
 * @param {{ platform: string, arch: string, ownVersion: string, found: string | undefined }} situation
 */
export function runtimeComplaint({ platform, arch, found, ownVersion }) {
  if (found !== undefined || isRecentEnough(ownVersion)) return undefined;
  const name = runtimePackage(platform, arch);
  const cause =
    name === undefined
      ? `there is no npm package with Node.js ${OLDEST_MAJOR} for ${platform}-${arch}`
      : `the npm package \`${name}\` is not installed or its Node.js does not start on this system`;
  const fix = `install Node.js ${OLDEST_MAJOR} or later, put it first on PATH, and run the same command again`;
  return `${cause}, and the machine's own Node.js is ${ownVersion}; ${fix}`;
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {(pid: number) => void} started
 */
async function installOnce(root, say, started) {
  // Asked again: whoever held the lock before may have done it all.
  const reason = reasonToInstall(look(root));
  if (reason === undefined) return undefined;
  say(`setting up (${reason}): installing Node.js ${OLDEST_MAJOR} and the libraries into node_modules ...`);
  rmSync(stampFile(root), { force: true });
  const { install } = await import("./setup-install.mjs");
  const complaint = (await install(root, started)) ?? settleRuntime(root);
  if (complaint === undefined) say("set-up done");
  return complaint;
}

/**
 * @param {string} root
 * @returns {string | undefined} the complaint if no Node.js is there to run the project
 */
function settleRuntime(root) {
  const { lock, platform, arch, ownVersion } = look(root);
  const found = findRuntime(root);
  const complaint = runtimeComplaint({ platform, arch, found, ownVersion });
  if (complaint !== undefined) return complaint;
  // npm puts .bin first on PATH: a runtime that does not start would stand before the machine's own, which does.
  if (found === undefined) rmSync(linkedRuntime(root), { force: true });
  /** @type {Stamp} */
  const stamp = { lock, platform, arch, runtime: found === undefined ? "own" : "bundled" };
  writeFileSync(stampFile(root), `${JSON.stringify(stamp)}\n`);
  return undefined;
}

/**
 * @param {string} root
 * @returns {Situation}
 */
function look(root) {
  return {
    lock: createHash("sha256")
      .update(readFileSync(join(root, "package-lock.json")))
      .digest("hex"),
    platform: process.platform,
    arch: process.arch,
    ownVersion: process.versions.node,
    hasRuntime: existsSync(linkedRuntime(root)),
    stamp: readStamp(root),
  };
}

/**
 * @param {string} root
 * @returns {Stamp | undefined}
 */
function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampFile(root), "utf8"));
  } catch {
    // Not there, or half written by a run that was killed: no install is known to be whole.
    return undefined;
  }
}

/** @param {string} root */
function stateFolder(root) {
  return join(root, "node_modules", ".setup");
}

/** @param {string} root */
function stampFile(root) {
  return join(stateFolder(root), "stamp.json");
}

/** @param {string} root */
function linkedRuntime(root) {
  return join(root, "node_modules", ".bin", "node");
}

// Not import.meta.main: the machine's Node.js may be too old to know it.
const self = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === self) {
  // On the error stream: the output of the command that follows may be read by a program.
  const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
  const complaint = await setUp(dirname(dirname(self)), say);
  if (complaint !== undefined) {
    say(`set-up failed: ${complaint}`);
    process.exitCode = 1;
  }
}
