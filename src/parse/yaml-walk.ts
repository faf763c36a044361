import {
  type Alias,
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
import { type FilePlace, MOST_PROBLEMS, type Problem } from "../domain/problem.ts";
import { above, below, type Places } from "./places.ts";
import { quote } from "./scalar/misread.ts";
import { groupsAfter, isEmptyValue, nothing, scalarText, startOf } from "./yaml-nodes.ts";
import {
  aliasProblem,
  anchorProblem,
  commaProblem,
  depthProblem,
  duplicateProblem,
  emptyItemProblem,
  emptyProblem,
  keyProblem,
  mergeProblem,
  numberProblem,
  strayProblem,
  tagProblem,
} from "./yaml-slips.ts";
import type { YamlSource } from "./yaml-source.ts";

/** A file as plain JSON values, and where each stands. Numbers that are not plain integers keep their source text. */
export type YamlFile = { readonly value: unknown; readonly places: Places<FilePlace> };

/** The places of what is found are nearly in the order of the text, so that the first are among these. */
const MOST_KEPT = 10 * MOST_PROBLEMS;

/** The offsets of a scalar's text in the file, without its quotes. */
type TextSpan = { readonly start: number; readonly end: number };

const PLAIN_INTEGER = /^(0|-?[1-9][0-9]*)$/;
const PLAIN_DECIMAL = /^-?(0|[1-9][0-9]*)\.[0-9]+$/;
/** How far before a value its anchor and tag are looked for. */
const LONGEST_PROPERTIES = 300;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Turns a parsed document into plain values with places, and refuses what YAML reads as something else, and what is nested
 * more than `deepest` levels deep.
 */
export function walkYaml(
  document: Document,
  source: YamlSource,
  deepest: number,
): YamlFile | readonly Problem[] {
  const walk = new Walk(source, deepest);
  const value = walk.value(document.contents as Node, "");
  return walk.problems.length > 0 ? walk.problems : { value, places: walk.places() };
}

class Walk {
  readonly problems: Problem[] = [];
  readonly #deepest: number;
  #levelsLeft: number;
  readonly #text: string;
  readonly #placeAt: (offset: number) => FilePlace;
  readonly #values = new Map<string, FilePlace>();
  readonly #keys = new Map<string, FilePlace>();
  readonly #texts = new Map<string, TextSpan>();

  constructor({ text, placeAt }: YamlSource, deepest: number) {
    this.#levelsLeft = deepest;
    this.#deepest = deepest;
    this.#text = text;
    this.#placeAt = placeAt;
  }

  value(node: Node, pointer: string): unknown {
    const place = this.#placeAt(node.range?.[0] ?? 0);
    this.#values.set(pointer, place);
    if (isAlias(node)) return this.#refuse(aliasProblem(node.source, place));
    this.#properties(node);
    if (!isMap(node) && !isSeq(node)) return this.#scalar(node, pointer, place);
    if (this.#levelsLeft === 0) return this.#refuse(depthProblem(this.#deepest, place));
    this.#levelsLeft -= 1;
    const value = isMap(node) ? this.#map(node, pointer) : this.#list(node, pointer);
    this.#levelsLeft += 1;
    return value;
  }

  places(): Places<FilePlace> {
    const find = (map: Map<string, FilePlace>, pointer: string): FilePlace | undefined => map.get(pointer);
    const value = (pointer: string): FilePlace =>
      find(this.#values, pointer) ?? (pointer === "" ? this.#placeAt(0) : value(above(pointer)));
    const key = (pointer: string): FilePlace => find(this.#keys, pointer) ?? value(pointer);
    const within = (pointer: string, offset: number): FilePlace => {
      const span = this.#texts.get(pointer);
      return span ? this.#placeAt(this.#offsetIn(span, offset)) : value(pointer);
    };
    return { value, key, within };
  }

  /**
   * Where a character of a text stands: never behind its end, though escapes and folded lines are longer in the file than
   * they are read, and on a line that was folded away not before its first word.
   */
  #offsetIn({ start, end }: TextSpan, offset: number): number {
    const at = Math.min(start + offset, end);
    return at + Math.max(0, this.#text.slice(at, end).search(/[^ \r\n]/));
  }

  /** Anchors and tags stand before the text where their node begins. */
  #properties(node: Exclude<Node, Alias>): void {
    if (!node.anchor && !node.tag) return;
    const start = node.range?.[0] ?? 0;
    const before = this.#text.slice(Math.max(0, start - LONGEST_PROPERTIES), start);
    const anchor = /&\S+(?=\s+(!\S*\s+)?$)/.exec(before);
    const tag = /!\S*(?=\s+(&\S+\s+)?$)/.exec(before);
    const placeOf = (found: RegExpExecArray | null) =>
      this.#placeAt(start - before.length + (found?.index ?? before.length));
    if (node.anchor) this.#refuse(anchorProblem(node.anchor, placeOf(anchor)));
    if (node.tag) this.#refuse(tagProblem(tag?.[0] ?? node.tag, placeOf(tag)));
  }

  #refuse(problem: Problem): undefined {
    if (!this.#isFull()) this.problems.push(problem);
    return undefined;
  }

  #isFull(): boolean {
    return this.problems.length >= MOST_KEPT;
  }

  #map(map: YAMLMap, pointer: string): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    for (let n = 0; n < map.items.length && !this.#isFull(); n += 1) {
      const pair = map.items[n] as Pair; // the loop stays inside the list
      const groups = map.flow === true ? groupsAfter(map.items, n) : [];
      if (groups.length > 0) {
        const number = [scalarText(pair.value), ...groups].join(",");
        this.#refuse(commaProblem(number, this.#placeAt(startOf(pair.value))));
        n += groups.length;
      } else {
        const entry = this.#entry(pair, pointer);
        if (entry) entries.push(entry);
      }
    }
    return Object.fromEntries(entries);
  }

  #entry(pair: Pair, parent: string): [string, unknown] | undefined {
    const keyNode = pair.key as Node;
    const place = this.#placeAt(keyNode.range?.[0] ?? 0);
    if (!isScalar(keyNode)) return this.#refuse(keyProblem("a list or map cannot be a key", place));
    const key = keyNode.source ?? String(keyNode.value);
    if (key === "<<") return this.#refuse(mergeProblem(place));
    if (key === "") return this.#refuse(keyProblem("an empty text cannot be a key", place));
    if (FORBIDDEN.has(key)) {
      return this.#refuse(
        keyProblem(`${quote(key)} cannot be a key, since it means something else to JavaScript`, place),
      );
    }
    const pointer = below(parent, key);
    const first = this.#keys.get(pointer);
    if (first) return this.#refuse(duplicateProblem(key, place, first));
    this.#keys.set(pointer, place);
    if (!pair.value) return this.#refuse(strayProblem(key, place));
    if (isEmptyValue(pair.value)) return this.#refuse(emptyProblem(key, nothing(pair.value), place));
    return [key, this.value(pair.value as Node, pointer)];
  }

  #list(list: YAMLSeq, pointer: string): unknown[] {
    return list.items.map((item, index) => {
      if (this.#isFull()) return undefined;
      const at = below(pointer, index);
      if (isEmptyValue(item)) return this.#refuse(this.#emptyItem(item));
      return this.value(item as Node, at);
    });
  }

  #emptyItem(item: unknown): Problem {
    const { source, comment } = nothing(item);
    if (source !== "") return emptyProblem("-", { source, comment }, this.#placeAt(startOf(item)));
    return emptyItemProblem(this.#placeAt(Math.max(0, this.#text.lastIndexOf("-", startOf(item) - 1))));
  }

  #scalar(node: Node, pointer: string, place: FilePlace): unknown {
    if (!isScalar(node)) return undefined;
    const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
    const [start, end] = node.range ?? [0, 0];
    if (node.type === "PLAIN" || quoted)
      this.#texts.set(pointer, { start: quoted ? start + 1 : start, end: quoted ? end - 1 : end });
    if (typeof node.value !== "number") return node.value;
    const source = node.source ?? "";
    if (PLAIN_INTEGER.test(source)) return Number.isSafeInteger(node.value) ? node.value : source;
    if (PLAIN_DECIMAL.test(source)) return source;
    return this.#refuse(numberProblem(source, node.value, place));
  }
}
