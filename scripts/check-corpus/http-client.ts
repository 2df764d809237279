// The checker's own HTTP client: targets and headers go out exactly as given.
import { Agent, request } from 'node:http';

/** A response read to its end. */
export interface HttpAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** One request to a local server. */
export interface HttpCall {
  readonly origin: URL;
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | undefined;
}

const agent = new Agent({ keepAlive: true });
const TIMEOUT_MS = 20_000;

/** Sends one request. @throws Error when there is no answer in 20 s or the connection breaks */
export function send(call: HttpCall): Promise<HttpAnswer> {
  const { hostname, port } = call.origin;
  const host = hostname === '0.0.0.0' || hostname === '[::]' ? '127.0.0.1' : hostname.replaceAll(/[[\]]/g, '');
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of call.headers) {
    const before = headers[name];
    headers[name] = before === undefined ? value : [before, value].flat();
  }
  if (call.body !== undefined) headers['Content-Length'] = String(Buffer.byteLength(call.body));
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { agent, host, port, method: call.method, path: call.target, headers, timeout: TIMEOUT_MS },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const pairs = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
          resolve({ status: response.statusCode ?? 0, headers: new Map(pairs), body: Buffer.concat(chunks) });
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in 20 s')));
    outgoing.on('error', reject);
    outgoing.end(call.body);
  });
}
