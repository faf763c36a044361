import type { Catalog } from "../domain/catalog.ts";
import { nearestOf, tariffDescription, versionDescription } from "../engine.ts";
import { type Answer, okAnswer } from "./answer.ts";
import { httpFailureAnswer } from "./failure-answer.ts";

/** The description of a tariff, or that there is none; its hint has the address of the tariff that was probably meant. */
export function tariffAnswer(catalog: Catalog, tariff = ""): Answer {
  const description = tariffDescription(catalog, tariff);
  if (description) return okAnswer(description);
  const known = [...catalog.tariffs.keys()];
  const near = nearestOf(tariff, known) ?? sameEnding(tariff, known);
  return httpFailureAnswer({
    status: 404,
    detail: `the catalog has no tariff \`${shown(tariff)}\``,
    hint: near
      ? `ask for \`${tariffPath(near)}\``
      : "`GET /v1/tariffs` lists the tariffs that the catalog has",
  });
}

/** The description of a version, or that there is none; its hint names the dates there are. */
export function versionAnswer(catalog: Catalog, tariff = "", date = ""): Answer {
  const description = versionDescription(catalog, tariff, date);
  if (description) return okAnswer(description);
  const known = catalog.tariffs.get(tariff)?.versions.map(({ effective }) => effective.toString());
  if (!known) return tariffAnswer(catalog, tariff);
  const near = nearestOf(date, known) ?? known.at(-1);
  return httpFailureAnswer({
    status: 404,
    detail: `the tariff \`${tariff}\` has no version of \`${shown(date)}\`, only of ${known.join(", ")}`,
    hint: `ask for \`${tariffPath(tariff)}/versions/${near}\``,
  });
}

/** The address of a tariff: the slashes of its id are not those of the path. */
export function tariffPath(tariff: string): string {
  return `/v1/tariffs/${encodeURIComponent(tariff)}`;
}

/** Who knows the last word of an id alone, or has put the wrong product before it. */
function sameEnding(tariff: string, known: readonly string[]): string | undefined {
  const last = tariff.slice(tariff.lastIndexOf("/") + 1);
  return known.find((id) => id.endsWith(`/${last}`));
}

function shown(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}...` : text;
}
