import { generateKeyPairSync } from "node:crypto";
import { lstat, writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { fingerprintOf } from "../bundle/signature.ts";
import { causeOf } from "../files/cause-of.ts";
import { print } from "./output.ts";
import { WrongCall } from "./stop.ts";

const HELP = `
Writes NAME.key.pem, which signs (keep it secret: only its owner can read it), and
NAME.pub.pem, which services are given to trust. Overwrites nothing.

Examples:
  tariff keypair release
  tariff build --out release.bundle.json --sign release.key.pem

Exit code: 0 written, 2 wrong call.`;

/** `tariff keypair`: two keys, to sign bundles and to know them by. */
export function addKeypair(program: Command): void {
  program
    .command("keypair")
    .description("make the two keys by which bundles are signed and trusted")
    .argument("<name>", "what the files are called, for example release")
    .addHelpText("after", HELP)
    .action(async (name: string) => {
      const { privateKey, publicKey } = generateKeyPairSync("ed25519");
      const [secret, open] = [`${name}.key.pem`, `${name}.pub.pem`];
      // Both before either is written: half a pair of keys is of no use, and stands in the way.
      await refuseExisting([secret, open]);
      await writeNew(secret, privateKey.export({ type: "pkcs8", format: "pem" }).toString(), 0o600);
      await writeNew(open, publicKey.export({ type: "spki", format: "pem" }).toString(), 0o644);
      await print(`${name}.key.pem and ${name}.pub.pem: key ${fingerprintOf(publicKey)}`);
    });
}

async function refuseExisting(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const isThere = await lstat(file).then(
      () => true,
      () => false,
    );
    if (isThere)
      throw new WrongCall(`\`${file}\` is there already, and a key is not overwritten: take another name`);
  }
}

async function writeNew(file: string, text: string, mode: number): Promise<void> {
  try {
    await writeFile(file, text, { flag: "wx", mode });
  } catch (error) {
    throw new WrongCall(`\`${file}\` cannot be written: ${causeOf(error)}`);
  }
}
