/** Names of tools, resources and prompts where several documents share an MCP server. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Origin } from '../../source/origin.ts';
import { FreeNames } from '../free-name.ts';
import type { PromptPlan } from './prompt-plan.ts';
import type { ResourcePlan } from './resource-plan.ts';
import type { ToolPlan } from './tool-plan.ts';
import { compileUriTemplate } from './uri-template.ts';

/** Takes the plans of one document after the other, and gives them under names that no earlier one has. */
type Unique<P> = (namespace: string, plans: P) => P;

/** Tools keep their names or get `<namespace>-` before it. */
export function uniqueTools(report: Report): Unique<ReadonlyMap<string, ToolPlan>> {
  const names = new Names('tool', (prefix, name) => `${prefix}-${name}`, report);
  return (namespace, plans) =>
    new Map(
      names
        .all([...plans.values()], namespace, ({ name, tool }) => [name, tool.origin])
        .map(([name, plan]) => [name, name === plan.name ? plan : { ...plan, name }]),
    );
}

/** Prompts, as tools. */
export function uniquePrompts(report: Report): Unique<ReadonlyMap<string, PromptPlan>> {
  const names = new Names('prompt', (prefix, name) => `${prefix}-${name}`, report);
  return (namespace, plans) =>
    new Map(
      names
        .all([...plans.values()], namespace, ({ name, prompt }) => [name, prompt.origin])
        .map(([name, plan]) => [name, name === plan.name ? plan : { ...plan, name }]),
    );
}

/**
 * Resources keep their names and URIs; a taken URI gets the namespace as its first part: `docs://guide` is
 * `docs://<namespace>/guide`.
 */
export function uniqueResources(report: Report): Unique<readonly ResourcePlan[]> {
  const names = new Names('resource', (prefix, name) => `${prefix}-${name}`, report);
  const uris = new Names('resource', uriBelow, report);
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

/** The names of one kind that are in use, with the place of their owner. */
class Names {
  readonly #owners = new Map<string, Origin>();
  readonly #free = new FreeNames();
  readonly #kind: string;
  readonly #below: (prefix: string, name: string) => string;
  readonly #report: Report;

  constructor(kind: string, below: (prefix: string, name: string) => string, report: Report) {
    this.#kind = kind;
    this.#below = below;
    this.#report = report;
  }

  /** The plans of one document with their names; those that others have already are prefixed and reported. */
  all<P>(plans: readonly P[], namespace: string, nameOf: (plan: P) => readonly [string, Origin]): [string, P][] {
    // Names that stay are settled first, so that a prefixed one never takes the name of a neighbour.
    const own = new Set(plans.map((plan) => nameOf(plan)[0]));
    return plans.map((plan) => {
      const [name, origin] = nameOf(plan);
      const owner = this.#owners.get(name);
      const served = owner === undefined ? name : this.#prefixed(name, namespace, own);
      this.#owners.set(served, origin);
      if (owner !== undefined) this.#tell(name, served, namespace, origin, owner);
      return [served, plan];
    });
  }

  #prefixed(name: string, namespace: string, own: ReadonlySet<string>): string {
    const isTaken = (candidate: string): boolean => this.#owners.has(candidate) || own.has(candidate);
    return this.#free.find(namespace, (prefix) => this.#below(prefix, name), isTaken);
  }

  #tell(name: string, served: string, namespace: string, origin: Origin, owner: Origin): void {
    this.#report(
      'shared-name-prefixed',
      origin,
      `The ${this.#kind} "${name}" of "${namespace}" is served as "${served}": an earlier document has one of that name on the same port.`,
      {
        hint: 'Write another name, or another port.',
        related: [{ origin: owner, message: `the ${this.#kind} that keeps its name` }],
      },
    );
  }
}
