import { type Command, Option } from "commander";
import { settingVariables } from "../config/environment-config.ts";
import type { Settings } from "../config/settings.ts";
import { error, type Finding, ok } from "../doctor/finding.ts";
import { SYSTEM_CLOCK } from "../live/clock.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { counted, jsonText } from "./format.ts";
import { print } from "./output.ts";
import { addServingOptions, type ServingWords, servingSettings } from "./serving-words.ts";
import { FilesRefused, WrongCall } from "./stop.ts";

const HELP = `
Examines all that \`tariff serve\` would start with: the configuration file, the
variables of the environment, the port, keys and tokens, the tariffs and the
shadow, the decision log. Every part is examined, whatever is wrong with another.
Nothing is changed, and nothing is served.

Examples:
  tariff doctor
  tariff doctor --config tariff-service.yaml

Exit code: 0 the service would do all that it is told to (warnings are no
error), 1 it would not, or would not even start.`;

type DoctorWords = ServingWords & { readonly format: "pretty" | "json" };

/** `tariff doctor`: what is wrong with the set-up of the service. */
export function addDoctor(program: Command): void {
  addServingOptions(program.command("doctor").description("say what is wrong with the service's set-up"))
    .addOption(
      new Option("--format <format>", "how findings are written")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .addHelpText("after", HELP)
    .action(async (words: DoctorWords, command: Command) => {
      const findings = await findingsOf(words, command);
      await print(words.format === "json" ? jsonText({ findings }, "json") : findingsText(findings));
      process.exitCode = findings.some(({ state }) => state === "error") ? PROBLEMS_FOUND : CLEAN;
    });
}

async function findingsOf(words: DoctorWords, command: Command): Promise<readonly Finding[]> {
  // Only here: what it needs of the web server takes long to load.
  const { diagnose } = await import("../doctor/diagnose.ts");
  const settings = await settingsOrFault(words, command);
  if (typeof settings === "string") return [error("configuration", settings)];
  return [
    ok("configuration", originOfSettings(words)),
    ...(await diagnose({ settings, clock: SYSTEM_CLOCK })),
  ];
}

async function settingsOrFault(words: DoctorWords, command: Command): Promise<Settings | string> {
  try {
    return await servingSettings(words, command);
  } catch (why) {
    if (why instanceof WrongCall || why instanceof FilesRefused) return why.message;
    throw why;
  }
}

function originOfSettings({ config }: DoctorWords): string {
  const variables = [
    ...settingVariables(process.env),
    ...PLAIN_VARIABLES.filter((name) => process.env[name]),
  ];
  const file = config === undefined ? "no file is named, so that defaults hold" : config;
  return [file, ...(variables.length > 0 ? [`set by the environment: ${variables.join(", ")}`] : [])].join(
    "; ",
  );
}

const PLAIN_VARIABLES = ["PORT", "HOST", "TARIFFS"];

function findingsText(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ about }) => about.length));
  const lines = findings.map(({ state, about, says }) => {
    const head = `${state.padEnd("warning".length)}  ${about.padEnd(width)}  `;
    // Problems of files have lines of their own, with the place in the file.
    return head + says.trimEnd().replaceAll("\n", `\n${" ".repeat(head.length)}`);
  });
  return [...lines, verdict(findings)].join("\n");
}

function verdict(findings: readonly Finding[]): string {
  const count = (state: Finding["state"]) => findings.filter((finding) => finding.state === state).length;
  const errors = count("error");
  if (findings.some((finding) => finding.prevents_start))
    return `the service would not start: ${counted(errors, "error")}`;
  if (errors > 0)
    return `the service would start, but not do all that it is told to: ${counted(errors, "error")}`;
  const warnings = count("warning");
  return `the service would start${warnings > 0 ? `, with ${counted(warnings, "warning")}` : ""}`;
}
