// swift-format-ignore-file
/// The record's JSON Schema, as it stands in config/record.schema.json. Written by deploy/embed-schema; not to be edited here.
enum RecordSchema {
    static let json = ###"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:copydesk:enriched-article:1",
          "title": "Enriched article, version 1",
          "description": "One JSON object for each article. Offsets are start and end in Unicode code points, end-exclusive, into the record's own text, except under raw, where they count code points of the decoded input. Keys stand in the order below. What was computed and is empty is [] or null; what was not computed is absent. Readers ignore fields they do not know.",
          "type": "object",
          "required": [
            "schema",
            "id",
            "url",
            "publisher",
            "byline",
            "dateline",
            "published",
            "language",
            "headline",
            "text",
            "blocks",
            "removed",
            "sentences",
            "fingerprint",
            "quality",
            "pipeline"
          ],
          "properties": {
            "schema": {
              "const": "enriched-article/1"
            },
            "id": {
              "type": "string",
              "minLength": 1,
              "description": "The input's id if it has one, else sha256: and the digest of the raw payload in hexadecimal."
            },
            "url": {
              "type": [
                "string",
                "null"
              ]
            },
            "publisher": {
              "type": [
                "string",
                "null"
              ]
            },
            "byline": {
              "type": "array",
              "items": {
                "type": "string",
                "minLength": 1
              },
              "description": "The authors' names."
            },
            "dateline": {
              "oneOf": [
                {
                  "type": "null"
                },
                {
                  "type": "object",
                  "required": [
                    "place",
                    "agency",
                    "span"
                  ],
                  "properties": {
                    "place": {
                      "type": "string"
                    },
                    "agency": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "span": {
                      "$ref": "#/$defs/span"
                    }
                  }
                }
              ],
              "description": "Where and through which agency the article was filed, when its text opens with that."
            },
            "published": {
              "oneOf": [
                {
                  "type": "null"
                },
                {
                  "type": "object",
                  "required": [
                    "value",
                    "granularity",
                    "origin"
                  ],
                  "properties": {
                    "value": {
                      "type": "string",
                      "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$",
                      "description": "ISO 8601."
                    },
                    "granularity": {
                      "enum": [
                        "second",
                        "minute",
                        "day",
                        "month",
                        "year"
                      ]
                    },
                    "origin": {
                      "enum": [
                        "envelope",
                        "metadata",
                        "url",
                        "text"
                      ]
                    }
                  }
                }
              ]
            },
            "language": {
              "type": "object",
              "required": [
                "tag",
                "confidence",
                "reliable"
              ],
              "properties": {
                "tag": {
                  "type": "string",
                  "description": "BCP 47; und when it cannot be told."
                },
                "confidence": {
                  "$ref": "#/$defs/confidence"
                },
                "reliable": {
                  "type": "boolean"
                }
              }
            },
            "headline": {
              "oneOf": [
                {
                  "type": "null"
                },
                {
                  "$ref": "#/$defs/text_span"
                }
              ]
            },
            "text": {
              "type": "string",
              "description": "The cleaned article: headline, then paragraphs, joined by one blank line."
            },
            "blocks": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "role",
                  "start",
                  "end",
                  "edits"
                ],
                "properties": {
                  "role": {
                    "enum": [
                      "headline",
                      "paragraph",
                      "subheading",
                      "list",
                      "blockquote"
                    ]
                  },
                  "start": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "end": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "raw": {
                    "$ref": "#/$defs/span",
                    "description": "Absent in a page, and for a headline that came with the envelope only."
                  },
                  "node": {
                    "$ref": "#/$defs/node",
                    "description": "Absent in a text, and for a headline that stands in a page's metadata only."
                  },
                  "edits": {
                    "type": "array",
                    "description": "What was changed between the raw text and the clean; replaying them on the raw text gives the block. In a page, raw counts the code points of the block's own text as it stood there, white space collapsed.",
                    "items": {
                      "type": "object",
                      "required": [
                        "op",
                        "raw",
                        "new",
                        "reason"
                      ],
                      "properties": {
                        "op": {
                          "enum": [
                            "insert",
                            "delete",
                            "replace"
                          ]
                        },
                        "raw": {
                          "$ref": "#/$defs/span"
                        },
                        "new": {
                          "type": "string"
                        },
                        "reason": {
                          "enum": [
                            "missing_space",
                            "doubled_space",
                            "hard_wrap",
                            "unbalanced_quote_mark",
                            "soft_hyphen",
                            "zero_width",
                            "control_character",
                            "mojibake"
                          ]
                        }
                      }
                    }
                  }
                }
              }
            },
            "removed": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "text",
                  "reason",
                  "confidence"
                ],
                "oneOf": [
                  {
                    "required": [
                      "raw"
                    ]
                  },
                  {
                    "required": [
                      "node"
                    ]
                  }
                ],
                "properties": {
                  "raw": {
                    "$ref": "#/$defs/span",
                    "description": "Where it stood in a text."
                  },
                  "node": {
                    "$ref": "#/$defs/node",
                    "description": "Where it stood in a page."
                  },
                  "text": {
                    "type": "string",
                    "description": "In a page, one line for each block of it."
                  },
                  "reason": {
                    "enum": [
                      "caption",
                      "photo_credit",
                      "related_link",
                      "navigation",
                      "advertisement",
                      "subscription",
                      "social",
                      "byline",
                      "timestamp",
                      "author_bio",
                      "legal",
                      "comment",
                      "duplicate",
                      "other_story"
                    ]
                  },
                  "confidence": {
                    "$ref": "#/$defs/confidence"
                  }
                }
              }
            },
            "sentences": {
              "type": "array",
              "items": {
                "type": "array",
                "prefixItems": [
                  {
                    "type": "integer",
                    "minimum": 0
                  },
                  {
                    "type": "integer",
                    "minimum": 0
                  }
                ],
                "minItems": 2,
                "maxItems": 2
              },
              "description": "Spans, in order, never across blocks."
            },
            "entities": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "id",
                  "type",
                  "name",
                  "aliases",
                  "salience",
                  "mentions"
                ],
                "properties": {
                  "id": {
                    "type": "string",
                    "minLength": 1,
                    "description": "e1, e2, ...; other fields refer to it."
                  },
                  "type": {
                    "enum": [
                      "PERSON",
                      "NORP",
                      "FAC",
                      "ORG",
                      "GPE",
                      "LOC",
                      "PRODUCT",
                      "EVENT",
                      "WORK_OF_ART",
                      "LAW",
                      "LANGUAGE"
                    ]
                  },
                  "name": {
                    "type": "string",
                    "description": "The fullest name in the article; a place's is the gazetteer's."
                  },
                  "aliases": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    }
                  },
                  "country": {
                    "type": "string",
                    "pattern": "^[A-Z]{3}$",
                    "description": "ISO 3166-1 alpha-3, as far as the article tells."
                  },
                  "kb": {
                    "type": "object",
                    "properties": {
                      "geonames": {
                        "type": "integer",
                        "minimum": 1
                      },
                      "iso3166": {
                        "type": "string",
                        "pattern": "^[A-Z]{2}$",
                        "description": "ISO 3166-1 alpha-2."
                      }
                    },
                    "additionalProperties": false
                  },
                  "geo": {
                    "type": "object",
                    "required": [
                      "lat",
                      "lon",
                      "feature",
                      "confidence"
                    ],
                    "properties": {
                      "lat": {
                        "type": "number",
                        "minimum": -90,
                        "maximum": 90
                      },
                      "lon": {
                        "type": "number",
                        "minimum": -180,
                        "maximum": 180
                      },
                      "feature": {
                        "enum": [
                          "country",
                          "division",
                          "district",
                          "city",
                          "continent",
                          "region",
                          "island",
                          "mountains",
                          "mountain",
                          "river",
                          "lake",
                          "sea"
                        ]
                      },
                      "confidence": {
                        "$ref": "#/$defs/confidence"
                      }
                    },
                    "additionalProperties": false,
                    "description": "Degrees north and east, WGS 84."
                  },
                  "salience": {
                    "type": "number",
                    "minimum": 0,
                    "maximum": 1,
                    "description": "1 for the most salient entity of the article."
                  },
                  "roles": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    },
                    "description": "Offices and occupations, in the article's words."
                  },
                  "affiliations": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    },
                    "description": "Ids of the organisations the article gives a person an office in."
                  },
                  "members": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    },
                    "description": "Ids of the members of a group."
                  },
                  "mentions": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "object",
                      "required": [
                        "start",
                        "end",
                        "text",
                        "kind"
                      ],
                      "properties": {
                        "start": {
                          "type": "integer",
                          "minimum": 0
                        },
                        "end": {
                          "type": "integer",
                          "minimum": 0
                        },
                        "text": {
                          "type": "string"
                        },
                        "kind": {
                          "enum": [
                            "name",
                            "nominal",
                            "pronoun"
                          ]
                        },
                        "usage": {
                          "enum": [
                            "literal",
                            "associative",
                            "metonymic",
                            "demonym"
                          ]
                        },
                        "confidence": {
                          "$ref": "#/$defs/confidence",
                          "description": "Of nominal and pronoun mentions, which are guesses."
                        }
                      }
                    }
                  }
                }
              },
              "description": "One for each real thing, the named ones in the order of first mention, then those that only an event describes. Absent without the language model, and in other languages than English."
            },
            "quotes": {
              "type": "array",
              "description": "Who said, thought or meant what, in the order of the text; roles as in PARC 3 and PolNeAR. Absent without the language model, and in other languages than English.",
              "items": {
                "type": "object",
                "required": [
                  "id",
                  "kind",
                  "start",
                  "end",
                  "content",
                  "flags",
                  "confidence"
                ],
                "properties": {
                  "id": {
                    "type": "string",
                    "pattern": "^q[1-9][0-9]*$"
                  },
                  "kind": {
                    "enum": [
                      "direct",
                      "indirect",
                      "mixed"
                    ],
                    "description": "Whether all, none or some of the content stands between quotation marks."
                  },
                  "start": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "end": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "With the marks of a direct quotation."
                  },
                  "content": {
                    "oneOf": [
                      {
                        "$ref": "#/$defs/text_span"
                      },
                      {
                        "type": "array",
                        "items": {
                          "$ref": "#/$defs/text_span"
                        },
                        "minItems": 2
                      }
                    ],
                    "description": "Without the marks; several spans when the cue or a paragraph's end interrupts it."
                  },
                  "cue": {
                    "$ref": "#/$defs/text_span"
                  },
                  "speaker": {
                    "type": "object",
                    "required": [
                      "mention"
                    ],
                    "properties": {
                      "entity": {
                        "type": "string"
                      },
                      "mention": {
                        "$ref": "#/$defs/text_span"
                      }
                    },
                    "additionalProperties": false,
                    "description": "Absent when nothing tells who it is."
                  },
                  "addressee": {
                    "type": "string",
                    "description": "The entity that is spoken to."
                  },
                  "via": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    },
                    "minItems": 1,
                    "description": "The entities through whom it is reported, the nearest first."
                  },
                  "parent": {
                    "type": "string",
                    "description": "The quotation that this one stands in."
                  },
                  "flags": {
                    "type": "array",
                    "items": {
                      "enum": [
                        "orphan_quote",
                        "unbalanced_quotes",
                        "speaker_not_in_same_paragraph",
                        "hearsay",
                        "negated"
                      ]
                    }
                  },
                  "confidence": {
                    "$ref": "#/$defs/confidence"
                  }
                },
                "additionalProperties": false
              }
            },
            "times": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "id",
                  "start",
                  "end",
                  "text",
                  "type",
                  "value"
                ],
                "properties": {
                  "id": {
                    "type": "string",
                    "pattern": "^t[1-9][0-9]*$",
                    "description": "t1, t2, ... in the order of the text; other fields refer to it."
                  },
                  "start": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "end": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "text": {
                    "type": "string",
                    "minLength": 1
                  },
                  "type": {
                    "enum": [
                      "DATE",
                      "TIME",
                      "DURATION",
                      "SET"
                    ]
                  },
                  "value": {
                    "type": "string",
                    "minLength": 1,
                    "description": "ISO 8601 with TimeML's additions: 2018-04-19, 2018-W15, 2017-Q4, 199 (the 1990s), 18 (the nineteenth century), 2018-04-19TMO, P3W, PXD, PAST_REF; X stands for each digit that is not known."
                  },
                  "mod": {
                    "enum": [
                      "START",
                      "MID",
                      "END",
                      "APPROX",
                      "BEFORE",
                      "AFTER",
                      "ON_OR_BEFORE",
                      "ON_OR_AFTER",
                      "LESS_THAN",
                      "MORE_THAN",
                      "EQUAL_OR_LESS",
                      "EQUAL_OR_MORE"
                    ]
                  },
                  "quant": {
                    "enum": [
                      "EVERY",
                      "EACH"
                    ],
                    "description": "Of a set."
                  },
                  "freq": {
                    "type": "string",
                    "description": "Of a set: 2X for twice."
                  },
                  "interval": {
                    "type": "object",
                    "required": [
                      "start",
                      "end"
                    ],
                    "properties": {
                      "start": {
                        "type": "string"
                      },
                      "end": {
                        "type": "string"
                      }
                    },
                    "additionalProperties": false,
                    "description": "The first and the last day, both included; of a clock time the minute, with its zone where the text gives one."
                  },
                  "anchor": {
                    "type": "string",
                    "pattern": "^(published|t[1-9][0-9]*)$",
                    "description": "What a relative expression was resolved against: the publication date, or another time."
                  }
                },
                "additionalProperties": false
              },
              "description": "TimeML TIMEX3, in the order of the text. Of English articles; without a publication date relative expressions keep an X."
            },
            "amounts": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "start",
                  "end",
                  "text",
                  "kind",
                  "value",
                  "unit"
                ],
                "properties": {
                  "start": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "end": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "text": {
                    "type": "string",
                    "minLength": 1
                  },
                  "kind": {
                    "enum": [
                      "money",
                      "percent",
                      "quantity",
                      "cardinal"
                    ]
                  },
                  "value": {
                    "type": "number",
                    "description": "1200000 for 1.2 million, 42 for 42 percent."
                  },
                  "unit": {
                    "type": [
                      "string",
                      "null"
                    ],
                    "description": "Of money the ISO 4217 code, of a percentage % or pp (percentage points), of a quantity the unit: km, mi/h, km2, kg, bbl, Cel, year (an age); null for a count."
                  }
                },
                "additionalProperties": false
              },
              "description": "Amounts that are no times, in the order of the text. Of English articles."
            },
            "events": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "id",
                  "type",
                  "quad",
                  "actors",
                  "recipients",
                  "mentions",
                  "attribution",
                  "realis",
                  "confidence"
                ],
                "properties": {
                  "id": {
                    "type": "string",
                    "minLength": 1
                  },
                  "type": {
                    "enum": [
                      "AGREE",
                      "CONSULT",
                      "SUPPORT",
                      "CONCEDE",
                      "COOPERATE",
                      "AID",
                      "RETREAT",
                      "REQUEST",
                      "ACCUSE",
                      "REJECT",
                      "THREATEN",
                      "PROTEST",
                      "SANCTION",
                      "MOBILIZE",
                      "COERCE",
                      "ASSAULT"
                    ],
                    "description": "PLOVER's event types."
                  },
                  "mode": {
                    "type": "string",
                    "description": "The finer kind: investigate, expel, phone."
                  },
                  "cameo": {
                    "type": "string",
                    "pattern": "^[0-9]{2,4}$",
                    "description": "The code of the CAMEO scheme."
                  },
                  "quad": {
                    "enum": [
                      1,
                      2,
                      3,
                      4
                    ],
                    "description": "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."
                  },
                  "actors": {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/participant"
                    },
                    "description": "Who acts; of meetings and agreements everybody, and then recipients is empty."
                  },
                  "recipients": {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/participant"
                    }
                  },
                  "time": {
                    "type": "object",
                    "required": [
                      "ref",
                      "start",
                      "end"
                    ],
                    "properties": {
                      "ref": {
                        "type": [
                          "string",
                          "null"
                        ],
                        "description": "Id of the time expression."
                      },
                      "start": {
                        "type": [
                          "string",
                          "null"
                        ]
                      },
                      "end": {
                        "type": [
                          "string",
                          "null"
                        ]
                      }
                    }
                  },
                  "place": {
                    "type": "string",
                    "description": "Id of the entity where it happens."
                  },
                  "mentions": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "$ref": "#/$defs/text_span"
                    }
                  },
                  "attribution": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": [
                        "mention",
                        "source"
                      ],
                      "properties": {
                        "mention": {
                          "type": "integer",
                          "minimum": 0,
                          "description": "Index into mentions."
                        },
                        "source": {
                          "oneOf": [
                            {
                              "const": "narrator"
                            },
                            {
                              "type": "array",
                              "minItems": 1,
                              "items": {
                                "type": "string"
                              },
                              "description": "Ids of the entities that are reported to say so, the nearest first."
                            }
                          ]
                        }
                      }
                    }
                  },
                  "realis": {
                    "enum": [
                      "actual",
                      "negated",
                      "hypothetical",
                      "future",
                      "general"
                    ],
                    "description": "Whether the text says that it happened."
                  },
                  "confidence": {
                    "$ref": "#/$defs/confidence"
                  }
                }
              },
              "description": "Who did what to whom, one entry for each event with all its mentions, in the order of first mention. Absent without the language model, and in other languages than English."
            },
            "fingerprint": {
              "type": "object",
              "required": [
                "simhash",
                "minhash",
                "shingles",
                "exact"
              ],
              "description": "The body's words (headline left out), ASCII letters lower-cased, letters and digits only, apostrophes dropped, one space between words. Shingles are three consecutive words (all of them when there are fewer), their UTF-8 bytes hashed by FNV-1a (64 bit) and mixed by the finalizer of SplitMix64 (shifts 30, 27, 31; multipliers BF58476D1CE4E5B9, 94D049BB133111EB). Each different hash counts once.",
              "properties": {
                "simhash": {
                  "type": "string",
                  "pattern": "^[0-9a-f]{16}$",
                  "description": "Bit i is set when more shingle hashes have it than not (Charikar 2002)."
                },
                "minhash": {
                  "type": "array",
                  "minItems": 112,
                  "maxItems": 112,
                  "items": {
                    "type": "integer",
                    "minimum": 0,
                    "maximum": 4294967295
                  },
                  "description": "Place i is the least of ((a_i * hash + b_i) mod 2^64) >> 32 over the shingle hashes; 4294967295 for none. SplitMix64 from the seed 1 gives first all a (made odd), then all b (Broder 1997; Dietzfelbinger 1996)."
                },
                "shingles": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "How many different shingles there are."
                },
                "exact": {
                  "type": "string",
                  "pattern": "^[0-9a-f]{64}$",
                  "description": "SHA-256 of the normalised words."
                }
              }
            },
            "quality": {
              "type": "object",
              "required": [
                "decision",
                "flags",
                "metrics"
              ],
              "properties": {
                "decision": {
                  "enum": [
                    "emit",
                    "emit_with_warnings",
                    "reject"
                  ],
                  "description": "Advice to readers: reject with a flag of severity error, emit_with_warnings with one of severity warn."
                },
                "flags": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "code",
                      "severity"
                    ],
                    "properties": {
                      "code": {
                        "enum": [
                          "invalid_utf8",
                          "implausible_date",
                          "boilerplate_removed",
                          "missing_space",
                          "unbalanced_quotes",
                          "orphan_quote",
                          "mojibake_repaired",
                          "no_url",
                          "no_byline",
                          "no_headline",
                          "no_publication_date",
                          "publication_date_uncertain",
                          "too_short",
                          "not_prose",
                          "truncated",
                          "synonym_spin",
                          "unsupported_language"
                        ]
                      },
                      "severity": {
                        "enum": [
                          "info",
                          "warn",
                          "error"
                        ]
                      },
                      "spans": {
                        "type": "array",
                        "items": {
                          "oneOf": [
                            {
                              "type": "object",
                              "required": [
                                "raw"
                              ],
                              "properties": {
                                "raw": {
                                  "$ref": "#/$defs/span"
                                }
                              },
                              "additionalProperties": false
                            },
                            {
                              "$ref": "#/$defs/span"
                            }
                          ],
                          "description": "In code points of the text, or of the raw text."
                        }
                      }
                    }
                  }
                },
                "metrics": {
                  "type": "object",
                  "required": [
                    "raw_chars",
                    "text_chars",
                    "removed_chars",
                    "removed_ratio",
                    "words",
                    "blocks",
                    "removed"
                  ],
                  "additionalProperties": {
                    "type": "number"
                  }
                }
              }
            },
            "pipeline": {
              "type": "object",
              "required": [
                "version",
                "model",
                "config"
              ],
              "properties": {
                "version": {
                  "type": "string"
                },
                "model": {
                  "type": "string",
                  "description": "Name, version and digest of the language model, or none."
                },
                "config": {
                  "type": "string",
                  "description": "Digest of the extraction options."
                }
              }
            }
          },
          "$defs": {
            "participant": {
              "type": "object",
              "required": [
                "entity",
                "mention"
              ],
              "properties": {
                "entity": {
                  "type": "string",
                  "description": "Id of the entity."
                },
                "country": {
                  "type": "string",
                  "pattern": "^[A-Z]{3}$"
                },
                "sector": {
                  "type": "string",
                  "pattern": "^[A-Z]{3}$",
                  "description": "PLOVER's sector: GOV, MIL, REB, OPP, CVL and so on."
                },
                "mention": {
                  "$ref": "#/$defs/span",
                  "description": "The words that name it here."
                }
              }
            },
            "node": {
              "type": "string",
              "pattern": "^/",
              "description": "The XPath of an element, or of the text that a block begins with. It is that of the parsed page, which has html, head and body, and in which scripts, styles, frames and other elements without text are not counted. Only the inner 48 steps are given."
            },
            "span": {
              "type": "object",
              "required": [
                "start",
                "end"
              ],
              "properties": {
                "start": {
                  "type": "integer",
                  "minimum": 0
                },
                "end": {
                  "type": "integer",
                  "minimum": 0
                }
              },
              "additionalProperties": false
            },
            "confidence": {
              "type": "number",
              "minimum": 0,
              "maximum": 1
            },
            "text_span": {
              "type": "object",
              "required": [
                "start",
                "end",
                "text"
              ],
              "properties": {
                "start": {
                  "type": "integer",
                  "minimum": 0
                },
                "end": {
                  "type": "integer",
                  "minimum": 0
                },
                "text": {
                  "type": "string"
                }
              }
            }
          }
        }
        """### + "\n"
}
