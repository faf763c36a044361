import { BlockList, isIPv6 } from "node:net";

/** Whether nobody but this machine reaches an address, in whatever way it is written. */
export function isOwnMachine(address: string): boolean {
  return LOOPBACK.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** RFC 1122: all of 127; RFC 4291: `::1`. The list itself sees 127 in `::ffff:127.0.0.1`. */
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");
