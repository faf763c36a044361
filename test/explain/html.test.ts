import { describe, expect, test } from "vitest";
import { alignedHtml } from "../../src/explain/aligned-html.ts";
import { html } from "../../src/explain/html.ts";

describe("a text in a page", () => {
  test.each([
    ["contract-4711", "contract-4711"],
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`" onclick="alert(1)`, "&quot; onclick=&quot;alert(1)"],
    ["' onclick='alert(1)", "&#39; onclick=&#39;alert(1)"],
    ["&lt;b&gt; & co", "&amp;lt;b&amp;gt; &amp; co"],
    ["--><!--", "--&gt;&lt;!--"],
    ["${1} `\\n` \\u003cb\\u003e", "${1} `\\n` \\u003cb\\u003e"],
    ["a\nb\r\tc", "a\ufffdb\ufffd\ufffdc"],
    ["\u0000\u001b[2J\u007f\u0085\u009b", "\ufffd\ufffd[2J\ufffd\ufffd\ufffd"],
    ["\u2028\u2029", "\ufffd\ufffd"],
    ["\u061c\u200e\u200f", "\ufffd\ufffd\ufffd"],
    ["\u202a\u202b\u202c\u202d\u202e", "\ufffd\ufffd\ufffd\ufffd\ufffd"],
    ["\u2066\u2067\u2068\u2069", "\ufffd\ufffd\ufffd\ufffd"],
    ["\ud800<\udfff", "\ufffd&lt;\ufffd"],
    ["שלום 契約 😀", "שלום 契約 😀"],
  ])("%j is written %j", (text, markup) => {
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${markup}">${markup}</p>`);
  });
});

test("HTML in HTML stays as it is, and a list of it is joined", () => {
  const items = ["a", "<b>"].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>${html`<hr>`}${[]}`.markup).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>");
});

describe("numbers below each other", () => {
  test.each([
    [
      ["12", "7"],
      ["12", "7"],
    ],
    [
      ["1,234.5", "-0.25", "90"],
      ["1,234.5 0", "-0.25", "90 .00"],
    ],
    [
      ["0.0009", "0.00045"],
      ["0.0009 0", "0.00045"],
    ],
    [[], []],
  ])("%j keep room for the digits they lack: %j", (numbers, expected) => {
    const found = alignedHtml(numbers).map(({ markup }) => {
      const [, pad, number] =
        /^<span class="number"(?: data-pad="([.0]+)")?>([^<]+)<\/span>$/.exec(markup) ?? [];
      return pad === undefined ? number : `${number} ${pad}`;
    });
    expect(found).toEqual(expected);
  });
});
