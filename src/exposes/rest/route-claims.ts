/** Which document has which route on a shared port. */
import type { RestResource } from '../../model/exposes.ts';
import type { Origin } from '../../source/origin.ts';
import type { Route } from './routes.ts';

interface Claim {
  /** Method → the first owner. */
  readonly methods: Map<string, Owner>;
  /** A proxy answers every method that no operation has. */
  forward: Owner | undefined;
}

interface Owner {
  readonly owner: number;
  readonly origin: Origin;
}

/** What of a route another document has already. */
export interface Conflict {
  readonly methods: ReadonlySet<string>;
  readonly forward: boolean;
  /** Where the first of the other routes is written. */
  readonly origin: Origin;
}

type Claimed = Pick<Route, 'operations' | 'forward'>;

/** The claims of all documents so far, by the shape of the path. */
export class RouteClaims {
  readonly #claims = new Map<string, Claim>();

  /** What of a route can not be at a path of that shape. Routes of one document never conflict with each other here. */
  conflict(shape: string, { operations, forward }: Claimed, owner: number): Conflict | undefined {
    const claim = this.#claims.get(shape);
    if (claim === undefined) return undefined;
    const isOther = (each: Owner | undefined): each is Owner => each !== undefined && each.owner !== owner;
    const methods = new Map<string, Owner>();
    for (const method of operations.keys()) {
      const other = [claim.methods.get(method), claim.forward].find(isOther);
      if (other !== undefined) methods.set(method, other);
    }
    const beside = forward === undefined ? undefined : [claim.forward, ...claim.methods.values()].find(isOther);
    const [first = beside] = methods.values();
    if (first === undefined) return undefined;
    return { methods: new Set(methods.keys()), forward: beside !== undefined, origin: first.origin };
  }

  /** Takes the place. What is taken already stays with its first owner. */
  claim(shape: string, { operations, forward }: Claimed, owner: number, { origin }: RestResource): void {
    const claim = this.#claims.get(shape) ?? { methods: new Map<string, Owner>(), forward: undefined };
    this.#claims.set(shape, claim);
    for (const method of operations.keys())
      if (!claim.methods.has(method)) claim.methods.set(method, { owner, origin });
    if (forward !== undefined) claim.forward ??= { owner, origin };
  }
}
