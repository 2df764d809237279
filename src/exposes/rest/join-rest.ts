/** REST exposers of several documents behind one port: their routes side by side. */
import type { Guard } from '../../authentication/guard.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { RestExposes, RestOperation, RestResource } from '../../model/exposes.ts';
import type { RestDescription } from '../../openapi/rest-description.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { ExposerPlan, SharedExposer } from '../exposer.ts';
import { FreeNames } from '../free-name.ts';
import { joinedText } from '../joined-text.ts';
import { parsePathTemplate } from './path-template.ts';
import { RouteClaims } from './route-claims.ts';
import type { Route, RouteTable } from './routes.ts';
import { runningRest } from './running-rest.ts';

/** What a compiled REST exposer is made of. */
export interface RestParts {
  readonly exposes: RestExposes;
  readonly table: RouteTable;
  readonly guard: ((runtime: Runtime) => Promise<Guard>) | undefined;
  readonly description: RestDescription;
}

const partsOf = new WeakMap<ExposerPlan, RestParts>();

/** Remembers what a plan is made of, so that it can be joined with others. */
export function rememberRest(plan: ExposerPlan, parts: RestParts): ExposerPlan {
  partsOf.set(plan, parts);
  return plan;
}

/**
 * One server for REST exposers of several documents. A route that an earlier document has already (the same method on
 * the same paths) is served below `/<namespace>` and reported as `shared-name-prefixed`.
 * @param plans compiled by the REST exposer
 * @see docs/spec/cli.md section 2
 */
export function joinRest(plans: readonly ExposerPlan[], report: Report): SharedExposer {
  const members = placed(
    plans.flatMap((plan) => partsOf.get(plan) ?? []),
    report,
  );
  const [first] = members;
  if (first === undefined) throw new Error('a shared server needs a member');
  return {
    async start(runtimes) {
      const [runtime] = runtimes;
      if (runtime === undefined) throw new Error('a shared server needs a runtime for each member');
      const description = joinedDescription(members);
      const table = members.flatMap((member, index) =>
        member.table.map((route) => ({ ...route, runtime: runtimes[index] ?? runtime })),
      );
      const guard = await first.guard?.(runtime);
      const { startRest } = await import('./start-rest.ts');
      const server = await startRest({ exposes: first.exposes, table, description, guard }, runtime);
      let stopped: Promise<boolean> | undefined;
      const stop = (): Promise<boolean> => (stopped ??= server.stop());
      return members.map(({ exposes, renamed }) =>
        Object.assign(runningRest(exposes, { ...server, stop }), { renamed }),
      );
    },
  };
}

/** The members with each route at the path where it is served. */
function placed(members: readonly RestParts[], report: Report): readonly PlacedParts[] {
  const places: Places = { claims: new RouteClaims(), names: new FreeNames(), report };
  return members.map((member, owner) => {
    const parts = member.table.map((route) => placeRoute(route, member.exposes, owner, places));
    const stays = parts.every(([first], index) => first === member.table[index]);
    return stays ? { ...member, renamed: noneRenamed } : moved(member, parts);
  });
}

const noneRenamed: ReadonlyMap<string, string> = new Map();

/** A member of which some routes are served elsewhere. @param parts what became of each of its routes */
function moved(member: RestParts, parts: readonly (readonly Route[])[]): PlacedParts {
  const { exposes, table, description } = member;
  const resourceOf = new Map<RestOperation | RestResource, RestResource>();
  const renamed = new Map<string, string>();
  for (const [index, route] of table.entries()) {
    for (const { resource, forward, path } of parts[index] ?? []) {
      if (path !== route.path)
        for (const { method } of resource.operations) renamed.set(`${method} ${route.path}`, path);
      for (const operation of resource.operations) resourceOf.set(operation, resource);
      if (forward !== undefined) resourceOf.set(route.resource, resource);
    }
  }
  const served = parts.flat();
  return {
    ...member,
    exposes: { ...exposes, resources: served.map(({ resource }) => resource) },
    table: served,
    renamed,
    description: {
      ...description,
      operations: description.operations.map((described) => ({
        ...described,
        resource: resourceOf.get(described.operation) ?? described.resource,
      })),
      forwards: description.forwards.map((resource) => resourceOf.get(resource) ?? resource),
    },
  };
}

/** A member, and the routes that it serves elsewhere: `GET /path` → path. */
interface PlacedParts extends RestParts {
  readonly renamed: ReadonlyMap<string, string>;
}

interface Places {
  readonly claims: RouteClaims;
  readonly names: FreeNames;
  readonly report: Report;
}

/** A route as it is, or what of it can stay at its path and what is moved below the namespace. */
function placeRoute(route: Route, exposes: RestExposes, owner: number, places: Places): readonly Route[] {
  const { claims } = places;
  const { path, template, resource } = route;
  const { shape } = template;
  const conflict = claims.conflict(shape, route, owner);
  if (conflict === undefined) {
    claims.claim(shape, route, owner, resource);
    return [route];
  }
  const kept = part(route, (method) => !conflict.methods.has(method), !conflict.forward);
  claims.claim(shape, kept, owner, resource);
  const moved = moveRoute(
    part(route, (method) => conflict.methods.has(method), conflict.forward),
    exposes,
    owner,
    places,
  );
  const what = conflict.forward ? 'the proxy' : [...conflict.methods].join(', ');
  places.report(
    'shared-name-prefixed',
    resource.origin,
    `"${exposes.namespace}" serves ${what} ${path} at ${moved.path}: an earlier document has that route on the same port.`,
    {
      hint: 'Write another path, or another port.',
      related: [{ origin: conflict.origin, message: 'the route that keeps its path' }],
    },
  );
  return kept.operations.size === 0 && kept.forward === undefined ? [moved] : [kept, moved];
}

function moveRoute(route: Route, { namespace }: RestExposes, owner: number, { claims, names }: Places): Route {
  const isTaken = (path: string): boolean => claims.conflict(parsePathTemplate(path).shape, route, owner) !== undefined;
  const path = names.find(namespace, (prefix) => `/${prefix}${route.path}`, isTaken);
  const template = parsePathTemplate(path);
  claims.claim(template.shape, route, owner, route.resource);
  return { ...route, path, template, resource: { ...route.resource, path } };
}

/** The operations of a route for which `keep` holds, and its proxy or none. */
function part(route: Route, keep: (method: string) => boolean, forward: boolean): Route {
  const { resource, path, template } = route;
  const { forward: proxy, ...plain } = resource;
  return {
    path,
    template,
    operations: new Map([...route.operations].filter(([method]) => keep(method))),
    forward: forward ? route.forward : undefined,
    resource: {
      ...plain,
      operations: resource.operations.filter(({ method }) => keep(method)),
      ...(forward && proxy !== undefined ? { forward: proxy } : {}),
    },
  };
}

/** All members as one API, in the words of their documents. */
function joinedDescription(members: readonly RestParts[]): RestDescription {
  const descriptions = members.map(({ description }) => description);
  const [first] = descriptions;
  if (first === undefined) throw new Error('a shared server needs a member');
  const infos = descriptions.map(({ info }) => info);
  const { version: _version, ...info } = first.info;
  const display = joinedText(
    descriptions.map(({ info: own, exposes }) => own.display ?? exposes.namespace),
    ', ',
  );
  const text = joinedText(
    infos.map(({ description }) => description),
    '\n\n',
  );
  return {
    info: {
      ...info,
      ...(display === undefined ? {} : { display }),
      ...(text === undefined ? {} : { description: text }),
    },
    exposes: first.exposes,
    operations: descriptions.flatMap(({ operations }) => operations),
    forwards: descriptions.flatMap(({ forwards }) => forwards),
  };
}
