/** Digest: the vectors of RFC 7616, and the exchange with a server that checks them. */
import { describe, expect, it } from 'vitest';
import { parseChallenges } from '../../src/authentication/challenges.ts';
import { digestCredentials } from '../../src/authentication/digest-credentials.ts';
import { type DigestInput, digestHash, digestResponse } from '../../src/authentication/digest-response.ts';
import type { AuthorizedRequest, SecretText } from '../../src/authentication/credentials.ts';
import { newInputs, Scope } from '../../src/expressions/scope.ts';

const text = (value: string): SecretText => ({ names: [], constant: value, render: () => value });
const scope = new Scope(newInputs());

/** RFC 7616 section 3.9.1. */
const mufasa: Omit<DigestInput, 'algorithm'> = {
  username: 'Mufasa',
  realm: 'http-auth@example.org',
  password: 'Circle of Life',
  nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
  method: 'GET',
  uri: '/dir/index.html',
  qop: 'auth',
  nc: '00000001',
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
};

const vectors: readonly (readonly [string, DigestInput, string])[] = [
  ['MD5', { ...mufasa, algorithm: 'MD5' }, '8ca523f5e9506fed4657c9700eebdbec'],
  ['SHA-256', { ...mufasa, algorithm: 'SHA-256' }, '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  [
    'RFC 2617 section 3.5',
    {
      ...mufasa,
      algorithm: undefined,
      realm: 'testrealm@host.com',
      password: 'Circle Of Life',
      nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
      cnonce: '0a4f113b',
    },
    '6629fae49393a05397450978507c4ef1',
  ],
  [
    'RFC 2069 (no qop), with the erratum',
    {
      ...mufasa,
      algorithm: undefined,
      realm: 'testrealm@host.com',
      password: 'CircleOfLife',
      nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
      qop: undefined,
    },
    '1949323746fe6a43ef61f9606e7febea',
  ],
];

describe('digest response', () => {
  it.each(vectors)('%s', (_name, input, expected) => {
    expect(digestResponse(input)).toBe(expected);
  });

  it('hashes the session into A1', () => {
    const algorithm = 'SHA-256-sess';
    const secret = digestHash(algorithm, 'Mufasa:http-auth@example.org:Circle of Life');
    const a1 = digestHash(algorithm, `${secret}:${mufasa.nonce}:${mufasa.cnonce}`);
    const a2 = digestHash(algorithm, 'GET:/dir/index.html');
    const whole = `${a1}:${mufasa.nonce}:00000001:${mufasa.cnonce}:auth:${a2}`;
    expect(digestResponse({ ...mufasa, algorithm })).toBe(digestHash(algorithm, whole));
  });

  it('hashes a user name with SHA-512/256 (RFC 7616 section 3.9.2)', () => {
    expect(digestHash('SHA-512-256', 'J\u00e4s\u00f8n Doe:api@example.org')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('challenges', () => {
  it('reads several from one header', () => {
    const header =
      'Basic realm="a, \\"b\\"", Digest realm="x",nonce=abc, qop="auth,auth-int", algorithm=SHA-256, Bearer';
    expect(parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])).toEqual([
      ['basic', { realm: 'a, "b"' }],
      ['digest', { realm: 'x', nonce: 'abc', qop: 'auth,auth-int', algorithm: 'SHA-256' }],
      ['bearer', {}],
    ]);
  });
});

function request(): AuthorizedRequest {
  return { method: 'GET', target: '/a?b=1', headers: [] };
}

function challenge(header: string): { status: number; headers: Record<string, string> } {
  return { status: 401, headers: { 'www-authenticate': header } };
}

function fieldsOf(sent: AuthorizedRequest): Record<string, string> {
  const [only] = parseChallenges(sent.headers[1] ?? '');
  return Object.fromEntries(only?.parameters ?? []);
}

describe('live digest', () => {
  const open = (username = 'u'): ReturnType<ReturnType<typeof digestCredentials>['open']> =>
    digestCredentials(text(username), text('p')).open(() => Promise.reject(new Error('no fetch')));

  it('sends nothing before a challenge, then counts the uses of the nonce', () => {
    const live = open();
    const first = request();
    live.authorize(first, scope);
    expect(first.headers).toEqual([]);
    expect(live.renew?.(challenge('Digest realm="r", nonce="n1", qop="auth", opaque="o"'), first.headers, scope)).toBe(
      true,
    );
    const counts = [1, 2, 3].map(() => {
      const next = request();
      live.authorize(next, scope);
      return fieldsOf(next);
    });
    expect(counts.map(({ nc }) => nc)).toEqual(['00000001', '00000002', '00000003']);
    expect(counts[0]).toMatchObject({ nonce: 'n1', opaque: 'o', uri: '/a?b=1', qop: 'auth', username: 'u' });
    const { cnonce = '', response } = counts[0] ?? {};
    const input = {
      algorithm: undefined,
      username: 'u',
      realm: 'r',
      password: 'p',
      nonce: 'n1',
      method: 'GET',
      uri: '/a?b=1',
      nc: '00000001',
      cnonce,
    };
    expect(response).toBe(digestResponse({ ...input, qop: 'auth' }));
  });

  it('takes a new nonce when the old one is stale, and gives up when the password is wrong', () => {
    const live = open();
    live.renew?.(challenge('Digest realm="r", nonce="n1", qop="auth"'), [], scope);
    const sent = request();
    live.authorize(sent, scope);
    expect(live.renew?.(challenge('Digest realm="r", nonce="n1", qop="auth"'), sent.headers, scope)).toBe(false);
    expect(live.renew?.(challenge('Digest realm="r", nonce="n2", qop="auth", stale=TRUE'), sent.headers, scope)).toBe(
      true,
    );
    const next = request();
    live.authorize(next, scope);
    expect(fieldsOf(next)).toMatchObject({ nonce: 'n2', nc: '00000001' });
  });

  it('prefers the strongest algorithm it knows', () => {
    const live = open();
    live.renew?.(
      challenge(
        'Digest realm="r", nonce="m", algorithm=MD5, Digest realm="r", nonce="s", algorithm=SHA-256, Digest realm="r", nonce="x", algorithm=SHA3',
      ),
      [],
      scope,
    );
    const next = request();
    live.authorize(next, scope);
    expect(fieldsOf(next)).toMatchObject({ nonce: 's', algorithm: 'SHA-256' });
  });

  it.each([
    'Basic realm="r"',
    'Digest realm="r"',
    'Digest realm="r", nonce="n", qop="auth-int"',
    'Digest realm="r", nonce="n", algorithm=SHA3',
    '',
  ])('does not answer %j', (header) => {
    expect(open().renew?.(challenge(header), [], scope)).toBe(false);
  });

  it('writes user names that are no ASCII, and hashed ones', () => {
    const live = open('Jäsøn');
    live.renew?.(challenge('Digest realm="r", nonce="n"'), [], scope);
    const plain = request();
    live.authorize(plain, scope);
    expect(plain.headers[1]).toContain("username*=UTF-8''J%C3%A4s%C3%B8n");
    live.renew?.(challenge('Digest realm="r", nonce="o", userhash=true'), [], scope);
    const hashed = request();
    live.authorize(hashed, scope);
    expect(fieldsOf(hashed)).toMatchObject({ userhash: 'true', username: digestHash('MD5', 'Jäsøn:r') });
  });
});
