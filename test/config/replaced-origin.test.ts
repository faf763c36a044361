import { expect, test } from "vitest";
import { replacedOrigin } from "../../src/config/replaced-origin.ts";
import type { Origin } from "../../src/config/settings.ts";

const signed: Origin = { kind: "bundle", file: "a.json", signedBy: ["own.pem"] };
const plain: Origin = { kind: "bundle", file: "b.json", signedBy: [] };
const folder: Origin = { kind: "folder", folder: "tariffs" };

test.each<readonly [Origin | undefined, Origin, Origin]>([
  [undefined, plain, plain],
  [folder, plain, plain],
  [plain, folder, folder],
  [signed, plain, { ...plain, signedBy: ["own.pem"] }],
  [signed, { ...plain, signedBy: ["other.pem"] }, { ...plain, signedBy: ["other.pem"] }],
])("%j replaced by %j is %j", (configured, named, origin) => {
  expect(replacedOrigin(configured, named)).toEqual(origin);
});

test("a folder, which nobody signs, replaces no bundle that must be signed", () => {
  expect(replacedOrigin(signed, folder)).toContain("demands signed bundles");
});
