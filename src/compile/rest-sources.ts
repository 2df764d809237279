/** Where a derived input of a REST operation is read. */
import type { Place } from '../expressions/reference.ts';
import type { InputSource } from '../operation/input-plan.ts';

/** What a derived input feeds, which decides its place. */
export type Feeds =
  | { readonly kind: 'header' | 'cookie' }
  /** The only body parameter of the operation, or the caller's whole body. */
  | { readonly kind: 'body'; readonly scalar: boolean }
  /** One of several body parameters, or a variable of the body template. */
  | { readonly kind: 'bodyField'; readonly orWhole?: boolean }
  /** `orWhole`: in steps and flows an input called `body` is at last the whole body, as where it is declared (rest.md 5.4). */
  | { readonly kind: 'other'; readonly orWhole?: boolean };

/** What of the REST operation decides where its inputs are read. */
export interface RestSurface {
  readonly method: string;
  readonly variables: readonly string[];
  /** Whether the whole body feeds a body parameter: then no field of it is an input by itself. */
  readonly wholeBodyTaken: boolean;
}

/**
 * The sources of a derived input, the first row of the table that applies.
 * `name` is the input's canonical name (a path variable in the path's spelling), `place` the location word written.
 * @see docs/spec/rest.md section 5.2
 */
export function derivedSources(
  name: string,
  written: readonly string[],
  place: Place | undefined,
  feeds: Feeds,
  surface: RestSurface,
): readonly InputSource[] {
  if (surface.variables.includes(name)) return [{ in: 'path', name }];
  if (place !== undefined) return [placedSource(place, written)];
  const query: InputSource = { in: 'query', name };
  const field: InputSource = { in: 'body', whole: false, field: [name] };
  switch (feeds.kind) {
    case 'header':
    case 'cookie':
      return [{ in: feeds.kind, name }, query];
    case 'body': {
      const whole: InputSource = { in: 'body', whole: true, unlessObject: false };
      return feeds.scalar ? [field, whole] : [whole];
    }
    case 'bodyField':
      return [field, query, ...lastly(name, feeds)];
    case 'other':
      if (!takesBodyFields(surface.method) || surface.wholeBodyTaken) return [query];
      return [query, field, ...lastly(name, feeds)];
  }
}

function lastly(name: string, feeds: { readonly orWhole?: boolean }): readonly InputSource[] {
  return name === 'body' && feeds.orWhole === true ? [{ in: 'body', whole: true, unlessObject: false }] : [];
}

/** Whether body fields of requests with that method may be inputs. @see docs/spec/rest.md section 5.2, last row */
export function takesBodyFields(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'DELETE';
}

function placedSource(place: Place, written: readonly string[]): InputSource {
  return place === 'body' ? { in: 'body', whole: false, field: written } : { in: place, name: written.join('.') };
}
