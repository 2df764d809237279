/** Names of tools, resources and prompts where several documents share an MCP server. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Origin } from '../../source/origin.ts';
import { FreeNames } from '../free-name.ts';
import type { PromptPlan } from './prompt-plan.ts';
import type { ResourcePlan } from './resource-plan.ts';
import type { ToolPlan } from './tool-plan.ts';
import { UriIndex } from './uri-index.ts';
import { compileUriTemplate, uriVariables } from './uri-template.ts';

/** Takes the plans of one document after the other, and gives them under names that no earlier one has. */
type Unique<P> = (namespace: string, plans: P) => P;

/** Tools keep their names or get `<namespace>-` before it. */
export function uniqueTools(report: Report): Unique<ReadonlyMap<string, ToolPlan>> {
  const names = new Names<ToolPlan>('tool', (prefix, name) => `${prefix}-${name}`, report);
  return (namespace, plans) =>
    new Map(
      names
        .all([...plans.values()], namespace, ({ name, tool }) => [name, tool.origin])
        .map(([name, plan]) => [name, name === plan.name ? plan : { ...plan, name }]),
    );
}

/** Prompts, as tools. */
export function uniquePrompts(report: Report): Unique<ReadonlyMap<string, PromptPlan>> {
  const names = new Names<PromptPlan>('prompt', (prefix, name) => `${prefix}-${name}`, report);
  return (namespace, plans) =>
    new Map(
      names
        .all([...plans.values()], namespace, ({ name, prompt }) => [name, prompt.origin])
        .map(([name, plan]) => [name, name === plan.name ? plan : { ...plan, name }]),
    );
}

/**
 * Resources keep their names and URIs; a URI that a resource of an earlier document answers gets the namespace as its
 * first part: `docs://guide` is `docs://<namespace>/guide`.
 */
export function uniqueResources(report: Report): Unique<readonly ResourcePlan[]> {
  const names = new Names<ResourcePlan>('resource', (prefix, name) => `${prefix}-${name}`, report);
  const uris = new Names<ResourcePlan>('resource', uriBelow, report, new UriOwners());
  return (namespace, plans) => {
    const named = names
      .all(plans, namespace, ({ name, resource }) => [name, resource.origin])
      .map(([name, plan]) => (name === plan.name ? plan : withName(plan, name)));
    return uris
      .all(named, namespace, ({ uri, resource }) => [uri, resource.origin])
      .map(([uri, plan]) => (uri === plan.uri ? plan : atUri(plan, uri)));
  };
}

function withName(plan: ResourcePlan, name: string): ResourcePlan {
  return { ...plan, name };
}

function atUri(plan: ResourcePlan, uri: string): ResourcePlan {
  if (plan.kind === 'static') return { ...plan, uri };
  return { ...plan, uri, template: plan.template === undefined ? undefined : compileUriTemplate(uri) };
}

/** `docs://a/b` below `docs://ns/`, `urn:a` below `urn:ns:`. */
function uriBelow(prefix: string, uri: string): string {
  const [, scheme = '', slashes = '', rest = ''] = /^([^:]*:)(\/*)(.*)$/s.exec(uri) ?? [];
  return `${scheme}${slashes}${prefix}${slashes === '' ? ':' : '/'}${rest}`;
}

/** What has a name, and where it is written. */
interface Owner {
  readonly name: string;
  readonly origin: Origin;
}

/** Who has which name. @param P the plans that are named */
interface Owners<P> {
  /** The owner of a name that a plan asks for. */
  of(name: string, plan: P): Owner | undefined;
  add(plan: P, owner: Owner): void;
}

/** Names that are taken by what is called so. */
class NameOwners implements Owners<unknown> {
  readonly #owners = new Map<string, Owner>();

  of(name: string): Owner | undefined {
    return this.#owners.get(name);
  }

  add(_plan: unknown, owner: Owner): void {
    this.#owners.set(owner.name, owner);
  }
}

/** URIs, which are taken by what answers them: a template and a folder of files answer many. @see docs/spec/mcp.md 7.3 */
class UriOwners implements Owners<ResourcePlan> {
  readonly #index = new UriIndex<{ readonly plan: ResourcePlan; readonly owner: Owner }>();

  of(uri: string, { kind }: ResourcePlan): Owner | undefined {
    const asked = exampleOf(uri);
    // A folder of files is read below its URI.
    const uris = kind === 'static' ? [asked, `${asked}/file`] : [asked];
    for (const one of uris) {
      const taken = this.#index.candidates(one).find(({ plan }) => answers(plan, one));
      if (taken !== undefined) return taken.owner;
    }
    return undefined;
  }

  add(plan: ResourcePlan, owner: Owner): void {
    const served = owner.name === plan.uri ? plan : atUri(plan, owner.name);
    this.#index.add(served, { plan: served, owner });
  }
}

/** One of the URIs of a template, with values that no literal text of another one is; any other URI as it is. */
function exampleOf(uri: string): string {
  return uriVariables(uri).reduce((text, name, index) => text.replaceAll(`{${name}}`, `<${index}>`), uri);
}

function answers(plan: ResourcePlan, uri: string): boolean {
  if (plan.kind === 'static') return uri === plan.uri || uri.startsWith(`${plan.uri}/`);
  return plan.template === undefined ? uri === plan.uri : plan.template.match(uri) !== undefined;
}

/** How many prefixes are tried where none may help. */
const mostTries = 100;

/** The names of one kind that are in use, with the place of their owner. */
class Names<P> {
  readonly #owners: Owners<P>;
  readonly #free = new FreeNames();
  readonly #kind: string;
  readonly #below: (prefix: string, name: string) => string;
  readonly #report: Report;

  constructor(
    kind: string,
    below: (prefix: string, name: string) => string,
    report: Report,
    owners: Owners<P> = new NameOwners(),
  ) {
    this.#kind = kind;
    this.#below = below;
    this.#report = report;
    this.#owners = owners;
  }

  /** The plans of one document with their names; those that others have already are prefixed and reported. */
  all(plans: readonly P[], namespace: string, nameOf: (plan: P) => readonly [string, Origin]): [string, P][] {
    // Names that stay are settled first, so that a prefixed one never takes the name of a neighbour.
    const own = new Set(plans.map((plan) => nameOf(plan)[0]));
    const named = plans.map((plan): [string, P] => {
      const [name, origin] = nameOf(plan);
      const owner = this.#owners.of(name, plan);
      if (owner === undefined) return [name, plan];
      const served = this.#prefixed(name, plan, namespace, own);
      this.#tell(name, served, namespace, origin, owner);
      own.add(served ?? name);
      return [served ?? name, plan];
    });
    // Last, since a document has its own order: what it has first may answer what it has later.
    for (const [name, plan] of named) this.#owners.add(plan, { name, origin: nameOf(plan)[1] });
    return named;
  }

  /** A name that nobody has; undefined where another one would answer it whatever the prefix, as `urn:{x}` does. */
  #prefixed(name: string, plan: P, namespace: string, own: ReadonlySet<string>): string | undefined {
    let answered = 0;
    const isTaken = (candidate: string): boolean => {
      const owner = this.#owners.of(candidate, plan);
      if (owner !== undefined && owner.name !== candidate) return (answered += 1) <= mostTries;
      return owner !== undefined || own.has(candidate);
    };
    const found = this.#free.find(namespace, (prefix) => this.#below(prefix, name), isTaken);
    return answered > mostTries ? undefined : found;
  }

  #tell(name: string, served: string | undefined, namespace: string, origin: Origin, owner: Owner): void {
    const why =
      owner.name === name
        ? 'an earlier document has one of that name on the same port'
        : `"${owner.name}" of an earlier document answers it on the same port`;
    this.#report(
      'shared-name-prefixed',
      origin,
      served === undefined
        ? `The ${this.#kind} "${name}" of "${namespace}" can not be reached: ${why}.`
        : `The ${this.#kind} "${name}" of "${namespace}" is served as "${served}": ${why}.`,
      {
        hint: 'Write another name, or another port.',
        related: [{ origin: owner.origin, message: `the ${this.#kind} that keeps its name` }],
      },
    );
  }
}
