import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { FilePlace, Problem } from "../domain/problem.ts";
import { above, below, type Places } from "./places.ts";
import { quote } from "./scalar/misread.ts";
import {
  aliasProblem,
  anchorProblem,
  commaProblem,
  emptyProblem,
  keyProblem,
  mergeProblem,
  numberProblem,
  tagProblem,
} from "./yaml-slips.ts";

/** A file as plain JSON values, and where each stands. Numbers that are not plain integers keep their source text. */
export type YamlFile = { readonly value: unknown; readonly places: Places<FilePlace> };

const PLAIN_INTEGER = /^-?(0|[1-9][0-9]*)$/;
const PLAIN_DECIMAL = /^-?(0|[1-9][0-9]*)\.[0-9]+$/;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Turns a parsed document into plain values with places, and refuses what YAML reads as something else. */
export function walkYaml(
  document: Document,
  placeAt: (offset: number) => FilePlace,
): YamlFile | readonly Problem[] {
  const walk = new Walk(placeAt);
  const value = walk.value(document.contents as Node, "");
  return walk.problems.length > 0 ? walk.problems : { value, places: walk.places() };
}

class Walk {
  readonly problems: Problem[] = [];
  readonly #placeAt: (offset: number) => FilePlace;
  readonly #values = new Map<string, FilePlace>();
  readonly #keys = new Map<string, FilePlace>();
  readonly #texts = new Map<string, number>();

  constructor(placeAt: (offset: number) => FilePlace) {
    this.#placeAt = placeAt;
  }

  value(node: Node, pointer: string): unknown {
    const place = this.#placeAt(node.range?.[0] ?? 0);
    this.#values.set(pointer, place);
    if (isAlias(node)) return this.#refuse(aliasProblem(node.source, place));
    if ("anchor" in node && node.anchor) this.#refuse(anchorProblem(String(node.anchor), place));
    if (node.tag) this.#refuse(tagProblem(place));
    if (isMap(node)) return this.#map(node, pointer);
    if (isSeq(node)) return this.#list(node, pointer);
    return this.#scalar(node, pointer, place);
  }

  places(): Places<FilePlace> {
    const find = (map: Map<string, FilePlace>, pointer: string): FilePlace | undefined => map.get(pointer);
    const value = (pointer: string): FilePlace =>
      find(this.#values, pointer) ?? (pointer === "" ? this.#placeAt(0) : value(above(pointer)));
    const key = (pointer: string): FilePlace => find(this.#keys, pointer) ?? value(pointer);
    const within = (pointer: string, offset: number): FilePlace => {
      const start = value(pointer);
      const lead = this.#texts.get(pointer);
      return lead === undefined ? start : { ...start, column: start.column + lead + offset };
    };
    return { value, key, within };
  }

  #refuse(problem: Problem): undefined {
    this.problems.push(problem);
    return undefined;
  }

  #map(map: YAMLMap, pointer: string): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    let before: Pair | undefined;
    for (const pair of map.items) {
      const entry = this.#entry(pair, { before, flow: map.flow === true, pointer });
      if (entry) entries.push(entry);
      before = pair;
    }
    return Object.fromEntries(entries);
  }

  #entry(
    pair: Pair,
    around: { before: Pair | undefined; flow: boolean; pointer: string },
  ): [string, unknown] | undefined {
    const keyNode = pair.key as Node;
    const place = this.#placeAt(keyNode.range?.[0] ?? 0);
    if (!isScalar(keyNode)) return this.#refuse(keyProblem("a list or map", place));
    const key = keyNode.source ?? String(keyNode.value);
    if (key === "<<") return this.#refuse(mergeProblem(place));
    if (FORBIDDEN.has(key)) return this.#refuse(keyProblem(quote(key), place));
    const beforeText = around.before && scalarText(around.before.value);
    if (around.flow && isEmptyValue(pair.value) && /^[0-9]/.test(key) && /^[0-9.]+$/.test(beforeText ?? "")) {
      return this.#refuse(commaProblem(beforeText ?? "", key, this.#placeAt(startOf(around.before?.value))));
    }
    const pointer = below(around.pointer, key);
    this.#keys.set(pointer, place);
    if (isEmptyValue(pair.value)) return this.#refuse(emptyProblem(key, place));
    return [key, this.value(pair.value as Node, pointer)];
  }

  #list(list: YAMLSeq, pointer: string): unknown[] {
    return list.items.map((item, index) => {
      const at = below(pointer, index);
      if (isEmptyValue(item)) return this.#refuse(emptyProblem("-", this.#placeAt(startOf(item))));
      return this.value(item as Node, at);
    });
  }

  #scalar(node: Node, pointer: string, place: FilePlace): unknown {
    if (!isScalar(node)) return undefined;
    const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
    if (node.type === "PLAIN" || quoted) this.#texts.set(pointer, quoted ? 1 : 0);
    if (typeof node.value !== "number") return node.value;
    const source = node.source ?? "";
    if (PLAIN_INTEGER.test(source)) return Number.isSafeInteger(node.value) ? node.value : source;
    if (PLAIN_DECIMAL.test(source)) return source;
    return this.#refuse(numberProblem(source, place));
  }
}

function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && value.value === null);
}

function scalarText(value: unknown): string | undefined {
  return isScalar(value) ? (value.source ?? String(value.value)) : undefined;
}

function startOf(value: unknown): number {
  return isScalar(value) ? (value.range?.[0] ?? 0) : 0;
}
