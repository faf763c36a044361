/** A symbolic link in a tariffs folder that cannot be followed; its message says which, and why. */
export class UnfitLink extends Error {
  override readonly name = "UnfitLink";
}
