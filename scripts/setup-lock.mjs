import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * @typedef {{ host: string, pids: number[] }} Holder
 * @typedef {{ holder: Holder | undefined, silentMs: number }} Sighting  a lock file as it was found
 */

const BEAT_MS = 2_000;
/** A holder that is alive beats every two seconds; process ids alone cannot tell across containers and restarts. */
export const SILENT_LIMIT_MS = 60_000;
const POLL_MS = 100;

/**
 * Runs `work` while no other process does so under the same lock file; says so once if it has to wait.
 *
 * @template T
 * @param {string} file
 * @param {(line: string) => void} say
 * @param {(lock: { alsoHeldBy: (pid: number) => void }) => Promise<T>} work
 */
export async function withLock(file, say, work) {
  await acquire(file, say);
  const beat = setInterval(() => touch(file), BEAT_MS);
  // A child that outlives this process still writes to node_modules: the lock has to stand as long as either.
  const alsoHeldBy = (/** @type {number} */ pid) => writeFileSync(file, describeHolder([process.pid, pid]));
  try {
    return await work({ alsoHeldBy });
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}

/**
 * @param {Sighting} sighting
 * @param {{ host: string, isAlive: (pid: number) => boolean }} here
 */
export function isAbandoned({ holder, silentMs }, here = { host: hostname(), isAlive }) {
  if (silentMs > SILENT_LIMIT_MS) return true;
  // Without content it is just being written; another host's process ids mean nothing here.
  if (holder === undefined || holder.host !== here.host) return false;
  return !holder.pids.some(here.isAlive);
}

/**
 * @param {string} file
 * @param {(line: string) => void} say
 */
async function acquire(file, say) {
  let told = false;
  while (!tryCreate(file)) {
    const sighting = look(file);
    if (sighting === undefined) continue;
    if (isAbandoned(sighting)) {
      removeAbandoned(file);
      continue;
    }
    if (!told)
      say(
        `another set-up (process ${sighting.holder?.pids[0] ?? "unknown"}) is at work here; waiting for it ...`,
      );
    told = true;
    await sleep(POLL_MS);
  }
}

/**
 * Under a lock of its own: of two that see the same dead lock, the slower one would remove the faster one's new lock.
 *
 * @param {string} file
 */
function removeAbandoned(file) {
  const guard = `${file}.takeover`;
  if (!tryCreate(guard)) {
    const sighting = look(guard);
    if (sighting !== undefined && isAbandoned(sighting)) rmSync(guard, { force: true });
    return;
  }
  try {
    const sighting = look(file);
    if (sighting !== undefined && isAbandoned(sighting)) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/** @param {string} file */
function tryCreate(file) {
  try {
    writeFileSync(file, describeHolder([process.pid]), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** @param {number[]} pids */
function describeHolder(pids) {
  /** @type {Holder} */
  const holder = { host: hostname(), pids };
  return JSON.stringify(holder);
}

/**
 * @param {string} file
 * @returns {Sighting | undefined} undefined when the lock is gone
 */
function look(file) {
  try {
    const silentMs = Date.now() - statSync(file).mtimeMs;
    return { holder: parseHolder(readFileSync(file, "utf8")), silentMs };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * @param {string} text
 * @returns {Holder | undefined}
 */
function parseHolder(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Someone emptied node_modules meanwhile; the install itself will report what that broke.
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, yet it lives.
    return codeOf(error) === "EPERM";
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
