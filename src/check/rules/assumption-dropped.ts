import { warningAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** What an older version assumed still holds, or holds no more; the newer one has to say which. By their first sentences. */
export const assumptionDropped: Rule = ({ version, previous }) => {
  const kept = new Set(version.assumptions.map(openingOf));
  const dropped = (previous?.assumptions ?? []).filter((text) => !kept.has(openingOf(text)));
  const [first] = dropped;
  if (!previous || first === undefined) return [];
  const more = dropped.length > 1 ? `, and ${dropped.length - 1} more` : "";
  const message = `the version of ${previous.effective} assumed "${shortened(first)}"${more}, and this one does not say whether that still holds`;
  const hint = "repeat under `assumptions` what still holds, beginning with the same sentence";
  const place = version.placeOf("assumptions");
  return [
    warningAt({
      code: "assumption-dropped",
      message,
      hint,
      place,
      related: [previous.placeOf("assumptions")],
    }),
  ];
};

function openingOf(text: string): string {
  const [sentence = ""] = text.split(/(?<=[.!?])\s/, 1);
  return sentence.replace(/\s+/g, " ").trim().toLowerCase();
}

function shortened(text: string): string {
  const opening =
    text
      .split(/(?<=[.!?])\s/, 1)[0]
      ?.replace(/\s+/g, " ")
      .trim() ?? "";
  return opening.length > 100 ? `${opening.slice(0, 97)}...` : opening;
}
