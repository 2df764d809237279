/** The laws of the small parts: lines, limits, sessions, signatures, cut answers, URI templates. */
import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, cutValue } from '../../../src/exposes/mcp/answer-limit.ts';
import { CallLimit } from '../../../src/exposes/mcp/call-limit.ts';
import { ChangeFeed } from '../../../src/exposes/mcp/change-feed.ts';
import { noCapabilities } from '../../../src/exposes/mcp/client-capabilities.ts';
import { blockText } from '../../../src/exposes/mcp/content-block.ts';
import { KeptAnswers } from '../../../src/exposes/mcp/kept-answers.ts';
import { LineReader } from '../../../src/exposes/mcp/line-reader.ts';
import { featuresOf } from '../../../src/exposes/mcp/revision.ts';
import { StdioTransport, stdioSession } from '../../../src/exposes/mcp/stdio-transport.ts';
import { Session, SessionTable, sessionIdleMs } from '../../../src/exposes/mcp/session.ts';
import { digestOf, signerFor } from '../../../src/exposes/mcp/signing.ts';
import { compileUriTemplate } from '../../../src/exposes/mcp/uri-template.ts';
import { parseJson, stringifyJson } from '../../../src/json/json-text.ts';
import type { JsonValue } from '../../../src/json/json-value.ts';

const json = fc.jsonValue().map((value) => value as JsonValue); // the same type, in fast-check's words

describe('lines', () => {
  test('do not depend on how bytes arrive', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 12 })),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (texts, sizes) => {
          const lines = texts.map((text) => text.replaceAll('\n', ''));
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
          const got: string[] = [];
          const reader = new LineReader(1000, (line) => got.push(String(line)));
          for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            reader.take(bytes.subarray(at, at + size));
            at += size;
          }
          reader.finish();
          expect(got).toEqual(lines);
        },
      ),
    );
  });

  test('that are too long are told once and skipped', () => {
    const got: string[] = [];
    const reader = new LineReader(4, (line) => got.push(String(line)));
    for (const part of ['abc', 'def', 'ghi', '\nok\n12345\nlast']) reader.take(Buffer.from(part));
    reader.finish();
    expect(got).toEqual(['too-long', 'ok', 'too-long', 'last']);
  });
});

describe('cut answers', () => {
  test('are shorter, of the same kind, and say what is missing', () => {
    fc.assert(
      fc.property(json, fc.integer({ min: 10, max: 200 }), (value, limit) => {
        const { value: cut, notes } = cutValue(value, limit);
        const text = JSON.stringify(cut);
        if (JSON.stringify(cut) !== JSON.stringify(value)) expect(notes.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(JSON.stringify(value).length);
        expect(Array.isArray(cut)).toBe(Array.isArray(value));
        expect(typeof cut).toBe(typeof value);
      }),
    );
  });

  test('keep whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, bytes) => {
        const cut = cutText(text, bytes);
        expect(text.startsWith(cut)).toBe(true);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
      }),
    );
  });

  test('are kept for a while, for their caller only', () => {
    let now = 0;
    const kept = new KeptAnswers('desk', () => now);
    const link = kept.keep('a', 'whole', 'text/plain', 'ada');
    const uri = String(link?.['uri']);
    expect(kept.read(uri, 'ada')).toEqual({ uri, mimeType: 'text/plain', text: 'whole' });
    expect(kept.read(uri, 'bo')).toBeUndefined();
    now = 11 * 60_000;
    expect(kept.read(uri, 'ada')).toBeUndefined();
    for (let index = 0; index < 150; index += 1) kept.keep('a', 'x', 'text/plain', 'ada');
    expect(kept.read(String(kept.keep('a', 'x', 'text/plain', 'ada')?.['uri']), 'ada')).toBeDefined();
  });
});

describe('signatures', () => {
  test('open what was signed, and nothing else', () => {
    const signer = signerFor('test', 'key');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), fc.string({ minLength: 1 }), fc.nat(), (value, other, at) => {
        const text = signer.sign({ value });
        expect(text).toMatch(/^[\w-]+\.[\w-]+$/);
        expect(signer.open(text)).toEqual(parseJson(stringifyJson({ value })));
        expect(signer.open(text + other)).toBeUndefined();
        const place = at % text.length;
        const altered = text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
        expect(signer.open(altered)).toBeUndefined();
      }),
    );
    expect(signerFor('another purpose', 'key').open(signer.sign({ a: 1 }))).toBeUndefined();
    expect(signerFor('test', 'another key').open(signer.sign({ a: 1 }))).toBeUndefined();
  });

  test('digests do not depend on the order of members', () => {
    expect(digestOf({ a: 1, b: { c: 2, d: [1, 2] } })).toBe(digestOf({ b: { d: [1, 2], c: 2 }, a: 1 }));
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }));
  });
});

describe('sessions', () => {
  test('forget what was set after half an hour, but not what was settled', () => {
    let now = 0;
    const table = new SessionTable(signerFor('session', 'key'), () => now);
    const session = table.open('2025-06-18', { ...noCapabilities, roots: true }, 'ada');
    session.logLevel = 'debug';
    const id = session.id ?? '';
    now = sessionIdleMs - 1;
    expect(table.find(id, 'ada')).toBe(session);
    now += sessionIdleMs + 60_001;
    table.open('2025-11-25', noCapabilities, 'bo');
    const again = table.find(id, 'ada');
    expect(again).not.toBe(session);
    expect([again?.revision, again?.capabilities.roots, again?.logLevel]).toEqual(['2025-06-18', true, undefined]);
    expect(table.find(id, 'bo')).toBeUndefined();
  });

  test('a bounded number has data at once', () => {
    const table = new SessionTable(signerFor('session', 'key'));
    for (let index = 0; index < 10_050; index += 1) table.open('2025-06-18', noCapabilities, '');
    expect([...table.all()].length).toBeLessThanOrEqual(10_000);
  });
});

describe('call limits', () => {
  test('a freed place goes to the call that has waited longest', async () => {
    const limit = new CallLimit(1, undefined);
    const { signal } = new AbortController();
    expect(limit.tryEnter()).toBe(true);
    const order: number[] = [];
    const waiting = [1, 2].map(async (number) => {
      expect(await limit.enter(signal)).toBe(true);
      order.push(number);
      limit.leave();
    });
    limit.leave();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2]);
    expect(limit.tryEnter()).toBe(true);
  });

  test('a cancelled call stops waiting and takes no place', async () => {
    const limit = new CallLimit(1, undefined);
    limit.tryEnter();
    const controller = new AbortController();
    const waiting = limit.enter(controller.signal);
    controller.abort();
    expect(await waiting).toBe(false);
    limit.leave();
    expect([limit.tryEnter(), limit.tryEnter()]).toEqual([true, false]);
  });

  test('each caller has its own minute', () => {
    let now = 0;
    const limit = new CallLimit(9, 1, () => now);
    expect([limit.admits('a'), limit.admits('a'), limit.admits('b')]).toEqual([true, false, true]);
    now = 60_000;
    expect(limit.admits('a')).toBe(true);
  });
});

test('URI templates give back what was put in', () => {
  const template = compileUriTemplate('x://{a}/of/{b-c}?y=(1)');
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
      fc.pre(isWellFormed(a) && isWellFormed(b));
      expect(template.match(`x://${encodeURIComponent(a)}/of/${encodeURIComponent(b)}?y=(1)`)).toEqual({ a, 'b-c': b });
    }),
  );
  for (const uri of ['x://1/of/2', 'x://1/2/of/3?y=(1)', 'x:///of/3?y=(1)', 'y://1/of/2?y=(1)'])
    expect(template.match(uri)).toBeUndefined();
});

function isWellFormed(text: string): boolean {
  return Buffer.from(text).toString() === text;
}

describe('changes', () => {
  test('are told to a session once it has shaken hands, to a subscription once it is acknowledged', async () => {
    const told: string[] = [];
    const session = new Session(undefined, '', undefined, noCapabilities);
    session.push = { send: () => told.push('session'), end: () => undefined };
    const feed = new ChangeFeed({
      reloads: true,
      isReadable: () => Promise.resolve(true),
      sessions: () => [session],
      watchedChanged: () => Promise.resolve(),
    });
    const send = (text: string): number => told.push(String(JSON.parse(text).method));
    const listen = await feed.open(7, { notifications: { toolsListChanged: true } }, { send, end: () => undefined });
    feed.listChanged('tools');
    expect(told).toEqual([]);
    listen.acknowledge();
    feed.listChanged('tools');
    expect(told).toEqual(['notifications/subscriptions/acknowledged', 'notifications/tools/list_changed']);
    session.revision = '2025-11-25';
    feed.listChanged('tools');
    expect(told.slice(2)).toEqual(['notifications/tools/list_changed', 'session']);
  });
});

test('the date of content is left out of revisions that know none', () => {
  const annotations = { audience: ['user'], lastModified: '2026-01-02T03:04:05Z' };
  const block = { type: 'text', text: 'a', annotations };
  expect(JSON.parse(blockText(block, featuresOf('2025-06-18')))).toEqual(block);
  expect(JSON.parse(blockText(block, featuresOf('2025-03-26')))).toEqual({
    ...block,
    annotations: { audience: ['user'] },
  });
});

describe('stdio', () => {
  test('a stop does not wait for ever for a client that reads nothing', async () => {
    const feed = new ChangeFeed({
      reloads: false,
      isReadable: async () => false,
      sessions: () => [],
      watchedChanged: async () => undefined,
    });
    const current = (): never => {
      throw new Error('no message is served here');
    };
    const input = new PassThrough();
    const output = new Writable({ write: () => undefined });
    const transport = new StdioTransport({ current, session: stdioSession(), feed, maxLineBytes: 10 }, input, output);
    const read = once(input, 'data');
    input.write(`${'x'.repeat(20)}\n`);
    await read;
    expect(output.writableLength).toBeGreaterThan(0);
    expect(await transport.stop(1)).toBe(false);
  });
});
