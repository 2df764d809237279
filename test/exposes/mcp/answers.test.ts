/** What clients answer to questions, and what upstream answers become in the result of a tool. */
import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../../src/exposes/mcp/revision.ts';
import { answerOf, type ResultContext } from '../../../src/exposes/mcp/tool-result.ts';
import { bufferedBody } from '../../../src/operation/answer-body.ts';
import type { OperationResult } from '../../../src/operation/operation.ts';
import { startHere } from './piped.ts';
import { documentText, type Message } from './served.ts';

const form = '{ type: object, properties: { why: { type: string } }, required: [why] }';
const asking = (ask: string, text: string): string =>
  documentText(`
transport: stdio
tools: [{ name: t, description: T, ask: ${ask}, content: [{ type: text, text: "${text}" }] }]
`);

/** Calls the tool as a legacy client that answers each question by its method. */
async function told(
  document: string,
  answers: (method: string, tries: number, params: Message) => object,
): Promise<{ text: string; isError: boolean; asked: readonly string[] }> {
  const piped = await startHere(document);
  const request = (id: number, method: string, params: object): object => ({ jsonrpc: '2.0', id, method, params });
  piped.send(
    request(1, 'initialize', {
      protocolVersion: '2025-11-25',
      capabilities: { elicitation: {}, sampling: {}, roots: {} },
      clientInfo: { name: 'c', version: '1' },
    }),
  );
  await piped.next();
  piped.send(request(2, 'tools/call', { name: 't', arguments: {} }));
  const asked: string[] = [];
  for (;;) {
    const message = await piped.next();
    if (message.id === 2) {
      const { content, isError } = message.result;
      return { text: content[0].text, isError, asked };
    }
    asked.push(message.method);
    piped.send({ jsonrpc: '2.0', id: message.id, ...answers(message.method, asked.length, message.params) });
  }
}

const result = (value: object): object => ({ result: value });

describe('a question to a legacy client', () => {
  test('for a message of a model is asked as the author wrote it', async () => {
    let params: Message;
    const { text, asked } = await told(
      asking('{ s: { sample: "Say it", maxTokens: 7, systemPrompt: Be brief } }', 'said {{ask.s.content.text}}'),
      (_method, _tries, sent) => {
        params = sent;
        return result({ role: 'assistant', model: 'm', content: { type: 'text', text: 'it' } });
      },
    );
    expect([text, asked]).toEqual(['said it', ['sampling/createMessage']]);
    expect(params).toEqual({
      messages: [{ role: 'user', content: { type: 'text', text: 'Say it' } }],
      maxTokens: 7,
      systemPrompt: 'Be brief',
    });
  });

  test('without a number of tokens a message has at most 100', async () => {
    let tokens: unknown;
    await told(asking('{ s: { sample: Say, maxTokens: many } }', 'x'), (_method, _tries, params) => {
      tokens = params.maxTokens;
      return result({ role: 'assistant', model: 'm', content: { type: 'text', text: 'x' } });
    });
    expect(tokens).toBe(100);
  });

  test('for its roots gives their list', async () => {
    const { text } = await told(asking('{ r: { roots: true } }', '{{ask.r.0.uri}}'), () =>
      result({ roots: [{ uri: 'file:///a' }] }),
    );
    expect(text).toBe('file:///a');
  });

  test('is asked again after an answer that does not fit, three times at most', async () => {
    const again = await told(asking(`{ q: { elicit: Why?, schema: ${form} } }`, '{{ask.q.why}}'), (_method, tries) =>
      result(tries === 1 ? { action: 'accept', content: {} } : { action: 'accept', content: { why: 'so' } }),
    );
    expect([again.text, again.asked.length]).toEqual(['so', 2]);
    for (const [ask, unfit] of [
      [`{ q: { elicit: Why?, schema: ${form} } }`, { action: 'shrug' }],
      ['{ q: { sample: Say } }', { content: 'text' }],
      ['{ q: { roots: true } }', { roots: [{ name: 'no uri' }] }],
      ['{ q: { roots: true } }', {}],
    ] as const) {
      const never = await told(asking(ask, 'x'), () => result(unfit));
      expect(never.asked).toHaveLength(3);
      expect([never.isError, never.text]).toEqual([
        true,
        expect.stringContaining('answers to the question "q" do not fit it; nothing was done'),
      ]);
    }
  });

  test.each<[string, object, string]>([
    ['declined', result({ action: 'decline' }), 'The question "q" was declined; nothing was done'],
    ['cancelled', result({ action: 'cancel' }), 'The question "q" was cancelled; nothing was done'],
    [
      'answered with an error',
      { error: { code: -32603, message: 'no' } },
      'The client could not answer the question "q"; nothing was done',
    ],
  ])('that is %s stops the call, unless it is optional', async (_what, answer, said) => {
    const required = await told(asking(`{ q: { elicit: Why?, schema: ${form} } }`, 'done'), () => answer);
    expect([required.isError, required.text]).toEqual([true, expect.stringContaining(said)]);
    const optional = await told(
      asking(`{ q: { elicit: Why?, optional: true, schema: ${form} } }`, 'done'),
      () => answer,
    );
    expect([optional.isError, optional.text]).toEqual([false, 'done']);
  });
});

describe('the answer of an upstream', () => {
  const context: ResultContext = {
    operation: 'tools.t',
    namespace: 'tools',
    tool: 't',
    calls: 'up.o',
    published: undefined,
    anyStructured: true,
    structuredErrors: true,
    nullableRoot: true,
    features: featuresOf('2026-07-28'),
    maxTextBytes: 1000,
    maxBinaryBytes: 1000,
  };
  const bytes = (body: string, mediaType: string | undefined, more: object = {}): OperationResult => ({
    kind: 'bytes',
    status: 200,
    reason: 'OK',
    body: bufferedBody(Buffer.from(body)),
    mediaType,
    headers: {},
    binary: false,
    operation: 'up.o',
    ...more,
  });

  test('in JSON is structured content in one line', async () => {
    const answer = await answerOf(bytes('{\n "a": 12345678901234567890\n}', 'application/json'), context);
    expect(answer).toMatchObject({ isError: false, structured: '{"a":12345678901234567890}' });
    expect((await answerOf(bytes(' [1.50] ', 'application/vnd.x+json'), context)).structured).toBe('[1.50]');
    expect(await answerOf(bytes('no JSON', undefined), context)).not.toHaveProperty('structured');
    expect(await answerOf(bytes('<a/>', 'text/xml'), context)).not.toHaveProperty('structured');
  });

  test('without a body is nothing', async () => {
    expect(await answerOf(bytes('', 'application/json'), context)).toEqual({ blocks: [], isError: false });
    expect(await answerOf(bytes('', 'image/png', { binary: true }), context)).toEqual({ blocks: [], isError: false });
  });

  test.each<[string | undefined, string]>([
    ['image/png', '"type":"image"'],
    ['Audio/wav', '"type":"audio"'],
    ['application/pdf', '"mimeType":"application/pdf"'],
    [undefined, '"mimeType":"application/octet-stream"'],
  ])('of bytes as %s', async (mediaType, block) => {
    const { blocks } = await answerOf(bytes('x', mediaType, { binary: true }), context);
    expect(blocks).toEqual([expect.stringContaining(block)]);
    expect(blocks[0]).toContain('eA==');
  });

  test('a value is structured where any shape may be', async () => {
    const value: OperationResult = { kind: 'value', status: 200, value: [1], headers: {} };
    expect((await answerOf(value, context)).structured).toBe('[1]');
    expect(await answerOf(value, { ...context, anyStructured: false })).not.toHaveProperty('structured');
  });

  test('an error has its reason, else its status, and a problem where those are sent', async () => {
    const odd: OperationResult = { kind: 'empty', status: 599, reason: '', headers: {}, operation: 'up.o' };
    const refused = await answerOf(odd, context);
    expect(refused.blocks).toEqual(['{"type":"text","text":"No response body (HTTP 599)"}']);
    expect(JSON.parse(refused.structured ?? '')).toMatchObject({ title: 'Status 599', detail: 'up.o: HTTP 599' });
    const shaped: OperationResult = { kind: 'value', status: 404, value: null, headers: {} };
    const mapped = await answerOf(shaped, context);
    expect(JSON.parse(mapped.structured ?? '')).toMatchObject({ operation: 'tools.t', title: 'Not Found' });
    expect(await answerOf(odd, { ...context, structuredErrors: false })).not.toHaveProperty('structured');
  });

  test('of an error only the beginning of a long text is passed on', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let index = 0; index < 100; index += 1) yield Buffer.alloc(1000, 'a');
    }
    const body = { ...bufferedBody(Buffer.alloc(0)), ready: undefined, stream: pieces };
    const { blocks } = await answerOf(bytes('', 'text/plain', { status: 500, reason: 'Broken', body }), context);
    expect(blocks).toHaveLength(2);
    expect(JSON.parse(blocks[0] ?? '').text).toBe('a'.repeat(16 * 1024));
    expect(blocks[1]).toContain('HTTP 500 Broken');
  });
});
