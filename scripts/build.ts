// Emits what the published package runs: Node.js strips no types inside node_modules, so that is JavaScript.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
// A file renamed in src would otherwise go on being published under its old name.
rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
const { status } = spawnSync("tsc --project tsconfig.build.json", {
  cwd: root,
  shell: true,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
