import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/seed.ts"],
    // The project is to be testable on a small machine; a third worker there only takes turns with the other two.
    maxWorkers: 2,
    // Well above any test of a pure function, and still soon enough to notice one that waits for something.
    testTimeout: 10_000,
    hookTimeout: 30_000,
    // Dates are computed in the zone a file states: the tests must not pass by grace of the machine's own.
    env: { TZ: "Pacific/Apia" },
  },
});
