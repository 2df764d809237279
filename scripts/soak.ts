/**
 * Soak: mixed REST and MCP load of both eras on a server of its own, over an upstream that fails now and then. Prints
 * memory, sockets, event-loop delay and failed calls; ends with 1 when calls fail that should not, or memory grows.
 *
 *   npm run soak -- --seconds 120
 *   npm run soak -- --calls 200000 --at-once 16
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Agent } from 'undici';
import { type Era, rest, tool } from '../test/faults/callers.ts';
import { faultyDocument } from '../test/faults/document.ts';
import { faults, heldBytes } from '../test/faults/faults.ts';
import { projectFolder } from '../test/support/program.ts';
import { startUpstream } from '../test/support/upstream.ts';

const { values: options } = parseArgs({
  options: {
    calls: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    'at-once': { type: 'string', default: '8' },
    /** One upstream answer in so many is a fault. */
    'fault-every': { type: 'string', default: '50' },
  },
});
const callsWanted = options.calls === undefined ? Infinity : Number(options.calls);
const secondsWanted = options.calls === undefined ? Number(options.seconds) : Infinity;
const atOnce = Number(options['at-once']);
const faultEvery = Number(options['fault-every']);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const points = 10;
/** The first points are the warm-up: code is compiled, pools and buffers find their size. */
const warmUp = 4;
/**
 * Growth between the lowest point of the first half after the warm-up and that of the second. V8 keeps freed pages for a
 * while, tens of megabytes of them, so that points jump up and fall back; what is never given back lifts the lowest ones.
 */
const allowedGrowth = 0.05;
/** The process needs 100,000 calls to find its size; before that its resident memory goes up and down by a fifth. */
const judgedFrom = 200_000;

/** What a measurement inside the server gives. */
interface Measured {
  readonly rss: number;
  readonly heapUsed: number;
  readonly sockets: number;
  readonly handles: number;
  /** Event-loop delay since the last point, in milliseconds: median, 99th percentile, longest. */
  readonly delay: readonly [number, number, number];
}

/** Loaded into the server with `--import`; answers `measure` on the process channel after a forced collection. */
const probe = `
import { monitorEventLoopDelay } from 'node:perf_hooks';
const delays = monitorEventLoopDelay({ resolution: 10 });
delays.enable();
process.on('message', async () => {
  for (let turn = 0; turn < 3; turn += 1) { globalThis.gc(); await new Promise((resolve) => setTimeout(resolve, 50)); }
  const { rss, heapUsed } = process.memoryUsage();
  const open = process.getActiveResourcesInfo();
  const delay = [delays.percentile(50), delays.percentile(99), delays.max].map((nanos) => nanos / 1e6);
  delays.reset();
  process.send({ rss, heapUsed, sockets: open.filter((name) => name === 'TCPSocketWrap').length, handles: open.length, delay });
});
process.channel?.unref();
`;

const folder = await mkdtemp(join(tmpdir(), 'naftiko-soak-'));
const upstream = await startUpstream({ json: { id: 7 } });
let asked = 0;
// Faults that are over soon; those that wait for a time-out would only measure the time-out.
const quick = faults.filter(({ decoded }) => decoded.kind !== 'error' || decoded.status !== 504);
upstream.answer((request, response) => {
  upstream.requests.length = 0;
  asked += 1;
  const fault = asked % faultEvery === 0 ? quick[(asked / faultEvery) % quick.length] : undefined;
  return fault === undefined ? { json: { id: 7 } } : fault.answer(request, response);
});

const [documentFile, probeFile, readyFile] = ['document.yaml', 'probe.mjs', 'ready.json'].map((name) =>
  join(folder, name),
);
await writeFile(documentFile ?? '', faultyDocument.replaceAll('UPSTREAM', upstream.url));
await writeFile(probeFile ?? '', probe);
const server = spawn(
  process.execPath,
  [
    '--expose-gc',
    '--import',
    probeFile ?? '',
    join(projectFolder, 'bin', 'naftiko-ts.js'),
    'run',
    documentFile ?? '',
    '--quiet',
    '--log-level',
    'error',
    '--upstream-timeout',
    '2',
    '--max-response-size',
    `${heldBytes}B`,
    '--ready-file',
    readyFile ?? '',
  ],
  { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
);
let complaints = '';
server.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints = (complaints + text).slice(-4000)));
const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));

const urls = await ready();
const clients = new Agent({ connections: atOnce });

async function ready(): Promise<Readonly<Record<string, string>>> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    const text = await readFile(readyFile ?? '', 'utf8').catch(() => undefined);
    if (text !== undefined) {
      // The shape is that of --ready-file.
      const { adapters } = JSON.parse(text) as { adapters: { namespace: string; url: string }[] };
      return Object.fromEntries(adapters.map(({ namespace, url }) => [namespace, url]));
    }
    await sleep(50);
  }
  throw new Error(`the server did not start: ${complaints}`);
}

function measure(): Promise<Measured> {
  return new Promise((resolve) => {
    // The probe sends nothing else.
    server.once('message', (message) => resolve(message as Measured));
    server.send('measure');
  });
}

/** Outcomes by kind. `unexpected`: what neither the answer nor a fault of the upstream explains. */
const counts = new Map<string, number>();
const unexpected = new Map<string, number>();

function count(kind: string, to: Map<string, number> = counts): void {
  to.set(kind, (to.get(kind) ?? 0) + 1);
}

/** What faults may bring: the engine's own words for them, and what passes through untouched. */
const explained =
  /up\.read: (?:connection reset|answer is not \w+|answer exceeds|no answer within|the address is not public)/;

type Way = readonly [string, () => Promise<{ readonly status: number | string; readonly text: string }>];
const mcp = (era: Era, name: string): Way => [
  `mcp ${era} ${name}`,
  () => tool(urls['mcp'] ?? '', era, name, {}, clients),
];
const ways: readonly Way[] = [
  ['rest decoded', () => rest(`${urls['rest']}/decoded`, clients)],
  ['rest streamed', () => rest(`${urls['rest']}/streamed`, clients)],
  mcp('legacy', 'text'),
  mcp('legacy', 'decoded'),
  mcp('modern', 'text'),
  mcp('modern', 'decoded'),
];

let made = 0;
const startedAt = performance.now();
const elapsed = (): number => (performance.now() - startedAt) / 1000;
const progress = (): number => Math.max(made / callsWanted, elapsed() / secondsWanted);
const stopping = new AbortController();

async function caller(): Promise<void> {
  while (!stopping.signal.aborted && progress() < 1) {
    const [name, call] = ways[made % ways.length] ?? ['', () => Promise.reject(new Error('no way'))];
    made += 1;
    try {
      const { status, text } = await call();
      if (text === '{"id":7}' && status === 200) count('as they should be');
      else if (explained.test(text)) count(`fault: ${explained.exec(text)?.[0]}`);
      else if (status === 'cut' && name === 'rest streamed') count('fault: streamed answer cut');
      else if (status === 200 || status === 302 || status === 503 || status === 204 || status === 'error')
        count(`fault: passed on, ${status}`);
      else count(`${name}: ${status} ${text.slice(0, 120)}`, unexpected);
    } catch (error) {
      count(`${name}: ${String(error).slice(0, 160)}`, unexpected);
    }
  }
}

const running = Array.from({ length: atOnce }, caller);
const measured: Measured[] = [];
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).padStart(7);
say('   calls   rss MB  heap MB  sockets  handles  delay ms p50/p99/max');
for (let point = 1; point <= points; point += 1) {
  while (progress() < point / points && server.exitCode === null) await sleep(100);
  if (server.exitCode !== null) break;
  const now = await measure();
  measured.push(now);
  say(
    `${String(made).padStart(8)} ${megabytes(now.rss)}  ${megabytes(now.heapUsed)}  ${String(now.sockets).padStart(7)}  ${String(now.handles).padStart(7)}  ${now.delay.map((value) => value.toFixed(1)).join(' / ')}`,
  );
}
stopping.abort();
await Promise.all(running);
await clients.close();
await sleep(500);
const rested = server.exitCode === null ? await measure() : undefined;
server.kill('SIGTERM');
const code = await ended;
await upstream.stop();
await rm(folder, { recursive: true, force: true });

const seconds = elapsed();
say(`${made} calls in ${seconds.toFixed(1)} s (${(made / seconds).toFixed(0)} a second), ${atOnce} at once`);
for (const [kind, number] of [...counts].toSorted((left, right) => right[1] - left[1]))
  say(`${String(number).padStart(8)}  ${kind}`);
for (const [kind, number] of unexpected) say(`${String(number).padStart(8)}  UNEXPECTED ${kind}`);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const faultsFound: string[] = [];
if (measured.length < points) faultsFound.push(`the server ended early: ${complaints}`);
else {
  const middle = (warmUp + points) / 2;
  const growthOf = (key: 'rss' | 'heapUsed'): number =>
    Math.min(...measured.slice(middle).map((one) => one[key])) /
      Math.min(...measured.slice(warmUp, middle).map((one) => one[key])) -
    1;
  const [rss, heap] = [growthOf('rss'), growthOf('heapUsed')];
  say(`growth after warm-up: resident memory ${percent(rss)}, heap ${percent(heap)}`);
  const fromFirst = (measured.at(-1)?.rss ?? Number.NaN) / (measured[0]?.rss ?? Number.NaN) - 1;
  say(`from the first point to the last: resident memory ${percent(fromFirst)}`);
  if (made < judgedFrom) say(`resident memory is judged from ${judgedFrom} calls on`);
  else if (rss > allowedGrowth) faultsFound.push('resident memory grows');
  if (heap > allowedGrowth * 2) faultsFound.push('the heap grows');
}
if (rested !== undefined) {
  say(`at rest: ${rested.sockets} sockets, ${rested.handles} handles`);
  // Kept connections to the upstream, one at most for each call that was under way.
  if (rested.sockets > atOnce + 2) faultsFound.push('sockets are left over');
}
if (code !== 0) faultsFound.push(`the server ended with ${code}: ${complaints}`);
if (complaints.includes('ERROR')) faultsFound.push(`the server logged errors: ${complaints}`);
if (unexpected.size > 0) faultsFound.push('calls failed that should not');
for (const fault of faultsFound) complain(`FAILED: ${fault}`);
process.exitCode = faultsFound.length === 0 ? 0 : 1;
