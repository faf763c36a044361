// Generated from test/problems by scripts/problem-pages.ts. Do not edit: change the gallery and run `npm run generate`.

export type ProblemPage = {
  readonly code: string;
  /** The heading under which it stands in the list of all. */
  readonly group: string;
  /** What people usually meant. */
  readonly about: string;
  /** The smallest input that provokes it; null for a text too long to be shown. */
  readonly inputs: readonly { readonly path: string; readonly text: string | null }[];
  /** Files that are missing in it. */
  readonly without: readonly string[];
  /** What is then said. */
  readonly expected: string;
};

export const PROBLEM_PAGES: readonly ProblemPage[] = [
  {
    "code": "character-forbidden",
    "group": "Text of a file",
    "about": "Text that shows as something else than it is: copied from a chat, or put there on purpose.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "why: Pay per disk�yad dna.\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:1:18 error character-forbidden\n  the character U+202E, which cannot be seen, was found\n  1 | why: Pay per disk�yad dna.\n    |                  ^\n  fix: delete it\n"
  },
  {
    "code": "file-empty",
    "group": "Text of a file",
    "about": "A file that was created and not written yet, or whose lines are all comments.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": ""
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:1:1 error file-empty\n  the file says nothing; a product or a version was expected\n  fix: write it, or delete the file\n"
  },
  {
    "code": "file-too-deep",
    "group": "Text of a file",
    "about": "Not a price list: 10,000 brackets, one inside the other.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": null
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:1:1 error file-too-deep\n  the file is nested more than 64 levels deep\n  1 | why: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n    | ^\n  fix: remove the needless brackets or indentation\n"
  },
  {
    "code": "file-too-large",
    "group": "Text of a file",
    "about": "Not a price list: one text of two million characters.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": null
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:1:1 error file-too-large\n  the file has 2000006 characters; at most 1000000 are read\n  1 | why: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n    | ^\n  fix: split what it says into several tariffs\n"
  },
  {
    "code": "file-unexpected",
    "group": "Text of a file",
    "about": "A version is named by the day on which it takes effect, a product by `product.yaml`; notes belong elsewhere.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [
      "shop/disk/metered/2026-01-01.yaml"
    ],
    "expected": "shop/disk/metered/2026.yaml:1:1 error file-unexpected\n  `2026.yaml` is neither `product.yaml` nor named by a date like `2026-06-02.yaml`\n  1 | tariff: shop/disk/metered\n    | ^\n  fix: rename the file, or move it out of the folder\n"
  },
  {
    "code": "key-forbidden",
    "group": "Text of a file",
    "about": "Three names mean something else to JavaScript, and a list or a map is no name.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  __proto__:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:9:3 error key-forbidden\n  `__proto__` cannot be a key, since it means something else to JavaScript; a key is a plain text\n  9 |   __proto__:\n    |   ^\n  fix: use another name\n"
  },
  {
    "code": "modeline-unfit",
    "group": "Text of a file",
    "about": "A file copied from elsewhere, with the first line that editors read of another kind of file.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "# yaml-language-server: $schema=../../../schemas/product.schema.json\ntariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:1:1 warning modeline-unfit\n  editors are told to check this file by `../../../schemas/product.schema.json`; a version is read by `tariff.schema.json`\n  1 | # yaml-language-server: $schema=../../../schemas/product.schema.json\n    | ^\n  fix: run `tariff fmt`, which writes the line, or delete it\n"
  },
  {
    "code": "yaml-alias",
    "group": "Text of a file",
    "about": "One price under two names: whoever edits the one changes the other unseen.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: &price 0.02 USD per read }\n      - { up_to: unlimited, price: *price }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:13:32 error yaml-alias\n  the anchor `&price` was found; a file says everything where it stands\n  13 |       - { up_to: 1_000, price: &price 0.02 USD per read }\n     |                                ^\n  fix: delete the anchor and repeat the value; a text that starts with `&` must stand in quotes\n\nshop/disk/metered/2025-01-01.yaml:14:36 error yaml-alias\n  the alias `*price` was found; a file says everything where it stands\n  14 |       - { up_to: unlimited, price: *price }\n     |                                    ^\n  fix: write the value itself; a text that starts with `*` must stand in quotes\n"
  },
  {
    "code": "yaml-directive",
    "group": "Text of a file",
    "about": "A directive changes how the rest is read: under YAML 1.1, `no` is false and `0o17` a text.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "%YAML 1.1\n---\ntariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:1:1 error yaml-directive\n  the directive `%YAML 1.1` was found; files are plain YAML 1.2\n  1 | %YAML 1.1\n    | ^\n  fix: delete the line\n"
  },
  {
    "code": "yaml-duplicate-key",
    "group": "Text of a file",
    "about": "A copied line; many YAML readers silently take the last one.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\ntrial: free\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:14:1 error yaml-duplicate-key\n  `trial` stands twice in one map\n  14 | trial: free\n     | ^\n  fix: keep one of the two\n  see shop/disk/metered/2026-01-01.yaml:13:1\n"
  },
  {
    "code": "yaml-merge-key",
    "group": "Text of a file",
    "about": "Terms put together from elsewhere cannot be reviewed where they stand.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\n  more-reads:\n    <<: { meter: reads, model: per_unit }\n    price: 0.01 USD per read\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:17:5 error yaml-merge-key\n  the merge key `<<` was found; a file says everything where it stands\n  17 |     <<: { meter: reads, model: per_unit }\n     |     ^\n  fix: write the entries themselves\n"
  },
  {
    "code": "yaml-several-documents",
    "group": "Text of a file",
    "about": "Two versions in one file; each has a file of its own, named by its date.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n---\ntariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:19:1 error yaml-several-documents\n  a second document starts here; a file holds one\n  19 | ---\n     | ^\n  fix: move it to a file of its own\n"
  },
  {
    "code": "yaml-syntax",
    "group": "Text of a file",
    "about": "A bracket, a quote or an indentation that does not fit its surroundings.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:15:5 error yaml-syntax\n  the `{` here is never closed\n  15 |   - { when: in_trial, switch: at_trial_end\n     |     ^\n  fix: add `}` where it ends\n"
  },
  {
    "code": "yaml-tag",
    "group": "Text of a file",
    "about": "A tag makes a value something else than its text shows.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: !!str 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:12:12 error yaml-tag\n  the tag `!!str` was found; a value's type follows from its text\n  12 |     price: !!str 0.05 USD per disk-day\n     |            ^\n  fix: delete the tag; a text that starts with `!` must stand in quotes\n"
  },
  {
    "code": "json-duplicate-key",
    "group": "Structure and values, of files and of requests",
    "about": "A copied line; most JSON readers silently take the last one.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\", \"started\": \"2025-07-01\" },\n  \"period\": { \"from\": \"2025-08-01\", \"until\": \"2025-09-01\" } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/started error json-duplicate-key\n  this key stands twice in one object, of which one would be dropped\n  fix: keep one of the two\n"
  },
  {
    "code": "json-syntax",
    "group": "Structure and values, of files and of requests",
    "about": "A comma too many, single quotes, or half a request.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", }\n"
      }
    ],
    "without": [],
    "expected": "request error json-syntax\n  the JSON cannot be read: expected double-quoted property name in JSON at position 29 (line 1 column 30)\n  fix: send one JSON object in UTF-8\n"
  },
  {
    "code": "key-malformed",
    "group": "Structure and values, of files and of requests",
    "about": "Names that an author invents are lower-case words joined by hyphens.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  Disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:9:3 error key-malformed\n  `Disks` is not a name: lower-case words joined by hyphens were expected\n  9 |   Disks:\n    |   ^\n  fix: write `disks`\n"
  },
  {
    "code": "key-missing",
    "group": "Structure and values, of files and of requests",
    "about": "Nothing that moves money has a default, so that every key that matters is written down.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:1:1 error key-missing\n  `source` is missing in this tariff version\n  1 | tariff: shop/disk/metered\n    | ^\n  fix: add it, for example `source: Price notice of 2026-04-29, column \"After\"`\n"
  },
  {
    "code": "key-unknown",
    "group": "Structure and values, of files and of requests",
    "about": "A misspelt key, or one from another place. A required key that is misspelt is told once.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    prise: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:12:5 error key-unknown\n  `prise` is not a key of a per-unit charge\n  12 |     prise: 0.05 USD per disk-day\n     |     ^\n  fix: did you mean `price`?\n"
  },
  {
    "code": "number-form",
    "group": "Structure and values, of files and of requests",
    "about": "YAML reads these as other numbers than most people do.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1e3, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:13:18 error number-form\n  `1e3` is read as the number 1000; plain decimal digits were expected\n  13 |       - { up_to: 1e3, price: 0.02 USD per read }\n     |                  ^\n  fix: write `1000`, or put it in quotes if it is a text\n"
  },
  {
    "code": "number-with-comma",
    "group": "Structure and values, of files and of requests",
    "about": "A comma for thousands or for decimals. `_` groups digits, and the decimal sign is a point.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1,000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:13:18 error number-with-comma\n  `1,000` has a comma, which ends the value here, so that it would be read as `1`\n  13 |       - { up_to: 1,000, price: 0.02 USD per read }\n     |                  ^\n  fix: write `1_000`\n"
  },
  {
    "code": "text-with-colon",
    "group": "Structure and values, of files and of requests",
    "about": "A text with `: ` in it is read as a map.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\nassumptions:\n  - The price list: graduated\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:17:5 error text-with-colon\n  `The price list: graduated` is read as a map, since it has a `: ` in it\n  17 |   - The price list: graduated\n     |     ^\n  fix: write `\"The price list: graduated\"`\n"
  },
  {
    "code": "value-empty",
    "group": "Structure and values, of files and of requests",
    "about": "A key with nothing behind it; a `#` after a space starts a comment, and `~` is YAML for nothing.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy:\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:7:1 error value-empty\n  `why` has no value\n  7 | why:\n    | ^\n  fix: write a value behind the colon, or delete the key\n"
  },
  {
    "code": "value-malformed",
    "group": "Structure and values, of files and of requests",
    "about": "A value in a form of its own: a price, an amount, a date, a period, a rounding, a switch moment, a time zone.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:12:20 error value-malformed\n  `0.05 USD` lacks `per <unit>` after the currency\n  12 |     price: 0.05 USD\n     |                    ^\n  fix: write for example `0.0732 USD per instance-day`\n"
  },
  {
    "code": "value-not-in-list",
    "group": "Structure and values, of files and of requests",
    "about": "These keys take one of a few words.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per-unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:11:12 error value-not-in-list\n  `per-unit` was found where `flat`, `per_unit`, `graduated` or `volume` was expected\n  11 |     model: per-unit\n     |            ^\n  fix: did you mean `per_unit`? else write `flat` (the same amount for every recurring part, or once), `per_unit` (quantity times one price), `graduated` (each tier prices only the quantity inside it) or `volume` (the tier that the whole quantity reaches prices all of it)\n"
  },
  {
    "code": "value-of-wrong-type",
    "group": "Structure and values, of files and of requests",
    "about": "A number, a truth value, a list or a map where something else was expected.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: 2026\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:7:6 error value-of-wrong-type\n  `2026` was found where a reason was expected\n  7 | why: 2026\n    |      ^\n  fix: write it as a text: `\"2026\"`\n"
  },
  {
    "code": "value-out-of-bounds",
    "group": "Structure and values, of files and of requests",
    "about": "Too little or too much of something.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: \"\"\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:7:6 error value-out-of-bounds\n  an empty text was found where a reason was expected\n  7 | why: \"\"\n    |      ^\n  fix: write for example `Pay per check, cheaper per check the more you check.`\n"
  },
  {
    "code": "accepted-without-problem",
    "group": "Meaning of tariff files",
    "about": "An answer to a warning that is not there: the file was mended, or the answer stands in the wrong file.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\naccepted:\n  - { problem: volume-cliff, why: The price list has this step. }\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:20:16 warning accepted-without-problem\n  `volume-cliff` is accepted, but there is no such warning about this file\n  20 |   - { problem: volume-cliff, why: The price list has this step. }\n     |                ^\n  fix: delete the entry\n"
  },
  {
    "code": "aggregation-incomplete",
    "group": "Meaning of tariff files",
    "about": "`count` counts events; the others look at a property, and `distinct`, `max`, `last` and `level` at days or months, which the unit names.",
    "inputs": [
      {
        "path": "shop/disk/product.yaml",
        "text": "product: shop/disk\nname: Disk\nmeters:\n  reads: { event: disk.read, aggregate: count, unit: read, whole: true }\n  volume: { event: disk.write, aggregate: sum, unit: gigabyte, whole: false }\n  disks: { event: disk.scan, aggregate: distinct, of: disk_id, per: day, unit: disk-day, whole: true }\norder:\n  disks: { unit: disk, whole: true }\nattributes:\n  region: { one_of: [eu, us] }\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/product.yaml:5:3 error aggregation-incomplete\n  the meter `volume` sums, but does not say `of` which property\n  5 |   volume: { event: disk.write, aggregate: sum, unit: gigabyte, whole: false }\n    |   ^\n  fix: add for example `of: size`\n"
  },
  {
    "code": "anchor-unfit",
    "group": "Meaning of tariff files",
    "about": "The calendar divides a year into parts of 1, 2, 3, 4, 6 or 12 months; everything else is counted from the order's start.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.disks\n    every: 5 months\n    anchor: calendar\n    model: per_unit\n    price: 1.00 USD per disk-5-months\n    prorate: by_day\n    billed: in_advance\n  overage:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:12:5 error anchor-unfit\n  the anchor of `reserved` does not fit `every`: a year is not divided into parts of 5 months\n  12 |     anchor: calendar\n     |     ^\n  fix: write `anchor: order_start`, or another `every`\n"
  },
  {
    "code": "assumption-dropped",
    "group": "Meaning of tariff files",
    "about": "What an older version assumed is not repeated by the newer one. Assumptions are told apart by their first sentence.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\nassumptions:\n  - The price list does not say when the counter starts again. With each month.\n  - Reads of a snapshot count. Support said so.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      },
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\nassumptions:\n  - Reads of a snapshot count. Nothing has changed there.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:8:1 warning assumption-dropped\n  the version of 2025-01-01 assumed \"The price list does not say when the counter starts again.\", and this one does not say whether that still holds\n  8 | assumptions:\n    | ^\n  fix: repeat under `assumptions` what still holds, beginning with the same sentence\n  see shop/disk/metered/2025-01-01.yaml:8:1\n"
  },
  {
    "code": "attribute-name-taken",
    "group": "Meaning of tariff files",
    "about": "A cohort would read the built-in fact, or take the name for `all`, `any` or `not`.",
    "inputs": [
      {
        "path": "shop/disk/product.yaml",
        "text": "product: shop/disk\nname: Disk\nmeters:\n  reads: { event: disk.read, aggregate: count, unit: read, whole: true }\n  volume: { event: disk.write, aggregate: sum, of: size, unit: gigabyte, whole: false }\n  disks: { event: disk.scan, aggregate: distinct, of: disk_id, per: day, unit: disk-day, whole: true }\norder:\n  disks: { unit: disk, whole: true }\nattributes:\n  bought: { one_of: [online, in-shop] }\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/product.yaml:10:3 error attribute-name-taken\n  `bought` already means something in every condition, so that no cohort could read the attribute\n  10 |   bought: { one_of: [online, in-shop] }\n     |   ^\n  fix: give the attribute another name\n"
  },
  {
    "code": "bound-not-whole",
    "group": "Meaning of tariff files",
    "about": "A point for the thousands, as some countries write it.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1.500, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:13:18 error bound-not-whole\n  the tier ends at 1.5, but `reads` is counted in whole numbers\n  13 |       - { up_to: 1.500, price: 0.02 USD per read }\n     |                  ^\n  fix: write a whole number\n"
  },
  {
    "code": "charge-currency-changed",
    "group": "Meaning of tariff files",
    "about": "The same charge in another currency.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 EUR per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  reads:\n    meter: reads\n    model: per_unit\n    price: 0.02 EUR per read\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:12:12 warning charge-currency-changed\n  `reads` changes its currency: it was 0.02 USD per read, and is 0.02 EUR per read from 2026-01-01 on\n  12 |     price: 0.02 EUR per read\n     |            ^\n  fix: nothing to do if that is meant; else write `USD`\n  see shop/disk/metered/2025-01-01.yaml:13:32\n"
  },
  {
    "code": "charge-unit-changed",
    "group": "Meaning of tariff files",
    "about": "A charge that keeps its name and prices something else.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  reads:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:12:12 warning charge-unit-changed\n  `reads` changes its unit: it was 0.02 USD per read, and is 0.05 USD per disk-day from 2026-01-01 on\n  12 |     price: 0.05 USD per disk-day\n     |            ^\n  fix: nothing to do if that is meant; else price it per `read`, or give it another name\n  see shop/disk/metered/2025-01-01.yaml:13:32\n"
  },
  {
    "code": "charge-without-source",
    "group": "Meaning of tariff files",
    "about": "A charge prices the usage of a meter, or a quantity of the order.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:9:3 error charge-without-source\n  the charge `disks` does not say what it prices, or when\n  9 |   disks:\n    |   ^\n  fix: a usage charge has `meter`; a recurring one `every`, `prorate` and `billed`; a one-time one `once`; both with `quantity` unless flat\n"
  },
  {
    "code": "cohort-repeated",
    "group": "Meaning of tariff files",
    "about": "A row was copied, and only its moment changed.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: in_trial, switch: on_effective_date }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:16:13 error cohort-repeated\n  a row for `in_trial` stands further up, so that this one can never apply\n  16 |   - { when: in_trial, switch: on_effective_date }\n     |             ^\n  fix: delete one of the two, or name another cohort\n  see shop/disk/metered/2026-01-01.yaml:15:5\n"
  },
  {
    "code": "cohort-unknown",
    "group": "Meaning of tariff files",
    "about": "A cohort is built in, or defined under `cohorts` in the same file.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: early-birds, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:15:13 error cohort-unknown\n  `early-birds` is not a cohort of this file\n  15 |   - { when: early-birds, switch: at_trial_end }\n     |             ^\n  fix: known: `in_trial`, `bought_ahead`, `otherwise`; a cohort of one's own is declared, as in `cohorts: { early-birds: { started: { before: 2025-01-01 } } }`\n"
  },
  {
    "code": "cohort-unused",
    "group": "Meaning of tariff files",
    "about": "A cohort that no row names.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\ncohorts:\n  early: { started: { before: 2025-07-01 } }\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:14:1 warning cohort-unused\n  no row of `existing_contracts` names the cohort `early`, so that it decides nothing\n  14 | cohorts:\n     | ^\n  fix: add a row such as `{ when: early, switch: on_effective_date }` before `otherwise`, or delete the cohort\n"
  },
  {
    "code": "commitment-unfit",
    "group": "Meaning of tariff files",
    "about": "Usually a digit too many or too few in one of the two.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.disks\n    every: month\n    model: per_unit\n    price: 1.00 USD per disk-month\n    prorate: none\n    billed: in_advance\n  overage:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per disk-day\n    maximum: { amount: 50.00 USD, per: month, prorate: none }\n    minimum: { amount: 500.00 USD, per: month, prorate: none }\ntrial: not_offered\nexisting_contracts:\n  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:22:24 error commitment-unfit\n  the minimum is more than the maximum of the same window\n  22 |     minimum: { amount: 500.00 USD, per: month, prorate: none }\n     |                        ^\n  fix: correct one of the two\n  see shop/disk/reserved/2026-01-01.yaml:21:24\n"
  },
  {
    "code": "currency-mixed",
    "group": "Meaning of tariff files",
    "about": "One price in another currency than the rest.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 EUR per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:12:12 error currency-mixed\n  the price is in `EUR`, but `rounding` is in `USD`\n  12 |     price: 0.05 EUR per disk-day\n     |            ^\n  fix: write `USD`, or correct `rounding`\n  see shop/disk/metered/2026-01-01.yaml:5:1\n"
  },
  {
    "code": "discount-unfit",
    "group": "Meaning of tariff files",
    "about": "A discount of the whole statement that ends inside a month meets a maximum that is reached in the course of it.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.disks\n    every: month\n    model: per_unit\n    price: 1.00 USD per disk-month\n    prorate: none\n    billed: in_advance\n  overage:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per disk-day\n    maximum: { amount: 50.00 USD, per: month, prorate: none }\nstatement:\n  discount: { percent: 10, until: 2026-06-16 }\ntrial: not_offered\nexisting_contracts:\n  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:23:3 error discount-unfit\n  a discount of the statement with dates cannot tell which part of the maximum or minimum of `overage` lies between them\n  23 |   discount: { percent: 10, until: 2026-06-16 }\n     |   ^\n  fix: give each charge a discount of its own, or state the discount without dates in a version of its own\n  see shop/disk/reserved/2026-01-01.yaml:16:3\n"
  },
  {
    "code": "effective-not-file-name",
    "group": "Meaning of tariff files",
    "about": "A copied file whose date was changed in only one of two places.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-02\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:2:1 error effective-not-file-name\n  the version takes effect on `2026-01-02`, but its file is named `2026-01-01.yaml`\n  2 | effective: 2026-01-02\n    | ^\n  fix: rename the file to `2026-01-02.yaml`, or correct `effective`\n"
  },
  {
    "code": "example-failed",
    "group": "Meaning of tariff files",
    "about": "The prices do not give what the example says: one of the two is wrong.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\nexamples:\n  - name: 1,500 reads\n    usage: { reads: 1_500 }\n    amount: 30.00 USD\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:20:13 error example-failed\n  the example `1,500 reads` gives `amount: 25.00 USD`, expected `30.00 USD`\n  20 |     amount: 30.00 USD\n     |             ^\n  fix: correct the terms; or, if they are right, write `amount: 25.00 USD`\n  see shop/disk/metered/2025-01-01.yaml:18:11\n"
  },
  {
    "code": "example-order-unfit",
    "group": "Meaning of tariff files",
    "about": "`order` stands for one order that exactly fits the period; a contract of its own, or one without orders, has no use for it.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\nexamples:\n  - name: one read\n    order: { disks: 1 }\n    usage: { reads: 1 }\n    amount: 0.02 USD\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:19:5 error example-order-unfit\n  the example has `order`, but the tariff is sold `open_ended`\n  19 |     order: { disks: 1 }\n     |     ^\n  fix: delete `order`\n"
  },
  {
    "code": "example-unclear",
    "group": "Meaning of tariff files",
    "about": "An example that was begun and not finished.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\nexamples:\n  - name: a thousand reads\n    usage: { reads: 1_000 }\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:18:11 error example-unclear\n  the example `a thousand reads` expects nothing\n  18 |   - name: a thousand reads\n     |           ^\n  fix: add for example `amount: 0.00 USD`, worked out by hand\n"
  },
  {
    "code": "existing-contracts-in-first-version",
    "group": "Meaning of tariff files",
    "about": "The file of the version before was deleted or renamed, or the first version was copied from a later one.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\nexisting_contracts:\n  - { when: otherwise, switch: on_effective_date }\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:17:1 error existing-contracts-in-first-version\n  `existing_contracts` stands in the first version of `shop/disk/metered`, which no contract can switch to\n  17 | existing_contracts:\n     | ^\n  fix: delete it, or add the file of the version before\n"
  },
  {
    "code": "existing-contracts-missing",
    "group": "Meaning of tariff files",
    "about": "A new version has to say what becomes of the contracts that there are.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:2:1 error existing-contracts-missing\n  `switch_back` is missing: contracts bought since 2025-01-01 must know whether they may switch back from this version\n  2 | effective: 2026-01-01\n    | ^\n  fix: add `switch_back: never`, `switch_back: never_in_product` or `switch_back: allowed`\n  see shop/disk/metered/2025-01-01.yaml:2:1\n"
  },
  {
    "code": "fact-operator-unfit",
    "group": "Meaning of tariff files",
    "about": "Dates have `before` and `on_or_after`, texts `in` and `not_in`, quantities `at_least` and the like.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\ncohorts: { chosen: { region: { before: 2025-06-01 } } }\nexisting_contracts:\n  - { when: chosen, switch: never }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:14:32 error fact-operator-unfit\n  `before` does not fit `region`, which takes `in` or `not_in`\n  14 | cohorts: { chosen: { region: { before: 2025-06-01 } } }\n     |                                ^\n  fix: use `in` or `not_in`\n"
  },
  {
    "code": "fact-unknown",
    "group": "Meaning of tariff files",
    "about": "A cohort reads facts that every contract has, and the attributes and order quantities of product.yaml.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\ncohorts: { chosen: { country: { in: [eu] } } }\nexisting_contracts:\n  - { when: chosen, switch: never }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:14:22 error fact-unknown\n  `country` is not a fact about contracts of `shop/disk`\n  14 | cohorts: { chosen: { country: { in: [eu] } } }\n     |                      ^\n  fix: known: `started`, `bought`, `order_from`, `order_until`, `contract`, `in_trial`, `bought_ahead`, `region`, `order.<quantity>`\n"
  },
  {
    "code": "fact-value-unknown",
    "group": "Meaning of tariff files",
    "about": "An attribute has only the values that product.yaml lists.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\ncohorts: { chosen: { region: { in: [eu, uk] } } }\nexisting_contracts:\n  - { when: chosen, switch: never }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:14:32 error fact-value-unknown\n  `uk` is not a value of `region`\n  14 | cohorts: { chosen: { region: { in: [eu, uk] } } }\n     |                                ^\n  fix: its values: `eu`, `us`\n  see shop/disk/product.yaml:1:1\n"
  },
  {
    "code": "first-part-unfit",
    "group": "Meaning of tariff files",
    "about": "With calendar months, an order of 20 June begins inside one. Whether that customer pays June whole or not at all is for the file to say.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.disks\n    every: month\n    anchor: calendar\n    model: per_unit\n    price: 1.00 USD per disk-month\n    prorate: none\n    billed: in_advance\n  overage:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:12:5 error first-part-unfit\n  an order can begin inside a part of `reserved`, and nothing says whether that part is billed\n  12 |     anchor: calendar\n     |     ^\n  fix: add `first_part: whole` or `first_part: free`\n"
  },
  {
    "code": "included-unfit",
    "group": "Meaning of tariff files",
    "about": "What an order includes is taken off day by day, or month by month, so the meter has to measure that thing by the day or month.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.disks\n    every: month\n    model: per_unit\n    price: 1.00 USD per disk-month\n    prorate: none\n    billed: in_advance\n  overage:\n    meter: reads\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per read\ntrial: not_offered\nexisting_contracts:\n  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:18:15 error included-unfit\n  `included: order.disks` does not fit the meter `reads`, which does not count per day or per month\n  18 |     included: order.disks\n     |               ^\n  fix: include an order quantity of unit `<thing>` in a meter with `per: day` and unit `<thing>-day`, or with `per: month` and `<thing>-month`\n"
  },
  {
    "code": "maximum-unfit",
    "group": "Meaning of tariff files",
    "about": "A part from 15 January to 15 February is billed in January, where the maximum holds; given back in February, it would come back in full.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.disks\n    every: month\n    model: per_unit\n    price: 1.00 USD per disk-month\n    prorate: by_day\n    billed: in_advance\n  overage:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per disk-day\nstatement:\n  maximum: { amount: 50.00 USD, per: month, prorate: none }\ntrial: not_offered\nexisting_contracts:\n  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:22:3 error maximum-unfit\n  a part of `reserved` can reach beyond the window `per: month` of this maximum, and be given back there for more than the maximum let be billed\n  22 |   maximum: { amount: 50.00 USD, per: month, prorate: none }\n     |   ^\n  fix: write `per: order`; or let `reserved` be `anchor: calendar`\n  see shop/disk/reserved/2026-01-01.yaml:9:3\n"
  },
  {
    "code": "meter-unknown",
    "group": "Meaning of tariff files",
    "about": "A charge or a usage row names a meter that product.yaml does not have.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disk\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:10:12 error meter-unknown\n  `disk` is not a meter of `shop/disk`\n  10 |     meter: disk\n     |            ^\n  fix: did you mean `disks`? its meters: `reads`, `volume`, `disks`\n"
  },
  {
    "code": "meter-window-unfit",
    "group": "Meaning of tariff files",
    "about": "A highest value per month is one quantity. It counts on the first day, so that the counters of the other days would count nothing.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  size:\n    meter: size\n    model: graduated\n    tiers:\n      - { up_to: 100, price: 0.10 USD per gigabyte-month }\n      - { up_to: unlimited, price: 0.05 USD per gigabyte-month }\n    resets: daily\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      },
      {
        "path": "shop/disk/product.yaml",
        "text": "product: shop/disk\nname: Disk\nmeters:\n  reads: { event: disk.read, aggregate: count, unit: read, whole: true }\n  volume: { event: disk.write, aggregate: sum, of: size, unit: gigabyte, whole: false }\n  disks: { event: disk.scan, aggregate: distinct, of: disk_id, per: day, unit: disk-day, whole: true }\n  size: { event: disk.sized, aggregate: max, of: gigabytes, per: month, unit: gigabyte-month, whole: true }\norder:\n  disks: { unit: disk, whole: true }\nattributes:\n  region: { one_of: [eu, us] }\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:15:5 error meter-window-unfit\n  `size` is measured per month, and all of a month counts where it begins; `resets: daily` does not fit it\n  15 |     resets: daily\n     |     ^\n  fix: write `resets: monthly`\n  see shop/disk/metered/2026-01-01.yaml:9:3\n"
  },
  {
    "code": "moment-before-effective",
    "group": "Meaning of tariff files",
    "about": "The year is off.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on 2025-04-01 }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:16:32 error moment-before-effective\n  `on 2025-04-01` lies before the version takes effect on 2026-01-01\n  16 |   - { when: otherwise, switch: on 2025-04-01 }\n     |                                ^\n  fix: write a later date, or `on_effective_date`\n  see shop/disk/metered/2026-01-01.yaml:2:1\n"
  },
  {
    "code": "moment-without-referent",
    "group": "Meaning of tariff files",
    "about": "A row waits for the end of something that not every order it matches has.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: bought_ahead, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:15:35 error moment-without-referent\n  the row for `bought_ahead` switches `at_trial_end`, but it also matches orders without a trial\n  15 |   - { when: bought_ahead, switch: at_trial_end }\n     |                                   ^\n  fix: use `when: in_trial`, or a cohort with `in_trial: true`\n  see shop/disk/metered/2026-01-01.yaml:15:5\n"
  },
  {
    "code": "month-ambiguous",
    "group": "Meaning of tariff files",
    "about": "Months of the order beside months of the calendar.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2025-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2025-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per gigabyte.\ncharges:\n  volume:\n    meter: volume\n    model: per_unit\n    price: 0.10 USD per gigabyte\n  support:\n    model: flat\n    every: month\n    price: 5.00 USD per month\n    prorate: none\n    billed: in_advance\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: not_offered\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2025-01-01.yaml:25:5 warning month-ambiguous\n  a month is two things here: `support` counts it from the order's start, and the counter of `reads` by the calendar; an order of 15 March has one until 15 April, and one until 1 April\n  25 |     resets: monthly\n     |     ^\n  fix: nothing to do if that is meant; else write `anchor: calendar` in `support`\n  see shop/disk/reserved/2025-01-01.yaml:13:3\n"
  },
  {
    "code": "order-quantity-unknown",
    "group": "Meaning of tariff files",
    "about": "`order.X` is a quantity that product.yaml lists under `order`.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.discs\n    every: month\n    model: per_unit\n    price: 1.00 USD per disk-month\n    prorate: none\n    billed: in_advance\n  overage:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:10:15 error order-quantity-unknown\n  `order.discs` is not a quantity that orders of `shop/disk` state\n  10 |     quantity: order.discs\n     |               ^\n  fix: did you mean `order.disks`? known: `order.disks`\n  see shop/disk/product.yaml:1:1\n"
  },
  {
    "code": "order-quantity-unreachable",
    "group": "Meaning of tariff files",
    "about": "A contract on an open-ended tariff has no orders, so nobody states the quantity.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:11:15 error order-quantity-unreachable\n  `order.disks` is read, but the tariff is sold `open_ended`, so that no order states it\n  11 |     included: order.disks\n     |               ^\n  fix: write `sold: by_order`, or do not read it\n  see shop/disk/metered/2026-01-01.yaml:4:1\n"
  },
  {
    "code": "otherwise-not-last",
    "group": "Meaning of tariff files",
    "about": "Rows are tried from the top, and the last one takes all that is left.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:15:13 error otherwise-not-last\n  the last row is for `in_trial`, so that other orders have no row\n  15 |   - { when: in_trial, switch: at_trial_end }\n     |             ^\n  fix: add for example a last row `- { when: otherwise, switch: on_effective_date }`, or one with `on <date>`, `after P3M` or `never`: when do all others switch?\n"
  },
  {
    "code": "override-unknown",
    "group": "Meaning of tariff files",
    "about": "A promise is what an earlier version with `existing_contracts` lets orders keep.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\noverrides_promises: { versions: [2025-01-01], why: The old disks are switched off. }\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:19:34 error override-unknown\n  `2025-01-01` is not an earlier version of `shop/disk/metered` that promised existing contracts anything\n  19 | overrides_promises: { versions: [2025-01-01], why: The old disks are switched off. }\n     |                                  ^\n  fix: delete `overrides_promises`\n"
  },
  {
    "code": "part-beyond-window",
    "group": "Meaning of tariff files",
    "about": "A warning: the fee of 1,200.00 for a year is due in one month, and in each of the eleven others the minimum comes on top of it.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  fee:\n    every: year\n    model: flat\n    price: 1_200.00 USD per year\n    prorate: by_day\n    billed: in_advance\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\nstatement:\n  minimum: { amount: 100.00 USD, per: month, prorate: none }\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:20:3 warning part-beyond-window\n  a part of `fee` (`every: year`) can lie in several windows `per: month` of this minimum; all of it falls due in one of them, and the minimum is owed again where none falls due\n  20 |   minimum: { amount: 100.00 USD, per: month, prorate: none }\n     |   ^\n  fix: nothing to do if that is meant; else write `per: year` and let `fee` be `anchor: calendar`; or state the minimum for the charges of usage instead\n  see shop/disk/metered/2026-01-01.yaml:9:3\n"
  },
  {
    "code": "price-change-large",
    "group": "Meaning of tariff files",
    "about": "A price ten times what it was: a decision, or a slip of a digit.",
    "inputs": [
      {
        "path": "shop/disk/metered/2027-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2027-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.5 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2027-01-01.yaml:12:12 warning price-change-large\n  the price of `disks` changes by more than 50%: it was 0.05 USD per disk-day, and is 0.5 USD per disk-day, so that 100 disk-days cost 50.00 USD instead of 5.00 USD\n  12 |     price: 0.5 USD per disk-day\n     |            ^\n  fix: nothing to do if that is meant; `largest_price_change` in product.yaml says from when on to ask\n  see shop/disk/metered/2026-01-01.yaml:12:12\n"
  },
  {
    "code": "price-nearly-equal",
    "group": "Meaning of tariff files",
    "about": "Two prices of one product that differ by less than two percent.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.disks\n    every: month\n    model: per_unit\n    price: 1.00 USD per disk-month\n    prorate: none\n    billed: in_advance\n  overage:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.0505 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:20:12 warning price-nearly-equal\n  0.0505 USD per disk-day is nearly 0.05 USD per disk-day in `shop/disk/metered@2026-01-01`: is one of the two a slip? 100,000 disk-days cost 5050.00 USD here and 5000.00 USD there\n  20 |     price: 0.0505 USD per disk-day\n     |            ^\n  fix: nothing to do if both are meant; else correct one of them\n  see shop/disk/metered/2026-01-01.yaml:12:12\n"
  },
  {
    "code": "price-rises-with-volume",
    "group": "Meaning of tariff files",
    "about": "The price of a later tier is higher.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.10 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:14:36 warning price-rises-with-volume\n  the price rises with volume: up to 1,000 it is 0.02 USD per read, and beyond that 0.1 USD per read\n  14 |       - { up_to: unlimited, price: 0.10 USD per read }\n     |                                    ^\n  fix: nothing to do if that is meant; else see whether prices have changed places or lost a digit\n  see shop/disk/metered/2025-01-01.yaml:13:32\n"
  },
  {
    "code": "price-unit-unfit",
    "group": "Meaning of tariff files",
    "about": "A price is per unit of what it is multiplied with.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:12:12 error price-unit-unfit\n  the price is per `disk`, but `disks` is counted in `disk-day`\n  12 |     price: 0.05 USD per disk\n     |            ^\n  fix: write `per disk-day`\n"
  },
  {
    "code": "product-missing",
    "group": "Meaning of tariff files",
    "about": "The folder above the tariff has no product.yaml, or `tariff` names another folder.",
    "inputs": [],
    "without": [
      "shop/disk/product.yaml",
      "shop/disk/metered/2026-01-01.yaml",
      "shop/disk/reserved/2025-01-01.yaml",
      "shop/disk/reserved/2026-01-01.yaml"
    ],
    "expected": "shop/disk/metered/2025-01-01.yaml:1:1 error product-missing\n  the tariff `shop/disk/metered` has no product: `shop/disk/product.yaml` was not found\n  1 | tariff: shop/disk/metered\n    | ^\n  fix: add that file, or correct `tariff`\n"
  },
  {
    "code": "product-path-unfit",
    "group": "Meaning of tariff files",
    "about": "A product is named by its folder.",
    "inputs": [
      {
        "path": "shop/disk/product.yaml",
        "text": "product: shop/disks\nname: Disk\nmeters:\n  reads: { event: disk.read, aggregate: count, unit: read, whole: true }\n  volume: { event: disk.write, aggregate: sum, of: size, unit: gigabyte, whole: false }\n  disks: { event: disk.scan, aggregate: distinct, of: disk_id, per: day, unit: disk-day, whole: true }\norder:\n  disks: { unit: disk, whole: true }\nattributes:\n  region: { one_of: [eu, us] }\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/product.yaml:1:10 error product-path-unfit\n  the product is `shop/disks`, but its file stands in the folder `shop/disk`\n  1 | product: shop/disks\n    |          ^\n  fix: write `product: shop/disk`, or move the file\n"
  },
  {
    "code": "promise-overridden",
    "group": "Meaning of tariff files",
    "about": "A warning, not an error: it lists whose promise is shortened, so that nobody does that unawares.",
    "inputs": [
      {
        "path": "shop/disk/metered/2027-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2027-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2027\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\noverrides_promises: { versions: [2026-01-01], why: The old disks are switched off. }\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2027-01-01.yaml:19:34 warning promise-overridden\n  orders that the version of 2026-01-01 lets stay (`when: in_trial`, `switch: at_trial_end`) lose that promise on 2027-01-01\n  19 | overrides_promises: { versions: [2026-01-01], why: The old disks are switched off. }\n     |                                  ^\n  fix: nothing to do if that is meant; `overrides_promises` says why\n  see shop/disk/metered/2026-01-01.yaml:15:5\n"
  },
  {
    "code": "prorate-none-meets-switch",
    "group": "Meaning of tariff files",
    "about": "A warning: the month in which the switch falls is billed by one version alone.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.disks\n    every: month\n    model: per_unit\n    price: 1.00 USD per disk-month\n    prorate: none\n    billed: in_advance\n  overage:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: otherwise, switch: on 2026-02-15 }\nearly_switch: not_allowed\nswitch_back: never_in_product\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:23:32 warning prorate-none-meets-switch\n  a switch can fall inside a part here, which `prorate: none` bills whole under the version in force at its beginning\n  23 |   - { when: otherwise, switch: on 2026-02-15 }\n     |                                ^\n  fix: nothing to do if that is meant; `at_order_end` never falls inside a part\n  see shop/disk/reserved/2026-01-01.yaml:9:3\n"
  },
  {
    "code": "prorate-unfit",
    "group": "Meaning of tariff files",
    "about": "Months of 30 days are a convention for months, quarters and years; a week has its own seven days.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.disks\n    every: week\n    model: per_unit\n    price: 1.00 USD per disk-week\n    prorate: by_30_day_month\n    billed: in_advance\n  overage:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:14:5 error prorate-unfit\n  `reserved` recurs by the `week`, which has no months of 30 days\n  14 |     prorate: by_30_day_month\n     |     ^\n  fix: write `prorate: by_day`\n"
  },
  {
    "code": "resets-missing",
    "group": "Meaning of tariff files",
    "about": "Usage that moves through tiers is counted, and the file says when the count starts again.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:9:3 error resets-missing\n  the tiers of `reads` need a counter, but `resets` is missing\n  9 |   reads:\n    |   ^\n  fix: add for example `resets: monthly`\n"
  },
  {
    "code": "resets-out-of-place",
    "group": "Meaning of tariff files",
    "about": "Without tiers there is no count that could start again.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    resets: monthly\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:12:5 error resets-out-of-place\n  `disks` has `resets`, but no counter that could start again: only usage in tiers has one\n  12 |     resets: monthly\n     |     ^\n  fix: delete `resets`\n"
  },
  {
    "code": "rounding-changed",
    "group": "Meaning of tariff files",
    "about": "Another rounding than before.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_even to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:5:1 warning rounding-changed\n  the rounding changes: it was `half_up to 0.01 USD per line`, and is `half_even to 0.01 USD per line` from 2026-01-01 on, so that the same exact amounts can be billed by a step more or less\n  5 | rounding: half_even to 0.01 USD per line\n    | ^\n  fix: nothing to do if that is meant; else write `rounding: half_up to 0.01 USD per line`\n  see shop/disk/metered/2025-01-01.yaml:5:1\n"
  },
  {
    "code": "rounding-coarser-than-price",
    "group": "Meaning of tariff files",
    "about": "A line of one unit is rounded away, where a finer step could be written.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 1 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:13:32 warning rounding-coarser-than-price\n  one read of `reads` costs 0.02 USD, and a line of it alone is billed 0.00 USD\n  13 |       - { up_to: 1_000, price: 0.02 USD per read }\n     |                                ^\n  fix: nothing to do if that is meant; else round `per statement`, or to a finer step\n\nshop/disk/metered/2026-01-01.yaml:5:1 warning rounding-changed\n  the rounding changes: it was `half_up to 1 USD per line`, and is `half_up to 0.01 USD per line` from 2026-01-01 on, so that the same exact amounts can be billed by a step more or less\n  5 | rounding: half_up to 0.01 USD per line\n    | ^\n  fix: nothing to do if that is meant; else write `rounding: half_up to 1 USD per line`\n  see shop/disk/metered/2025-01-01.yaml:5:1\n"
  },
  {
    "code": "rounding-finer-than-currency",
    "group": "Meaning of tariff files",
    "about": "Yen have no decimals, and dinars of Kuwait have three: what can be paid follows ISO 4217.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 JPY per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 5 JPY per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:5:1 warning rounding-finer-than-currency\n  the smallest amount that can be paid in `JPY` is 1, and amounts are rounded finer\n  5 | rounding: half_up to 0.01 JPY per line\n    | ^\n  fix: nothing to do if whoever bills rounds once more; else round to 1 JPY\n"
  },
  {
    "code": "row-never-applies",
    "group": "Meaning of tariff files",
    "about": "A row whose orders all fit a row above it.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\ncohorts:\n  early: { started: { before: 2025-07-01 } }\n  earliest: { started: { before: 2025-02-01 } }\nexisting_contracts:\n  - { when: early, switch: on 2026-07-01 }\n  - { when: earliest, switch: on 2027-01-01 }\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:19:13 warning row-never-applies\n  the row for `earliest` never applies: whoever fits it fits a row above it, and the first one decides\n  19 |   - { when: earliest, switch: on 2027-01-01 }\n     |             ^\n  fix: put it above the rows that take its orders, or delete it\n  see shop/disk/metered/2026-01-01.yaml:18:13\n"
  },
  {
    "code": "sold-changed",
    "group": "Meaning of tariff files",
    "about": "A contract either has orders or has none, in all versions of its tariff.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:4:1 error sold-changed\n  the tariff is sold `by_order`, but `open_ended` in the version of 2025-01-01\n  4 | sold: by_order\n    | ^\n  fix: write `sold: open_ended`, or start a new tariff\n  see shop/disk/metered/2025-01-01.yaml:4:1\n"
  },
  {
    "code": "switch-back-unlike",
    "group": "Meaning of tariff files",
    "about": "Two tariffs of a product that change on one day, with different words on going back.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: never_in_product\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/reserved/2026-01-01.yaml:25:1 warning switch-back-unlike\n  `switch_back: never` holds here, and `never_in_product` in `shop/disk/metered`, which changes on the same day: only one of the two keeps who has switched from the old terms of the other\n  25 | switch_back: never\n     | ^\n  fix: nothing to do if that is meant; else write the same in both\n  see shop/disk/metered/2026-01-01.yaml:18:1\n"
  },
  {
    "code": "switch-undoable",
    "group": "Meaning of tariff files",
    "about": "`switch_back: never` in a tariff beside one whose orders keep the old terms.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: never\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:18:1 warning switch-undoable\n  a switch to this version can be undone: a contract that is on it since 2026-01-01 moves to an order on `shop/disk/reserved` that it bought on 2025-12-31 and that begins later, and has the old terms of that\n  18 | switch_back: never\n     | ^\n  fix: write `switch_back: never_in_product`, if nobody is to go back\n  see shop/disk/reserved/2026-01-01.yaml:23:5\n"
  },
  {
    "code": "tariff-path-unfit",
    "group": "Meaning of tariff files",
    "about": "A tariff is named by its folder; often the line was copied from another file.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:1:1 error tariff-path-unfit\n  the tariff is `shop/disk/reserved`, but its file stands in the folder `shop/disk/metered`\n  1 | tariff: shop/disk/reserved\n    | ^\n  fix: write `tariff: shop/disk/metered`, or move the file\n\nshop/disk/metered/2026-01-01.yaml:2:1 error version-date-repeated\n  another version of `shop/disk/reserved` takes effect on `2026-01-01` too\n  2 | effective: 2026-01-01\n    | ^\n  fix: correct `effective` in one of the two files, or delete it\n  see shop/disk/reserved/2026-01-01.yaml:2:1\n"
  },
  {
    "code": "tier-last-not-unlimited",
    "group": "Meaning of tariff files",
    "about": "Every quantity needs a price.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: 1_000_000, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:14:18 error tier-last-not-unlimited\n  the last tier ends at 1,000,000, so that larger quantities have no price\n  14 |       - { up_to: 1_000_000, price: 0.01 USD per read }\n     |                  ^\n  fix: write `up_to: unlimited` in the last tier\n"
  },
  {
    "code": "tier-without-effect",
    "group": "Meaning of tariff files",
    "about": "A tier at the price of the one before it.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.02 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:14:36 warning tier-without-effect\n  the tier changes nothing: up to 1,000 and beyond it the price is 0.02 USD per read\n  14 |       - { up_to: unlimited, price: 0.02 USD per read }\n     |                                    ^\n  fix: correct one of the two prices, or make one tier of the two\n  see shop/disk/metered/2025-01-01.yaml:13:32\n"
  },
  {
    "code": "tiers-not-ascending",
    "group": "Meaning of tariff files",
    "about": "A tier says where it ends, not how large it is.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: 500, price: 0.015 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:14:18 error tiers-not-ascending\n  the tier ends at 500, which is not above 1000, where the tier before it ends\n  14 |       - { up_to: 500, price: 0.015 USD per read }\n     |                  ^\n  fix: put the tiers in ascending order\n  see shop/disk/metered/2025-01-01.yaml:13:18\n"
  },
  {
    "code": "time-zone-changed",
    "group": "Meaning of tariff files",
    "about": "Another zone moves the edges of days that were already billed.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: Europe/Berlin\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:3:1 error time-zone-changed\n  the time zone is `Europe/Berlin`, but `UTC` in the version of 2025-01-01\n  3 | time_zone: Europe/Berlin\n    | ^\n  fix: write `time_zone: UTC`, or start a new tariff\n  see shop/disk/metered/2025-01-01.yaml:3:1\n"
  },
  {
    "code": "version-date-repeated",
    "group": "Meaning of tariff files",
    "about": "Two files of a tariff state the same date.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:2:1 error effective-not-file-name\n  the version takes effect on `2025-01-01`, but its file is named `2026-01-01.yaml`\n  2 | effective: 2025-01-01\n    | ^\n  fix: rename the file to `2025-01-01.yaml`, or correct `effective`\n\nshop/disk/metered/2026-01-01.yaml:2:1 error version-date-repeated\n  another version of `shop/disk/metered` takes effect on `2025-01-01` too\n  2 | effective: 2025-01-01\n    | ^\n  fix: correct `effective` in one of the two files, or delete it\n  see shop/disk/metered/2025-01-01.yaml:2:1\n"
  },
  {
    "code": "volume-cliff",
    "group": "Meaning of tariff files",
    "about": "By volume, a little more costs less.",
    "inputs": [
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: volume\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:14:9 warning volume-cliff\n  the bill falls where the quantity rises: 1,000 reads cost 20.00 USD, and 1,001 reads cost 10.01 USD; it is as high again at 2,000\n  14 |       - { up_to: unlimited, price: 0.01 USD per read }\n     |         ^\n  fix: nothing to do if that is meant; else write `model: graduated`, where each tier prices only what is in it\n  see shop/disk/metered/2025-01-01.yaml:13:9\n"
  },
  {
    "code": "withdrawn-before-effective",
    "group": "Meaning of tariff files",
    "about": "A date before the version is sold is most likely a slip.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\nwithdrawn: 2025-12-31\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-01-01.yaml:19:1 error withdrawn-before-effective\n  the version is withdrawn on 2025-12-31, before it takes effect on 2026-01-01\n  19 | withdrawn: 2025-12-31\n     | ^\n  fix: write `withdrawn: 2026-01-01` or a later date, or delete it\n  see shop/disk/metered/2026-01-01.yaml:2:1\n"
  },
  {
    "code": "frozen-meter-changed",
    "group": "What is past, held against what it was",
    "about": "Another way of counting is another meter: the old one goes on counting what old versions price.",
    "inputs": [
      {
        "path": "base/shop/disk/product.yaml",
        "text": "product: shop/disk\nname: Disk\nmeters:\n  reads: { event: disk.read, aggregate: count, unit: read, whole: true }\n  volume: { event: disk.write, aggregate: sum, of: size, unit: gigabyte, whole: false }\n  disks: { event: disk.scan, aggregate: distinct, of: disk_id, per: day, unit: disk-day, whole: true }\norder:\n  disks: { unit: disk, whole: true }\nattributes:\n  region: { one_of: [eu, us] }\n"
      },
      {
        "path": "shop/disk/product.yaml",
        "text": "product: shop/disk\nname: Disk\nmeters:\n  reads: { event: disk.read, aggregate: count, unit: read, whole: true }\n  volume: { event: disk.write, aggregate: sum, of: size, unit: gigabyte, whole: false }\n  disks: { event: disk.scan, aggregate: distinct, of: volume_id, per: day, unit: disk-day, whole: true }\norder:\n  disks: { unit: disk, whole: true }\nattributes:\n  region: { one_of: [eu, us] }\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/product.yaml:6:55 error frozen-meter-changed\n  the meter `disks` is priced by a frozen version, and was changed: `meters.disks.of` is `volume_id`, and was `disk_id` in `main`\n  6 |   disks: { event: disk.scan, aggregate: distinct, of: volume_id, per: day, unit: disk-day, whole: tr\n    |                                                       ^\n  fix: put it back as it was, and add a meter of another name for a new version to price\n  see shop/disk/metered/2026-01-01.yaml:9:3\n"
  },
  {
    "code": "frozen-version-added",
    "group": "What is past, held against what it was",
    "about": "A price that was agreed late takes effect late: bills for the time since then have been written.",
    "inputs": [
      {
        "path": "base/shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      },
      {
        "path": "shop/disk/metered/2026-06-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-06-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of summer 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.06 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2026-06-01.yaml:2:1 error frozen-version-added\n  the version takes effect on 2026-06-01, which has passed, and `main` does not have it: what was billed since then would cost something else\n  2 | effective: 2026-06-01\n    | ^\n  fix: let it take effect on a date to come, as `tariff new shop/disk/metered <date>` does\n"
  },
  {
    "code": "frozen-version-changed",
    "group": "What is past, held against what it was",
    "about": "A price change is a new version: what was billed by the old one has to come out the same when it is rated again.",
    "inputs": [
      {
        "path": "base/shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.02 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      },
      {
        "path": "shop/disk/metered/2025-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads:\n    meter: reads\n    model: graduated\n    tiers:\n      - { up_to: 1_000, price: 0.03 USD per read }\n      - { up_to: unlimited, price: 0.01 USD per read }\n    resets: monthly\ntrial: free\n"
      }
    ],
    "without": [],
    "expected": "shop/disk/metered/2025-01-01.yaml:13:32 error frozen-version-changed\n  the version of 2025-01-01 is frozen, and was changed: `charges.reads.tiers.price` is `0.03 USD per read`, and was `0.02 USD per read` in `main`\n  13 |       - { up_to: 1_000, price: 0.03 USD per read }\n     |                                ^\n  fix: put it back as it was, or write a new version with `tariff new shop/disk/metered <date>`\n"
  },
  {
    "code": "frozen-version-missing",
    "group": "What is past, held against what it was",
    "about": "A version that nobody is to buy any more is withdrawn, and a version ends where the next one begins; neither deletes its file.",
    "inputs": [
      {
        "path": "base/shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\n"
      }
    ],
    "without": [
      "shop/disk/metered/2026-01-01.yaml"
    ],
    "expected": "shop/disk/metered/2026-01-01.yaml:1:1 error frozen-version-missing\n  the version of 2026-01-01 of `shop/disk/metered` is gone, and `main` has it: what was billed by it could not be rated again\n  fix: put the file back as it was; `withdrawn: <date>` in it ends its sale, and `tariff new shop/disk/metered <date>` begins what replaces it\n"
  },
  {
    "code": "attribute-missing",
    "group": "Requests",
    "about": "The files ask for a fact that the contract does not state; it is never taken for untrue.",
    "inputs": [
      {
        "path": "shop/disk/reserved/2026-01-01.yaml",
        "text": "tariff: shop/disk/reserved\neffective: 2026-01-01\ntime_zone: UTC\nsold: by_order\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Reserve disks by the month, and pay by the day for more.\ncharges:\n  reserved:\n    quantity: order.disks\n    every: month\n    model: per_unit\n    price: 1.00 USD per disk-month\n    prorate: none\n    billed: in_advance\n  overage:\n    meter: disks\n    included: order.disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\ncohorts: { europe: { region: { in: [eu] } } }\nexisting_contracts:\n  - { when: europe, switch: never }\n  - { when: otherwise, switch: at_order_end }\nearly_switch: not_allowed\nswitch_back: never\n"
      },
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/reserved\", \"orders\": [\n    { \"bought\": \"2025-06-01\", \"from\": \"2025-06-01\", \"until\": \"2026-06-01\" } ] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract error attribute-missing\n  `region` decides when the contract switches to `shop/disk/reserved@2026-01-01`, but the contract does not state it as of 2026-01-01\n  fix: add `region` to the contract's `attributes`\n  see shop/disk/reserved/2026-01-01.yaml:22:22\n"
  },
  {
    "code": "attribute-unknown",
    "group": "Requests",
    "about": "A contract states only what product.yaml lists under `attributes`.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\", \"attributes\": { \"country\": \"eu\" } } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract error attribute-unknown\n  the attribute `country` is not in product.yaml\n  fix: known: `region`\n"
  },
  {
    "code": "attribute-value-unknown",
    "group": "Requests",
    "about": "An attribute has only the values that product.yaml lists.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\", \"attributes\": { \"region\": \"uk\" } } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract error attribute-value-unknown\n  the value `uk` of the attribute `region` is not in product.yaml\n  fix: known: `eu`, `us`\n"
  },
  {
    "code": "before-first-version",
    "group": "Requests",
    "about": "Nobody knows which terms were in force then; the first version is not taken for them.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2024-06-01\" } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/started error before-first-version\n  the order was bought before the first version of `shop/disk/metered`, which takes effect on 2025-01-01\n  fix: correct the date, or add the version that was in force then\n  see shop/disk/metered/2025-01-01.yaml:2:1\n"
  },
  {
    "code": "booked-of-other-tariff",
    "group": "Requests",
    "about": "Usually the lines of another contract; each would be taken back, and nothing billed in its place.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{\n  \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-01-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n  \"booked\": [\n    {\"kind\": \"usage\", \"charge\": \"reads\", \"version\": \"shop/disk/reserved@2025-01-01\", \"from\": \"2025-06-01\", \"until\": \"2025-07-01\", \"exact\": \"2\", \"amount\": \"2.00\", \"currency\": \"USD\"}\n  ]\n}\n"
      }
    ],
    "without": [],
    "expected": "request /booked/0 error booked-of-other-tariff\n  this booked line is of `shop/disk/reserved@2025-01-01`, and the contract has no order on that tariff\n  fix: send the lines that were booked for this contract, and all of its orders\n"
  },
  {
    "code": "booked-outside-period",
    "group": "Requests",
    "about": "Usually the bookings of another month, or of all months: each would be taken back, and nothing billed in its place.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{\n  \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-01-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n  \"booked\": [\n    {\"kind\": \"usage\", \"charge\": \"reads\", \"version\": \"shop/disk/metered@2025-01-01\", \"from\": \"2025-05-01T00:00:00+00:00\", \"until\": \"2025-05-20T00:00:00+00:00\", \"exact\": \"2\", \"amount\": \"2.00\", \"currency\": \"USD\"}\n  ]\n}\n"
      }
    ],
    "without": [],
    "expected": "request /booked/0 error booked-outside-period\n  this booked line does not fall due in the period, and would be reversed without being billed anew\n  fix: send the lines that were booked for this very period, or rate theirs\n"
  },
  {
    "code": "booked-reversal-unmatched",
    "group": "Requests",
    "about": "A reversal is booked beside the line that it takes back; without that line nobody knows what stands.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{\n  \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-01-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n  \"booked\": [\n    {\"kind\": \"reversal\", \"charge\": \"reads\", \"version\": \"shop/disk/metered@2025-01-01\", \"from\": \"2025-06-01T00:00:00+00:00\", \"until\": \"2025-07-01T00:00:00+00:00\", \"exact\": \"-2\", \"amount\": \"-2.00\", \"currency\": \"USD\", \"reverses\": \"usage\"}\n  ]\n}\n"
      }
    ],
    "without": [],
    "expected": "request /booked/0 error booked-reversal-unmatched\n  this booked reversal takes back a line that is not among the booked lines\n  fix: send every line that was booked for the period, also those that were reversed\n"
  },
  {
    "code": "contract-sold-otherwise",
    "group": "Requests",
    "about": "A contract has `orders`; one that is a single open order, on a tariff sold open-ended, may have `started` instead.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/reserved\", \"started\": \"2025-06-01\" } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/started error contract-sold-otherwise\n  the tariff `shop/disk/reserved` is sold `by_order`: its contracts have `orders`, not `started`\n  fix: delete it, and state `orders`\n"
  },
  {
    "code": "early-switch-not-allowed",
    "group": "Requests",
    "about": "The version says `early_switch: not_allowed`.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/reserved\", \"orders\": [\n    { \"bought\": \"2025-06-01\", \"from\": \"2025-06-01\", \"until\": \"2026-06-01\" } ],\n    \"switched\": [{ \"to\": \"2026-01-01\", \"at\": \"2026-02-01\" }] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/switched/0 error early-switch-not-allowed\n  the version of 2026-01-01 does not allow a customer to switch before its own moment\n  fix: delete the switch; the timeline tells when the contract switches by itself\n  see shop/disk/reserved/2026-01-01.yaml:24:1\n"
  },
  {
    "code": "early-switch-too-soon",
    "group": "Requests",
    "about": "A version cannot be switched to before it is in effect.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-12-01\",\n    \"trial\": { \"from\": \"2025-12-01\", \"until\": \"2026-02-01\" },\n    \"switched\": [{ \"to\": \"2026-01-01\", \"at\": \"2025-12-15\" }] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/switched/0 error early-switch-too-soon\n  the version of 2026-01-01 is not in effect yet at the instant of this switch\n  fix: switch at 2026-01-01 or later\n  see shop/disk/metered/2026-01-01.yaml:2:1\n"
  },
  {
    "code": "dated-value-repeated",
    "group": "Requests",
    "about": "A row was copied, and its date was not changed.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{\n  \"contract\": {\n    \"id\": \"c-1\",\n    \"tariff\": \"shop/disk/reserved\",\n    \"orders\": [\n      {\n        \"bought\": \"2026-02-01\",\n        \"from\": \"2026-02-01\",\n        \"until\": \"2026-03-01\",\n        \"quantities\": {\n          \"disks\": [{ \"from\": \"2026-02-01\", \"quantity\": 10 }, { \"from\": \"2026-02-01\", \"quantity\": 15 }]\n        }\n      }\n    ]\n  },\n  \"period\": { \"from\": \"2026-02-01\", \"until\": \"2026-03-01\" }\n}\n"
      }
    ],
    "without": [],
    "expected": "request /contract/orders/0/quantities/disks/1 error dated-value-repeated\n  another value holds from the same instant on, so that it is not known which of the two is meant\n  fix: delete one of the two\n  see request /contract/orders/0/quantities/disks/0\n"
  },
  {
    "code": "event-id-reused",
    "group": "Requests",
    "about": "One event id counts once. The same event sent twice is welcome; another event under its id is not.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n  \"usage\": [\n    { \"event\": \"disk.read\", \"id\": \"e-1\", \"at\": \"2025-06-01T08:00:00Z\" },\n    { \"event\": \"disk.read\", \"id\": \"e-1\", \"at\": \"2025-06-01T09:00:00Z\" } ] }\n"
      }
    ],
    "without": [],
    "expected": "request /usage/1 error event-id-reused\n  the event id `e-1` comes again with other content\n  fix: give every event an id of its own; the same event may be sent again unchanged\n  see request /usage/0\n"
  },
  {
    "code": "event-order-unknown",
    "group": "Requests",
    "about": "The last value counts, or the level that holds, and two events of one time have different ones.",
    "inputs": [
      {
        "path": "shop/disk/product.yaml",
        "text": "product: shop/disk\nname: Disk\nmeters:\n  reads: { event: disk.read, aggregate: count, unit: read, whole: true }\n  volume: { event: disk.write, aggregate: sum, of: size, unit: gigabyte, whole: false }\n  disks: { event: disk.scan, aggregate: last, of: disks, per: day, unit: disk-day, whole: true }\norder:\n  disks: { unit: disk, whole: true }\nattributes:\n  region: { one_of: [eu, us] }\n"
      },
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2026-06-01\" },\n  \"period\": { \"from\": \"2026-06-01\", \"until\": \"2026-07-01\" },\n  \"usage\": [\n    { \"event\": \"disk.scan\", \"id\": \"e-1\", \"at\": \"2026-06-01T08:00:00Z\", \"properties\": { \"disks\": 5 } },\n    { \"event\": \"disk.scan\", \"id\": \"e-2\", \"at\": \"2026-06-01T08:00:00Z\", \"properties\": { \"disks\": 3 } } ] }\n"
      }
    ],
    "without": [],
    "expected": "request /usage/1 error event-order-unknown\n  `disks` is `3` here and `5` in another event of the same time, and which came later is not known\n  fix: send the instant of each, or only the one that came later\n  see request /usage/0\n"
  },
  {
    "code": "event-property-unfit",
    "group": "Requests",
    "about": "A meter adds up, compares, tells apart or filters by a property that the event lacks or spells unreadably.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/reserved\", \"orders\": [\n    { \"bought\": \"2025-06-01\", \"from\": \"2025-06-01\", \"until\": \"2026-06-01\" } ] },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n  \"usage\": [{ \"event\": \"disk.write\", \"id\": \"e-1\", \"at\": \"2025-06-01\", \"properties\": { \"size\": \"1,5\" } }] }\n"
      }
    ],
    "without": [],
    "expected": "request /usage/0 error event-property-unfit\n  `size` is `1,5`, where `volume` adds up decimals of zero or more\n  fix: send `size` as an exact number\n"
  },
  {
    "code": "event-unknown",
    "group": "Requests",
    "about": "No meter of the product reads this kind of event, so that it would be lost.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n  \"usage\": [{ \"event\": \"disk.reads\", \"id\": \"e-1\", \"at\": \"2025-06-01\" }] }\n"
      }
    ],
    "without": [],
    "expected": "request /usage/0 error event-unknown\n  no meter reads the event `disk.reads`\n  fix: did you mean `disk.read`? events that meters read: `disk.read`, `disk.write`, `disk.scan`\n"
  },
  {
    "code": "interval-empty",
    "group": "Requests",
    "about": "`until` is the first day that no longer belongs: one day is `from` it `until` the next.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-06-01\" } }\n"
      }
    ],
    "without": [],
    "expected": "request /period/until error interval-empty\n  `2025-06-01` is not after `2025-06-01`; an interval ends after it begins\n  fix: let `until` be later: it is the first instant that no longer belongs to the interval\n"
  },
  {
    "code": "orders-overlap",
    "group": "Requests",
    "about": "A renewal starts when the order before it ends.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/reserved\", \"orders\": [\n    { \"bought\": \"2025-06-01\", \"from\": \"2025-06-01\", \"until\": \"2026-06-01\" },\n    { \"bought\": \"2026-05-01\", \"from\": \"2026-05-01\", \"until\": \"2027-05-01\" } ] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/orders/1 error orders-overlap\n  this order starts before another one of the contract ends\n  fix: let one `until` be at most the next `from`\n  see request /contract/orders/0\n"
  },
  {
    "code": "period-too-long",
    "group": "Requests",
    "about": "Most likely a digit too many in a year.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2185-07-01\" } }\n"
      }
    ],
    "without": [],
    "expected": "request /period error period-too-long\n  the period from `2025-06-01` until `2185-07-01` is longer than 100 years\n  fix: rate it in parts\n"
  },
  {
    "code": "order-quantity-missing",
    "group": "Requests",
    "about": "The terms price a quantity that the order does not state; it is never taken for 0.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/reserved\", \"orders\": [\n    { \"bought\": \"2026-02-01\", \"from\": \"2026-02-01\", \"until\": \"2026-03-01\" } ] },\n  \"period\": { \"from\": \"2026-02-01\", \"until\": \"2026-03-01\" } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/orders/0 error order-quantity-missing\n  the order does not state `disks` at all times in which `shop/disk/reserved@2026-01-01` reads it\n  fix: add `disks` to the order's `quantities`\n  see shop/disk/reserved/2026-01-01.yaml:10:15\n\nrequest /contract/orders/0 error order-quantity-missing\n  the order does not state `disks` at all times in which `shop/disk/reserved@2026-01-01` reads it\n  fix: add `disks` to the order's `quantities`\n  see shop/disk/reserved/2026-01-01.yaml:18:15\n"
  },
  {
    "code": "order-sold-otherwise",
    "group": "Requests",
    "about": "On a tariff sold by order, an order has `bought` and `until`; on one sold open-ended it is bought as it begins, and states no quantities.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"orders\": [\n    { \"bought\": \"2025-05-20\", \"from\": \"2025-06-01\" } ] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/orders/0/bought error order-sold-otherwise\n  the tariff `shop/disk/metered` is sold `open_ended`: its orders are bought as they begin, so that they have no `bought`\n  fix: delete it\n"
  },
  {
    "code": "quantity-not-whole",
    "group": "Requests",
    "about": "product.yaml says `whole: true` of this meter or order quantity.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n  \"usage\": [{ \"meter\": \"reads\", \"at\": \"2025-06-01\", \"quantity\": \"0.5\" }] }\n"
      }
    ],
    "without": [],
    "expected": "request /usage/0 error quantity-not-whole\n  `0.5` has a fraction, where `reads` counts in whole numbers\n  fix: send a whole number\n"
  },
  {
    "code": "switch-back-refused",
    "group": "Requests",
    "about": "Nobody goes back to older terms, unless they allow an early switch to be undone.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/reserved\", \"orders\": [\n    { \"bought\": \"2026-02-01\", \"from\": \"2026-02-01\", \"until\": \"2027-02-01\", \"quantities\": { \"disks\": 1 } } ],\n    \"switched\": [{ \"to\": \"2025-01-01\", \"at\": \"2026-03-01\" }] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/switched/0 error switch-back-refused\n  the contract is on the version of 2026-01-01, from which nobody switches back; `2025-01-01` is older\n  fix: delete the switch\n  see shop/disk/reserved/2026-01-01.yaml:25:1\n"
  },
  {
    "code": "switch-outside-orders",
    "group": "Requests",
    "about": "A switch needs an order that is valid when it happens.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/reserved\", \"orders\": [\n    { \"bought\": \"2025-06-01\", \"from\": \"2025-06-01\", \"until\": \"2026-06-01\" } ],\n    \"switched\": [{ \"to\": \"2026-01-01\", \"at\": \"2026-07-01\" }] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/switched/0 error switch-outside-orders\n  the contract has no order at the instant of this switch\n  fix: correct `at`, or delete the switch\n"
  },
  {
    "code": "switch-without-effect",
    "group": "Requests",
    "about": "The contract is on that version already.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\",\n    \"switched\": [{ \"to\": \"2026-01-01\", \"at\": \"2026-02-01\" }] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/switched/0 error switch-without-effect\n  the contract is on the version of 2026-01-01 at this instant already\n  fix: delete the switch, or correct `to` and `at`\n"
  },
  {
    "code": "tariff-of-other-product",
    "group": "Requests",
    "about": "A contract may move between the tariffs of one product; what is bought of another is a contract of its own.",
    "inputs": [
      {
        "path": "shop/tape/metered/2025-01-01.yaml",
        "text": "tariff: shop/tape/metered\neffective: 2025-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads: { meter: reads, model: per_unit, price: 0.02 USD per read }\ntrial: free\n"
      },
      {
        "path": "shop/tape/product.yaml",
        "text": "product: shop/tape\nname: Tape\nmeters:\n  reads: { event: tape.read, aggregate: count, unit: read, whole: true }\n"
      },
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"orders\": [\n    { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n    { \"tariff\": \"shop/tape/metered\", \"from\": \"2025-07-01\" } ] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/orders/1/tariff error tariff-of-other-product\n  the tariff `shop/tape/metered` belongs to the product `shop/tape`, but the contract's tariff `shop/disk/metered` to `shop/disk`\n  fix: put the orders of another product into a contract of their own\n  see request /contract/tariff\n"
  },
  {
    "code": "tariff-unknown",
    "group": "Requests",
    "about": "The id of a tariff is the path of its folder.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/meterd\", \"started\": \"2025-06-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/tariff error tariff-unknown\n  the tariff `shop/disk/meterd` is not in the catalog\n  fix: did you mean `shop/disk/metered`?\n"
  },
  {
    "code": "tariff-withdrawn",
    "group": "Requests",
    "about": "Whoever had an order on the tariff before may still buy it.",
    "inputs": [
      {
        "path": "shop/disk/metered/2026-01-01.yaml",
        "text": "tariff: shop/disk/metered\neffective: 2026-01-01\ntime_zone: UTC\nsold: open_ended\nrounding: half_up to 0.01 USD per line\nsource: price list of 2026\nwhy: Pay per disk and day.\ncharges:\n  disks:\n    meter: disks\n    model: per_unit\n    price: 0.05 USD per disk-day\ntrial: not_offered\nexisting_contracts:\n  - { when: in_trial, switch: at_trial_end }\n  - { when: otherwise, switch: on_effective_date }\nearly_switch: allowed\nswitch_back: allowed\nwithdrawn: 2026-07-01\n"
      },
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2026-07-01\" } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/started error tariff-withdrawn\n  the order was bought at 2026-07-01T00:00:00+00:00 under the version of 2026-01-01, which is withdrawn since 2026-07-01: only a contract with an earlier order on `shop/disk/metered` still buys it\n  fix: choose another tariff, or add the contract's earlier orders\n  see shop/disk/metered/2026-01-01.yaml:19:1\n"
  },
  {
    "code": "time-zones-mixed",
    "group": "Requests",
    "about": "A day is one day of the whole contract, so that all its tariffs have one time zone.",
    "inputs": [
      {
        "path": "shop/disk/berlin/2025-01-01.yaml",
        "text": "tariff: shop/disk/berlin\neffective: 2025-01-01\ntime_zone: Europe/Berlin\nsold: open_ended\nrounding: half_up to 0.01 EUR per line\nsource: price list of 2025\nwhy: Pay per read.\ncharges:\n  reads: { meter: reads, model: per_unit, price: 0.02 EUR per read }\ntrial: free\n"
      },
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"orders\": [\n    { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n    { \"tariff\": \"shop/disk/berlin\", \"from\": \"2025-07-01\" } ] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/orders/1/tariff error time-zones-mixed\n  the tariff `shop/disk/berlin` is in the time zone `Europe/Berlin`, but the contract's tariff `shop/disk/metered` in `UTC`\n  fix: put the orders in another time zone into a contract of their own\n  see request /contract/tariff\n"
  },
  {
    "code": "trial-not-offered",
    "group": "Requests",
    "about": "The version says `trial: not_offered`.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2026-02-01\",\n    \"trial\": { \"from\": \"2026-02-01\", \"until\": \"2026-02-15\" } },\n  \"period\": { \"from\": \"2026-02-01\", \"until\": \"2026-03-01\" } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract error trial-not-offered\n  the contract is in a trial, which `shop/disk/metered@2026-01-01` does not offer\n  fix: delete the contract's `trial`, or choose a tariff that offers one\n  see shop/disk/metered/2026-01-01.yaml:13:1\n"
  },
  {
    "code": "usage-day-cut",
    "group": "Requests",
    "about": "Something ends or begins inside the day, and a row for a whole day does not say on which side it lies. Nor does the one quantity\nof a day or month say how much of it lies in a period that cuts it.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01T12:00:00Z\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n  \"usage\": [{ \"meter\": \"reads\", \"at\": \"2025-06-01\", \"quantity\": 5 }] }\n"
      }
    ],
    "without": [],
    "expected": "request /usage/0 error usage-day-cut\n  the day of this usage is cut by a switch, a trial or the edge of an order, so that it is not known on which side it belongs\n  fix: send the rows of this day with instants, and let a period begin and end at the day's edge\n"
  },
  {
    "code": "usage-incomplete",
    "group": "Requests",
    "about": "The tier counter started before the period; without the usage since then it would begin at the first tier again. Likewise a\nlevel holds on from before, and without the event that set it nobody knows how high it is.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\" },\n  \"period\": { \"from\": \"2025-06-16\", \"until\": \"2025-07-01\" } }\n"
      }
    ],
    "without": [],
    "expected": "request /usage_from error usage-incomplete\n  the tier counter of `reads` runs since 2025-06-01T00:00:00+00:00, but the usage is complete only since 2025-06-16T00:00:00+00:00\n  fix: send the usage since then too, and say that it is complete with `\"usage_from\": \"2025-06-01T00:00:00+00:00\"`\n  see shop/disk/metered/2025-01-01.yaml:15:5\n"
  },
  {
    "code": "usage-outside-orders",
    "group": "Requests",
    "about": "Nobody had a contract then: a date is wrong, or an order is missing.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n  \"usage\": [{ \"meter\": \"reads\", \"at\": \"2025-05-31\", \"quantity\": 5 }] }\n"
      }
    ],
    "without": [],
    "expected": "request /usage/0 error usage-outside-orders\n  this usage lies outside all orders of the contract\n  fix: correct `at`, or add the order that was valid then\n"
  },
  {
    "code": "usage-repeated",
    "group": "Requests",
    "about": "Two counts of different things on one day cannot be added: some may be the same thing. Nor can two highest or last values, or\na level and what was measured besides.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2026-06-01\" },\n  \"period\": { \"from\": \"2026-06-01\", \"until\": \"2026-07-01\" },\n  \"usage\": [\n    { \"meter\": \"disks\", \"at\": \"2026-06-01\", \"quantity\": 5 },\n    { \"meter\": \"disks\", \"at\": \"2026-06-01\", \"quantity\": 3 } ] }\n"
      }
    ],
    "without": [],
    "expected": "request /usage/1 error usage-repeated\n  this is a second quantity of `disks` for the same day, and such quantities cannot be added\n  fix: send one row per day, or the raw events\n  see request /usage/0\n"
  },
  {
    "code": "usage-row-unclear",
    "group": "Requests",
    "about": "A row says how much of a meter was used, or is one event with its id.",
    "inputs": [
      {
        "path": "request.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\" },\n  \"period\": { \"from\": \"2025-06-01\", \"until\": \"2025-07-01\" },\n  \"usage\": [{ \"meter\": \"reads\", \"at\": \"2025-06-01\" }] }\n"
      }
    ],
    "without": [],
    "expected": "request /usage/0 error usage-row-unclear\n  this usage row has `meter`, `at`, where either `meter` and `quantity` or `event` and `id` were expected\n  fix: write for example `{ \"meter\": \"checks\", \"at\": \"2026-05-31\", \"quantity\": 5 }`\n"
  },
  {
    "code": "version-unknown",
    "group": "Requests",
    "about": "A version is named by its effective date.",
    "inputs": [
      {
        "path": "timeline.json",
        "text": "{ \"contract\": { \"id\": \"c-1\", \"tariff\": \"shop/disk/metered\", \"started\": \"2025-06-01\",\n    \"switched\": [{ \"to\": \"2026-02-01\", \"at\": \"2026-02-15\" }] } }\n"
      }
    ],
    "without": [],
    "expected": "request /contract/switched/0 error version-unknown\n  `2026-02-01` is not the effective date of a version of `shop/disk/metered`\n  fix: its versions: `2025-01-01`, `2026-01-01`\n"
  }
];
