import fc from "fast-check";

/**
 * The same inputs in every run, so that a change that fails was caused by the change. A long campaign, with
 * LAWS_RUNS, draws others each time; fast-check prints the seed of what fails, and LAWS_SEED repeats it.
 */
const { LAWS_RUNS, LAWS_SEED } = process.env;
if (LAWS_SEED !== undefined) fc.configureGlobal({ seed: Number(LAWS_SEED) });
else if (LAWS_RUNS === undefined) fc.configureGlobal({ seed: 20260602 });
