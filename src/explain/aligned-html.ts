import { type Html, html } from "./html.ts";

/**
 * Numbers that stand right-aligned below each other with their decimal points in one column. The zeros that a number
 * lacks are an attribute, which the style sheet keeps room for; nobody reads, copies or hears them.
 */
export function alignedHtml(numbers: readonly string[]): readonly Html[] {
  const most = Math.max(0, ...numbers.map((number) => fractionOf(number).length));
  return numbers.map((number) => {
    const pad = padOf(fractionOf(number).length, most);
    return pad === ""
      ? html`<span class="number">${number}</span>`
      : html`<span class="number" data-pad="${pad}">${number}</span>`;
  });
}

function padOf(digits: number, most: number): string {
  const zeros = "0".repeat(most - digits);
  return digits === 0 && most > 0 ? `.${zeros}` : zeros;
}

function fractionOf(number: string): string {
  return number.split(".")[1] ?? "";
}
