import { isIP } from "node:net";

/** Why proxies cannot be trusted as the settings say: a sentence with the fix, or undefined where nothing is wrong. */
export function proxiesFault(proxies: readonly string[]): string | undefined {
  const unfit = proxies.find((proxy) => !isNetwork(proxy));
  if (unfit === undefined) return undefined;
  return `\`${unfit}\` is not the address or network of a proxy; write for example 10.0.0.7 or 10.0.0.0/8`;
}

/** A network of everybody is none: whoever is believed about others' addresses can take any. */
function isNetwork(text: string): boolean {
  const [address = "", prefix, ...more] = text.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^[1-9][0-9]{0,2}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}
