// Generated from schemas/*.schema.json by scripts/generate.ts. Do not edit: change the schema and run `npm run generate`.

export const budgetsSchema: Readonly<Record<string, unknown>> = {
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Budgets of a price change",
  "description": "What a price change may do at most to the contracts there are; `tariff impact --budgets` fails where one does not hold.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "budgets"
  ],
  "properties": {
    "budgets": {
      "description": "One sentence each: `no contract above +20%` or `+50.00 EUR`, `no contract below -20%`, `total within 2%` or `1_000.00 EUR`, `nothing before the effective date changes`, `no promise broken`, `every contract can be rated`.",
      "type": "array",
      "minItems": 1,
      "maxItems": 50,
      "items": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "examples": [
          "no contract above +20%",
          "no contract below -20%",
          "total within 2%",
          "nothing before the effective date changes",
          "no promise broken",
          "every contract can be rated"
        ]
      }
    }
  }
};

export const configSchema: Readonly<Record<string, unknown>> = {
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "configuration",
  "description": "What the service is told when it starts; every key may be left out. Paths are relative to the folder of the file.",
  "type": "object",
  "additionalProperties": false,
  "examples": [
    {
      "listen": {
        "host": "127.0.0.1",
        "port": 8080
      },
      "tariffs": {
        "folder": "tariffs"
      }
    }
  ],
  "default": {},
  "properties": {
    "listen": {
      "title": "place to listen",
      "description": "Where the service listens, and how it stops.",
      "type": "object",
      "additionalProperties": false,
      "examples": [
        {
          "host": "0.0.0.0",
          "port": 8080,
          "unready_seconds": 10
        }
      ],
      "default": {},
      "properties": {
        "host": {
          "title": "host",
          "description": "The address or name to listen on. Beyond this machine only with keys or tokens, or with `access.open`.",
          "type": "string",
          "minLength": 1,
          "maxLength": 255,
          "examples": [
            "127.0.0.1",
            "0.0.0.0"
          ],
          "default": "127.0.0.1"
        },
        "port": {
          "title": "port",
          "description": "The TCP port; 0 takes a free one.",
          "type": "integer",
          "minimum": 0,
          "maximum": 65535,
          "examples": [
            8080
          ],
          "default": 8080
        },
        "unready_seconds": {
          "title": "number of seconds",
          "description": "How long after SIGTERM /readyz says 503 while every request is still answered, so that a load balancer has the time to look away.",
          "type": "integer",
          "minimum": 0,
          "maximum": 300,
          "examples": [
            10
          ],
          "default": 0
        }
      }
    },
    "tariffs": {
      "title": "origin of tariffs",
      "description": "Where the tariffs come from: a folder of files, or one bundle.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "examples": [
        {
          "folder": "tariffs"
        }
      ],
      "default": {
        "folder": "tariffs"
      },
      "properties": {
        "folder": {
          "title": "folder",
          "description": "The folder of the tariff files.",
          "type": "string",
          "minLength": 1,
          "maxLength": 1000,
          "examples": [
            "tariffs"
          ],
          "default": "tariffs"
        },
        "bundle": {
          "title": "path of a bundle",
          "description": "One bundle file, instead of a folder.",
          "type": "string",
          "minLength": 1,
          "maxLength": 1000,
          "examples": [
            "tariffs.bundle"
          ]
        },
        "signed_by": {
          "title": "public keys",
          "description": "Ed25519 public keys in PEM. With any, the bundle must be signed by one of them.",
          "type": "array",
          "minItems": 1,
          "maxItems": 20,
          "uniqueItems": true,
          "items": {
            "title": "path of a public key",
            "description": "The path of an ed25519 public key in PEM.",
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "examples": [
              "keys/pricing.pem"
            ]
          },
          "examples": [
            [
              "keys/pricing.pem"
            ]
          ]
        }
      }
    },
    "reload": {
      "title": "way to reload",
      "description": "How the service follows its files.",
      "type": "object",
      "additionalProperties": false,
      "examples": [
        {
          "watch": true,
          "keep": 3
        }
      ],
      "default": {},
      "properties": {
        "watch": {
          "title": "watch",
          "description": "Whether a change of the files is noticed. Without it only SIGHUP reloads.",
          "type": "boolean",
          "examples": [
            true
          ],
          "default": true
        },
        "keep": {
          "title": "number of catalogs",
          "description": "How many catalogs a request may still pin, the current one included.",
          "type": "integer",
          "minimum": 1,
          "maximum": 100,
          "examples": [
            3
          ],
          "default": 3
        },
        "least_sequence": {
          "title": "whole number",
          "description": "No bundle with a lower `sequence` is taken, also after a restart, when the service does not know what has answered before.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991,
          "examples": [
            7
          ]
        }
      }
    },
    "shadow": {
      "title": "origin of shadow tariffs",
      "description": "A second catalog that rates beside the first; nobody gets its answers. None unless it is named.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "examples": [
        {
          "folder": "next-tariffs"
        }
      ],
      "properties": {
        "folder": {
          "title": "folder",
          "description": "The folder of the shadow's tariff files.",
          "type": "string",
          "minLength": 1,
          "maxLength": 1000,
          "examples": [
            "next-tariffs"
          ]
        },
        "bundle": {
          "title": "path of a bundle",
          "description": "One bundle file, instead of a folder.",
          "type": "string",
          "minLength": 1,
          "maxLength": 1000,
          "examples": [
            "next-tariffs.bundle"
          ]
        },
        "signed_by": {
          "title": "public keys",
          "description": "Ed25519 public keys in PEM. With any, the bundle must be signed by one of them.",
          "type": "array",
          "minItems": 1,
          "maxItems": 20,
          "uniqueItems": true,
          "items": {
            "title": "path of a public key",
            "description": "The path of an ed25519 public key in PEM.",
            "type": "string",
            "minLength": 1,
            "maxLength": 1000,
            "examples": [
              "keys/pricing.pem"
            ]
          },
          "examples": [
            [
              "keys/pricing.pem"
            ]
          ]
        }
      }
    },
    "access": {
      "title": "rule of access",
      "description": "Who may ask, and for what. The file holds digests of keys and no secret.",
      "type": "object",
      "additionalProperties": false,
      "examples": [
        {
          "trusted_proxies": [
            "10.0.0.0/8"
          ]
        }
      ],
      "default": {},
      "properties": {
        "keys": {
          "title": "API keys",
          "description": "The keys of callers, as `tariff key` writes them. Two of one name are one caller, whose key is being replaced.",
          "type": "array",
          "maxItems": 1000,
          "items": {
            "title": "API key",
            "description": "A key of a caller: its digest, and what it may do.",
            "type": "object",
            "additionalProperties": false,
            "required": [
              "name",
              "sha256",
              "scopes"
            ],
            "properties": {
              "name": {
                "title": "name of a caller",
                "description": "The name in logs and limits.",
                "type": "string",
                "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
                "maxLength": 64,
                "examples": [
                  "billing"
                ]
              },
              "sha256": {
                "title": "SHA-256 of a key",
                "description": "The digest of the key, in 64 hexadecimal digits.",
                "type": "string",
                "pattern": "^[0-9a-f]{64}$",
                "examples": [
                  "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                ]
              },
              "scopes": {
                "title": "scopes",
                "description": "What the key may do.",
                "type": "array",
                "minItems": 1,
                "uniqueItems": true,
                "items": {
                  "title": "scope",
                  "description": "`read`: tariffs and timelines; `rate`: rate; `check`: check files; `metrics`: the service's own figures.",
                  "enum": [
                    "read",
                    "rate",
                    "check",
                    "metrics"
                  ],
                  "examples": [
                    "rate"
                  ]
                },
                "examples": [
                  [
                    "rate",
                    "read"
                  ]
                ]
              }
            },
            "examples": [
              {
                "name": "billing",
                "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "scopes": [
                  "rate"
                ]
              }
            ]
          },
          "examples": [
            []
          ],
          "default": []
        },
        "jwt": {
          "title": "issuer of tokens",
          "description": "Tokens of an issuer. None unless it is named.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "issuer",
            "audience",
            "algorithms",
            "jwks"
          ],
          "properties": {
            "issuer": {
              "title": "issuer",
              "description": "What a token must name as its issuer (`iss`).",
              "type": "string",
              "minLength": 1,
              "maxLength": 1000,
              "examples": [
                "https://issuer.example.com"
              ]
            },
            "audience": {
              "title": "audience",
              "description": "What a token must name as its audience (`aud`).",
              "type": "string",
              "minLength": 1,
              "maxLength": 1000,
              "examples": [
                "tariff-service"
              ]
            },
            "algorithms": {
              "title": "algorithms",
              "description": "The algorithms that a token may be signed with; only those with a public key.",
              "type": "array",
              "minItems": 1,
              "uniqueItems": true,
              "items": {
                "title": "algorithm",
                "description": "The name of an algorithm (RFC 7518).",
                "type": "string",
                "minLength": 1,
                "maxLength": 20,
                "examples": [
                  "RS256"
                ]
              },
              "examples": [
                [
                  "RS256"
                ]
              ]
            },
            "jwks": {
              "title": "place of the issuer's keys",
              "description": "Where the issuer's public keys are: an address, or the path of a file.",
              "type": "string",
              "minLength": 1,
              "maxLength": 1000,
              "examples": [
                "https://issuer.example.com/jwks.json"
              ]
            }
          },
          "examples": [
            {
              "issuer": "https://issuer.example.com",
              "audience": "tariff-service",
              "algorithms": [
                "RS256"
              ],
              "jwks": "https://issuer.example.com/jwks.json"
            }
          ]
        },
        "trusted_proxies": {
          "title": "addresses of proxies",
          "description": "Addresses and networks of proxies in front, whose `X-Forwarded-For` is believed.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "title": "address of a proxy",
            "description": "An address or a network.",
            "type": "string",
            "minLength": 1,
            "maxLength": 100,
            "examples": [
              "10.0.0.0/8"
            ]
          },
          "examples": [
            [
              "10.0.0.0/8"
            ]
          ],
          "default": []
        },
        "open": {
          "title": "sentence",
          "description": "The sentence by which an operator takes it upon them to listen beyond this machine without keys or tokens. Not said unless it is written.",
          "type": "string",
          "const": "anyone who reaches this port may use it",
          "examples": [
            "anyone who reaches this port may use it"
          ]
        }
      }
    },
    "limits": {
      "title": "map of limits",
      "description": "How much one request, and one caller, may ask for.",
      "type": "object",
      "additionalProperties": false,
      "examples": [
        {
          "body_bytes": 1048576
        }
      ],
      "default": {},
      "properties": {
        "body_bytes": {
          "title": "number of bytes",
          "description": "Of one request: a whole body, or one request of a batch.",
          "type": "integer",
          "minimum": 1024,
          "maximum": 104857600,
          "examples": [
            1048576
          ],
          "default": 1048576
        },
        "rows": {
          "title": "number of rows",
          "description": "Usage rows of one request.",
          "type": "integer",
          "minimum": 1,
          "maximum": 10000000,
          "examples": [
            100000
          ],
          "default": 100000
        },
        "period_days": {
          "title": "number of days",
          "description": "Length of the period of one request. Each day can be a window of each charge, so that long periods are much work.",
          "type": "integer",
          "minimum": 31,
          "maximum": 100000,
          "examples": [
            1100
          ],
          "default": 1100
        },
        "work": {
          "title": "number of steps",
          "description": "What rating one request, or proving one example of a check, may take: steps for each day, window, order, line, tier and stretch of a part that is looked at, those that a maximum, a minimum or a discount asks about included. Nothing else is answered meanwhile; 200,000 take up to three seconds.",
          "type": "integer",
          "minimum": 1000,
          "maximum": 1000000000,
          "examples": [
            200000
          ],
          "default": 200000
        },
        "check_work": {
          "title": "number of steps",
          "description": "The same, of all examples of one check together. Other requests are answered between two examples.",
          "type": "integer",
          "minimum": 1000,
          "maximum": 1000000000,
          "examples": [
            2000000
          ],
          "default": 2000000
        },
        "header_bytes": {
          "title": "number of bytes",
          "description": "Headers of one request.",
          "type": "integer",
          "minimum": 1024,
          "maximum": 1048576,
          "examples": [
            16384
          ],
          "default": 16384
        },
        "header_seconds": {
          "title": "number of seconds",
          "description": "Until the headers of a request have to be there.",
          "type": "integer",
          "minimum": 1,
          "maximum": 300,
          "examples": [
            10
          ],
          "default": 10
        },
        "request_seconds": {
          "title": "number of seconds",
          "description": "Until the body has to be there; of a batch, how long nothing may come or be taken.",
          "type": "integer",
          "minimum": 1,
          "maximum": 3600,
          "examples": [
            30
          ],
          "default": 30
        },
        "requests_per_minute": {
          "title": "number of requests",
          "description": "Requests a caller may send per minute; a batch is one.",
          "type": "integer",
          "minimum": 1,
          "maximum": 100000000,
          "examples": [
            6000
          ],
          "default": 6000
        }
      }
    },
    "cors": {
      "title": "rule for web pages",
      "description": "Which web pages may ask from a browser.",
      "type": "object",
      "additionalProperties": false,
      "examples": [
        {
          "origins": [
            "https://billing.example.com"
          ]
        }
      ],
      "default": {},
      "properties": {
        "origins": {
          "title": "origins of pages",
          "description": "Origins whose pages may ask from a browser.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "title": "origin of pages",
            "description": "Scheme, host and perhaps port of a page, as browsers send them.",
            "type": "string",
            "minLength": 1,
            "maxLength": 300,
            "examples": [
              "https://billing.example.com"
            ]
          },
          "examples": [
            [
              "https://billing.example.com"
            ]
          ],
          "default": []
        }
      }
    },
    "log": {
      "title": "rule for the log",
      "description": "What is logged.",
      "type": "object",
      "additionalProperties": false,
      "examples": [
        {
          "level": "info"
        }
      ],
      "default": {},
      "properties": {
        "level": {
          "title": "level",
          "description": "The least severe lines that are logged.",
          "enum": [
            "debug",
            "info",
            "warn",
            "error",
            "silent"
          ],
          "examples": [
            "info"
          ],
          "default": "info"
        }
      }
    },
    "decisions": {
      "title": "record of decisions",
      "description": "Where each decision is written. Nowhere unless a file is named.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "file"
      ],
      "examples": [
        {
          "file": "decisions.ndjson"
        }
      ],
      "properties": {
        "file": {
          "title": "path of a file",
          "description": "The file that each decision is appended to, a line each.",
          "type": "string",
          "minLength": 1,
          "maxLength": 1000,
          "examples": [
            "decisions.ndjson"
          ]
        },
        "mask": {
          "title": "pointers",
          "description": "JSON pointers into the record, whose values are masked before they are written.",
          "type": "array",
          "maxItems": 100,
          "uniqueItems": true,
          "items": {
            "title": "JSON pointer",
            "description": "A JSON pointer (RFC 6901) into the record.",
            "type": "string",
            "pattern": "^(/([^/~]|~[01])*)+$",
            "maxLength": 500,
            "examples": [
              "/request/contract/id"
            ]
          },
          "examples": [
            [
              "/request/contract/id"
            ]
          ],
          "default": []
        }
      }
    }
  }
};

export const productSchema: Readonly<Record<string, unknown>> = {
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "product",
  "description": "What is sold: its meters, what an order states, and the facts about a customer that a cohort may read. One file `product.yaml` per product folder.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "product",
    "name",
    "meters"
  ],
  "properties": {
    "product": {
      "title": "product id",
      "description": "The path of this file's folder below the tariffs folder.",
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$",
      "maxLength": 200,
      "examples": [
        "security-center/cspm"
      ]
    },
    "name": {
      "title": "product name",
      "description": "The name people know the product by.",
      "type": "string",
      "minLength": 1,
      "maxLength": 200,
      "examples": [
        "Cloud Security Posture Management"
      ]
    },
    "meters": {
      "title": "meters",
      "description": "The measures that charges price; `{}` where nothing is measured. Append only: a meter never changes its unit or its way of counting.",
      "type": "object",
      "maxProperties": 100,
      "propertyNames": {
        "$ref": "#/definitions/name"
      },
      "additionalProperties": {
        "$ref": "#/definitions/meter"
      }
    },
    "order": {
      "title": "order quantities",
      "description": "The quantities an order states; a charge reads them as `order.<name>`.",
      "type": "object",
      "maxProperties": 100,
      "propertyNames": {
        "$ref": "#/definitions/name"
      },
      "additionalProperties": {
        "$ref": "#/definitions/order_quantity"
      }
    },
    "largest_price_change": {
      "title": "percentage",
      "description": "By how much a price may change from one version to the next before `tariff check` asks whether that is meant, in percent of the older price. 50% unless stated.",
      "type": "string",
      "pattern": "^[1-9][0-9]{0,3}%$",
      "examples": [
        "20%"
      ]
    },
    "attributes": {
      "title": "attributes",
      "description": "Facts about a contract that a cohort may read.",
      "type": "object",
      "maxProperties": 100,
      "propertyNames": {
        "$ref": "#/definitions/name"
      },
      "additionalProperties": {
        "$ref": "#/definitions/attribute"
      }
    }
  },
  "definitions": {
    "name": {
      "title": "name",
      "description": "Lower-case words joined by hyphens.",
      "type": "string",
      "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
      "maxLength": 60,
      "examples": [
        "scanned-instances"
      ]
    },
    "unit": {
      "title": "unit",
      "description": "The unit of a quantity, in the singular. A meter that measures per day is in `<thing>-day`, one that measures per month in `<thing>-month`, a level in `<thing>-hour`.",
      "type": "string",
      "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
      "maxLength": 60,
      "examples": [
        "check",
        "instance-day",
        "gigabyte-month",
        "gigabyte-hour"
      ]
    },
    "property": {
      "title": "event property",
      "description": "The name of a property of a raw event.",
      "type": "string",
      "pattern": "^[A-Za-z][A-Za-z0-9_]*$",
      "maxLength": 60,
      "examples": [
        "instance_id"
      ]
    },
    "meter": {
      "title": "meter",
      "description": "A named measure: which events it reads, how it adds them up, and in which unit.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "event",
        "aggregate",
        "unit",
        "whole"
      ],
      "properties": {
        "event": {
          "title": "event name",
          "description": "The kind of raw event this meter reads.",
          "type": "string",
          "pattern": "^[a-z][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)*$",
          "maxLength": 100,
          "examples": [
            "cspm.check"
          ]
        },
        "where": {
          "title": "event filter",
          "description": "Only events whose properties have one of the listed values count.",
          "type": "object",
          "minProperties": 1,
          "maxProperties": 20,
          "propertyNames": {
            "$ref": "#/definitions/property"
          },
          "additionalProperties": {
            "title": "list of values",
            "type": "array",
            "minItems": 1,
            "maxItems": 100,
            "items": {
              "title": "property value",
              "type": "string",
              "minLength": 1,
              "maxLength": 200,
              "examples": [
                "success"
              ]
            }
          },
          "examples": [
            {
              "outcome": [
                "success"
              ]
            }
          ]
        },
        "aggregate": {
          "title": "aggregation",
          "description": "count: each event is 1. sum: adds the property named by `of`. The others look at that property in each day or month (`per`). distinct: how many different values. max: the highest value. last: the value of the last event. level: each event sets a level that holds until the next; the quantity of a day is the level times its hours.",
          "enum": [
            "count",
            "sum",
            "distinct",
            "max",
            "last",
            "level"
          ],
          "examples": [
            "count"
          ]
        },
        "of": {
          "$ref": "#/definitions/property"
        },
        "per": {
          "title": "measuring window",
          "description": "The window that has one quantity, of `distinct`, `max` and `last` a calendar day or month of the tariff's time zone, of `level` a day. A billing period has whole windows.",
          "enum": [
            "day",
            "month"
          ],
          "examples": [
            "day",
            "month"
          ]
        },
        "unit": {
          "$ref": "#/definitions/unit"
        },
        "whole": {
          "title": "whole",
          "description": "true refuses quantities with a fraction.",
          "type": "boolean",
          "examples": [
            true
          ]
        }
      },
      "examples": [
        {
          "event": "mail.sent",
          "aggregate": "count",
          "unit": "message",
          "whole": true
        },
        {
          "event": "disk.sized",
          "aggregate": "max",
          "of": "gigabytes",
          "per": "month",
          "unit": "gigabyte-month",
          "whole": false
        },
        {
          "event": "disk.sized",
          "aggregate": "level",
          "of": "gigabytes",
          "per": "day",
          "unit": "gigabyte-hour",
          "whole": false
        }
      ]
    },
    "order_quantity": {
      "title": "order quantity",
      "description": "A quantity that an order states.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "unit",
        "whole"
      ],
      "properties": {
        "unit": {
          "$ref": "#/definitions/unit"
        },
        "whole": {
          "title": "whole",
          "description": "true refuses quantities with a fraction.",
          "type": "boolean",
          "examples": [
            true
          ]
        }
      },
      "examples": [
        {
          "unit": "instance",
          "whole": true
        }
      ]
    },
    "attribute": {
      "title": "attribute",
      "description": "A fact with a closed list of values.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "one_of"
      ],
      "properties": {
        "one_of": {
          "title": "list of values",
          "description": "Every value the attribute can have.",
          "type": "array",
          "minItems": 1,
          "maxItems": 200,
          "uniqueItems": true,
          "items": {
            "title": "attribute value",
            "type": "string",
            "minLength": 1,
            "maxLength": 100,
            "examples": [
              "eu"
            ]
          },
          "examples": [
            [
              "cn",
              "eu",
              "us"
            ]
          ]
        }
      }
    }
  }
};

export const requestSchema: Readonly<Record<string, unknown>> = {
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "rate request",
  "description": "Asks what one contract owes for its usage in one billing period.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "contract",
    "period"
  ],
  "properties": {
    "contract": {
      "$ref": "#/definitions/contract"
    },
    "period": {
      "$ref": "#/definitions/interval"
    },
    "usage_from": {
      "description": "Since when `usage` is complete; the period's start unless given. A tier counter that started before the period needs the rows since it started; a level that no event before the period sets needs all usage since the contract began.",
      "allOf": [
        {
          "$ref": "#/definitions/moment"
        }
      ]
    },
    "usage": {
      "$ref": "#/definitions/usage"
    },
    "booked": {
      "$ref": "#/definitions/booked"
    }
  },
  "definitions": {
    "moment": {
      "title": "date or instant",
      "description": "A date, meaning 00:00 in the tariff's time zone, or an instant with an offset.",
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$",
      "format": "tariff-moment",
      "examples": [
        "2026-06-02",
        "2026-06-02T00:00:00+08:00"
      ]
    },
    "date": {
      "title": "date",
      "description": "A calendar date in the tariff's time zone.",
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      "format": "tariff-date",
      "examples": [
        "2026-06-02"
      ]
    },
    "interval": {
      "title": "interval",
      "description": "From an instant (included) until an instant (excluded).",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "from",
        "until"
      ],
      "properties": {
        "from": {
          "$ref": "#/definitions/moment"
        },
        "until": {
          "$ref": "#/definitions/moment"
        }
      },
      "examples": [
        {
          "from": "2026-06-01",
          "until": "2026-07-01"
        }
      ]
    },
    "quantity": {
      "title": "quantity",
      "description": "A number of zero or more in the unit of its meter: an integer, or a decimal in quotes (a JSON or YAML float is not exact).",
      "type": [
        "string",
        "integer"
      ],
      "minimum": 0,
      "maximum": 9007199254740991,
      "pattern": "^(0|[1-9][0-9]*(_[0-9]+)*)(\\.[0-9]{1,12})?$",
      "format": "tariff-quantity",
      "examples": [
        600000,
        "1.5"
      ]
    },
    "name": {
      "title": "name",
      "description": "Lower-case words joined by hyphens.",
      "type": "string",
      "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
      "maxLength": 60,
      "examples": [
        "scanned-instances"
      ]
    },
    "tariff_id": {
      "title": "tariff id",
      "description": "The path of the tariff's folder below the tariffs folder.",
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+$",
      "maxLength": 200,
      "examples": [
        "security-center/cspm/pay-as-you-go"
      ]
    },
    "contract": {
      "title": "contract",
      "description": "One customer's standing agreement on a product: `started` for a single open order, else `orders`, perhaps on several tariffs.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id"
      ],
      "properties": {
        "id": {
          "title": "contract id",
          "description": "The caller's own name for the contract.",
          "type": "string",
          "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
          "minLength": 1,
          "maxLength": 200,
          "examples": [
            "contract-4711"
          ]
        },
        "tariff": {
          "description": "The tariff of every order that names none of its own.",
          "allOf": [
            {
              "$ref": "#/definitions/tariff_id"
            }
          ]
        },
        "started": {
          "description": "When a contract on a tariff sold open-ended began that has one open order; instead of `orders`.",
          "allOf": [
            {
              "$ref": "#/definitions/moment"
            }
          ]
        },
        "orders": {
          "$ref": "#/definitions/orders"
        },
        "trial": {
          "description": "When the trial runs.",
          "allOf": [
            {
              "$ref": "#/definitions/interval"
            }
          ]
        },
        "ended": {
          "description": "When the contract ended, if it did; nothing is rated from then on.",
          "allOf": [
            {
              "$ref": "#/definitions/moment"
            }
          ]
        },
        "switched": {
          "$ref": "#/definitions/switched"
        },
        "attributes": {
          "$ref": "#/definitions/attributes"
        }
      },
      "examples": [
        {
          "id": "contract-4711",
          "tariff": "security-center/cspm/pay-as-you-go",
          "started": "2026-01-01"
        }
      ]
    },
    "orders": {
      "title": "orders",
      "description": "The purchases of a contract; their validities do not overlap. All are on tariffs of one product and one time zone.",
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
        "$ref": "#/definitions/order"
      }
    },
    "order": {
      "title": "order",
      "description": "One purchase: the tariff, when it was bought, and from when until when it is valid. On a tariff sold by order, `bought` and `until` are needed; on one sold open-ended it is bought as it begins and may have no end.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "from"
      ],
      "properties": {
        "id": {
          "title": "order id",
          "description": "The caller's own name for the order.",
          "type": "string",
          "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
          "minLength": 1,
          "maxLength": 200,
          "examples": [
            "order-1"
          ]
        },
        "tariff": {
          "description": "The tariff it is on; the contract's unless given.",
          "allOf": [
            {
              "$ref": "#/definitions/tariff_id"
            }
          ]
        },
        "bought": {
          "description": "When the customer bought it; decides the version it was bought under. Only on a tariff sold by order: elsewhere an order is bought as it begins.",
          "allOf": [
            {
              "$ref": "#/definitions/moment"
            }
          ]
        },
        "from": {
          "$ref": "#/definitions/moment"
        },
        "until": {
          "description": "Excluded. Only on a tariff sold open-ended it may be left out, while no end is known.",
          "allOf": [
            {
              "$ref": "#/definitions/moment"
            }
          ]
        },
        "quantities": {
          "$ref": "#/definitions/quantities"
        }
      }
    },
    "quantities": {
      "title": "order quantities",
      "description": "What the order states, by the names in the product's `order`: one quantity, or a list of quantities and since when each holds.",
      "type": "object",
      "maxProperties": 100,
      "propertyNames": {
        "$ref": "#/definitions/name"
      },
      "additionalProperties": {
        "title": "order quantity",
        "type": [
          "string",
          "integer",
          "array"
        ],
        "minimum": 0,
        "maximum": 9007199254740991,
        "pattern": "^(0|[1-9][0-9]*(_[0-9]+)*)(\\.[0-9]{1,12})?$",
        "format": "tariff-quantity",
        "minItems": 1,
        "maxItems": 1000,
        "items": {
          "title": "dated quantity",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "from",
            "quantity"
          ],
          "properties": {
            "from": {
              "$ref": "#/definitions/moment"
            },
            "quantity": {
              "$ref": "#/definitions/quantity"
            }
          }
        },
        "examples": [
          10
        ]
      },
      "examples": [
        {
          "instances": 10
        }
      ]
    },
    "switched": {
      "title": "switches",
      "description": "Moves to another version that the customer asked for, where the version allows them.",
      "type": "array",
      "maxItems": 100,
      "items": {
        "title": "switch",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "to",
          "at"
        ],
        "properties": {
          "to": {
            "description": "The effective date of the version moved to.",
            "allOf": [
              {
                "$ref": "#/definitions/date"
              }
            ]
          },
          "at": {
            "$ref": "#/definitions/moment"
          }
        },
        "examples": [
          {
            "to": "2026-06-02",
            "at": "2026-06-15"
          }
        ]
      }
    },
    "attributes": {
      "title": "attributes",
      "description": "Facts by the names in the product's `attributes`: a value, or a list of values and since when each holds.",
      "type": "object",
      "maxProperties": 100,
      "propertyNames": {
        "$ref": "#/definitions/name"
      },
      "additionalProperties": {
        "title": "attribute value",
        "type": [
          "string",
          "array"
        ],
        "minLength": 1,
        "maxLength": 100,
        "minItems": 1,
        "maxItems": 1000,
        "items": {
          "title": "dated value",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "from",
            "value"
          ],
          "properties": {
            "from": {
              "$ref": "#/definitions/moment"
            },
            "value": {
              "title": "attribute value",
              "type": "string",
              "minLength": 1,
              "maxLength": 100
            }
          }
        },
        "examples": [
          "eu"
        ]
      },
      "examples": [
        {
          "region": "eu"
        }
      ]
    },
    "usage": {
      "title": "usage",
      "description": "What happened: measured rows (`meter`, `at`, `quantity`) or raw events (`event`, `id`, `at`, `properties`), in any order.",
      "type": "array",
      "maxItems": 1000000,
      "items": {
        "$ref": "#/definitions/usage_row"
      }
    },
    "usage_row": {
      "title": "usage row",
      "description": "A measured quantity of a meter, or one raw event.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "at"
      ],
      "properties": {
        "at": {
          "description": "A day, or an instant with an offset.",
          "allOf": [
            {
              "$ref": "#/definitions/moment"
            }
          ]
        },
        "meter": {
          "$ref": "#/definitions/name"
        },
        "quantity": {
          "$ref": "#/definitions/quantity"
        },
        "event": {
          "title": "event name",
          "description": "The kind of event, as a meter of the product names it.",
          "type": "string",
          "minLength": 1,
          "maxLength": 100,
          "examples": [
            "cspm.check"
          ]
        },
        "id": {
          "title": "event id",
          "description": "One event id counts once.",
          "type": "string",
          "pattern": "^[^\\u0000-\\u001f\\u007f]*$",
          "minLength": 1,
          "maxLength": 200,
          "examples": [
            "e-1"
          ]
        },
        "properties": {
          "title": "event properties",
          "description": "What meters filter by, add up or tell apart.",
          "type": "object",
          "maxProperties": 50,
          "additionalProperties": {
            "title": "property value",
            "type": [
              "string",
              "integer",
              "boolean"
            ],
            "maxLength": 1000
          },
          "examples": [
            {
              "action": "scan",
              "outcome": "success"
            }
          ]
        }
      },
      "examples": [
        {
          "meter": "checks",
          "at": "2026-05-31",
          "quantity": 600000
        }
      ]
    },
    "booked": {
      "title": "booked lines",
      "description": "Lines that were billed for this period before, as `lines` of earlier results had them: the answer is then the difference, as reversals and new lines.",
      "type": "array",
      "maxItems": 100000,
      "items": {
        "$ref": "#/definitions/booked_line"
      }
    },
    "booked_line": {
      "title": "booked line",
      "description": "A line of an earlier result. What else it has is allowed and not looked at.",
      "type": "object",
      "additionalProperties": true,
      "required": [
        "kind",
        "charge",
        "version",
        "from",
        "until",
        "exact",
        "amount",
        "currency"
      ],
      "properties": {
        "kind": {
          "title": "kind of line",
          "description": "As the result had it; `reversal` for a line that took another back.",
          "enum": [
            "usage",
            "recurring",
            "credit",
            "one_time",
            "discount",
            "maximum",
            "minimum",
            "rounding",
            "reversal"
          ],
          "examples": [
            "usage"
          ]
        },
        "reverses": {
          "title": "kind of line",
          "description": "The kind of the line that a reversal took back.",
          "enum": [
            "usage",
            "recurring",
            "credit",
            "one_time",
            "discount",
            "maximum",
            "minimum",
            "rounding"
          ]
        },
        "charge": {
          "title": "charge name",
          "description": "null for the statement.",
          "type": [
            "string",
            "null"
          ],
          "maxLength": 60,
          "examples": [
            "checks"
          ]
        },
        "version": {
          "title": "version id",
          "type": "string",
          "minLength": 1,
          "maxLength": 220,
          "examples": [
            "security-center/cspm/pay-as-you-go@2026-06-02"
          ]
        },
        "from": {
          "$ref": "#/definitions/moment"
        },
        "until": {
          "$ref": "#/definitions/moment"
        },
        "due": {
          "title": "due",
          "description": "When the line fell due, as the result had it, which tells it from lines of other periods; null of what adjusts others.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$",
          "format": "tariff-moment",
          "examples": [
            "2026-06-01T00:00:00+08:00"
          ]
        },
        "exact": {
          "$ref": "#/definitions/booked_decimal"
        },
        "amount": {
          "$ref": "#/definitions/booked_decimal"
        },
        "currency": {
          "title": "currency",
          "description": "An ISO 4217 code.",
          "type": "string",
          "pattern": "^[A-Z]{3}$",
          "format": "tariff-currency",
          "examples": [
            "USD"
          ]
        }
      },
      "examples": [
        {
          "kind": "usage",
          "charge": "checks",
          "version": "security-center/cspm/pay-as-you-go@2024-01-01",
          "from": "2026-05-01T00:00:00+08:00",
          "until": "2026-06-01T00:00:00+08:00",
          "exact": "415",
          "amount": "415.00",
          "currency": "USD"
        }
      ]
    },
    "booked_decimal": {
      "title": "decimal",
      "description": "An exact decimal in quotes, as the result had it.",
      "type": "string",
      "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$",
      "maxLength": 100,
      "examples": [
        "415.00"
      ]
    },
    "timeline_request": {
      "title": "timeline request",
      "description": "Asks which version applies to a contract from when until when, and why.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "contract"
      ],
      "properties": {
        "contract": {
          "$ref": "#/definitions/contract"
        },
        "at": {
          "description": "Also answer which version applies at this instant, and what comes next.",
          "allOf": [
            {
              "$ref": "#/definitions/moment"
            }
          ]
        }
      }
    },
    "check_request": {
      "title": "check request",
      "description": "Asks for the problems of a set of tariff files.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "files"
      ],
      "properties": {
        "files": {
          "title": "files",
          "description": "Every file of the tariffs folder.",
          "type": "array",
          "minItems": 1,
          "maxItems": 10000,
          "items": {
            "title": "file",
            "type": "object",
            "additionalProperties": false,
            "required": [
              "path",
              "text"
            ],
            "properties": {
              "path": {
                "title": "path",
                "description": "The path below the tariffs folder, with forward slashes.",
                "type": "string",
                "minLength": 1,
                "maxLength": 400,
                "examples": [
                  "security-center/cspm/product.yaml"
                ]
              },
              "text": {
                "title": "file text",
                "description": "The whole text of the file.",
                "type": "string"
              }
            }
          }
        }
      }
    },
    "diff_request": {
      "title": "diff request",
      "description": "Asks what two sets of tariff files mean differently.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "head"
      ],
      "properties": {
        "base": {
          "description": "The files before; without them, the catalog that rates.",
          "allOf": [
            {
              "$ref": "#/definitions/check_request"
            }
          ]
        },
        "head": {
          "description": "The files after.",
          "allOf": [
            {
              "$ref": "#/definitions/check_request"
            }
          ]
        }
      }
    },
    "impact_request": {
      "title": "impact request",
      "description": "What a change does to contracts, which follow one per line: this is the first line.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "head",
        "period"
      ],
      "properties": {
        "base": {
          "description": "The files before; without them, the catalog that rates.",
          "allOf": [
            {
              "$ref": "#/definitions/check_request"
            }
          ]
        },
        "head": {
          "description": "The files after.",
          "allOf": [
            {
              "$ref": "#/definitions/check_request"
            }
          ]
        },
        "period": {
          "description": "What is billed.",
          "allOf": [
            {
              "$ref": "#/definitions/interval"
            }
          ]
        },
        "usage_from": {
          "description": "Since when the usage is complete; without it, the period's start.",
          "allOf": [
            {
              "$ref": "#/definitions/moment"
            }
          ]
        },
        "budgets": {
          "title": "budgets",
          "description": "What the change may do at most, each a sentence as in a budgets file.",
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "examples": [
              "no contract above +20%"
            ]
          }
        }
      }
    },
    "contract_use": {
      "title": "contract use",
      "description": "A contract and its usage: each further line of an impact.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "contract"
      ],
      "properties": {
        "contract": {
          "$ref": "#/definitions/contract"
        },
        "usage": {
          "$ref": "#/definitions/usage"
        }
      }
    }
  },
  "examples": [
    {
      "contract": {
        "id": "contract-4711",
        "tariff": "security-center/cspm/pay-as-you-go",
        "started": "2026-01-01"
      },
      "period": {
        "from": "2026-05-01",
        "until": "2026-06-01"
      },
      "usage": [
        {
          "meter": "checks",
          "at": "2026-05-31",
          "quantity": 600000
        }
      ]
    }
  ]
};

export const resultSchema: Readonly<Record<string, unknown>> = {
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "rate result",
  "description": "What a contract owes for a period, line by line, and which version applies to it when and why.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "contract",
    "period",
    "timeline",
    "lines",
    "totals",
    "correction",
    "unpriced",
    "outside_period",
    "catalog"
  ],
  "properties": {
    "contract": {
      "title": "contract id",
      "type": "string",
      "examples": [
        "contract-4711"
      ]
    },
    "period": {
      "title": "billing period",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "from",
        "until"
      ],
      "properties": {
        "from": {
          "$ref": "#/definitions/instant"
        },
        "until": {
          "$ref": "#/definitions/instant"
        }
      }
    },
    "timeline": {
      "$ref": "#/definitions/timeline"
    },
    "lines": {
      "title": "lines",
      "description": "One line per charge, segment, and reset window or recurring part; and one per adjustment.",
      "type": "array",
      "items": {
        "$ref": "#/definitions/line"
      }
    },
    "totals": {
      "title": "totals",
      "description": "One entry per currency.",
      "type": "array",
      "items": {
        "$ref": "#/definitions/total"
      }
    },
    "correction": {
      "description": "null unless the request has `booked`.",
      "oneOf": [
        {
          "$ref": "#/definitions/correction"
        },
        {
          "type": "null"
        }
      ]
    },
    "unpriced": {
      "title": "unpriced usage",
      "description": "Usage in the period that the version in force does not price.",
      "type": "array",
      "items": {
        "$ref": "#/definitions/unpriced"
      }
    },
    "outside_period": {
      "title": "usage outside the period list",
      "description": "Usage that was sent and lies before or after the period; it makes no line, though earlier usage may move a tier counter.",
      "type": "array",
      "items": {
        "$ref": "#/definitions/outside_period"
      }
    },
    "catalog": {
      "$ref": "#/definitions/digest"
    }
  },
  "definitions": {
    "instant": {
      "title": "instant",
      "description": "An instant with the offset of the tariff's time zone.",
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?[+-][0-9]{2}:[0-9]{2}$",
      "format": "tariff-moment",
      "examples": [
        "2026-06-02T00:00:00+08:00"
      ]
    },
    "decimal": {
      "title": "decimal",
      "description": "An exact decimal.",
      "type": "string",
      "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
      "examples": [
        "366.000625"
      ]
    },
    "currency": {
      "title": "currency",
      "description": "An ISO 4217 code.",
      "type": "string",
      "pattern": "^[A-Z]{3}$",
      "examples": [
        "USD"
      ]
    },
    "digest": {
      "title": "catalog digest",
      "description": "Names the set of tariff files that gave this answer.",
      "type": "string",
      "pattern": "^sha256:[0-9a-f]{64}$"
    },
    "version_id": {
      "title": "version id",
      "description": "Tariff id and effective date.",
      "type": "string",
      "examples": [
        "security-center/cspm/pay-as-you-go@2026-06-02"
      ]
    },
    "place": {
      "title": "place",
      "description": "The line of a tariff file, or a JSON pointer into the request.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "file": {
          "type": "string"
        },
        "line": {
          "type": "integer",
          "minimum": 1
        },
        "column": {
          "type": "integer",
          "minimum": 1
        },
        "pointer": {
          "type": "string"
        }
      },
      "examples": [
        {
          "file": "security-center/cspm/pay-as-you-go/2026-06-02.yaml",
          "line": 12,
          "column": 3
        }
      ]
    },
    "reason": {
      "title": "reason",
      "description": "Why a version applies: a closed list of codes, a sentence, and the place that decided it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "code",
        "text",
        "place"
      ],
      "properties": {
        "code": {
          "enum": [
            "bought-under",
            "existing-contracts-row",
            "promise-kept",
            "early-switch",
            "early-switch-undone",
            "no-switch-back",
            "moved"
          ]
        },
        "text": {
          "type": "string"
        },
        "place": {
          "$ref": "#/definitions/place"
        }
      }
    },
    "next_switch": {
      "title": "next switch",
      "description": "When the contract next moves to another version, of the same tariff or another, and to which; null if it does not.",
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": false,
      "required": [
        "at",
        "version",
        "because"
      ],
      "properties": {
        "at": {
          "$ref": "#/definitions/instant"
        },
        "version": {
          "$ref": "#/definitions/version_id"
        },
        "because": {
          "$ref": "#/definitions/reason"
        }
      }
    },
    "segment": {
      "title": "segment",
      "description": "A stretch of time in which one version applies to one order.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "from",
        "until",
        "order",
        "version",
        "because",
        "next"
      ],
      "properties": {
        "from": {
          "$ref": "#/definitions/instant"
        },
        "until": {
          "description": "Excluded; null when no end is known.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?[+-][0-9]{2}:[0-9]{2}$",
          "format": "tariff-moment"
        },
        "order": {
          "description": "The order's id; null for an order without one.",
          "type": [
            "string",
            "null"
          ]
        },
        "version": {
          "$ref": "#/definitions/version_id"
        },
        "because": {
          "$ref": "#/definitions/reason"
        },
        "next": {
          "$ref": "#/definitions/next_switch"
        }
      }
    },
    "timeline": {
      "title": "timeline",
      "description": "The segments of the contract, ascending.",
      "type": "array",
      "items": {
        "$ref": "#/definitions/segment"
      }
    },
    "tier": {
      "title": "priced tier",
      "description": "The part of a line's quantity that one price applies to.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "from",
        "up_to",
        "quantity",
        "price",
        "amount",
        "place"
      ],
      "properties": {
        "from": {
          "description": "The quantity after which the tier begins.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "up_to": {
          "description": "The last quantity of the tier; null for the last tier and where there are no tiers.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "quantity": {
          "$ref": "#/definitions/decimal"
        },
        "price": {
          "description": "Money per unit.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "amount": {
          "description": "Quantity times price, exact.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "place": {
          "$ref": "#/definitions/place"
        }
      }
    },
    "share": {
      "title": "share of a part",
      "description": "`from` to `until` of `of` days or seconds of the part, whose whole amount is `whole`.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "whole",
        "from",
        "until",
        "of",
        "unit"
      ],
      "properties": {
        "whole": {
          "description": "The amount of the whole part.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "from": {
          "description": "How much of the part has passed at the line's start.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "until": {
          "description": "How much of it has passed at the line's end.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "of": {
          "description": "How long the part is.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "unit": {
          "enum": [
            "day",
            "second"
          ]
        }
      }
    },
    "limit": {
      "title": "limit",
      "description": "What a commitment comes to in a window: `counted` of `of` days or seconds of `whole`, or all of it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "per",
        "window",
        "amount",
        "whole",
        "counted",
        "of",
        "unit"
      ],
      "properties": {
        "per": {
          "description": "The window as the file states it.",
          "enum": [
            "day",
            "month",
            "year",
            "order"
          ]
        },
        "window": {
          "title": "committed window",
          "description": "The stretch of it that the limit is for: as far as the segment, the order and the contract go.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "from",
            "until"
          ],
          "properties": {
            "from": {
              "$ref": "#/definitions/instant"
            },
            "until": {
              "$ref": "#/definitions/instant"
            }
          }
        },
        "amount": {
          "description": "In this window.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "whole": {
          "description": "As the file states it.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "counted": {
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "of": {
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "unit": {
          "enum": [
            "day",
            "second",
            null
          ]
        }
      }
    },
    "discount_time": {
      "title": "discount time",
      "description": "From when until when a discount holds for what is used and for what begins.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "from",
        "until"
      ],
      "properties": {
        "from": {
          "description": "null where it holds from the beginning.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?[+-][0-9]{2}:[0-9]{2}$",
          "format": "tariff-moment"
        },
        "until": {
          "description": "Excluded; null where no end is stated.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?[+-][0-9]{2}:[0-9]{2}$",
          "format": "tariff-moment"
        }
      }
    },
    "rounding": {
      "title": "rounding",
      "description": "How the line's version rounds, as its file says.",
      "type": "string",
      "examples": [
        "half_up to 0.01 USD per line"
      ]
    },
    "charge_line": {
      "title": "charge line",
      "description": "What a charge bills for a counting window or a recurring part, or gives back.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "charge",
        "version",
        "from",
        "until",
        "due",
        "model",
        "meter",
        "used",
        "included",
        "quantity",
        "unit",
        "counter",
        "tiers",
        "share",
        "trial",
        "exact",
        "amount",
        "currency",
        "rounding",
        "included_place",
        "place"
      ],
      "properties": {
        "kind": {
          "description": "usage: what was used. recurring: a part. credit: what is given back of a part that was cut short. one_time: a purchase.",
          "enum": [
            "usage",
            "recurring",
            "credit",
            "one_time"
          ]
        },
        "charge": {
          "type": "string",
          "examples": [
            "checks"
          ]
        },
        "version": {
          "$ref": "#/definitions/version_id"
        },
        "from": {
          "$ref": "#/definitions/instant"
        },
        "until": {
          "$ref": "#/definitions/instant"
        },
        "due": {
          "description": "When it falls due.",
          "allOf": [
            {
              "$ref": "#/definitions/instant"
            }
          ]
        },
        "model": {
          "enum": [
            "flat",
            "per_unit",
            "graduated",
            "volume"
          ]
        },
        "meter": {
          "description": "The meter priced; null for a recurring charge.",
          "type": [
            "string",
            "null"
          ]
        },
        "used": {
          "description": "What was measured, or ordered.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "included": {
          "description": "The part of `used` that was already paid for.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "quantity": {
          "description": "What is priced: `used` less `included`.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "unit": {
          "type": "string",
          "examples": [
            "check"
          ]
        },
        "counter": {
          "description": "Where the tier counter stood before this line; null where there is none.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "tiers": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/tier"
          }
        },
        "share": {
          "description": "The share of a recurring part that is billed; null where nothing is prorated.",
          "oneOf": [
            {
              "$ref": "#/definitions/share"
            },
            {
              "type": "null"
            }
          ]
        },
        "trial": {
          "description": "true where a free trial makes the amount 0.",
          "type": "boolean"
        },
        "exact": {
          "description": "Before rounding: the sum of `tiers`, or its share; less than 0 for a credit.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "amount": {
          "description": "After the version's rounding; where a whole statement is rounded, the same as `exact`.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "currency": {
          "$ref": "#/definitions/currency"
        },
        "rounding": {
          "$ref": "#/definitions/rounding"
        },
        "included_place": {
          "description": "Where the file says what is included; null where nothing is.",
          "oneOf": [
            {
              "$ref": "#/definitions/place"
            },
            {
              "type": "null"
            }
          ]
        },
        "place": {
          "$ref": "#/definitions/place"
        }
      }
    },
    "adjusting_line": {
      "title": "adjusting line",
      "description": "What a discount, a maximum, a minimum or rounding the sum changes.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "charge",
        "version",
        "from",
        "until",
        "base",
        "percent",
        "time",
        "limit",
        "before",
        "exact",
        "amount",
        "currency",
        "rounding",
        "place"
      ],
      "properties": {
        "kind": {
          "description": "discount, maximum, minimum: of a charge, or of the statement. rounding: what rounding the statement adds or takes off.",
          "enum": [
            "discount",
            "maximum",
            "minimum",
            "rounding"
          ]
        },
        "charge": {
          "description": "The charge that is adjusted; null for the statement.",
          "type": [
            "string",
            "null"
          ]
        },
        "version": {
          "$ref": "#/definitions/version_id"
        },
        "from": {
          "$ref": "#/definitions/instant"
        },
        "until": {
          "$ref": "#/definitions/instant"
        },
        "base": {
          "description": "The exact sum it is about: of the lines before it, since the window began for a maximum or minimum.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "percent": {
          "description": "Of a discount.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "time": {
          "description": "Of a discount: when it holds.",
          "oneOf": [
            {
              "$ref": "#/definitions/discount_time"
            },
            {
              "type": "null"
            }
          ]
        },
        "limit": {
          "description": "Of a maximum or minimum: the amount in this window.",
          "oneOf": [
            {
              "$ref": "#/definitions/limit"
            },
            {
              "type": "null"
            }
          ]
        },
        "before": {
          "description": "Of a maximum or minimum: what it had taken off or added in this window before the period.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "exact": {
          "description": "Before rounding.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "amount": {
          "description": "After the version's rounding; of a maximum or minimum together with the lines it limits.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "currency": {
          "$ref": "#/definitions/currency"
        },
        "rounding": {
          "$ref": "#/definitions/rounding"
        },
        "place": {
          "$ref": "#/definitions/place"
        }
      }
    },
    "reversal_line": {
      "title": "reversal line",
      "description": "Takes back a booked line that no longer stands.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "reverses",
        "charge",
        "version",
        "from",
        "until",
        "due",
        "exact",
        "amount",
        "currency"
      ],
      "properties": {
        "kind": {
          "const": "reversal"
        },
        "reverses": {
          "description": "The kind of the booked line.",
          "enum": [
            "usage",
            "recurring",
            "credit",
            "one_time",
            "discount",
            "maximum",
            "minimum",
            "rounding"
          ]
        },
        "charge": {
          "type": [
            "string",
            "null"
          ]
        },
        "version": {
          "$ref": "#/definitions/version_id"
        },
        "from": {
          "$ref": "#/definitions/instant"
        },
        "until": {
          "$ref": "#/definitions/instant"
        },
        "due": {
          "description": "When the booked line fell due; null of what adjusts others, and where the request does not say.",
          "oneOf": [
            {
              "$ref": "#/definitions/instant"
            },
            {
              "type": "null"
            }
          ]
        },
        "exact": {
          "description": "What was booked, negated.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "amount": {
          "description": "What was booked, negated.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "currency": {
          "$ref": "#/definitions/currency"
        }
      }
    },
    "line": {
      "title": "line",
      "description": "One explained amount.",
      "oneOf": [
        {
          "$ref": "#/definitions/charge_line"
        },
        {
          "$ref": "#/definitions/adjusting_line"
        },
        {
          "$ref": "#/definitions/reversal_line"
        }
      ]
    },
    "total": {
      "title": "total",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "currency",
        "exact",
        "amount"
      ],
      "properties": {
        "currency": {
          "$ref": "#/definitions/currency"
        },
        "exact": {
          "$ref": "#/definitions/decimal"
        },
        "amount": {
          "$ref": "#/definitions/decimal"
        }
      }
    },
    "correction": {
      "title": "correction",
      "description": "How the answer came from what was booked: `booked` and the totals of the answer make `now`.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "unchanged",
        "booked",
        "now"
      ],
      "properties": {
        "unchanged": {
          "description": "How many booked lines still stand; they are not repeated.",
          "type": "integer"
        },
        "booked": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/total"
          }
        },
        "now": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/total"
          }
        }
      }
    },
    "unpriced": {
      "title": "unpriced usage",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "meter",
        "version",
        "from",
        "until",
        "quantity",
        "unit"
      ],
      "properties": {
        "meter": {
          "type": "string"
        },
        "version": {
          "$ref": "#/definitions/version_id"
        },
        "from": {
          "$ref": "#/definitions/instant"
        },
        "until": {
          "$ref": "#/definitions/instant"
        },
        "quantity": {
          "$ref": "#/definitions/decimal"
        },
        "unit": {
          "type": "string"
        }
      }
    },
    "timeline_result": {
      "title": "timeline result",
      "description": "Which version applies to a contract from when until when, and why.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "contract",
        "timeline",
        "catalog"
      ],
      "properties": {
        "contract": {
          "type": "string"
        },
        "timeline": {
          "$ref": "#/definitions/timeline"
        },
        "at": {
          "title": "answer for the instant asked about",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "instant",
            "version",
            "because",
            "next"
          ],
          "properties": {
            "instant": {
              "$ref": "#/definitions/instant"
            },
            "version": {
              "description": "null where no order is valid at the instant.",
              "type": [
                "string",
                "null"
              ]
            },
            "because": {
              "oneOf": [
                {
                  "$ref": "#/definitions/reason"
                },
                {
                  "type": "null"
                }
              ]
            },
            "next": {
              "$ref": "#/definitions/next_switch"
            }
          }
        },
        "catalog": {
          "$ref": "#/definitions/digest"
        }
      }
    },
    "problem": {
      "title": "problem",
      "description": "What is wrong, where, and how to mend it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "code",
        "severity",
        "message",
        "hint",
        "place",
        "related"
      ],
      "properties": {
        "code": {
          "type": "string",
          "examples": [
            "usage-outside-orders"
          ]
        },
        "severity": {
          "enum": [
            "error",
            "warning"
          ]
        },
        "message": {
          "type": "string"
        },
        "hint": {
          "type": "string"
        },
        "place": {
          "$ref": "#/definitions/place"
        },
        "related": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/place"
          }
        }
      }
    },
    "readiness": {
      "title": "readiness",
      "description": "Whether the service takes work, from which catalog, and why the files as they are now were refused.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "status",
        "catalog",
        "since",
        "refused"
      ],
      "properties": {
        "status": {
          "description": "draining: the service stops, and takes no new work.",
          "enum": [
            "ready",
            "draining"
          ]
        },
        "catalog": {
          "$ref": "#/definitions/digest"
        },
        "since": {
          "description": "The instant, in UTC, since which this catalog answers.",
          "type": "string",
          "examples": [
            "2026-06-02T00:00:00Z"
          ]
        },
        "refused": {
          "description": "null where the files are those that answer.",
          "oneOf": [
            {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "reason",
                "problems"
              ],
              "properties": {
                "at": {
                  "type": "string",
                  "examples": [
                    "2026-06-02T00:00:00Z"
                  ]
                },
                "reason": {
                  "type": "string",
                  "examples": [
                    "the files have problems"
                  ]
                },
                "problems": {
                  "type": "array",
                  "items": {
                    "$ref": "#/definitions/problem"
                  }
                }
              }
            },
            {
              "type": "null"
            }
          ]
        }
      }
    },
    "failure": {
      "title": "failure",
      "description": "Why a request cannot be answered.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "problems"
      ],
      "properties": {
        "problems": {
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/definitions/problem"
          }
        }
      }
    },
    "tariff_description": {
      "title": "tariff description",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "tariff",
        "product",
        "name",
        "sold",
        "time_zone",
        "meters",
        "order",
        "versions"
      ],
      "properties": {
        "tariff": {
          "type": "string",
          "examples": [
            "security-center/cspm/pay-as-you-go"
          ]
        },
        "product": {
          "type": "string"
        },
        "name": {
          "description": "The product's name.",
          "type": "string"
        },
        "sold": {
          "enum": [
            "by_order",
            "open_ended"
          ]
        },
        "time_zone": {
          "type": "string"
        },
        "meters": {
          "description": "What usage may be sent for.",
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "meter",
              "unit"
            ],
            "properties": {
              "meter": {
                "type": "string"
              },
              "unit": {
                "type": "string"
              }
            }
          }
        },
        "order": {
          "description": "What orders may state.",
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "quantity",
              "unit"
            ],
            "properties": {
              "quantity": {
                "type": "string"
              },
              "unit": {
                "type": "string"
              }
            }
          }
        },
        "versions": {
          "description": "Oldest first.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/version_description"
          }
        }
      }
    },
    "sha256": {
      "title": "SHA-256",
      "description": "SHA-256 of the file's text, as `sha256sum` prints it.",
      "type": "string",
      "pattern": "^[0-9a-f]{64}$"
    },
    "commit_hash": {
      "title": "commit hash",
      "description": "The hash of a commit of git, in full.",
      "type": "string",
      "pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$"
    },
    "commit": {
      "title": "commit",
      "description": "The commit that last changed the file, as the bundle records it (`tariff build --commits`); null where it is not known.",
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": false,
      "required": [
        "hash",
        "date"
      ],
      "properties": {
        "hash": {
          "$ref": "#/definitions/commit_hash"
        },
        "date": {
          "description": "When its author wrote it.",
          "allOf": [
            {
              "$ref": "#/definitions/instant"
            }
          ]
        }
      }
    },
    "version_description": {
      "title": "version description",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "version",
        "effective",
        "from",
        "withdrawn",
        "why",
        "source",
        "assumptions",
        "place",
        "sha256",
        "commit"
      ],
      "properties": {
        "version": {
          "$ref": "#/definitions/version_id"
        },
        "effective": {
          "type": "string",
          "examples": [
            "2026-06-02"
          ]
        },
        "from": {
          "description": "The first instant of the effective date.",
          "allOf": [
            {
              "$ref": "#/definitions/instant"
            }
          ]
        },
        "withdrawn": {
          "description": "The date from which on only contracts that already had an order on the tariff buy under it; null where it is not withdrawn.",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "2027-01-01"
          ]
        },
        "why": {
          "type": "string"
        },
        "source": {
          "type": "string"
        },
        "assumptions": {
          "description": "What the source leaves open, and what the file takes it to mean.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "place": {
          "$ref": "#/definitions/place"
        },
        "sha256": {
          "$ref": "#/definitions/sha256"
        },
        "commit": {
          "$ref": "#/definitions/commit"
        }
      }
    },
    "tariffs_result": {
      "title": "tariffs result",
      "description": "What the catalog holds.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "tariffs",
        "catalog"
      ],
      "properties": {
        "tariffs": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/tariff_description"
          }
        },
        "catalog": {
          "$ref": "#/definitions/digest"
        }
      }
    },
    "outside_period": {
      "title": "usage outside the period",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "meter",
        "from",
        "until",
        "quantity",
        "unit"
      ],
      "properties": {
        "meter": {
          "type": "string"
        },
        "from": {
          "$ref": "#/definitions/instant"
        },
        "until": {
          "$ref": "#/definitions/instant"
        },
        "quantity": {
          "$ref": "#/definitions/decimal"
        },
        "unit": {
          "type": "string"
        }
      }
    },
    "price_description": {
      "title": "price description",
      "description": "What a unit costs, or the tier of it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "from",
        "up_to",
        "price",
        "currency",
        "unit",
        "place"
      ],
      "properties": {
        "from": {
          "description": "The quantity after which the price begins to apply.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "up_to": {
          "description": "The last quantity it applies to; null for the last tier and where there are no tiers.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "price": {
          "description": "Money per unit.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "currency": {
          "$ref": "#/definitions/currency"
        },
        "unit": {
          "type": "string",
          "examples": [
            "instance-day"
          ]
        },
        "place": {
          "$ref": "#/definitions/place"
        }
      }
    },
    "charge_description": {
      "title": "charge description",
      "description": "What a version charges for, and at which prices.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "charge",
        "kind",
        "model",
        "meter",
        "quantity",
        "included",
        "resets",
        "every",
        "once",
        "prices",
        "place"
      ],
      "properties": {
        "charge": {
          "type": "string",
          "examples": [
            "checks"
          ]
        },
        "kind": {
          "description": "usage: what was used. recurring: every so often. one_time: once.",
          "enum": [
            "usage",
            "recurring",
            "one_time"
          ]
        },
        "model": {
          "enum": [
            "flat",
            "per_unit",
            "graduated",
            "volume"
          ]
        },
        "meter": {
          "description": "The meter priced; null for a charge that is not for usage.",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "checks"
          ]
        },
        "quantity": {
          "description": "The order quantity priced; null for usage and for a flat price.",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "instances"
          ]
        },
        "included": {
          "description": "The order quantity that already pays for usage; null where nothing is included.",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "instances"
          ]
        },
        "resets": {
          "description": "When the count behind the tiers starts again; null where nothing is counted.",
          "enum": [
            "daily",
            "monthly",
            "yearly",
            "per_order",
            "never",
            null
          ]
        },
        "every": {
          "description": "How often a recurring charge falls due; null for others.",
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "month",
            "3 months"
          ]
        },
        "once": {
          "description": "When a one-time charge falls due; null for others.",
          "enum": [
            "at_order_start",
            "at_first_order",
            null
          ]
        },
        "prices": {
          "description": "One price, or one for each tier.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/price_description"
          }
        },
        "place": {
          "$ref": "#/definitions/place"
        }
      }
    },
    "tariff_result": {
      "title": "tariff result",
      "description": "One tariff of the catalog.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "tariff",
        "catalog"
      ],
      "properties": {
        "tariff": {
          "$ref": "#/definitions/tariff_description"
        },
        "catalog": {
          "$ref": "#/definitions/digest"
        }
      }
    },
    "version_result": {
      "title": "version result",
      "description": "One version of a tariff, with what it charges.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "tariff",
        "version",
        "rounding",
        "trial",
        "charges",
        "catalog"
      ],
      "properties": {
        "tariff": {
          "type": "string",
          "examples": [
            "security-center/cspm/pay-as-you-go"
          ]
        },
        "version": {
          "$ref": "#/definitions/version_description"
        },
        "rounding": {
          "$ref": "#/definitions/rounding"
        },
        "trial": {
          "description": "What a trial costs.",
          "enum": [
            "free",
            "charged",
            "not_offered"
          ]
        },
        "charges": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/charge_description"
          }
        },
        "catalog": {
          "$ref": "#/definitions/digest"
        }
      }
    },
    "check_result": {
      "title": "check result",
      "description": "The problems of a set of files; none where they could be a catalog.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "problems"
      ],
      "properties": {
        "problems": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/problem"
          }
        }
      }
    },
    "problem_details": {
      "title": "problem details",
      "description": "The body of every failure (RFC 9457): `detail` and `hint` are those of the problem that decides; `problems` are all.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "title",
        "status",
        "detail",
        "hint",
        "problems"
      ],
      "properties": {
        "type": {
          "description": "The address of a page about the problem, or `about:blank` where HTTP itself says enough.",
          "type": "string",
          "pattern": "^(about:blank|/problems/[a-z0-9-]+)$",
          "examples": [
            "/problems/usage-incomplete"
          ]
        },
        "title": {
          "description": "The type in words.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "Usage incomplete"
          ]
        },
        "status": {
          "description": "The HTTP status.",
          "type": "integer",
          "minimum": 400,
          "maximum": 599,
          "examples": [
            422
          ]
        },
        "detail": {
          "description": "What was found and what was expected.",
          "type": "string",
          "minLength": 1
        },
        "hint": {
          "description": "The fix.",
          "type": "string",
          "minLength": 1
        },
        "problems": {
          "description": "Every problem of the request, with its place; none where HTTP itself failed.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/problem"
          }
        },
        "request_id": {
          "description": "As in the header `X-Request-Id`; under it the service's log knows the request.",
          "type": "string",
          "examples": [
            "2f1f3a52-6a53-4bd0-8d3b-1e1b6a0d7a11"
          ]
        }
      }
    },
    "term_difference": {
      "title": "term difference",
      "description": "A key of a file whose value differs; null where it is not stated.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "term",
        "before",
        "after"
      ],
      "properties": {
        "term": {
          "description": "The key, as the file spells it.",
          "type": "string",
          "examples": [
            "rounding"
          ]
        },
        "before": {
          "description": "What it said.",
          "type": [
            "string",
            "null"
          ]
        },
        "after": {
          "description": "What it says.",
          "type": [
            "string",
            "null"
          ]
        }
      }
    },
    "price_difference": {
      "title": "price difference",
      "description": "What a unit in a band of quantity cost and costs; the bands are cut by the bounds of both sides.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "from",
        "up_to",
        "unit",
        "currency",
        "before",
        "after",
        "percent"
      ],
      "properties": {
        "from": {
          "description": "The quantity after which the band begins.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "up_to": {
          "description": "The last quantity of the band; null for the last.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "unit": {
          "description": "What the price is per.",
          "type": "string",
          "examples": [
            "instance-day"
          ]
        },
        "currency": {
          "$ref": "#/definitions/currency"
        },
        "before": {
          "description": "Money per unit before; null where there was no price that can be compared.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "after": {
          "description": "Money per unit after; null where there is none that can be compared.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "percent": {
          "description": "The change in percent of the price before, to two places; null where nothing can be compared.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        }
      }
    },
    "charge_difference": {
      "title": "charge difference",
      "description": "What a charge was and is.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "charge",
        "kind",
        "terms",
        "prices"
      ],
      "properties": {
        "charge": {
          "description": "Its name.",
          "type": "string",
          "examples": [
            "checks"
          ]
        },
        "kind": {
          "enum": [
            "added",
            "removed",
            "changed",
            "same"
          ]
        },
        "terms": {
          "description": "Its terms that differ, besides prices.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/term_difference"
          }
        },
        "prices": {
          "description": "All its prices, side by side.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/price_difference"
          }
        }
      }
    },
    "row_description": {
      "title": "row description",
      "description": "Which orders bought under an earlier version switch when.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "cohort",
        "condition",
        "switch"
      ],
      "properties": {
        "cohort": {
          "description": "The row's cohort.",
          "type": "string",
          "examples": [
            "in_trial"
          ]
        },
        "condition": {
          "description": "What an order has to be like for it; empty for a cohort that is not known.",
          "type": "string"
        },
        "switch": {
          "description": "When they switch, in words.",
          "type": "string",
          "examples": [
            "when their trial ends"
          ]
        }
      }
    },
    "assumption_difference": {
      "title": "assumption difference",
      "description": "What is assumed now and was not, and the other way round.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "added",
        "dropped"
      ],
      "properties": {
        "added": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "dropped": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "bill_difference": {
      "title": "bill difference",
      "description": "What a new contract pays for a quantity of a meter in a month, or in a year of such months where something recurs more seldom.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "quantity",
        "before",
        "after",
        "percent"
      ],
      "properties": {
        "quantity": {
          "description": "Used in each month.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "before": {
          "description": "The exact amount before.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "after": {
          "description": "The exact amount after.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "percent": {
          "description": "The change in percent; null where nothing was paid before.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        }
      }
    },
    "break_even": {
      "title": "break even",
      "description": "The first quantity from which on the other side is cheaper, as far as was looked.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "quantity",
        "before",
        "after",
        "percent",
        "cheaper"
      ],
      "properties": {
        "quantity": {
          "description": "Used in each month.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "before": {
          "description": "The exact amount before.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "after": {
          "description": "The exact amount after.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "percent": {
          "description": "The change in percent; null where nothing was paid before.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "cheaper": {
          "description": "Which side is cheaper from this quantity on.",
          "enum": [
            "before",
            "after"
          ]
        }
      }
    },
    "meter_comparison": {
      "title": "meter comparison",
      "description": "What a new contract with one of everything that an order states pays, by the quantity of one meter.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "meter",
        "unit",
        "currency",
        "months",
        "bills",
        "break_evens"
      ],
      "properties": {
        "meter": {
          "description": "The meter.",
          "type": "string",
          "examples": [
            "scanned-instances"
          ]
        },
        "unit": {
          "description": "Its unit.",
          "type": "string",
          "examples": [
            "instance-day"
          ]
        },
        "currency": {
          "$ref": "#/definitions/currency"
        },
        "bills": {
          "description": "For a list of quantities, ascending.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/bill_difference"
          }
        },
        "break_evens": {
          "description": "Where the cheaper side changes, ascending.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/break_even"
          }
        },
        "months": {
          "description": "How many months the bills are for: more than one where something recurs more seldom.",
          "type": "integer"
        }
      }
    },
    "month_of_meter": {
      "title": "month of meter",
      "description": "So much of a meter in a month, and what it costs.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "meter",
        "unit",
        "quantity",
        "amount",
        "currency"
      ],
      "properties": {
        "meter": {
          "description": "The meter.",
          "type": "string"
        },
        "unit": {
          "description": "Its unit.",
          "type": "string"
        },
        "quantity": {
          "description": "Used in each month.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "amount": {
          "description": "Exact.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "currency": {
          "$ref": "#/definitions/currency"
        }
      }
    },
    "equal_bill": {
      "title": "equal bill",
      "description": "Where one measure replaces another: the least quantity of the new one that costs as much as so much of the old.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "before",
        "after"
      ],
      "properties": {
        "before": {
          "$ref": "#/definitions/month_of_meter"
        },
        "after": {
          "$ref": "#/definitions/month_of_meter"
        }
      }
    },
    "version_difference": {
      "title": "version difference",
      "description": "What a version changes, beside the one it follows, or beside what it was.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "tariff",
        "version",
        "compared_with",
        "effective",
        "why",
        "terms",
        "charges",
        "existing_contracts",
        "existing_contracts_before",
        "assumptions",
        "meters",
        "equal_bills"
      ],
      "properties": {
        "kind": {
          "description": "`compared`: two versions that were named.",
          "enum": [
            "added",
            "removed",
            "changed",
            "compared"
          ]
        },
        "tariff": {
          "description": "Its tariff.",
          "type": "string"
        },
        "version": {
          "$ref": "#/definitions/version_id"
        },
        "compared_with": {
          "description": "The version it is held against; null where there is none.",
          "type": [
            "string",
            "null"
          ]
        },
        "effective": {
          "description": "The day from which on it applies to new contracts.",
          "type": "string",
          "examples": [
            "2026-06-02"
          ]
        },
        "why": {
          "description": "Its reason, as its file tells it.",
          "type": "string"
        },
        "terms": {
          "description": "Terms that differ, besides charges.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/term_difference"
          }
        },
        "charges": {
          "description": "Every charge of either side.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/charge_difference"
          }
        },
        "existing_contracts": {
          "description": "Who switches when; null where the file has no such rows.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/definitions/row_description"
          }
        },
        "existing_contracts_before": {
          "description": "What the rows were, of a version that is there on both sides; else null.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/definitions/row_description"
          }
        },
        "assumptions": {
          "$ref": "#/definitions/assumption_difference"
        },
        "meters": {
          "description": "Bills side by side, of each meter that both sides charge for.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/meter_comparison"
          }
        },
        "equal_bills": {
          "description": "Where one meter replaces another.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/equal_bill"
          }
        }
      }
    },
    "product_difference": {
      "title": "product difference",
      "description": "What a product's file says otherwise.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "product",
        "kind",
        "terms"
      ],
      "properties": {
        "product": {
          "description": "Its id.",
          "type": "string"
        },
        "kind": {
          "enum": [
            "added",
            "removed",
            "changed"
          ]
        },
        "terms": {
          "description": "What differs.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/term_difference"
          }
        }
      }
    },
    "named_commit": {
      "title": "named commit",
      "description": "A commit of git; null where there is none yet, or none is known.",
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": false,
      "required": [
        "hash",
        "date",
        "subject"
      ],
      "properties": {
        "hash": {
          "$ref": "#/definitions/commit_hash"
        },
        "date": {
          "description": "When its author wrote it.",
          "allOf": [
            {
              "$ref": "#/definitions/instant"
            }
          ]
        },
        "subject": {
          "description": "The first line of its message; null where a bundle records only the commit.",
          "type": [
            "string",
            "null"
          ]
        }
      }
    },
    "commit_state": {
      "title": "commit state",
      "description": "committed: the text is as in the commit. uncommitted: it has changes that are in no commit. unknown: it is not known who wrote it.",
      "enum": [
        "committed",
        "uncommitted",
        "unknown"
      ]
    },
    "blamed_file": {
      "title": "blamed file",
      "description": "The file that states the version, and the commit that last changed it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "path",
        "sha256",
        "state",
        "commit"
      ],
      "properties": {
        "path": {
          "description": "Below the tariffs folder.",
          "type": "string"
        },
        "sha256": {
          "$ref": "#/definitions/sha256"
        },
        "state": {
          "$ref": "#/definitions/commit_state"
        },
        "commit": {
          "$ref": "#/definitions/named_commit"
        }
      }
    },
    "blamed_charge": {
      "title": "blamed charge",
      "description": "The lines that state the prices of a charge, and the commit that last changed any of them.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "charge",
        "lines",
        "state",
        "commit"
      ],
      "properties": {
        "charge": {
          "type": "string"
        },
        "lines": {
          "description": "Ascending, counted from 1.",
          "type": "array",
          "items": {
            "type": "integer",
            "minimum": 1
          }
        },
        "state": {
          "$ref": "#/definitions/commit_state"
        },
        "commit": {
          "$ref": "#/definitions/named_commit"
        }
      }
    },
    "blame_result": {
      "title": "blame result",
      "description": "Which version prices a contract at an instant and why, and who last wrote it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "contract",
        "instant",
        "version",
        "because",
        "file",
        "charges",
        "note",
        "catalog"
      ],
      "properties": {
        "contract": {
          "type": "string"
        },
        "instant": {
          "$ref": "#/definitions/instant"
        },
        "version": {
          "description": "null where no order is valid at the instant.",
          "type": [
            "string",
            "null"
          ]
        },
        "because": {
          "oneOf": [
            {
              "$ref": "#/definitions/reason"
            },
            {
              "type": "null"
            }
          ]
        },
        "file": {
          "oneOf": [
            {
              "$ref": "#/definitions/blamed_file"
            },
            {
              "type": "null"
            }
          ]
        },
        "charges": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/blamed_charge"
          }
        },
        "note": {
          "description": "Why commits are not known; null where they are.",
          "type": [
            "string",
            "null"
          ]
        },
        "catalog": {
          "$ref": "#/definitions/digest"
        }
      }
    },
    "diff_result": {
      "title": "diff result",
      "description": "What two sets of tariff files mean differently.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "base",
        "head",
        "products",
        "versions"
      ],
      "properties": {
        "base": {
          "description": "Digest of the files before.",
          "allOf": [
            {
              "$ref": "#/definitions/digest"
            }
          ]
        },
        "head": {
          "description": "Digest of the files after.",
          "allOf": [
            {
              "$ref": "#/definitions/digest"
            }
          ]
        },
        "products": {
          "description": "Products that differ.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/product_difference"
          }
        },
        "versions": {
          "description": "Versions that differ, by tariff and date.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/version_difference"
          }
        }
      }
    },
    "amount_difference": {
      "title": "amount difference",
      "description": "What is billed in one currency, before and after.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "currency",
        "before",
        "after",
        "difference",
        "percent"
      ],
      "properties": {
        "currency": {
          "$ref": "#/definitions/currency"
        },
        "before": {
          "description": "The billed amount under the base.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "after": {
          "description": "The billed amount under the head.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "difference": {
          "description": "`after` less `before`.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "percent": {
          "description": "The change in percent of the amount before, to two places; null where nothing was billed before.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        }
      }
    },
    "line_change": {
      "title": "line change",
      "description": "A line that is billed otherwise, or on one side only.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "charge",
        "kind",
        "from",
        "until",
        "currency",
        "version_before",
        "version_after",
        "before",
        "after"
      ],
      "properties": {
        "charge": {
          "description": "The charge; `statement` for what limits or rounds a whole statement.",
          "type": "string",
          "examples": [
            "checks"
          ]
        },
        "kind": {
          "description": "The kind of line.",
          "type": "string",
          "examples": [
            "usage"
          ]
        },
        "from": {
          "$ref": "#/definitions/instant"
        },
        "until": {
          "$ref": "#/definitions/instant"
        },
        "currency": {
          "$ref": "#/definitions/currency"
        },
        "version_before": {
          "description": "The version that bills it under the base; null where it does not.",
          "type": [
            "string",
            "null"
          ]
        },
        "version_after": {
          "description": "The version that bills it under the head; null where it does not.",
          "type": [
            "string",
            "null"
          ]
        },
        "before": {
          "description": "The amount under the base; null where there is no such line.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "after": {
          "description": "The amount under the head; null where there is no such line.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        }
      }
    },
    "rated_side": {
      "title": "rated side",
      "description": "How a contract is rated under one set of files.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "versions",
        "totals",
        "problems"
      ],
      "properties": {
        "versions": {
          "description": "The versions that rate it in the period, in order.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/version_id"
          }
        },
        "totals": {
          "description": "What is billed; none where it cannot be rated.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/total"
          }
        },
        "problems": {
          "description": "Why it cannot be rated; else none.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/problem"
          }
        }
      }
    },
    "lost_promise": {
      "title": "lost promise",
      "description": "A stretch in which the contract was to stay on an older version under the base, and does not under the head.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "version",
        "from",
        "until",
        "because"
      ],
      "properties": {
        "version": {
          "$ref": "#/definitions/version_id"
        },
        "from": {
          "description": "Since when it is on another version.",
          "allOf": [
            {
              "$ref": "#/definitions/instant"
            }
          ]
        },
        "until": {
          "description": "Until when it was to stay; null where no end was known.",
          "type": [
            "string",
            "null"
          ]
        },
        "because": {
          "description": "Why, as the head tells it.",
          "type": "string"
        }
      }
    },
    "contract_impact": {
      "title": "contract impact",
      "description": "One contract's bill for the period under both sets of files, and why they differ.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "contract",
        "before",
        "after",
        "differences",
        "lines",
        "reasons",
        "lost_promises",
        "changed_before"
      ],
      "properties": {
        "contract": {
          "description": "The contract's id.",
          "type": "string"
        },
        "before": {
          "$ref": "#/definitions/rated_side"
        },
        "after": {
          "$ref": "#/definitions/rated_side"
        },
        "differences": {
          "description": "By currency; of a currency that is billed on both sides alike too.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/amount_difference"
          }
        },
        "lines": {
          "description": "The lines behind the differences.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/line_change"
          }
        },
        "reasons": {
          "description": "Why other versions apply, as the head tells it.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "lost_promises": {
          "description": "Older prices that it was to keep, and does not.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/lost_promise"
          }
        },
        "changed_before": {
          "description": "What differs of the part of the period before the change takes effect: nothing may.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/amount_difference"
          }
        }
      }
    },
    "impact_total": {
      "title": "impact total",
      "description": "All contracts that can be rated on both sides, in one currency.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "currency",
        "contracts",
        "before",
        "after",
        "difference",
        "percent",
        "rises",
        "falls",
        "distribution",
        "largest_rises",
        "largest_falls"
      ],
      "properties": {
        "currency": {
          "$ref": "#/definitions/currency"
        },
        "contracts": {
          "description": "How many are billed in it.",
          "type": "integer"
        },
        "before": {
          "description": "Billed before.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "after": {
          "description": "Billed after.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "difference": {
          "description": "`after` less `before`.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "percent": {
          "description": "The change in percent; null where nothing was billed before.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "rises": {
          "description": "How many pay more.",
          "type": "integer"
        },
        "falls": {
          "description": "How many pay less.",
          "type": "integer"
        },
        "distribution": {
          "description": "How many contracts change by how much.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/impact_bucket"
          }
        },
        "largest_rises": {
          "description": "By amount, the largest first.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/impact_extreme"
          }
        },
        "largest_falls": {
          "description": "By amount, the largest first.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/impact_extreme"
          }
        }
      }
    },
    "impact_bucket": {
      "title": "impact bucket",
      "description": "How many contracts change by so much.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "change",
        "contracts"
      ],
      "properties": {
        "change": {
          "description": "The range, in words.",
          "type": "string",
          "examples": [
            "rises by up to 5%"
          ]
        },
        "contracts": {
          "type": "integer"
        }
      }
    },
    "impact_extreme": {
      "title": "impact extreme",
      "description": "One contract that stands out, with the lines behind it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "contract",
        "before",
        "after",
        "difference",
        "percent",
        "lines",
        "reasons"
      ],
      "properties": {
        "contract": {
          "description": "The contract's id.",
          "type": "string"
        },
        "before": {
          "description": "Billed before.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "after": {
          "description": "Billed after.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "difference": {
          "description": "`after` less `before`.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "percent": {
          "description": "In percent; null where nothing was billed before.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        },
        "lines": {
          "description": "The first lines behind it.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/line_change"
          }
        },
        "reasons": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "impact_move": {
      "title": "impact move",
      "description": "Contracts that go the same way from versions to versions in the period.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "before",
        "after",
        "because",
        "contracts"
      ],
      "properties": {
        "before": {
          "description": "The versions under the base, in order.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/version_id"
          }
        },
        "after": {
          "description": "The versions under the head, in order.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/version_id"
          }
        },
        "because": {
          "description": "Why, of the first such contract.",
          "type": "string"
        },
        "contracts": {
          "type": "integer"
        }
      }
    },
    "impact_example": {
      "title": "impact example",
      "description": "A contract that must not be like that, and why it is.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "contract",
        "text"
      ],
      "properties": {
        "contract": {
          "description": "The contract's id.",
          "type": "string"
        },
        "text": {
          "description": "What is so.",
          "type": "string"
        }
      }
    },
    "impact_count": {
      "title": "impact count",
      "description": "How many contracts are like that, and the first of them.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "contracts",
        "first"
      ],
      "properties": {
        "contracts": {
          "type": "integer"
        },
        "first": {
          "description": "At most ten.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/impact_example"
          }
        }
      }
    },
    "budget_outcome": {
      "title": "budget outcome",
      "description": "A budget, and whether it holds.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "budget",
        "holds",
        "found"
      ],
      "properties": {
        "budget": {
          "description": "The sentence.",
          "type": "string",
          "examples": [
            "no contract above +20%"
          ]
        },
        "holds": {
          "type": "boolean"
        },
        "found": {
          "description": "What was found.",
          "type": "string"
        }
      }
    },
    "unpriced_meter": {
      "title": "unpriced meter",
      "description": "Usage that no charge prices, of all contracts together.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "meter",
        "unit",
        "before",
        "after"
      ],
      "properties": {
        "meter": {
          "description": "The meter.",
          "type": "string"
        },
        "unit": {
          "description": "Its unit.",
          "type": "string"
        },
        "before": {
          "description": "Not priced under the base.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "after": {
          "description": "Not priced under the head.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        }
      }
    },
    "impact_result": {
      "title": "impact result",
      "description": "What a change of tariff files does to a book of contracts over a period.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "base",
        "head",
        "period",
        "changes_from",
        "contracts",
        "differing",
        "totals",
        "moves",
        "unrateable_before",
        "unrateable_after",
        "lost_promises",
        "changed_before",
        "unpriced",
        "budgets"
      ],
      "properties": {
        "base": {
          "description": "Digest of the files before.",
          "allOf": [
            {
              "$ref": "#/definitions/digest"
            }
          ]
        },
        "head": {
          "description": "Digest of the files after.",
          "allOf": [
            {
              "$ref": "#/definitions/digest"
            }
          ]
        },
        "period": {
          "title": "impact period",
          "description": "The period that is billed, as it was asked.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "from",
            "until"
          ],
          "properties": {
            "from": {
              "description": "Its first day or instant.",
              "type": "string"
            },
            "until": {
              "description": "The first that is not in it.",
              "type": "string"
            }
          }
        },
        "changes_from": {
          "description": "The instant at which the first version that differs takes effect; null where none differs.",
          "type": [
            "string",
            "null"
          ]
        },
        "contracts": {
          "description": "How many were looked at.",
          "type": "integer"
        },
        "differing": {
          "description": "How many are billed otherwise.",
          "type": "integer"
        },
        "totals": {
          "description": "By currency.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/impact_total"
          }
        },
        "moves": {
          "description": "Which versions apply where other ones did, the most frequent first.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/impact_move"
          }
        },
        "unrateable_before": {
          "$ref": "#/definitions/impact_count"
        },
        "unrateable_after": {
          "$ref": "#/definitions/impact_count"
        },
        "lost_promises": {
          "$ref": "#/definitions/impact_count"
        },
        "changed_before": {
          "$ref": "#/definitions/impact_count"
        },
        "unpriced": {
          "description": "Usage that is not billed.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/unpriced_meter"
          }
        },
        "budgets": {
          "description": "What was demanded, and whether it holds.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/budget_outcome"
          }
        }
      }
    },
    "calendar_amount": {
      "title": "calendar amount",
      "description": "One currency of a month's bill if the contract stayed, and as it switches; exact amounts, before any rounding.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "currency",
        "before",
        "after",
        "difference",
        "percent"
      ],
      "properties": {
        "currency": {
          "$ref": "#/definitions/currency"
        },
        "before": {
          "description": "If it stayed on the version before the switch.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "after": {
          "description": "As it switches.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "difference": {
          "description": "`after` less `before`.",
          "allOf": [
            {
              "$ref": "#/definitions/decimal"
            }
          ]
        },
        "percent": {
          "description": "The change in percent, to two places; null where nothing would be billed before.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        }
      }
    },
    "calendar_bill": {
      "title": "calendar bill",
      "description": "The month from a switch on with the usage of an earlier period, if the contract stayed and as it switches.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "period",
        "moved_days",
        "left_out",
        "assumed",
        "before",
        "after",
        "differences",
        "not_compared"
      ],
      "properties": {
        "period": {
          "title": "calendar month",
          "description": "From the switch until a month later.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "from",
            "until"
          ],
          "properties": {
            "from": {
              "$ref": "#/definitions/instant"
            },
            "until": {
              "$ref": "#/definitions/instant"
            }
          }
        },
        "moved_days": {
          "description": "By how many whole days the usage was moved.",
          "type": "integer"
        },
        "left_out": {
          "description": "How many rows of usage were moved behind the month's end, and are not in it.",
          "type": "integer",
          "minimum": 0
        },
        "assumed": {
          "description": "What had to be taken for granted, a sentence each.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "before": {
          "$ref": "#/definitions/rated_side"
        },
        "after": {
          "$ref": "#/definitions/rated_side"
        },
        "differences": {
          "description": "By currency; none where the two cannot be compared.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/calendar_amount"
          }
        },
        "not_compared": {
          "description": "Why the two cannot be compared; null where they are.",
          "type": [
            "string",
            "null"
          ]
        }
      }
    },
    "calendar_switch": {
      "title": "calendar switch",
      "description": "A contract goes from one version to another.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "contract",
        "at",
        "from",
        "to",
        "because",
        "renewal",
        "bill"
      ],
      "properties": {
        "contract": {
          "description": "The contract's id.",
          "type": "string"
        },
        "at": {
          "$ref": "#/definitions/instant"
        },
        "from": {
          "description": "The version until then.",
          "allOf": [
            {
              "$ref": "#/definitions/version_id"
            }
          ]
        },
        "to": {
          "description": "The version from then on.",
          "allOf": [
            {
              "$ref": "#/definitions/version_id"
            }
          ]
        },
        "because": {
          "$ref": "#/definitions/reason"
        },
        "renewal": {
          "description": "Whether the last order ends there, so that it switches if it is renewed.",
          "type": "boolean"
        },
        "bill": {
          "description": "null where no usage was given, or where the month would end after the year 9999.",
          "oneOf": [
            {
              "$ref": "#/definitions/calendar_bill"
            },
            {
              "type": "null"
            }
          ]
        }
      }
    },
    "calendar_date": {
      "title": "calendar date",
      "description": "All switches of one day.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "date",
        "contracts",
        "switches"
      ],
      "properties": {
        "date": {
          "description": "The day in the time zone of the tariff.",
          "type": "string",
          "examples": [
            "2026-06-02"
          ]
        },
        "contracts": {
          "description": "How many contracts switch.",
          "type": "integer",
          "minimum": 1
        },
        "switches": {
          "description": "By instant, versions, and the order of the book.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/calendar_switch"
          }
        }
      }
    },
    "calendar_refusal": {
      "title": "calendar refusal",
      "description": "A contract whose timeline cannot be told.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "contract",
        "problems"
      ],
      "properties": {
        "contract": {
          "description": "The contract's id.",
          "type": "string"
        },
        "problems": {
          "description": "Why, never empty.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/problem"
          }
        }
      }
    },
    "calendar_result": {
      "title": "calendar result",
      "description": "Which contracts of a book switch to another version when, and why.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "catalog",
        "from",
        "until",
        "usage_period",
        "contracts",
        "switching",
        "dates",
        "refused"
      ],
      "properties": {
        "catalog": {
          "$ref": "#/definitions/digest"
        },
        "from": {
          "description": "The first day or instant that was looked at; a day is one in the time zone of each tariff.",
          "type": "string",
          "examples": [
            "2026-06-01"
          ]
        },
        "until": {
          "description": "The first day that was not looked at; null for all there are.",
          "type": [
            "string",
            "null"
          ]
        },
        "usage_period": {
          "description": "Whose usage the bills have; null where none was given.",
          "oneOf": [
            {
              "title": "usage period",
              "description": "The period, as it was asked.",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "from",
                "until"
              ],
              "properties": {
                "from": {
                  "description": "Its first day or instant.",
                  "type": "string"
                },
                "until": {
                  "description": "The first that is not in it.",
                  "type": "string"
                }
              }
            },
            {
              "type": "null"
            }
          ]
        },
        "contracts": {
          "description": "How many were looked at.",
          "type": "integer",
          "minimum": 0
        },
        "switching": {
          "description": "How many of them switch.",
          "type": "integer",
          "minimum": 0
        },
        "dates": {
          "description": "Ascending; days without a switch are left out.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/calendar_date"
          }
        },
        "refused": {
          "description": "In the order of the book.",
          "type": "array",
          "items": {
            "$ref": "#/definitions/calendar_refusal"
          }
        }
      }
    }
  }
};

export const tariffSchema: Readonly<Record<string, unknown>> = {
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "tariff version",
  "description": "The full terms of one way to buy a product, from an effective date on. One file per version, named by its date; it ends where the next begins.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "tariff",
    "effective",
    "time_zone",
    "sold",
    "rounding",
    "source",
    "why",
    "charges",
    "trial"
  ],
  "properties": {
    "tariff": {
      "$ref": "request.schema.json#/definitions/tariff_id"
    },
    "effective": {
      "description": "The first day, in `time_zone`, on which this version is sold. It is also the file's name.",
      "allOf": [
        {
          "$ref": "request.schema.json#/definitions/date"
        }
      ]
    },
    "time_zone": {
      "title": "time zone",
      "description": "The IANA time zone of every plain date and calendar window; the same in all versions of a tariff.",
      "type": "string",
      "minLength": 1,
      "maxLength": 60,
      "format": "tariff-time-zone",
      "examples": [
        "Asia/Shanghai",
        "UTC"
      ]
    },
    "sold": {
      "title": "way of selling",
      "description": "by_order: purchases with a validity of their own. open_ended: one agreement that runs until it is ended.",
      "enum": [
        "by_order",
        "open_ended"
      ],
      "examples": [
        "by_order"
      ]
    },
    "rounding": {
      "title": "rounding",
      "description": "How exact amounts become amounts that are billed: the mode, the step with its currency, and what is rounded. per line: each line. per statement: the sum, with the difference as a line. split over lines: the sum, and the lines so that they add up to it.",
      "type": "string",
      "pattern": "^(none|(half_up|half_even|half_down|up|down|ceil|floor) to [0-9][0-9_]*(\\.[0-9]{1,12})? [A-Z]{3} (per line|per statement|split over lines))$",
      "format": "tariff-rounding",
      "examples": [
        "half_up to 0.01 USD per line",
        "half_even to 0.01 EUR per statement",
        "half_up to 1 JPY split over lines",
        "none"
      ]
    },
    "source": {
      "title": "source",
      "description": "Where the prices come from: the document and the place in it.",
      "type": "string",
      "minLength": 1,
      "maxLength": 1000,
      "examples": [
        "Price notice of 2026-04-29, column \"After\""
      ]
    },
    "why": {
      "title": "reason",
      "description": "Why this version exists, in a sentence or two.",
      "type": "string",
      "minLength": 1,
      "maxLength": 4000,
      "examples": [
        "Pay per check, cheaper per check the more you check."
      ]
    },
    "assumptions": {
      "title": "assumptions",
      "description": "What the source leaves open, and what this file takes it to mean.",
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
        "title": "assumption",
        "type": "string",
        "minLength": 1,
        "maxLength": 4000,
        "examples": [
          "The notice does not say when the tier counter starts again. Monthly."
        ]
      },
      "examples": [
        [
          "The notice does not say when the tier counter starts again. Monthly."
        ]
      ]
    },
    "charges": {
      "title": "charges",
      "description": "The priced components, each under its own name.",
      "type": "object",
      "minProperties": 1,
      "maxProperties": 100,
      "propertyNames": {
        "$ref": "request.schema.json#/definitions/name"
      },
      "additionalProperties": {
        "$ref": "#/definitions/charge"
      }
    },
    "statement": {
      "$ref": "#/definitions/statement_terms"
    },
    "trial": {
      "title": "trial",
      "description": "free: what happens in a trial costs nothing and moves no counter. charged: a trial is rated like any other time. not_offered: a contract in a trial is refused.",
      "enum": [
        "free",
        "charged",
        "not_offered"
      ],
      "examples": [
        "free"
      ]
    },
    "cohorts": {
      "title": "cohorts",
      "description": "Named conditions over contracts, for `existing_contracts`. Built in: in_trial, bought_ahead, otherwise.",
      "type": "object",
      "minProperties": 1,
      "maxProperties": 100,
      "propertyNames": {
        "$ref": "request.schema.json#/definitions/name"
      },
      "additionalProperties": {
        "$ref": "#/definitions/condition"
      },
      "examples": [
        {
          "early-europe": {
            "started": {
              "before": "2025-01-01"
            },
            "region": {
              "in": [
                "eu"
              ]
            }
          }
        }
      ]
    },
    "existing_contracts": {
      "title": "existing contracts",
      "description": "When orders bought under an earlier version switch to this one. The first row that matches decides; `otherwise` comes last.",
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
        "$ref": "#/definitions/existing_contracts_row"
      },
      "examples": [
        [
          {
            "when": "in_trial",
            "switch": "at_trial_end"
          },
          {
            "when": "otherwise",
            "switch": "on_effective_date"
          }
        ]
      ]
    },
    "early_switch": {
      "title": "early switch",
      "description": "Whether a customer may switch to this version before its own moment.",
      "enum": [
        "allowed",
        "not_allowed"
      ],
      "examples": [
        "not_allowed"
      ]
    },
    "switch_back": {
      "title": "switch back",
      "description": "never: who has reached this version stays on it or a later one of the tariff, whatever comes. never_in_product: also later orders on other tariffs of the product are at least on their newest version of that time. allowed: an early switch may be undone until the order's own moment.",
      "enum": [
        "never",
        "never_in_product",
        "allowed"
      ],
      "examples": [
        "never"
      ]
    },
    "withdrawn": {
      "description": "From this day on only contracts that already had an order on the tariff may buy under this version. Not before `effective`.",
      "allOf": [
        {
          "$ref": "request.schema.json#/definitions/date"
        }
      ]
    },
    "overrides_promises": {
      "title": "overridden promises",
      "description": "Earlier versions whose promise to existing orders this version does not keep, and why.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "versions",
        "why"
      ],
      "properties": {
        "versions": {
          "title": "versions",
          "description": "The effective dates of the versions whose promises are overridden.",
          "type": "array",
          "minItems": 1,
          "maxItems": 100,
          "items": {
            "$ref": "request.schema.json#/definitions/date"
          }
        },
        "why": {
          "title": "reason",
          "description": "Why the promise is not kept.",
          "type": "string",
          "minLength": 1,
          "maxLength": 4000,
          "examples": [
            "The old scanner is switched off."
          ]
        }
      },
      "examples": [
        {
          "versions": [
            "2026-06-02"
          ],
          "why": "The old scanner is switched off."
        }
      ]
    },
    "accepted": {
      "title": "accepted warnings",
      "description": "Warnings of `tariff check` about this file that are meant to be so, and why. Each is then not shown any more; one that is not found is told.",
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
        "$ref": "#/definitions/acceptance"
      },
      "examples": [
        [
          {
            "problem": "volume-cliff",
            "why": "The price list has this step, and sales has it in writing."
          }
        ]
      ]
    },
    "examples": {
      "title": "examples",
      "description": "Inputs with the results they must give; the dry run proves them.",
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
        "$ref": "#/definitions/example"
      }
    }
  },
  "definitions": {
    "price": {
      "title": "price",
      "description": "Money per unit: an exact decimal, an ISO 4217 currency, and the unit.",
      "type": "string",
      "pattern": "^[0-9][0-9_]*(\\.[0-9]{1,12})? +[A-Z]{3} +per +[a-z][a-z0-9]*(-[a-z0-9]+)*$",
      "maxLength": 120,
      "format": "tariff-price",
      "examples": [
        "0.0732 USD per instance-day"
      ]
    },
    "flat_price": {
      "title": "price of a part",
      "description": "Money per recurrence or purchase, whatever is used: an exact decimal, an ISO 4217 currency, and `per month`, `per 3-months`, `per order` or `per contract`.",
      "type": "string",
      "pattern": "^[0-9][0-9_]*(\\.[0-9]{1,12})? +[A-Z]{3} +per +([1-9][0-9]*-)?[a-z][a-z0-9]*(-[a-z0-9]+)*$",
      "maxLength": 120,
      "format": "tariff-price",
      "examples": [
        "25.00 USD per month",
        "99.00 USD per order"
      ]
    },
    "amount": {
      "title": "amount",
      "description": "Money: an exact decimal and an ISO 4217 currency.",
      "type": "string",
      "pattern": "^-?[0-9][0-9_]*(\\.[0-9]{1,12})? +[A-Z]{3}$",
      "maxLength": 60,
      "format": "tariff-amount",
      "examples": [
        "415.00 USD"
      ]
    },
    "up_to": {
      "title": "tier bound",
      "description": "The last quantity of the tier (inclusive), or `unlimited` for the last tier.",
      "type": [
        "string",
        "integer"
      ],
      "minimum": 1,
      "maximum": 9007199254740991,
      "pattern": "^(unlimited|(0|[1-9][0-9]*(_[0-9]+)*)(\\.[0-9]{1,12})?)$",
      "format": "tariff-up-to",
      "examples": [
        "100_000",
        "unlimited"
      ]
    },
    "tiers": {
      "title": "tiers",
      "description": "Bands of quantity in ascending order; the last is `unlimited`.",
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
        "title": "tier",
        "description": "A band of quantity: it starts after the tier before it and ends with `up_to`.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "up_to",
          "price"
        ],
        "properties": {
          "up_to": {
            "$ref": "#/definitions/up_to"
          },
          "price": {
            "$ref": "#/definitions/price"
          }
        },
        "examples": [
          {
            "up_to": "100_000",
            "price": "0.0009 USD per check"
          }
        ]
      }
    },
    "meter": {
      "description": "The meter whose usage this charge prices.",
      "allOf": [
        {
          "$ref": "request.schema.json#/definitions/name"
        }
      ]
    },
    "order_reference": {
      "title": "order quantity",
      "description": "A quantity that the order states.",
      "type": "string",
      "pattern": "^order\\.[a-z][a-z0-9]*(-[a-z0-9]+)*$",
      "maxLength": 70,
      "examples": [
        "order.instances"
      ]
    },
    "every": {
      "title": "recurrence",
      "description": "How often the charge recurs: day, week, month, quarter, year, or a number of them.",
      "examples": [
        "month",
        "3 months"
      ],
      "type": "string",
      "maxLength": 20,
      "pattern": "^(day|week|month|quarter|year|[1-9][0-9]{0,2} (days|weeks|months|quarters|years))$",
      "format": "tariff-recurrence"
    },
    "prorate": {
      "title": "proration",
      "description": "none: the version in force when a part begins bills the whole part. by_day, by_second: each version and each quantity bills its own share of the part. by_30_day_month: like by_day, a month counting as 30 days.",
      "enum": [
        "none",
        "by_day",
        "by_second",
        "by_30_day_month"
      ],
      "examples": [
        "by_day"
      ]
    },
    "billed": {
      "title": "due rule",
      "description": "in_advance: due when a part begins. in_arrears: due when it ends.",
      "enum": [
        "in_advance",
        "in_arrears"
      ],
      "examples": [
        "in_advance"
      ]
    },
    "resets": {
      "title": "reset",
      "description": "When the tier counter starts again at 0: with the calendar day, month or year in `time_zone`, with each order, or never while the version applies.",
      "enum": [
        "daily",
        "monthly",
        "yearly",
        "per_order",
        "never"
      ],
      "examples": [
        "monthly"
      ]
    },
    "charge": {
      "title": "charge",
      "description": "One priced component. `meter` prices usage; `every` prices what recurs, `once` what is bought once, both with `quantity` what an order states, and as a flat amount without.",
      "type": "object",
      "required": [
        "model"
      ],
      "examples": [
        {
          "meter": "scanned-instances",
          "model": "per_unit",
          "price": "0.0732 USD per instance-day"
        }
      ],
      "discriminator": {
        "propertyName": "model"
      },
      "oneOf": [
        {
          "$ref": "#/definitions/flat_charge"
        },
        {
          "$ref": "#/definitions/per_unit_charge"
        },
        {
          "$ref": "#/definitions/graduated_charge"
        },
        {
          "$ref": "#/definitions/volume_charge"
        }
      ]
    },
    "flat_charge": {
      "title": "flat charge",
      "description": "The same amount for every recurring part, or once.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "model",
        "price"
      ],
      "properties": {
        "model": {
          "const": "flat"
        },
        "every": {
          "$ref": "#/definitions/every"
        },
        "anchor": {
          "$ref": "#/definitions/anchor"
        },
        "first_part": {
          "$ref": "#/definitions/first_part"
        },
        "once": {
          "$ref": "#/definitions/once"
        },
        "price": {
          "$ref": "#/definitions/flat_price"
        },
        "prorate": {
          "$ref": "#/definitions/prorate"
        },
        "billed": {
          "$ref": "#/definitions/billed"
        },
        "discount": {
          "$ref": "#/definitions/discount"
        },
        "maximum": {
          "$ref": "#/definitions/maximum"
        },
        "minimum": {
          "$ref": "#/definitions/minimum"
        }
      }
    },
    "per_unit_charge": {
      "title": "per-unit charge",
      "description": "Quantity times one price.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "model",
        "price"
      ],
      "properties": {
        "model": {
          "const": "per_unit"
        },
        "meter": {
          "$ref": "#/definitions/meter"
        },
        "included": {
          "$ref": "#/definitions/order_reference"
        },
        "quantity": {
          "$ref": "#/definitions/order_reference"
        },
        "every": {
          "$ref": "#/definitions/every"
        },
        "anchor": {
          "$ref": "#/definitions/anchor"
        },
        "first_part": {
          "$ref": "#/definitions/first_part"
        },
        "once": {
          "$ref": "#/definitions/once"
        },
        "price": {
          "$ref": "#/definitions/price"
        },
        "prorate": {
          "$ref": "#/definitions/prorate"
        },
        "billed": {
          "$ref": "#/definitions/billed"
        },
        "resets": {
          "$ref": "#/definitions/resets"
        },
        "discount": {
          "$ref": "#/definitions/discount"
        },
        "maximum": {
          "$ref": "#/definitions/maximum"
        },
        "minimum": {
          "$ref": "#/definitions/minimum"
        }
      }
    },
    "graduated_charge": {
      "title": "graduated charge",
      "description": "Each tier prices only the quantity inside it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "model",
        "tiers"
      ],
      "properties": {
        "model": {
          "const": "graduated"
        },
        "meter": {
          "$ref": "#/definitions/meter"
        },
        "included": {
          "$ref": "#/definitions/order_reference"
        },
        "quantity": {
          "$ref": "#/definitions/order_reference"
        },
        "every": {
          "$ref": "#/definitions/every"
        },
        "anchor": {
          "$ref": "#/definitions/anchor"
        },
        "first_part": {
          "$ref": "#/definitions/first_part"
        },
        "once": {
          "$ref": "#/definitions/once"
        },
        "tiers": {
          "$ref": "#/definitions/tiers"
        },
        "prorate": {
          "$ref": "#/definitions/prorate"
        },
        "billed": {
          "$ref": "#/definitions/billed"
        },
        "resets": {
          "$ref": "#/definitions/resets"
        },
        "discount": {
          "$ref": "#/definitions/discount"
        },
        "maximum": {
          "$ref": "#/definitions/maximum"
        },
        "minimum": {
          "$ref": "#/definitions/minimum"
        }
      }
    },
    "volume_charge": {
      "title": "volume charge",
      "description": "The tier that the whole quantity reaches prices all of it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "model",
        "tiers"
      ],
      "properties": {
        "model": {
          "const": "volume"
        },
        "meter": {
          "$ref": "#/definitions/meter"
        },
        "included": {
          "$ref": "#/definitions/order_reference"
        },
        "quantity": {
          "$ref": "#/definitions/order_reference"
        },
        "every": {
          "$ref": "#/definitions/every"
        },
        "anchor": {
          "$ref": "#/definitions/anchor"
        },
        "first_part": {
          "$ref": "#/definitions/first_part"
        },
        "once": {
          "$ref": "#/definitions/once"
        },
        "tiers": {
          "$ref": "#/definitions/tiers"
        },
        "prorate": {
          "$ref": "#/definitions/prorate"
        },
        "billed": {
          "$ref": "#/definitions/billed"
        },
        "resets": {
          "$ref": "#/definitions/resets"
        },
        "discount": {
          "$ref": "#/definitions/discount"
        },
        "maximum": {
          "$ref": "#/definitions/maximum"
        },
        "minimum": {
          "$ref": "#/definitions/minimum"
        }
      }
    },
    "acceptance": {
      "title": "accepted warning",
      "description": "The code of a warning, and why what it tells is meant.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "problem",
        "why"
      ],
      "properties": {
        "problem": {
          "title": "code of a warning",
          "description": "As `tariff check` prints it behind `warning`. Errors cannot be accepted.",
          "enum": [
            "assumption-dropped",
            "charge-currency-changed",
            "charge-unit-changed",
            "cohort-unused",
            "month-ambiguous",
            "part-beyond-window",
            "price-change-large",
            "price-nearly-equal",
            "price-rises-with-volume",
            "promise-overridden",
            "prorate-none-meets-switch",
            "rounding-changed",
            "rounding-coarser-than-price",
            "rounding-finer-than-currency",
            "row-never-applies",
            "switch-back-unlike",
            "switch-undoable",
            "tier-without-effect",
            "volume-cliff"
          ],
          "examples": [
            "volume-cliff"
          ]
        },
        "why": {
          "title": "reason",
          "description": "Why it is meant.",
          "type": "string",
          "minLength": 1,
          "maxLength": 4000,
          "examples": [
            "The price list has this step, and sales has it in writing."
          ]
        }
      },
      "examples": [
        {
          "problem": "volume-cliff",
          "why": "The price list has this step, and sales has it in writing."
        }
      ]
    },
    "existing_contracts_row": {
      "title": "row of existing contracts",
      "description": "Which orders, and when they switch.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "when",
        "switch"
      ],
      "properties": {
        "when": {
          "title": "cohort name",
          "description": "in_trial, bought_ahead, otherwise, or a cohort of this file.",
          "type": "string",
          "pattern": "^(in_trial|bought_ahead|otherwise|[a-z][a-z0-9]*(-[a-z0-9]+)*)$",
          "maxLength": 60,
          "examples": [
            "in_trial",
            "bought_ahead",
            "otherwise"
          ]
        },
        "switch": {
          "title": "switch moment",
          "description": "When these orders switch: on_effective_date, at_trial_end, at_order_end, at_order_start, `on <date>`, `after <ISO 8601 duration>` from the effective date, or never.",
          "type": "string",
          "pattern": "^(on_effective_date|at_trial_end|at_order_end|at_order_start|never|on [0-9]{4}-[0-9]{2}-[0-9]{2}|after P[0-9YMWDTHS]+)$",
          "maxLength": 60,
          "format": "tariff-switch",
          "examples": [
            "on_effective_date",
            "at_order_end",
            "on 2027-01-01",
            "after P3M"
          ]
        },
        "why": {
          "title": "reason",
          "description": "Why these orders switch then.",
          "type": "string",
          "minLength": 1,
          "maxLength": 4000,
          "examples": [
            "Orders keep their terms to their end."
          ]
        }
      }
    },
    "condition": {
      "title": "condition",
      "description": "All of its entries hold. An entry is a fact with its test, or all, any, not over conditions. Facts: started, bought, order_from, order_until (dates), in_trial, bought_ahead (true or false), contract (its id), order.<quantity>, and the product's attributes.",
      "type": "object",
      "minProperties": 1,
      "maxProperties": 20,
      "properties": {
        "all": {
          "title": "list of conditions",
          "description": "Every one of these holds.",
          "type": "array",
          "minItems": 1,
          "maxItems": 20,
          "items": {
            "$ref": "#/definitions/condition"
          }
        },
        "any": {
          "title": "list of conditions",
          "description": "At least one of these holds.",
          "type": "array",
          "minItems": 1,
          "maxItems": 20,
          "items": {
            "$ref": "#/definitions/condition"
          }
        },
        "not": {
          "$ref": "#/definitions/condition"
        },
        "in_trial": {
          "title": "true or false",
          "description": "A trial runs on the effective date.",
          "type": "boolean"
        },
        "bought_ahead": {
          "title": "true or false",
          "description": "The order starts after the effective date.",
          "type": "boolean"
        }
      },
      "additionalProperties": {
        "$ref": "#/definitions/fact_test"
      },
      "examples": [
        {
          "started": {
            "before": "2025-01-01"
          }
        }
      ]
    },
    "fact_test": {
      "title": "test of a fact",
      "description": "Dates: before, on_or_after. Texts: in, not_in. Quantities: at_least, at_most, more_than, less_than. Several tests hold together.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "properties": {
        "before": {
          "$ref": "request.schema.json#/definitions/moment"
        },
        "on_or_after": {
          "$ref": "request.schema.json#/definitions/moment"
        },
        "in": {
          "$ref": "#/definitions/texts"
        },
        "not_in": {
          "$ref": "#/definitions/texts"
        },
        "at_least": {
          "$ref": "request.schema.json#/definitions/quantity"
        },
        "at_most": {
          "$ref": "request.schema.json#/definitions/quantity"
        },
        "more_than": {
          "$ref": "request.schema.json#/definitions/quantity"
        },
        "less_than": {
          "$ref": "request.schema.json#/definitions/quantity"
        }
      },
      "examples": [
        {
          "before": "2025-01-01"
        },
        {
          "in": [
            "eu"
          ]
        }
      ]
    },
    "texts": {
      "title": "list of texts",
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
        "title": "text",
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "examples": [
          "eu"
        ]
      }
    },
    "example": {
      "title": "example",
      "description": "A contract with usage and the result it must give. Without `contract` it is one bought at the period's start; without `period` it is the effective day.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name"
      ],
      "properties": {
        "name": {
          "title": "example name",
          "description": "What the example shows, as a sentence.",
          "type": "string",
          "minLength": 1,
          "maxLength": 200,
          "examples": [
            "600,000 checks touch all three tiers"
          ]
        },
        "contract": {
          "$ref": "#/definitions/example_contract"
        },
        "order": {
          "description": "For a tariff sold by order: the quantities of one order bought at the period's start for exactly the period. Instead of `contract`.",
          "allOf": [
            {
              "$ref": "request.schema.json#/definitions/quantities"
            }
          ]
        },
        "period": {
          "title": "period",
          "description": "From a date or instant (included) to another (excluded).",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2}))? to [0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2}))?$",
          "maxLength": 80,
          "format": "tariff-period",
          "examples": [
            "2026-06-02 to 2026-07-02"
          ]
        },
        "usage_from": {
          "description": "Since when the usage is complete; the period's start unless given.",
          "allOf": [
            {
              "$ref": "request.schema.json#/definitions/moment"
            }
          ]
        },
        "usage": {
          "title": "usage",
          "description": "By meter: a quantity used at the period's start, or `20 per day` on every day of the period. Or a list of rows as in a request.",
          "type": [
            "object",
            "array"
          ],
          "maxProperties": 100,
          "propertyNames": {
            "$ref": "request.schema.json#/definitions/name"
          },
          "additionalProperties": {
            "title": "quantity, or quantity per day",
            "type": [
              "string",
              "integer"
            ],
            "minimum": 0,
            "maximum": 9007199254740991,
            "pattern": "^(0|[1-9][0-9]*(_[0-9]+)*)(\\.[0-9]{1,12})?( per day)?$",
            "format": "tariff-usage-quantity",
            "examples": [
              "600_000",
              "20 per day"
            ]
          },
          "maxItems": 10000,
          "items": {
            "$ref": "request.schema.json#/definitions/usage_row"
          },
          "examples": [
            {
              "scanned-instances": "20 per day"
            }
          ]
        },
        "at": {
          "description": "The instant at which `version` and `next_switch` are expected; the period's start unless given.",
          "allOf": [
            {
              "$ref": "request.schema.json#/definitions/moment"
            }
          ]
        },
        "version": {
          "description": "Expected: the effective date of the version that applies at `at`.",
          "allOf": [
            {
              "$ref": "request.schema.json#/definitions/date"
            }
          ]
        },
        "next_switch": {
          "title": "next switch",
          "description": "Expected: when, after `at`, the contract next moves to another version; `none` if it does not.",
          "type": "string",
          "pattern": "^(none|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2}))?)$",
          "maxLength": 40,
          "format": "tariff-next-switch",
          "examples": [
            "2026-06-10",
            "none"
          ]
        },
        "amount": {
          "description": "Expected: what is billed in the period, after rounding.",
          "allOf": [
            {
              "$ref": "#/definitions/amount"
            }
          ]
        },
        "exact": {
          "description": "Expected: what the lines of the period add up to before rounding.",
          "allOf": [
            {
              "$ref": "#/definitions/amount"
            }
          ]
        },
        "lines": {
          "title": "expected lines",
          "description": "Expected: the exact amount of each named charge in the period.",
          "type": "object",
          "minProperties": 1,
          "maxProperties": 100,
          "propertyNames": {
            "$ref": "request.schema.json#/definitions/name"
          },
          "additionalProperties": {
            "$ref": "#/definitions/amount"
          },
          "examples": [
            {
              "overage": "4.392 USD"
            }
          ]
        },
        "problem": {
          "title": "problem code",
          "description": "Expected: the code of the problem with which the contract or usage is refused.",
          "type": "string",
          "pattern": "^[a-z]+(-[a-z]+)*$",
          "maxLength": 60,
          "examples": [
            "early-switch-not-allowed"
          ]
        }
      }
    },
    "example_contract": {
      "title": "contract",
      "description": "As in a request, without id and tariff: orders are on this file's tariff unless they name another one of the product.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "properties": {
        "started": {
          "$ref": "request.schema.json#/definitions/moment"
        },
        "orders": {
          "$ref": "request.schema.json#/definitions/orders"
        },
        "trial": {
          "$ref": "request.schema.json#/definitions/interval"
        },
        "ended": {
          "$ref": "request.schema.json#/definitions/moment"
        },
        "switched": {
          "$ref": "request.schema.json#/definitions/switched"
        },
        "attributes": {
          "$ref": "request.schema.json#/definitions/attributes"
        }
      }
    },
    "anchor": {
      "title": "anchor",
      "description": "From where parts are counted. order_start (also without this key): from the order's start. calendar: with the calendar's days, weeks (from Monday), months, quarters, years. day 15: on that day of the month, clamped at short months.",
      "type": "string",
      "maxLength": 12,
      "pattern": "^(order_start|calendar|day ([1-9]|[12][0-9]|3[01]))$",
      "examples": [
        "order_start",
        "calendar",
        "day 15"
      ]
    },
    "first_part": {
      "title": "first part",
      "description": "Without proration, and not anchored on the order's start: whether the part in which an order begins is billed whole or is free.",
      "enum": [
        "whole",
        "free"
      ],
      "examples": [
        "whole"
      ]
    },
    "once": {
      "title": "one-time purchase",
      "description": "Billed once: at the start of each order, or of the contract's first order on this tariff.",
      "enum": [
        "at_order_start",
        "at_first_order"
      ],
      "examples": [
        "at_order_start"
      ]
    },
    "percent": {
      "title": "percent",
      "description": "A share in percent: more than 0, at most 100.",
      "type": [
        "string",
        "integer"
      ],
      "exclusiveMinimum": 0,
      "maximum": 100,
      "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{1,12})?$",
      "format": "tariff-percent",
      "examples": [
        10,
        "12.5"
      ]
    },
    "discount": {
      "title": "discount",
      "description": "A percentage off, from a date (included) until a date (excluded).",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "percent"
      ],
      "properties": {
        "percent": {
          "$ref": "#/definitions/percent"
        },
        "from": {
          "description": "The first day of the discount; without it, from the beginning on.",
          "allOf": [
            {
              "$ref": "request.schema.json#/definitions/date"
            }
          ]
        },
        "until": {
          "description": "The first day without it; without this key it does not end.",
          "allOf": [
            {
              "$ref": "request.schema.json#/definitions/date"
            }
          ]
        }
      },
      "examples": [
        {
          "percent": 10,
          "from": "2026-01-01",
          "until": "2026-07-01"
        }
      ]
    },
    "commitment": {
      "title": "commitment",
      "description": "An amount that what is billed in each window may not exceed, or not fall short of.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "amount",
        "per",
        "prorate"
      ],
      "properties": {
        "amount": {
          "$ref": "#/definitions/amount"
        },
        "per": {
          "title": "window",
          "description": "The window of the commitment: a calendar day, month or year in `time_zone`, or the order.",
          "enum": [
            "day",
            "month",
            "year",
            "order"
          ],
          "examples": [
            "month"
          ]
        },
        "prorate": {
          "title": "proration of the commitment",
          "description": "Whether a window that a switch, an order's edge or a free trial cuts has the whole amount (none), or its share by days or seconds.",
          "enum": [
            "none",
            "by_day",
            "by_second"
          ],
          "examples": [
            "by_day"
          ]
        }
      },
      "examples": [
        {
          "amount": "100.00 USD",
          "per": "month",
          "prorate": "by_day"
        }
      ]
    },
    "maximum": {
      "description": "The most that is billed in each window.",
      "allOf": [
        {
          "$ref": "#/definitions/commitment"
        }
      ]
    },
    "minimum": {
      "description": "The least that is billed in each window; what is missing falls due when it ends.",
      "allOf": [
        {
          "$ref": "#/definitions/commitment"
        }
      ]
    },
    "statement_terms": {
      "title": "statement terms",
      "description": "Adjustments of all charges together: a discount, a maximum, a minimum.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "properties": {
        "discount": {
          "$ref": "#/definitions/discount"
        },
        "maximum": {
          "$ref": "#/definitions/maximum"
        },
        "minimum": {
          "$ref": "#/definitions/minimum"
        }
      },
      "examples": [
        {
          "minimum": {
            "amount": "100.00 USD",
            "per": "month",
            "prorate": "none"
          }
        }
      ]
    }
  }
};
