import { describe, expect, test } from "vitest";
import { nextVersionText } from "../../src/scaffold/next-version.ts";

const LEFT_OPEN = {
  effective: "2028-01-01",
  source: undefined,
  why: undefined,
  moment: undefined,
  earlySwitch: undefined,
  switchBack: undefined,
};

const BEFORE = `# yaml-language-server: $schema=../tariff.schema.json
tariff: acme/mail/standard
# since when
effective: 2027-01-01
source: >-
  a price list
  of two lines
why: First prices.

# what nobody said
assumptions:
  - Rounding is assumed.

charges:                      # what is billed
  # of messages
  messages: { meter: messages, model: per_unit, price: 0.01 EUR per message }
withdrawn: 2027-06-01
cohorts: { early: { started: { before: 2026-01-01 } } }
existing_contracts:
  - { when: early, switch: never }
  - { when: otherwise, switch: on_effective_date }
early_switch: allowed
switch_back: never
trial: free                   # no counter moves
accepted:
  - { problem: volume-cliff, why: So it is. }
examples:
  - name: one
    usage: { messages: 1 }
    amount: 0.01 EUR
`;

describe("the next version", () => {
  test("keeps terms and comments, and leaves open what belonged to the version before", () => {
    expect(nextVersionText(BEFORE, LEFT_OPEN)).toBe(`# yaml-language-server: $schema=../tariff.schema.json
tariff: acme/mail/standard
effective: 2028-01-01
source:  # where the new terms are written
why:  # why they change, for whoever asks

# what nobody said
assumptions:
  - Rounding is assumed.

charges:                      # what is billed
  # of messages
  messages: { meter: messages, model: per_unit, price: 0.01 EUR per message }
trial: free                   # no counter moves

existing_contracts:
  - when: otherwise
    switch:  # on_effective_date, at_order_end, at_trial_end, on <date>, after P3M, never
early_switch:  # not_allowed, or allowed
switch_back:  # never, never_in_product, or allowed

examples:
  - name:  # what it shows, with the sum worked out by hand
    usage: {}
    amount:
`);
  });

  test("says what is said of it, in quotes where YAML would read something else", () => {
    const said = {
      ...{ effective: "2028-01-01", source: "Price list: 2028", why: "Postage rose." },
      ...{ moment: "at_order_end", earlySwitch: "not_allowed", switchBack: "never" },
    };
    const text = nextVersionText(BEFORE, said);
    expect(text).toContain('source: "Price list: 2028"\nwhy: Postage rose.\n');
    expect(text).toContain(
      "  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n",
    );
  });
});
