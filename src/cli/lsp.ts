import type { Command } from "commander";
import { packageVersion } from "../files/package-version.ts";

const HELP = `
A language server for tariff and product files, for any editor that speaks the
Language Server Protocol: the problems of \`tariff check\` as you type, quick
fixes, completion of keys and of the names in your files, the layout of
\`tariff fmt\`, and on hover what a charge comes to in figures and what a row of
existing contracts does to whom.

Examples:
  tariff lsp

An editor starts it; it speaks over standard input and output. For Neovim:

  vim.lsp.config.tariff = {
    cmd = { "npx", "tariff", "lsp" }, filetypes = { "yaml" },
    root_markers = { "package.json", ".git" } }
  vim.lsp.enable("tariff")

and for Helix, in languages.toml:

  [language-server.tariff]
  command = "npx"
  args = ["tariff", "lsp"]

  [[language]]
  name = "yaml"
  language-servers = ["tariff", "yaml-language-server"]`;

/** `tariff lsp`: for editors. */
export function addLsp(program: Command): void {
  program
    .command("lsp")
    .description("serve editors: problems as you type, fixes, completion, worked prices")
    .option("--stdio", "speak over standard input and output; it does so without this, too")
    .addHelpText("after", HELP)
    .action(async () => {
      const { serveEditor } = await import("../lsp/serve-editor.ts"); // of no use to any other command
      serveEditor(packageVersion());
    });
}
