import { fileURLToPath } from "node:url";
import { readTariffs } from "../../src/index.ts";
import { catalogOf } from "../support/shop.ts";

const SOURCES = await readTariffs(fileURLToPath(new URL("tariffs", import.meta.url)));

/** Both versions of the tariff. */
export const catalog = await catalogOf(SOURCES);

/** The tariff before anybody had thought of its second version. */
export const firstVersionOnly = await catalogOf(
  SOURCES.filter(({ path }) => !path.endsWith("2026-10-16.yaml")),
);
