/** `forward` resources: requests passed on to an upstream as they are. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ConsumerPlan, UpstreamAnswer } from '../../consumes/consumer.ts';
import { locationText } from '../../consumes/http/url-text.ts';
import { NaftikoError } from '../../errors/naftiko-error.ts';
import { newInputs, Scope } from '../../expressions/scope.ts';
import { compileTemplate } from '../../expressions/template.ts';
import type { RestResource } from '../../model/exposes.ts';
import type { CallContext } from '../../operation/call-context.ts';
import type { ExposerContext } from '../exposer.ts';
import { hasBody, streamBody } from '../read-body.ts';
import { sendEmpty } from '../send.ts';
import { tailName } from './path-template.ts';
import { sendBody } from './reply.ts';

/** A compiled `forward`. */
export interface ForwardPlan {
  /** `namespace` of the target, as errors name it. */
  readonly target: string;
  /**
   * Passes a request on and its answer back.
   * @throws NAF_ERR_BAD_REQUEST for a path that would leave the upstream's base, NAF_ERR_UPSTREAM_…, NAF_ERR_BODY_…
   */
  pass(request: IncomingMessage, response: ServerResponse, passage: Passage, call: CallContext): Promise<void>;
}

/** One request to pass on. */
export interface Passage {
  /** Path template of the resource. */
  readonly path: string;
  readonly variables: ReadonlyMap<string, string>;
  /** The value of `{path}` as the client wrote it; undefined where the resource has none. */
  readonly rawTail: string | undefined;
  /** Raw query string without `?`. */
  readonly query: string;
  readonly maxBytes: number;
  /** Lower-case name of the header that opened this exposer: it never goes upstream. */
  readonly credential: string | undefined;
}

/** Headers of a connection, not of a message (RFC 9110 section 7.6.1), and `Host`. */
const hopByHop: ReadonlySet<string> = new Set([
  'connection',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]);

/** Headers that describe the body: they pass with it. */
const entityHeaders = ['content-type', 'content-length', 'content-encoding'] as const;

/** Headers of an answer that stay here. The length is that of AnswerBody: the body may have arrived compressed. */
const keptBack: ReadonlySet<string> = new Set([
  ...hopByHop,
  'set-cookie',
  'server',
  'date',
  'location',
  'content-length',
]);

/**
 * Compiles the `forward` of a resource; undefined when it has none or the target does not exist.
 * Reports `rest-forward-target` (fatal) and `rest-forward-header`.
 * @see docs/spec/rest.md section 10
 */
export function compileForward(resource: RestResource, context: ExposerContext): ForwardPlan | undefined {
  const { forward } = resource;
  if (forward === undefined) return undefined;
  const consumer = context.consumer(forward.targetNamespace);
  if (consumer === undefined) {
    const known = context.capability.consumes.map(({ namespace }) => `"${namespace}"`).join(', ');
    const hint = known === '' ? 'The document has no consumes entry.' : `Namespaces of consumes: ${known}.`;
    context.report('rest-forward-target', forward.origin, `"${forward.targetNamespace}" is no consumes namespace.`, {
      hint,
    });
    return undefined;
  }
  const trusted = new Set<string>(entityHeaders);
  for (const header of forward.trustedHeaders) {
    const name = header.trim().toLowerCase();
    if (!hopByHop.has(name)) trusted.add(name);
    else
      context.report('rest-forward-header', forward.origin, `The trusted header "${header}" is never forwarded.`, {
        hint: 'Remove it.',
      });
  }
  const base = compileTemplate(consumer.consumes.baseUri, consumer.consumes.origin, () => undefined);
  const baseOf = (call: CallContext): string =>
    call.runtime.options.baseUris.get(consumer.namespace) ?? base.render(new Scope(newInputs(), call.runtime.bindings));
  return {
    target: consumer.namespace,
    pass: async (request, response, passage, call) => {
      const answer = await send(consumer, trusted, request, response, passage, call);
      const headers = answerHeaders(answer, (location) => exposedLocation(location, baseOf(call), passage));
      const { body } = answer;
      // The length of what a GET would give, which is what such a request often asks for.
      const length = request.method === 'HEAD' ? answer.headers['content-length'] : undefined;
      if (length !== undefined && /^\d+$/.test(length)) headers['content-length'] = length;
      if (body === undefined) sendEmpty(response, answer.status, headers);
      else await sendBody(request, response, answer.status, headers, body, call.runtime.logger);
    },
  };
}

async function send(
  consumer: ConsumerPlan,
  trusted: ReadonlySet<string>,
  request: IncomingMessage,
  response: ServerResponse,
  passage: Passage,
  call: CallContext,
): Promise<UpstreamAnswer> {
  const decoded = passage.variables.get(tailName);
  if (decoded !== undefined && decoded.split(/[/\\]/).some((segment) => segment === '..' || segment === '.')) {
    throw new NaftikoError('NAF_ERR_BAD_REQUEST', 'path holds "." or ".." segments');
  }
  if (Number(request.headers['content-length'] ?? 0) > passage.maxBytes) {
    throw new NaftikoError('NAF_ERR_BODY_TOO_LARGE', `request body exceeds ${passage.maxBytes} bytes`);
  }
  const body = hasBody(request) ? streamBody(request, response, passage.maxBytes) : undefined;
  const headers = trustedHeaders(request.rawHeaders, trusted, passage.credential);
  const { rawTail: path, query } = passage;
  return consumer.forward({ method: request.method ?? 'GET', path, query, headers, body }, call);
}

/** All values of the trusted headers, in the order they came. A header that `Connection` names is of the connection. */
function trustedHeaders(
  rawHeaders: readonly string[],
  trusted: ReadonlySet<string>,
  credential: string | undefined,
): readonly (readonly [string, string])[] {
  const passed: (readonly [string, string])[] = [];
  const named = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() !== 'connection') continue;
    for (const name of (rawHeaders[index + 1] ?? '').split(',')) named.add(name.trim().toLowerCase());
  }
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    if (trusted.has(name) && name !== credential && !named.has(name)) passed.push([name, rawHeaders[index + 1] ?? '']);
  }
  return passed;
}

function answerHeaders(answer: UpstreamAnswer, locate: (location: string) => string | undefined): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  const named = new Set((answer.headers['connection'] ?? '').split(',').map((name) => name.trim().toLowerCase()));
  for (const [name, value] of Object.entries(answer.headers)) {
    if (!keptBack.has(name) && !named.has(name)) headers[name] = value;
  }
  const { location } = answer.headers;
  const exposed = location === undefined ? undefined : locate(location);
  if (exposed !== undefined) headers['location'] = exposed;
  return headers;
}

/** A `Location` below the upstream's base as a path of this exposer; undefined for any other. */
function exposedLocation(location: string, base: string, { path, variables, rawTail }: Passage): string | undefined {
  const root = URL.parse(base);
  const requested = URL.parse(rawTail === undefined ? base : `${base.replace(/\/$/, '')}/${rawTail}`);
  const target = requested === null ? null : URL.parse(locationText(location), requested.href);
  if (root === null || target === null || target.origin !== root.origin) return undefined;
  const rootPath = root.pathname.replace(/\/$/, '');
  if (target.pathname !== rootPath && !target.pathname.startsWith(`${rootPath}/`)) return undefined;
  const rest = target.pathname.slice(rootPath.length + 1);
  if ((rest === '') !== !variables.has(tailName)) return undefined;
  const exposed = path.replaceAll(
    /\{\{\s*([^/{}]+?)\s*\}\}|\{\s*([^/{}]+?)\s*\}/g,
    (_tag, double?: string, single?: string) => {
      const name = double ?? single ?? '';
      return name === tailName ? rest : encodeURIComponent(variables.get(name) ?? '');
    },
  );
  return exposed + target.search + target.hash;
}
