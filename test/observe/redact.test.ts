import { assert, pre, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor, isSecretName } from '../../src/observe/redact.ts';

function redactorOf(...secrets: string[]) {
  const redactor = createRedactor();
  redactor.add(secrets);
  return redactor;
}

describe('texts', () => {
  const cases: readonly [name: string, secrets: string[], text: string, expected: string][] = [
    ['no secret', [], 'token abc', 'token abc'],
    ['anywhere', ['s3cr3t'], 'xs3cr3ty', 'x•••y'],
    ['several times', ['s3cr3t'], 's3cr3t s3cr3t', '••• •••'],
    ['the longer first', ['abcd', 'abcdef'], 'abcdef', '•••'],
    ['characters of expressions', ['a.c*[d'], 'a.c*[d abcd', '••• abcd'],
    ['a short one as a word', ['ab'], 'ab cab "ab"', '••• cab "•••"'],
    ['in a URL', ['a b/c&d'], '?k=a%20b%2Fc%26d', '?k=•••'],
    ['in a form', ['a b/c&d'], 'k=a+b%2Fc%26d', 'k=•••'],
    ['in JSON text', ['say "hi"'], '{"k":"say \\"hi\\""}', '{"k":"•••"}'],
    ['in base64', ['s3cr3t'], `x ${Buffer.from('s3cr3t').toString('base64')}`, 'x •••'],
    ['blank values hide nothing', ['', ' '], 'a b', 'a b'],
  ];
  test.each(cases)('%s', (_name, secrets, text, expected) => {
    expect(redactorOf(...secrets).text(text)).toBe(expected);
  });

  test('no registered value of four letters or more is left in any text', () => {
    assert(
      property(string({ minLength: 4 }), string(), string(), (secret, before, after) => {
        pre(secret.trim() !== '' && !'•••'.includes(secret));
        const shown = redactorOf(secret).text(before + secret + after);
        // What the text around the mark happens to form is not the secret.
        expect(shown.split('•••').length).toBeGreaterThan(1);
      }),
    );
  });
});

describe('values', () => {
  test('fields with a telling name are hidden whole, others by their content', () => {
    const shown = redactorOf('s3cr3t').value({
      Authorization: 'Bearer x',
      headers: { 'x-api-key': 'k', accept: 'text/s3cr3t' },
      list: ['s3cr3t', 1, null, true],
      tokenEndpoint: 'https://idp.test/token',
    });
    expect(shown).toEqual({
      Authorization: '•••',
      headers: { 'x-api-key': '•••', accept: 'text/•••' },
      list: ['•••', 1, null, true],
      tokenEndpoint: 'https://idp.test/token',
    });
  });

  test('errors are shown with their causes and without secrets', () => {
    const shown = redactorOf('s3cr3t').value(new Error('outer', { cause: new Error('inner s3cr3t') }));
    expect(shown).toContain('outer');
    expect(shown).toContain('caused by: Error: inner •••');
    expect(shown).not.toContain('s3cr3t');
  });

  test('a value that holds itself is cut', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(JSON.stringify(redactorOf().value(loop))).toContain('…');
  });
});

test.each([
  ['authorization', true],
  ['Proxy-Authorization', true],
  ['Set-Cookie', true],
  ['X-API-Key', true],
  ['api_key', true],
  ['access_token', true],
  ['clientSecret', true],
  ['accept', false],
  ['tokenEndpoint', false],
  ['keys', false],
])('%s is a secret name: %s', (name, expected) => {
  expect(isSecretName(name)).toBe(expected);
});
