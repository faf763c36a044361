import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/**
 * Where the files of Swagger UI are: in the published package the build has put them beside this file, because the
 * package they come from reports each of its installations to its makers. In the repository they are read from there.
 */
export function docsFolder(): URL {
  const built = new URL("./docs-ui/", import.meta.url);
  if (existsSync(built)) return built;
  const installed = createRequire(import.meta.url).resolve("swagger-ui-dist/package.json");
  return new URL(".", pathToFileURL(installed));
}
