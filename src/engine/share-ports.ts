/** Documents that run together: adapters that ask for the same port share it, or the start is refused. */
import type { CapabilityPlan } from '../compile/capability-plan.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ExposerPlan, SharedExposer } from '../exposes/exposer.ts';
import { listenAddresses } from '../exposes/listen-addresses.ts';
import type { Bindings } from '../expressions/scope.ts';
import type { RuntimeOptions } from '../operation/call-context.ts';
import { guardIdentity } from './guard-identity.ts';
import { portOf } from './ports.ts';

/** A document that can be started: what was compiled, and the environment that is its own. */
export interface StartableDocument {
  readonly plan: CapabilityPlan;
  readonly bindings: Bindings;
  readonly options: RuntimeOptions;
}

/** Adapters of several documents behind one port. */
export interface SharedPort {
  /** At least two. The first is the one whose settings the server has. */
  readonly members: readonly PortMember[];
  readonly exposer: SharedExposer;
}

/** An adapter, and which of the documents it is of. */
export interface PortMember {
  /** Index in the list of documents. */
  readonly document: number;
  readonly plan: ExposerPlan;
}

/** Who listens where: adapters that ask for one port at overlapping addresses. */
interface Claim {
  readonly port: number | 'stdio';
  readonly addresses: readonly string[];
  readonly members: PortMember[];
}

/**
 * Finds the adapters that share a port. Those of one type, REST or MCP, with equal address and authentication are
 * joined; names that would collide are reported as `shared-name-prefixed`. Everything else is refused with both places
 * named: `port-taken-twice` and `two-stdio-adapters` (in one document, or of a type that can not be joined),
 * `shared-port-types`, `shared-port-address`, `shared-port-authentication`.
 * @see docs/spec/cli.md section 2, docs/spec/document.md section 15, docs/spec/mcp.md section 1
 */
export function sharePorts(documents: readonly StartableDocument[], report: Report): readonly SharedPort[] {
  const claims = new Map<number | 'stdio', Claim[]>();
  for (const [index, document] of documents.entries()) {
    for (const plan of document.plan.exposers) claimPort({ document: index, plan }, documents, claims, report);
  }
  return [...claims.values()].flat().flatMap(({ members }) => {
    const plans = members.map(({ plan }) => plan);
    const exposer = members.length > 1 ? plans[0]?.join?.(plans, report) : undefined;
    return exposer === undefined ? [] : [{ members, exposer }];
  });
}

function claimPort(
  member: PortMember,
  documents: readonly StartableDocument[],
  claims: Map<number | 'stdio', Claim[]>,
  report: Report,
): void {
  const options = documents[member.document]?.options;
  const { exposes } = member.plan;
  if (options === undefined) return;
  const port = portOf(exposes, options) ?? 'stdio';
  if (port === 0) return;
  const addresses =
    port === 'stdio' ? [] : listenAddresses(exposes, options).addresses.map(({ address }) => address.toLowerCase());
  const others = claims.get(port) ?? [];
  claims.set(port, others);
  const claim = others.find((other) => port === 'stdio' || overlap(other.addresses, addresses));
  const owner = claim?.members[0];
  if (claim === undefined || owner === undefined) others.push({ port, addresses, members: [member] });
  else if (refusal(member, owner, claim, addresses, documents, report) === undefined) claim.members.push(member);
}

const everywhere: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

function overlap(left: readonly string[], right: readonly string[]): boolean {
  return (
    [...left, ...right].some((address) => everywhere.has(address)) || left.some((address) => right.includes(address))
  );
}

/** Why an adapter can not join the others, reported; undefined when it can. */
function refusal(
  member: PortMember,
  owner: PortMember,
  { port, addresses: taken, members }: Claim,
  addresses: readonly string[],
  documents: readonly StartableDocument[],
  report: Report,
): DiagnosticCode | undefined {
  const { exposes } = member.plan;
  const mine = `the ${exposes.type} adapter "${exposes.namespace}"`;
  const first = owner.plan.exposes;
  const theirs = `the ${first.type} adapter "${first.namespace}"`;
  const refuse = (code: DiagnosticCode, message: string, hint: string, other: PortMember = owner): DiagnosticCode => {
    const { origin, namespace } = other.plan.exposes;
    report(code, exposes.origin, message, { hint, related: [{ origin, message: `"${namespace}" is here` }] });
    return code;
  };
  const elsewhere = `Write another port, or start with --port ${exposes.namespace}=<n>.`;
  // Documents come in order, and a second adapter of one document is never let in.
  const last = members.at(-1);
  const neighbour = last?.document === member.document ? last : undefined;
  if (port === 'stdio') {
    if (neighbour === undefined) return undefined;
    const message = `"${exposes.namespace}" and "${neighbour.plan.exposes.namespace}" both read standard input.`;
    return refuse('two-stdio-adapters', message, 'Use `transport: http` for one of them.', neighbour);
  }
  if (neighbour !== undefined || (exposes.type === first.type && member.plan.join === undefined)) {
    const other = neighbour ?? owner;
    const message = `"${exposes.namespace}" listens on port ${port}, which "${other.plan.exposes.namespace}" already uses.`;
    return refuse('port-taken-twice', message, elsewhere, other);
  }
  if (exposes.type !== first.type) {
    return refuse('shared-port-types', `${capital(mine)} asks for port ${port}, as does ${theirs}.`, elsewhere);
  }
  if (taken.length !== addresses.length || !addresses.every((address) => taken.includes(address))) {
    const message = `On port ${port}, ${mine} listens at ${addresses.join(' and ')}, but ${theirs} at ${taken.join(' and ')}.`;
    return refuse('shared-port-address', message, `Give both the same address. ${elsewhere}`);
  }
  if (identityOf(member, documents) !== identityOf(owner, documents)) {
    const message = `${capital(mine)} shares port ${port} with ${theirs}, but has another authentication.`;
    return refuse('shared-port-authentication', message, `Give both the same authentication. ${elsewhere}`);
  }
  return undefined;
}

function identityOf({ document, plan }: PortMember, documents: readonly StartableDocument[]): string {
  return guardIdentity(plan.exposes.authentication, documents[document]?.bindings ?? new Map());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
