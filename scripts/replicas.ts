/** Two replicas behind nginx without stickiness, under load of both protocol eras, one of them killed and started again: `node scripts/replicas.ts [calls]`. Needs nginx; not part of the tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const root = join(import.meta.dirname, '..');
const calls = Number(process.argv[2] ?? 10_000);
const workers = 16;
const stateKey = 'only-for-this-run-0123456789abcdef';

const document = `naftiko: 1.0.0-alpha2
info: { label: Replica, description: One of two, version: 1.0.0 }
capability:
  exposes:
    - type: mcp
      namespace: replica
      port: 9090
      tools:
        - { name: greet, description: Greets, inputParameters: [{ name: who, type: string, description: Name }], outputParameters: [{ name: greeting, type: string, value: "Hello {{who}}" }] }
        - { name: close, description: Asks first, ask: { sure: { elicit: "Sure?", schema: { type: object, properties: { why: { type: string } }, required: [why] } } }, content: [{ type: text, text: "closed: {{ask.sure.why}}" }] }
`;

const folder = await mkdtemp(join(tmpdir(), 'naftiko-replicas-'));
const documentFile = join(folder, 'replica.yaml');
const running = new Set<ChildProcess>();
/** What a load gave. */
interface Outcome {
  readonly done: number;
  readonly failed: readonly string[];
  readonly seconds: number;
  /** Calls in flight at most. */
  readonly workers: number;
}

function report(name: string, { done, failed, seconds, workers: inFlight }: Outcome): void {
  const kinds = Object.entries(Object.groupBy(failed, (reason) => reason)).map(
    ([reason, all]) => `${all?.length} × ${reason}`,
  );
  process.stdout.write(
    `${name}: ${done} calls in ${seconds.toFixed(1)} s by ${inFlight} clients, ${failed.length} failed${kinds.length === 0 ? '' : ` (${kinds.join('; ')})`}\n`,
  );
}

function start(command: string, words: readonly string[]): ChildProcess {
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

async function startReplica(port: number): Promise<ChildProcess> {
  const readyFile = join(folder, `ready-${port}-${Date.now()}.json`);
  const child = start(process.execPath, [
    join(root, 'bin/naftiko-ts.js'),
    'run',
    documentFile,
    `--port=replica=${port}`,
    `--state-key=${stateKey}`,
    `--ready-file=${readyFile}`,
    '--quiet',
  ]);
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (await readFile(readyFile, 'utf8').catch(() => undefined)) return child;
    await sleep(50);
  }
  throw new Error('a replica was not ready in time');
}

/** Round robin, and never a second try: what fails is seen. */
async function startNginx(port: number, replicas: readonly number[]): Promise<void> {
  const servers = replicas.map((replica) => `server 127.0.0.1:${replica} max_fails=1 fail_timeout=1s;`).join(' ');
  const config = `daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  upstream replicas { ${servers} keepalive 32; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://replicas; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host;
      proxy_buffering off; proxy_next_upstream error timeout; proxy_read_timeout 60s;
    }
  }
}
`;
  const file = join(folder, 'nginx.conf');
  await writeFile(file, config);
  start('nginx', ['-c', file, '-p', folder, '-e', join(folder, 'error.log')]);
  for (let waited = 0; waited < 5000; waited += 50) {
    const got = await post(port, new Agent(), '{"jsonrpc":"2.0","id":1,"method":"ping"}', {}).catch(() => undefined);
    if (got?.status === 200) return;
    await sleep(50);
  }
  throw new Error('nginx was not ready in time');
}

async function load(port: number, count: number): Promise<Outcome> {
  const failed: string[] = [];
  const began = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: workers }, async (_none, index) => {
      const client = new Client(port, index % 2 === 0);
      while (left > 0) {
        left -= 1;
        await client
          .call()
          .catch((error: unknown) => failed.push(error instanceof Error ? error.message : String(error)));
      }
      client.stop();
    }),
  );
  return { done: count, failed, seconds: (performance.now() - began) / 1000, workers };
}

/** A client of one era. The legacy one opens a session and keeps it as long as it is served. */
class Client {
  readonly #port: number;
  readonly #modern: boolean;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #session: string | undefined;
  #count = 0;

  constructor(port: number, modern: boolean) {
    this.#port = port;
    this.#modern = modern;
  }

  stop(): void {
    this.#agent.destroy();
  }

  /** One call; every tenth of the modern era is a question, answered through whichever replica comes next. */
  async call(): Promise<void> {
    this.#count += 1;
    if (!this.#modern && this.#session === undefined) await this.#open();
    if (this.#modern && this.#count % 10 === 0) return await this.#question();
    const who = `n${this.#count}`;
    const answer = await this.#ask({ name: 'greet', arguments: { who } });
    if (!answer.includes(`Hello ${who}`)) throw new Error(`wrong answer ${answer.slice(0, 200)}`);
  }

  async #open(): Promise<void> {
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'load', version: '1' } };
    const got = await post(this.#port, this.#agent, message('initialize', params), {});
    const session = got.headers['mcp-session-id'];
    if (got.status !== 200 || typeof session !== 'string') throw new Error(`no session: ${got.status}`);
    this.#session = session;
  }

  async #question(): Promise<void> {
    const asked = JSON.parse(await this.#ask({ name: 'close', arguments: {} })).result;
    if (asked?.resultType !== 'input_required') throw new Error(`not asked: ${JSON.stringify(asked).slice(0, 200)}`);
    const inputResponses = { sure: { action: 'accept', content: { why: 'done' } } };
    const answer = await this.#ask({ name: 'close', arguments: {}, inputResponses, requestState: asked.requestState });
    if (!answer.includes('closed: done')) throw new Error(`wrong answer ${answer.slice(0, 200)}`);
  }

  async #ask(params: { readonly name: string; readonly [more: string]: unknown }): Promise<string> {
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': { elicitation: {} },
    };
    const body = message('tools/call', this.#modern ? { ...params, _meta: meta } : params);
    const headers: Record<string, string> = this.#modern
      ? { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': params.name }
      : { 'mcp-protocol-version': '2025-11-25', 'mcp-session-id': this.#session ?? '' };
    const got = await post(this.#port, this.#agent, body, headers);
    if (got.status === 404) this.#session = undefined;
    if (got.status !== 200) throw new Error(`HTTP ${got.status}`);
    return got.text;
  }
}

function message(method: string, params: object): string {
  return JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

function post(port: number, agent: Agent, body: string, headers: Readonly<Record<string, string>>): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      host: '127.0.0.1',
      port,
      agent,
      method: 'POST',
      path: '/mcp',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'content-length': Buffer.byteLength(body),
        ...headers,
      },
    });
    request.once('error', reject);
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.end(body);
  });
}

try {
  await writeFile(documentFile, document);
  const [front, first, second] = [await freePort(), await freePort(), await freePort()];
  await startReplica(first);
  const other = await startReplica(second);
  await startNginx(front, [first, second]);
  const steady = await load(front, calls);
  report('steady', steady);
  const shaken = load(front, calls);
  await sleep(1000);
  other.kill('SIGKILL');
  await sleep(1000);
  await startReplica(second);
  report('one replica killed and started again', await shaken);
  const after = await load(front, Math.ceil(calls / 10));
  report('afterwards', after);
  process.exitCode = steady.failed.length === 0 && after.failed.length === 0 ? 0 : 1;
} finally {
  for (const child of running) child.kill('SIGTERM');
  await sleep(300);
  await rm(folder, { recursive: true, force: true });
}
