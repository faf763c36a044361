/** The id of a contract that has not been looked at yet, for who reads of it. */
export function contractName(contract: unknown): string {
  const id = typeof contract === "object" && contract !== null && "id" in contract ? contract.id : undefined;
  return typeof id === "string" ? id : "without an id";
}
