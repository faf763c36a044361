import { readTimeZone } from "../../domain/calendar.ts";
import { nearestOf } from "../../domain/nearest.ts";
import { orList } from "../example-text.ts";
import { type Misread, misread, quote } from "./misread.ts";

/** Reads `Asia/Shanghai`. A zone in another spelling would be the same zone under two names. */
export function readZone(text: string): object | Misread {
  const spelled = spellingOf(text);
  if (spelled === text) return {};
  if (spelled !== undefined)
    return misread(`${quote(text)} is spelled \`${spelled}\``, 0, `write \`${spelled}\``);
  return misread(`${quote(text)} is not an IANA time zone`, 0, zoneHint(text));
}

function spellingOf(text: string): string | undefined {
  const zone = readTimeZone(text);
  return zone && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
}

/** More would be no help to choose from. */
const MOST_SHOWN = 5;

function zoneHint(text: string): string | undefined {
  const zones = zonesMeant(text);
  if (zones.length === 0) return undefined;
  if (zones.length === 1) return `did you mean \`${zones[0]}\`?`;
  const list = orList(zones.slice(0, MOST_SHOWN).map((zone) => `\`${zone}\``));
  return zones.length > MOST_SHOWN ? `write for example ${list}` : `write ${list}`;
}

const LONGEST_NAME = 40;

/** The zones that a text may stand for: by a name in them, by its last word, or by one that is spelled nearly so. */
function zonesMeant(text: string): readonly string[] {
  const name = plain(text.slice(text.lastIndexOf("/") + 1));
  if (name.length < 3 || name.length > LONGEST_NAME) return [];
  const zones = Intl.supportedValuesOf("timeZone");
  const named = zones.filter((zone) => placesIn(zone).includes(name));
  if (named.length > 0) return named;
  const renamed = renamedZones(name, zones);
  if (renamed.length > 0) return renamed;
  const ending = zones.filter((zone) => plain(zone).endsWith(`_${name}`));
  if (ending.length > 0) return ending;
  const nearest = nearestOf(name, zones.flatMap(placesIn));
  return zones.filter((zone) => nearest !== undefined && placesIn(zone).includes(nearest));
}

/** `kolkata` is a zone that the list of all zones still has by its former name. */
function renamedZones(name: string, zones: readonly string[]): readonly string[] {
  const regions = new Set(zones.map((zone) => zone.slice(0, zone.lastIndexOf("/"))));
  return [...regions].flatMap((region) => spellingOf(`${region}/${name}`) ?? []);
}

/** The names in a zone below its region, of which there are too many zones: `indiana` and `knox`. */
function placesIn(zone: string): readonly string[] {
  return zone.split("/").slice(1).map(plain);
}

function plain(name: string): string {
  return name.trim().toLowerCase().replaceAll(/[ -]+/g, "_");
}
