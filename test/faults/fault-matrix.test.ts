/** Each fault of an upstream through REST and MCP: the stated answer in time, the next call served, no socket left. */
import { gzipSync } from 'node:zlib';
import { Agent } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Started, start } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { type Got, rest, tool } from './callers.ts';
import { faultyDocument } from './document.ts';
import { type Fault, faults, heldBytes, type Seen, timeoutMs } from './faults.ts';

const good = { json: { id: 7 } };
/** Connections that the engine may keep for the next call. */
const keptAtMost = 2;

/** Where no time-out is expected: far above what the busiest machine takes. */
const patientMs = 60_000;

let upstream: Upstream;
let running: Started;
/** Whether it has the short time-out. */
let hasty = false;
let clients: Agent;

beforeAll(async () => {
  upstream = await startUpstream(good);
  clients = new Agent();
});
afterAll(async () => {
  await clients.destroy();
  await upstream.stop();
});

/** The document for the tests of one block, with the short time-out only where one is expected. */
function serving(expectsTimeOut: boolean): void {
  beforeAll(async () => {
    hasty = expectsTimeOut;
    running = await start(faultyDocument, upstream.url, {
      runtime: { upstreamTimeoutMs: hasty ? timeoutMs : patientMs, maxResponseBytes: heldBytes },
    });
  });
  afterAll(() => running.stop());
}

const inRest = (path: string): Promise<Got> => rest(`${running.url('rest')}${path}`, clients);
const inTool = (era: 'legacy' | 'modern', name: string): Promise<Got> =>
  tool(running.url('mcp'), era, name, {}, clients);

function expectRest(got: Got, seen: Seen): void {
  if (seen.kind === 'cut') expect(got.status, got.text).toBe('cut');
  else expect(got.status, got.text).toBe(seen.status);
  if (seen.kind === 'error') expect(JSON.parse(got.text)).toMatchObject({ detail: `up.read: ${seen.words}` });
}

function expectTool(got: Got, seen: Seen): void {
  const failed = seen.kind === 'error' || (seen.kind === 'answer' && seen.status >= 400);
  expect(got.status, got.text).toBe(failed ? 'error' : 200);
  if (seen.kind === 'error') expect(got.text).toContain(`up.read: ${seen.words}`);
}

function isTimeOut({ text }: Got): boolean {
  return text.includes('no answer within');
}

function timesOut({ decoded, streamed, waits = false }: Fault): boolean {
  return waits || [decoded, streamed].some((seen) => seen.kind === 'error' && seen.status === 504);
}

async function expectServing(): Promise<void> {
  upstream.answer(good);
  for (const ask of [() => inRest('/decoded'), () => inTool('legacy', 'decoded'), () => inTool('modern', 'text')]) {
    let got = await ask();
    // A busy machine may need longer than the short time-out; a fault that blocks what follows it blocks every try.
    for (let more = hasty ? 9 : 0; more > 0 && isTimeOut(got); more -= 1) got = await ask();
    expect(got).toEqual({ status: 200, text: '{"id":7}' });
  }
  await expect.poll(() => upstream.connections()).toBeLessThanOrEqual(keptAtMost);
}

const ways: readonly [string, (fault: Fault) => Promise<void>][] = [
  ['REST streamed', async (fault) => expectRest(await inRest('/streamed'), fault.streamed)],
  ['REST decoded', async (fault) => expectRest(await inRest('/decoded'), fault.decoded)],
  ['MCP 2025-11-25, text', async (fault) => expectTool(await inTool('legacy', 'text'), fault.text ?? fault.decoded)],
  ['MCP 2025-11-25, decoded', async (fault) => expectTool(await inTool('legacy', 'decoded'), fault.decoded)],
  ['MCP 2026-07-28, text', async (fault) => expectTool(await inTool('modern', 'text'), fault.text ?? fault.decoded)],
  ['MCP 2026-07-28, decoded', async (fault) => expectTool(await inTool('modern', 'decoded'), fault.decoded)],
];

describe.each(faults.map((fault) => [fault.name, fault] as const))('%s', (_name, fault) => {
  serving(timesOut(fault));
  it.each(ways)('%s', async (_way, check) => {
    upstream.answer(fault.answer);
    const started = performance.now();
    await check(fault);
    // Far from exact, but an answer that waits for something else than its own time-out shows.
    expect(performance.now() - started).toBeLessThan(timeoutMs + 40_000);
    await expectServing();
  });
});

describe('a refused connection', () => {
  serving(false);

  it('is 502 and a tool error', async () => {
    expect(await inRest('/gone')).toMatchObject({
      status: 502,
      text: expect.stringContaining('gone.read: connection refused'),
    });
    for (const era of ['legacy', 'modern'] as const) {
      expect(await inTool(era, 'gone')).toMatchObject({
        status: 'error',
        text: expect.stringContaining('gone.read: connection refused'),
      });
    }
  });
});

describe('a coding that is not undone', () => {
  serving(false);

  it.each(['rot13', 'gzip, rot13'])('%s is named to REST callers', async (coding) => {
    upstream.answer(() => ({ headers: { 'content-type': 'text/plain', 'content-encoding': coding }, body: 'grfg' }));
    const { headers, text } = await running.rest('rest', 'GET', '/streamed');
    expect([headers['content-encoding'], text]).toEqual([coding, 'grfg']);
  });

  it('one that is undone is not', async () => {
    upstream.answer(() => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync('test') }));
    const { headers, text } = await running.rest('rest', 'GET', '/streamed');
    expect([headers['content-encoding'], text]).toEqual([undefined, 'test']);
  });
});
