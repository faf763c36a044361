import type { Origin } from "./settings.ts";

/**
 * Another origin in place of the configured one. Who demands signatures demands them of every bundle, wherever it was named:
 * a variable of the environment must not do away with them. A sentence where that cannot be.
 */
export function replacedOrigin(configured: Origin | undefined, named: Origin): Origin | string {
  const signedBy = configured?.kind === "bundle" ? configured.signedBy : [];
  if (signedBy.length === 0) return named;
  if (named.kind === "folder")
    return `the configuration demands signed bundles (\`signed_by\`), and \`${named.folder}\` is none; name a bundle, or delete \`signed_by\``;
  return named.signedBy.length > 0 ? named : { ...named, signedBy };
}
