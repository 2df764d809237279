/** The resources of a REST exposer as routes: which operation or proxy answers a method on a path. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { RestExposes, RestOperation, RestResource } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { OperationPlan } from '../../operation/operation.ts';
import type { ForwardPlan } from './forward.ts';
import { parsePathTemplate, type PathTemplate } from './path-template.ts';
import { compileRouter, type Match } from './router.ts';
import { readsBody } from './request-input.ts';

/** One resource, compiled. */
export interface Route {
  readonly resource: RestResource;
  /** Where it is served. */
  readonly path: string;
  /** The path, parsed. */
  readonly template: PathTemplate;
  readonly operations: ReadonlyMap<string, RoutedOperation>;
  readonly forward: ForwardPlan | undefined;
  /** Of its document, where one server serves several: calls then run with the binds and pools of that one. */
  readonly runtime?: Runtime;
}

/** An operation as the request path needs it. */
export interface RoutedOperation {
  readonly plan: OperationPlan;
  /** Whether the request's body is read: an input may stand in it, or it goes upstream as it is. */
  readonly takesBody: boolean;
}

/** The resources of an exposer in the order of the document. */
export type RouteTable = readonly Route[];

/** What answers a request, or why nothing does. */
export type Routing =
  | {
      readonly kind: 'operation';
      readonly operation: RoutedOperation;
      readonly variables: ReadonlyMap<string, string>;
      /** @see Route.runtime */
      readonly runtime: Runtime | undefined;
    }
  | {
      readonly kind: 'forward';
      readonly forward: ForwardPlan;
      readonly path: string;
      readonly variables: ReadonlyMap<string, string>;
      /** @see Match.rawTail */
      readonly rawTail: string | undefined;
      /** @see Route.runtime */
      readonly runtime: Runtime | undefined;
    }
  /** `OPTIONS` that no operation and no proxy answers, and methods that nothing answers. */
  | { readonly kind: 'options' | 'method'; readonly allow: string }
  | { readonly kind: 'unknown' | 'malformed' };

/** Finds what answers. */
export type Routes = (method: string, path: string) => Routing;

/** How the parts of a resource are compiled. */
export interface RouteParts {
  operation(operation: RestOperation, resource: RestResource): OperationPlan;
  forward(resource: RestResource): ForwardPlan | undefined;
}

/**
 * Compiles all resources. Reports `rest-no-resources`, `rest-empty-resource`, `rest-path-form`,
 * `rest-duplicate-operation`.
 * @see docs/spec/rest.md section 3
 */
export function compileRoutes(exposes: RestExposes, parts: RouteParts, report: Report): RouteTable {
  if (exposes.resources.length === 0) {
    const hint = 'Add resources, each with a path and operations.';
    report(
      'rest-no-resources',
      exposes.origin,
      `"${exposes.namespace}" has no resources: every request is answered 404.`,
      { hint },
    );
  }
  const taken = new Map<string, RestOperation>();
  return exposes.resources.map((resource) => compileRoute(resource, routePath(resource, report), parts, taken, report));
}

/** The table as one lookup. */
export function routesOf(table: RouteTable): Routes {
  const router = compileRouter(table.map((route) => ({ path: route.path, template: route.template, target: route })));
  return (method, path) => {
    const matches = router.match(path);
    return matches === 'malformed' ? { kind: 'malformed' } : choose(method, matches);
  };
}

function routePath({ path, origin }: RestResource, report: Report): string {
  const question = path.indexOf('?');
  const plain = question < 0 ? path : path.slice(0, question);
  if (question >= 0) {
    const hint = 'Declare query parameters as inputParameters with "in: query".';
    report('rest-path-form', origin, `The path "${path}" holds a query, which takes no part in routing.`, { hint });
  }
  // A missing slash was reported and added when the document was read.
  return plain.startsWith('/') ? plain : `/${plain}`;
}

function compileRoute(
  resource: RestResource,
  path: string,
  parts: RouteParts,
  taken: Map<string, RestOperation>,
  report: Report,
): Route {
  const template = parsePathTemplate(path);
  const operations = new Map<string, RoutedOperation>();
  for (const operation of resource.operations) {
    // Compiled also when it is hidden, so that its own mistakes are reported.
    const plan = parts.operation(operation, resource);
    const key = `${operation.method} ${template.shape}`;
    const first = taken.get(key);
    if (first === undefined) {
      taken.set(key, operation);
      operations.set(operation.method, { plan, takesBody: plan.takesBody || readsBody(plan.inputs) });
    } else {
      report(
        'rest-duplicate-operation',
        operation.origin,
        `${operation.method} ${resource.path} is answered by an earlier operation.`,
        {
          hint: 'Remove one of the two, or give it another method or path.',
          related: [{ origin: first.origin, message: 'the operation that answers' }],
        },
      );
    }
  }
  if (resource.operations.length === 0 && resource.forward === undefined) {
    const hint = 'Give it operations or forward.';
    report(
      'rest-empty-resource',
      resource.origin,
      `The resource "${resource.path}" has neither operations nor forward.`,
      { hint },
    );
  }
  return { resource, path, template, operations, forward: parts.forward(resource) };
}

/**
 * Methods that a proxy is known to pass on; it passes every other one too but TRACE, whose answer would hold the
 * credentials that the engine adds (RFC 9110 section 9.3.8).
 */
const forwarded = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Walks the candidates, most specific first. @see docs/spec/rest.md sections 3.2 and 3.3 */
function choose(method: string, matches: readonly Match<Route>[]): Routing {
  for (const { target, variables, rawTail } of matches) {
    const operation = target.operations.get(method) ?? (method === 'HEAD' ? target.operations.get('GET') : undefined);
    if (operation !== undefined) return { kind: 'operation', operation, variables, runtime: target.runtime };
    if (target.forward !== undefined && method !== 'TRACE') {
      const { forward, path, runtime } = target;
      return { kind: 'forward', forward, path, variables, rawTail, runtime };
    }
  }
  const methods = new Set(
    matches.flatMap(({ target }) => [...target.operations.keys(), ...(target.forward === undefined ? [] : forwarded)]),
  );
  if (methods.size === 0) return { kind: 'unknown' };
  if (methods.has('GET')) methods.add('HEAD');
  methods.add('OPTIONS');
  return { kind: method === 'OPTIONS' ? 'options' : 'method', allow: [...methods].join(', ') };
}
