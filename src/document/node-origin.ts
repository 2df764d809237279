/** Origins of parsed nodes, worked out only when a message needs one. */
import { appendPointer } from '../json/pointer.ts';
import type { Origin, Position } from '../source/origin.ts';
import type { SourceFile } from '../source/source-file.ts';

/** The place of a node as offsets and a link to its parent; pointer, line and column are computed when read. */
export class NodeOrigin implements Origin {
  readonly #source: SourceFile;
  readonly #parent: NodeOrigin | undefined;
  readonly #token: string | number;
  readonly #from: number;
  #to: number;
  /** Kept once asked for: a finding's pointer is read several times, and each of its parents' is part of others. */
  #pointer: string | undefined;

  /** `token` is the key or index in the parent; `from` and `to` are offsets, `to` excluded. */
  constructor(source: SourceFile, parent: NodeOrigin | undefined, token: string | number, from: number, to: number) {
    this.#source = source;
    this.#parent = parent;
    this.#token = token;
    this.#from = from;
    this.#to = to;
  }

  /** The origin of a member, an element or a key of this map or list. */
  below(token: string | number, from: number, to: number): NodeOrigin {
    return new NodeOrigin(this.#source, this, token, from, to);
  }

  /** Sets the offset behind a map or list, which only its last node tells. Only for the reader that made the origin. */
  endAt(to: number): void {
    this.#to = to;
  }

  get file(): string {
    return this.#source.file;
  }

  get pointer(): string {
    this.#pointer ??= this.#parent === undefined ? '' : appendPointer(this.#parent.pointer, this.#token);
    return this.#pointer;
  }

  get offset(): number {
    return this.#from;
  }

  get start(): Position {
    return this.#source.positionAt(this.#from);
  }

  get end(): Position {
    return this.#source.positionAt(this.#to);
  }
}
