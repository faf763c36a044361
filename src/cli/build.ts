import { readFile } from "node:fs/promises";
import { isAbsolute, relative } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Bundle, bundleOf, printBundle, withCommits } from "../bundle/bundle.ts";
import { readBundle } from "../bundle/read-bundle.ts";
import { privateKeyIn, signBundle } from "../bundle/signature.ts";
import { digestOf } from "../engine.ts";
import { causeOf } from "../files/cause-of.ts";
import { lastCommits } from "../files/git-history.ts";
import { placeIn } from "../files/place-in.ts";
import { writeWhole } from "../files/write-whole.ts";
import { print, printAside } from "./output.ts";
import { problemsText } from "./problems-text.ts";
import { WrongCall } from "./stop.ts";
import { folderOf, loadTariffs } from "./tariffs.ts";

const HELP = `
Checks the tariff files as \`tariff check\` does, and writes them into one file,
which \`--tariffs\` takes in place of a folder. The same files make the same
bytes. A service can demand a signature, and refuses a bundle that was changed,
cut off, or is older than the one it has. With --commits each file names the
commit of git that last changed it, for \`tariff blame\` and whoever asks the
service about a version.

Examples:
  tariff build --out release.bundle.json
  tariff build --out release.bundle.json --sequence 7 --sign release.key.pem
  tariff build --out release.bundle.json --commits

Exit code: 0 built, 1 the files have errors, 2 wrong call.`;

type Options = {
  readonly out: string;
  readonly sign?: string;
  readonly sequence?: number;
  readonly commits?: true;
};

/** `tariff build`: the tariff files as one file to release. */
export function addBuild(program: Command): void {
  program
    .command("build")
    .description("write the tariff files into one file to release")
    .requiredOption("--out <file>", "the file to write")
    .option("--sign <key>", "sign it with this private key; `tariff keypair` makes one")
    .addOption(new Option("--sequence <number>", "the number of the release").argParser(sequenceOf))
    .option("--commits", "record the commit and date of each file, from git")
    .addHelpText("after", HELP)
    .action(async (options: Options, command: Command) => build(folderOf(command), options));
}

async function build(folder: string, { out, sign, sequence, commits }: Options): Promise<void> {
  const key = sign === undefined ? undefined : await privateKeyAt(sign);
  const { catalog, sources, warnings } = await loadTariffs(folder);
  refuseInside(folder, out);
  const plain = bundleOf(sources, { catalog: catalog.digest, sequence: sequence ?? null });
  const bundle = commits ? await committed(plain, folder) : plain;
  const text = printBundle(key ? signBundle(bundle, key) : bundle);
  const read = readBundle(Buffer.from(text), { publicKeys: [], floor: undefined, digestOf });
  if (typeof read === "string") throw new WrongCall(`the files make no bundle: ${read}`);
  try {
    await writeWhole(out, text);
  } catch (error) {
    throw new WrongCall(`\`${out}\` cannot be written: ${causeOf(error)}`);
  }
  if (warnings.length > 0)
    await printAside(problemsText(warnings, { sources, nameOf: placeIn(folder), stream: process.stderr }));
  await print(catalog.digest);
}

/** A file with changes that are in no commit is of none: to name its last one would be to say what is not so. */
async function committed(bundle: Bundle, folder: string): Promise<Bundle> {
  const paths = bundle.files.map(({ path }) => path);
  const commits = await lastCommits(folder, paths);
  if (typeof commits === "string") throw new WrongCall(`\`--commits\` cannot name any commit: ${commits}`);
  const without = paths.filter((path) => !commits.has(path));
  if (without.length > 0)
    await printAside(`no commit is named for ${without.join(", ")}: not committed as it is now`);
  return withCommits(bundle, commits);
}

/** Among the tariff files a bundle would be a file that is none of them. */
function refuseInside(folder: string, out: string): void {
  const path = relative(folder, out);
  if (path.startsWith("..") || isAbsolute(path)) return;
  throw new WrongCall(`\`${out}\` is inside the tariffs folder \`${folder}\`; name a file outside it`);
}

async function privateKeyAt(file: string) {
  const pem = await readFile(file, "utf8").catch((error: unknown) => {
    throw new WrongCall(`the key \`${file}\` cannot be read: ${causeOf(error)}`);
  });
  const key = privateKeyIn(pem);
  if (!key)
    throw new WrongCall(
      `\`${file}\` is no private ed25519 key in PEM: make one with \`tariff keypair release\``,
    );
  return key;
}

function sequenceOf(text: string): number {
  const sequence = Number(text);
  if (/^[0-9]{1,15}$/.test(text)) return sequence;
  throw new InvalidArgumentError("A sequence is a whole number from 0.");
}
