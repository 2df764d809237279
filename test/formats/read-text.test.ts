/** Texts that take long are read on another thread: the same values and faults come out, and other calls go on meanwhile. */
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DecodeError } from '../../src/formats/format.ts';
import { readText } from '../../src/formats/read-text.ts';
import { type TextReaderName, textReaders } from '../../src/formats/text-readers.ts';
import { type Started, start } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

/** More than is read on the main thread, whatever its parser takes. */
const length = 300_000;

function repeated(part: string): string {
  return part.repeat(Math.ceil(length / part.length));
}

const texts: readonly [TextReaderName, string, string][] = [
  ['csv', `a;b\n${repeated('1;"x\ny"\n')}`, ';'],
  ['html', `<table><tr><th>a<tr><td>1</table><table id="t"><tr><th>a${repeated('<tr><td>1')}</table>`, '#t'],
  ['markdown', `---\na: 9007199254740993\n---\n# A\n\nx\n\n# B\n\n${repeated('| a |\n|---|\n| 1 |\n\n')}`, 'B'],
  ['xml', `<r>${repeated('<a b="c">d</a>')}</r>`, ''],
  ['yaml', `a: 9007199254740993\n__proto__: { b: 1 }\nc:\n${repeated('- d\n')}`, ''],
];

/** Does something again and again until the work is done, and gives the result of the work. */
async function meanwhile<T>(work: Promise<T>, again: () => Promise<void>): Promise<T> {
  const state = { done: false };
  void work.finally(() => (state.done = true));
  while (!state.done) await again();
  return work;
}

describe.each(texts)('%s', (name, text, detail) => {
  it('has the same value', async () => {
    const read = await textReaders[name]();
    expect(await readText(name, text, detail)).toEqual(read(text, detail));
  });
});

it.each([
  ['xml', `<r>${repeated('<a></a>')}`, 'unclosed'],
  ['yaml', `${repeated('- d\n')}- {`, 'Flow map'],
  ['yaml', repeated('{a: ['), 'nested deeper than'],
] as const)('a fault of %s is told', async (name, text, words) => {
  const failed = await readText(name, text).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(DecodeError);
  expect(failed).toMatchObject({ message: expect.stringContaining(words) });
});

it('more texts than threads are all read', async () => {
  const values = await Promise.all(
    Array.from({ length: 9 }, (_, index) => readText('csv', `a\n${repeated('1\n')}${index}`, ',')),
  );
  expect(values.map((rows) => (rows as unknown[]).at(-1))).toEqual(values.map((_, index) => ({ a: String(index) })));
});

it('a short text that takes long is left to the other thread', async () => {
  const text = Array.from({ length: 480 }, (_, index) => `${' '.repeat(index * 2)}- x`).join('\n');
  expect(text.length).toBeLessThan(256 * 1024);
  let turns = 0;
  await meanwhile(
    readText('markdown', text).catch(() => undefined),
    async () => {
      await turn();
      turns += 1;
    },
  );
  expect(turns).toBeGreaterThan(10);
});

describe('an answer that takes long to read', () => {
  const document = `
naftiko: 1.0.0-alpha2
info: { label: Readings, description: Reads texts }
capability:
  consumes:
    - type: http
      namespace: up
      description: Texts
      baseUri: UPSTREAM
      resources:
        - name: texts
          path: /texts
          operations:
            - { name: slow, method: GET, outputRawFormat: yaml }
            - { name: quick, method: POST, outputRawFormat: yaml }
  exposes:
    - type: rest
      namespace: rest
      port: 0
      resources:
        - path: /texts
          operations:
            - { method: GET, call: up.slow, outputParameters: [ { type: string, mapping: "$.last" } ] }
            - { method: POST, call: up.quick, outputParameters: [ { type: string, mapping: "$.last" } ] }
`;
  let upstream: Upstream;
  let running: Started;
  beforeAll(async () => {
    upstream = await startUpstream(({ method }) => ({
      headers: { 'content-type': 'application/yaml' },
      body: method === 'GET' ? `list:\n${repeated('- { a: [ b, c ] }\n')}last: x\n` : 'last: y',
    }));
    running = await start(document, upstream.url);
  });
  afterAll(async () => {
    await running.stop();
    await upstream.stop();
  });

  it('delays no other call', async () => {
    let served = 0;
    const slow = await meanwhile(running.rest('rest', 'GET', '/texts'), async () => {
      expect(await running.rest('rest', 'POST', '/texts')).toMatchObject({ status: 200, text: '"y"' });
      served += 1;
    });
    expect(slow).toMatchObject({ status: 200, text: '"x"' });
    expect(served).toBeGreaterThan(5);
  });
});
