import { describe, expect, it } from 'vitest';
import { isEmptyBody } from '../../src/formats/empty-body.ts';
import { decoded } from './decoded.ts';

describe('isEmptyBody (consume.md 8.1)', () => {
  it.each<[string | Buffer, string, boolean]>([
    ['', 'json', true],
    [' \r\n\t', 'csv', true],
    ['\u{FEFF} ', 'xml', true],
    [Buffer.from('\u{FEFF} \n', 'utf16le'), 'json', true],
    [Buffer.from('\u{FEFF}x', 'utf16le'), 'json', false],
    ['', 'binary', true],
    [' ', 'binary', false],
    ['x', 'json', false],
    ['\0', 'text', false],
  ])('%j as %s: %j', (body, format, expected) => {
    expect(isEmptyBody(Buffer.from(body as string), format)).toBe(expected);
  });

  it('text is the body as one string, by its charset', async () => {
    expect(await decoded('text', Buffer.from('é', 'latin1'), { charset: 'ISO-8859-1' })).toBe('é');
    await expect(decoded('binary', 'x')).rejects.toThrow();
  });
});
