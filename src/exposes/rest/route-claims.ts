/** Which document has which route on a shared port. */
import type { RestResource } from '../../model/exposes.ts';
import type { Origin } from '../../source/origin.ts';
import type { Route } from './routes.ts';

/** A route that has something first at its shape: at least one method, or the proxy. */
interface Claim extends Claimed {
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
  /** In the order in which they were made; nearly every shape has one. */
  readonly #claims = new Map<string, readonly Claim[]>();

  /** What of a route can not be at a path of that shape. Routes of one document never conflict with each other here. */
  conflict(shape: string, { operations, forward }: Claimed, owner: number): Conflict | undefined {
    const claims = this.#claims.get(shape);
    if (claims === undefined) return undefined;
    const isOther = (each: Claim | undefined): each is Claim => each !== undefined && each.owner !== owner;
    // A proxy answers every method that no operation has.
    const proxy = claims.find((claim) => claim.forward !== undefined);
    const methods = new Map<string, Claim>();
    for (const method of operations.keys()) {
      const other = [claims.find((claim) => claim.operations.has(method)), proxy].find(isOther);
      if (other !== undefined) methods.set(method, other);
    }
    const beside = forward === undefined ? undefined : [proxy, ...claims].find(isOther);
    const [first = beside] = methods.values();
    if (first === undefined) return undefined;
    return { methods: new Set(methods.keys()), forward: beside !== undefined, origin: first.origin };
  }

  /** Takes the place. What is taken already stays with its first owner. */
  claim(shape: string, { operations, forward }: Claimed, owner: number, { origin }: RestResource): void {
    const claims = this.#claims.get(shape) ?? [];
    if (addsTo(claims, operations, forward))
      this.#claims.set(shape, [...claims, { operations, forward, owner, origin }]);
  }
}

function addsTo(claims: readonly Claim[], operations: Claimed['operations'], forward: Claimed['forward']): boolean {
  if (forward !== undefined && claims.every((claim) => claim.forward === undefined)) return true;
  return [...operations.keys()].some((method) => claims.every((claim) => !claim.operations.has(method)));
}
