import { styleText } from "node:util";
import type { Paint } from "../engine.ts";

/** Colours for a stream: none where it is no terminal or NO_COLOR is set, always with FORCE_COLOR. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    styleText(format, text, { stream, validateStream: true });
  return {
    error: style("red"),
    warning: style("yellow"),
    strong: style("bold"),
    faint: style("dim"),
  };
}
