// Operations made of several calls: what overlapping steps save, and what a lookup over two large lists costs.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newInputs, Scope } from '../src/expressions/scope.ts';
import { lookupStep } from '../src/steps/lookup.ts';
import type { CallContext } from '../src/operation/call-context.ts';
import { startEngine } from './support/engine.ts';
import type { Measured } from './support/measured.ts';
import { listening } from './support/process.ts';
import { median } from './support/rounds.ts';
import { table } from './support/table.ts';

/** How long the upstream takes for each of the three steps, in milliseconds. */
const delaysMs = [60, 80, 100] as const;
const rowCount = 10_000;

const document = `
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: slow
      baseUri: http://127.0.0.1:1
      resources:
        - { name: part, path: "/after/{{ms}}", operations: [{ name: part, method: GET }] }
        - { name: rows, path: "/rows/{{kind}}", operations: [{ name: rows, method: GET }] }
  exposes:
    - type: rest
      namespace: desk
      port: 1
      resources:
        - path: /three
          operations:
            - method: GET
              name: three
              steps:
                - { type: call, name: a, call: slow.part, with: { ms: ${delaysMs[0]} } }
                - { type: call, name: b, call: slow.part, with: { ms: ${delaysMs[1]} } }
                - { type: call, name: c, call: slow.part, with: { ms: ${delaysMs[2]} } }
              mappings: [{ targetName: a, value: $.a.ok }, { targetName: b, value: $.b.ok }, { targetName: c, value: $.c.ok }]
        - path: /join
          operations:
            - method: GET
              name: join
              steps:
                - { type: call, name: wanted, call: slow.rows, with: { kind: wanted } }
                - { type: call, name: table, call: slow.rows, with: { kind: table } }
                - { type: lookup, name: found, index: table, match: id, lookupValue: "$.wanted[*].id", outputParameters: [name] }
              mappings: [{ targetName: last, value: "$.found[-1:].name" }]
    - { type: mcp, namespace: tools, port: 2, tools: [] }
`;

/** Measures and gives the table. */
export async function steps(rounds: number): Promise<Measured> {
  const times = Math.max(rounds * 4, 10);
  const upstream = await startSlowUpstream();
  const folder = await mkdtemp(join(tmpdir(), 'naftiko-bench-'));
  const file = join(folder, 'steps.yaml');
  await writeFile(file, document);
  const engine = await startEngine({
    document: file,
    consumes: 'slow',
    rest: 'desk',
    mcp: 'tools',
    upstream: upstream.url,
  });
  try {
    await listening(engine.rest);
    const origin = `http://127.0.0.1:${engine.rest.port}`;
    const three = await timed(times, () => expectOk(`${origin}/three`, '"c":true'));
    const alone = await timed(times, () => expectOk(`${upstream.url}/after/${delaysMs[2]}`, 'true'));
    const joined = await timed(times, () => expectOk(`${origin}/join`, `name ${rowCount - 1}`));
    const lookup = await timed(times, lookUp);
    const size = rowCount.toLocaleString('en');
    const measured = table(
      ['what', 'ms (median)', 'limit'],
      [
        [`three independent steps of ${delaysMs.join(', ')} ms`, three.toFixed(1), `${(alone * 1.2).toFixed(1)}`],
        ['the slowest of them alone, without the engine', alone.toFixed(1), ''],
        [`lookup of ${size} values in ${size} rows`, lookup.toFixed(1), '50'],
        ['the same as an operation: two calls, decoding, lookup, mapping', joined.toFixed(1), ''],
      ],
    );
    return { table: measured, figures: { 'three-ratio': three / alone, 'lookup-ms': lookup } };
  } finally {
    await engine.rest.stop();
    upstream.stop();
    await rm(folder, { recursive: true });
  }
}

/** Median milliseconds of some runs after two that do not count. */
async function timed(times: number, run: () => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let round = -2; round < times; round += 1) {
    const start = performance.now();
    await run();
    if (round >= 0) taken.push(performance.now() - start);
  }
  return median(taken);
}

async function expectOk(url: string, holds: string): Promise<void> {
  const answer = await fetch(url);
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes(holds)) throw new Error(`${url}: ${answer.status} ${text.slice(0, 200)}`);
}

const rows = Array.from({ length: rowCount }, (_, index) => ({
  id: `id-${index}`,
  name: `name ${index}`,
  more: index,
}));
const wanted = rows.map(({ id }) => id);

async function lookUp(): Promise<void> {
  const scope = new Scope(newInputs()).withStep('table', rows);
  const step = lookupStep({
    name: 'found',
    index: 'table',
    match: 'id',
    value: { evaluate: () => wanted },
    fields: ['name', 'more'],
    needs: new Set(['table']),
  });
  // A lookup makes no call: nothing of the context is read.
  const { output } = await step.run(scope, {} as CallContext);
  if (!Array.isArray(output) || output.length !== rowCount) throw new Error('the lookup found something else');
}

async function startSlowUpstream(): Promise<{ url: string; stop: () => void }> {
  const lists = JSON.stringify(rows);
  const server = createServer((request, response) => {
    const [, kind, word] = (request.url ?? '').split('/');
    const answer = async (): Promise<void> => {
      if (kind === 'after') await sleep(Number(word));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(kind === 'after' ? '{"ok":true}' : lists);
    };
    void answer();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A listening TCP server has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
