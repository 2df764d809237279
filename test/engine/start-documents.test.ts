import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { loadCapability } from '../../src/engine/load-capability.ts';
import { sharePorts, type StartableDocument } from '../../src/engine/share-ports.ts';
import { type RunningDocuments, startDocuments } from '../../src/engine/start-documents.ts';
import { silentLogger } from '../../src/observe/logger.ts';
import { clockDocument } from '../cli/clock.ts';
import { documentOf } from '../support/documents.ts';
import { freePort } from '../support/in-process.ts';
import { runtimeOptions } from '../support/runtime-options.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

let running: RunningDocuments | undefined;
let upstream: Upstream | undefined;
afterEach(async () => {
  await running?.stop();
  await upstream?.stop();
});

/** Two documents on one REST port whose upstream never answers. */
async function startStuck(drainMs: number): Promise<{ url: string; arrived: () => number }> {
  const held = await startUpstream(() => new Promise(() => undefined));
  upstream = held;
  const restPort = await freePort();
  const documents: StartableDocument[] = [];
  for (const prefix of ['a-', 'b-']) {
    const file = await documentOf(clockDocument({ prefix, restPort, baseUri: held.url }));
    const { plan } = await loadCapability(file);
    if (plan === undefined) throw new Error('does not load');
    documents.push({ plan, bindings: new Map(), options: runtimeOptions({ drainMs }) });
  }
  running = await startDocuments(documents, sharePorts(documents, collectDiagnostics().report), silentLogger);
  return { url: `http://127.0.0.1:${restPort}`, arrived: () => held.requests.length };
}

test('a request that outlives the drain time is cut, and the stop says so', async () => {
  const { url, arrived } = await startStuck(50);
  const calls = ['/time/utc', '/b-time-rest/time/utc'].map((path) => {
    const call = request(`${url}${path}`).end();
    return once(call, 'error');
  });
  while (arrived() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  const stopping = running?.stop();
  expect(running?.stop()).toBe(stopping);
  expect(await stopping).toBe(false);
  for (const [error] of await Promise.all(calls)) expect(error).toMatchObject({ code: 'ECONNRESET' });
});

test('every document has its own runtime, and a shared adapter is listed for each', async () => {
  await startStuck(1000);
  expect(new Set(running?.runtimes).size).toBe(2);
  expect(running?.adapters.map(({ namespace }) => namespace)).toEqual([
    'a-time-rest',
    'a-time-mcp',
    'b-time-rest',
    'b-time-mcp',
  ]);
  const [first, , third] = running?.adapters ?? [];
  expect(third?.url).toBe(first?.url);
  expect(running?.runtimes[1]?.addressOf?.('rest', 'b-time-rest')).toBe(first?.url);
  expect(await running?.stop()).toBe(true);
});
