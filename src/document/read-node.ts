/** Nodes of the quick reader of YAML: the place of a scalar or a key is two offsets until somebody asks for its origin. */
import type { LocatedEntry, LocatedNode, LocatedScalar } from './located-node.ts';
import type { NodeOrigin } from './node-origin.ts';

/** A scalar. Hardly any is ever pointed at, so that its origin is made when it is read, each time anew. */
export class ReadScalar implements LocatedScalar {
  readonly kind = 'scalar';
  readonly value: LocatedScalar['value'];
  readonly text: string;
  readonly #parent: NodeOrigin;
  readonly #token: string | number;
  readonly #from: number;
  readonly #to: number;

  /** `parent`, `token`, `from` and `to` are those of `NodeOrigin`. */
  constructor(
    value: LocatedScalar['value'],
    text: string,
    parent: NodeOrigin,
    token: string | number,
    from: number,
    to: number,
  ) {
    this.value = value;
    this.text = text;
    this.#parent = parent;
    this.#token = token;
    this.#from = from;
    this.#to = to;
  }

  get origin(): NodeOrigin {
    return this.#parent.below(this.#token, this.#from, this.#to);
  }
}

/** A member of a map. The origin of its key is made when it is read: copies with another value are made by `withValue`. */
export class ReadEntry implements LocatedEntry {
  readonly name: string;
  readonly value: LocatedNode;
  readonly #map: NodeOrigin;
  readonly #from: number;
  readonly #to: number;

  /** `map` is the origin of the map, `from` and `to` are the offsets of the key. */
  constructor(name: string, value: LocatedNode, map: NodeOrigin, from: number, to: number) {
    this.name = name;
    this.value = value;
    this.#map = map;
    this.#from = from;
    this.#to = to;
  }

  get keyOrigin(): NodeOrigin {
    return this.#map.below(this.name, this.#from, this.#to);
  }
}
