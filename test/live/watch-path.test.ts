import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchPath } from "../../src/live/watch-path.ts";

let home: string;
const stops: (() => Promise<void>)[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "tariff-watch-"));
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await rm(home, { recursive: true });
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(home, path)), { recursive: true });
  await writeFile(join(home, path), text);
}

/** Turns a link as Kubernetes and deployment tools do: another one, renamed into place. */
async function link(target: string, path: string): Promise<void> {
  await symlink(target, join(home, `${path}.new`));
  await rename(join(home, `${path}.new`), join(home, path));
}

/** Watches a path; `heard` acts and resolves when a change is told that shows `path` with this text, or none. */
async function watching(name: string) {
  let rings = 0;
  let ring = (): void => undefined;
  const changed = (): void => {
    rings += 1;
    ring();
  };
  const pace = { quietMilliseconds: 10, lookMilliseconds: 20 };
  const stop = await watchPath({ path: join(home, name), changed, ...pace });
  stops.push(stop);
  await vi.waitFor(() => expect(rings).toBe(1)); // that it has begun
  const heard = async (act: () => Promise<void>, path: string, text: string | undefined): Promise<void> => {
    const seen = new Promise<void>((resolve) => {
      ring = () => void textIn(path).then((now) => now === text && resolve());
    });
    await act();
    await seen;
  };
  return { heard, stop, rings: () => rings };
}

function textIn(path: string): Promise<string | undefined> {
  return readFile(join(home, path), "utf8").catch(() => undefined);
}

describe("a watched folder", () => {
  const file = "tariffs/a/1.yaml";

  test("tells edits, files that are renamed into place, and files in new folders", async () => {
    await write(file, "1");
    const { heard } = await watching("tariffs");
    await heard(() => write(file, "2"), file, "2");
    const saved = async (text: string) => {
      await write(`${file}.new`, text);
      await rename(join(home, `${file}.new`), join(home, file));
    };
    await heard(() => saved("3"), file, "3");
    await heard(() => saved("4"), file, "4");
    await heard(() => write("tariffs/b/c/1.yaml", "1"), "tariffs/b/c/1.yaml", "1");
    await heard(() => write("tariffs/b/c/1.yaml", "2"), "tariffs/b/c/1.yaml", "2");
  });

  test("may vanish and come back, and is watched then", async () => {
    await write(file, "1");
    const { heard } = await watching("tariffs");
    await heard(() => rm(join(home, "tariffs"), { recursive: true }), file, undefined);
    await heard(() => write(file, "2"), file, "2");
    await heard(() => write(file, "3"), file, "3");
  });

  test("may not be there at first", async () => {
    const { heard } = await watching("tariffs");
    await heard(() => write(file, "1"), file, "1");
    await heard(() => write(file, "2"), file, "2");
  });

  test("may be replaced by another of its name, and that one is watched then", async () => {
    await write(file, "1");
    await write("next/a/1.yaml", "2");
    const { heard } = await watching("tariffs");
    const replace = async () => {
      await rename(join(home, "tariffs"), join(home, "before"));
      await rename(join(home, "next"), join(home, "tariffs"));
    };
    await heard(replace, file, "2");
    await heard(() => write(file, "3"), file, "3");
  });

  test.each([
    ["itself is a link", "tariffs", "releases/1/tariffs", "releases/2/tariffs"],
    ["lies behind a link", "current", "releases/1", "releases/2"],
  ])("may be replaced by turning a link where it %s", async (_, turned, before, after) => {
    await write("releases/1/tariffs/a/1.yaml", "1");
    await write("releases/2/tariffs/a/1.yaml", "2");
    await link(before, turned);
    const folder = turned === "tariffs" ? "tariffs" : "current/tariffs";
    const { heard } = await watching(folder);
    await heard(() => link(after, turned), `${folder}/a/1.yaml`, "2");
    await heard(() => write("releases/2/tariffs/a/1.yaml", "3"), `${folder}/a/1.yaml`, "3");
  });

  test("may be a ConfigMap, which is replaced by turning a link inside it, again and again", async () => {
    await write("tariffs/..1/a/1.yaml", "1");
    await link("..1", "tariffs/..data");
    await link("..data/a", "tariffs/a");
    const { heard } = await watching("tariffs");
    for (const next of [2, 3, 4]) {
      const replace = async () => {
        await write(`tariffs/..${next}/a/1.yaml`, String(next));
        await link(`..${next}`, "tariffs/..data");
        await rm(join(home, `tariffs/..${next - 1}`), { recursive: true });
      };
      await heard(replace, file, String(next));
    }
  });

  test("may hold a link to itself", async () => {
    await write(file, "1");
    await link(".", "tariffs/a/up");
    const { heard } = await watching("tariffs");
    await heard(() => write(file, "2"), file, "2");
  });

  test("is not heard any more once the watch has ended", async () => {
    await write(file, "1");
    const { stop, rings } = await watching("tariffs");
    const ended = stop();
    await write(file, "2");
    await ended;
    const before = rings();
    await write(file, "3");
    const other = await watching("tariffs"); // which hears it, were it to be heard
    await other.heard(() => write(file, "4"), file, "4");
    expect(rings()).toBe(before);
  });
});

test("a watched file tells edits, replacements, turned links, and that it vanishes and comes back", async () => {
  await write("1.bundle", "1");
  await write("2.bundle", "2");
  await link("1.bundle", "bundle");
  const { heard } = await watching("bundle");
  await heard(() => write("1.bundle", "1b"), "bundle", "1b");
  await heard(() => link("2.bundle", "bundle"), "bundle", "2");
  await heard(() => rm(join(home, "bundle")), "bundle", undefined);
  await heard(() => write("bundle", "3"), "bundle", "3");
  await write("bundle.new", "4");
  await heard(() => rename(join(home, "bundle.new"), join(home, "bundle")), "bundle", "4");
  await heard(() => write("bundle", "5"), "bundle", "5");
});
