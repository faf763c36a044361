import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { basename } from "node:path";

/** `npm ci` is out: it fails where a registry lacks the optional package of some other platform. */
export const INSTALL_ARGUMENTS = [
  "install",
  "--no-save",
  "--include=dev",
  "--include=optional",
  "--no-audit",
  "--no-fund",
];

/** Settings that a calling npm passes on and that would install something else, elsewhere, or nothing, or hide why. */
const SETTINGS_NOT_INHERITED = new Set(
  `also bin_links before cpu dev dry_run global global_prefix global_style include include_workspace_root
  install_links install_strategy json legacy_bundling legacy_peer_deps libc local_prefix location loglevel omit only
  optional os package_lock package_lock_only parseable prefix production save save_bundle save_dev save_exact
  save_optional save_peer save_prefix save_prod shrinkwrap strict_peer_deps workspace workspaces`.split(
    /\s+/,
  ),
);

/**
 * Runs npm in `root`; the complaint with what npm said, or undefined when all went well.
 *
 * @param {string} root
 * @param {(pid: number) => void} started told the process that writes to node_modules
 * @returns {Promise<string | undefined>}
 */
export async function install(root, started) {
  const { command, words, shell } = npmCommand(process.env);
  const child = spawn(command, words, {
    cwd: root,
    env: installEnvironment(process.env),
    shell,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid !== undefined) started(child.pid);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const ending = await new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(code === 0 ? undefined : `exit code ${code ?? signal}`));
  });
  return ending === undefined ? undefined : installComplaint(ending, output);
}

/**
 * The npm that was called, run by the Node.js that ran it: the one on PATH may be the very one to be replaced.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} platform as in process.platform
 */
export function npmCommand(environment, platform = process.platform) {
  const cli = environment["npm_execpath"];
  // Under pnpm or yarn the variable names that program, which would ignore package-lock.json.
  if (cli !== undefined && basename(cli) === "npm-cli.js" && existsSync(cli)) {
    const node = environment["npm_node_execpath"] ?? process.execPath;
    return { command: node, words: [cli, ...INSTALL_ARGUMENTS], shell: false };
  }
  // On Windows npm is a script, which only a shell can start.
  return { command: "npm", words: INSTALL_ARGUMENTS, shell: platform === "win32" };
}

/**
 * The environment for npm: how to reach the registry is inherited, what to install and where is not.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function installEnvironment(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isInherited(name)));
}

/** @param {string} name */
function isInherited(name) {
  const setting = /^npm_config_(.*)$/i.exec(name)?.[1]?.toLowerCase().replaceAll("-", "_");
  return setting === undefined || !SETTINGS_NOT_INHERITED.has(setting);
}

/**
 * What a person has to read when npm failed: the fix first, npm's own last words below it.
 *
 * @param {string} ending
 * @param {string} output
 */
export function installComplaint(ending, output) {
  const fix = "see that npm is on PATH and reaches its registry, then run the same command again";
  const said = output.trim() === "" ? [] : ["  npm said:", ...lastLines(output).map((line) => `    ${line}`)];
  return [`\`npm install\` failed (${ending}); ${fix}`, ...said].join("\n");
}

/** @param {string} text */
function lastLines(text) {
  return text.trimEnd().split("\n").slice(-20);
}
