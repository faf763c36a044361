import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { folderOf } from "../cli/tariff.ts";

/** A git repository of a test, and the command; what the machine's own settings say of git does not count. */
export type Repository = { readonly folder: string; readonly git: (...args: readonly string[]) => string };

export function repositoryOf(files: Readonly<Record<string, string>>): Repository {
  const folder = folderOf(files);
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b", ...args], {
      encoding: "utf8",
      env: { ...process.env, GIT_CONFIG_GLOBAL: join(folder, "none") },
    }).trim();
  git("init", "-q", "-b", "main");
  return { folder, git };
}

/** Commits all that there is, as somebody wrote it at an instant; gives the commit's hash. */
export function commitAll({ git }: Repository, subject: string, date: string): string {
  git("add", "-A");
  git("commit", "-q", "--allow-empty", `--date=${date}`, "-m", subject);
  return git("rev-parse", "HEAD");
}
