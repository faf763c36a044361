import { defineConfig } from "vitest/config";

/** The tests that answer for the mutated stages; those of the shell would only make each mutant wait. */
export default defineConfig({
  test: {
    include: process.env["MUTATION_TESTS"]?.split(" ") ?? [
      "test/{check,select,measure,rate,suggest,oracle,explain}/**/*.test.ts",
      "test/laws/*.test.ts",
      "test/{engine,problems,semantics}.test.ts",
    ],
    exclude: ["test/laws/{remembered,hostile,same-bytes,oracle-itself}.test.ts"],
    setupFiles: ["test/seed.ts"],
    maxWorkers: 1,
    isolate: false,
    testTimeout: 20_000,
    env: { TZ: "Pacific/Apia", LAWS_RUNS: "0.1", LAWS_SEED: "20260602" },
  },
});
