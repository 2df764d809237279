/** Reads `authentication`, in the spellings of the specification and of published documents. */
import type { ApikeyAuthentication, Authentication } from '../model/authentication.ts';
import { type MapReader, looseTextOf, nothing } from './reader.ts';

type Placement = ApikeyAuthentication['keys'][number]['placement'];
const placements: ReadonlySet<string> = new Set(['header', 'query', 'cookie', 'path', 'body']);

/**
 * The authentication of an adapter. On consumes an unknown scheme is `authentication-type-unknown` and every call fails;
 * on exposes it is `exposer-authentication-type` (LOAD).
 * @see docs/spec/versions.md section 4.3, docs/spec/document.md section 7
 */
export function readAuthentication(parent: MapReader, side: 'consumes' | 'exposes'): Authentication | undefined {
  const at = parent.map('authentication', `the authentication of ${parent.what}`);
  if (at === undefined) return undefined;
  const written = at.text('type')?.trim();
  const known = readKnown(at, wordOf(written));
  if (typeof known !== 'string') return known;
  const scheme = known || (written ?? 'no type');
  const place = at.raw('type')?.origin ?? at.origin;
  const subject =
    written === undefined
      ? `The authentication of ${parent.what} has no type.`
      : `${capital(parent.what)} asks for the unknown authentication "${scheme}".`;
  at.report(side === 'exposes' ? 'exposer-authentication-type' : 'authentication-type-unknown', place, subject, {
    hint: 'The types are `basic`, `digest`, `bearer`, `apikey` and `oauth2`.',
  });
  return { type: 'unknown', scheme, origin: at.origin };
}

/** `apiKey`, `api_key`, `Api-Key` are one word. */
function wordOf(written: string | undefined): string {
  return (written ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** The scheme, or a text: what to call it when unknown ('' for the type word itself). */
function readKnown(at: MapReader, word: string): Authentication | string {
  const { origin } = at;
  switch (word) {
    case 'basic':
    case 'digest':
      return { type: word, username: at.text('username'), password: at.text('password'), origin };
    case 'bearer':
      return { type: word, token: at.text('token'), origin };
    case 'apikey':
      return readApikey(at);
    case 'header':
      return {
        type: 'apikey',
        keys: [keyOf(at.firstText('header', 'key', 'name'), at.text('value'), 'header')],
        origin,
      };
    case 'query':
      return readQueryKeys(at);
    case 'oauth2':
      return readOauth2(at);
    default:
      return '';
  }
}

const keyOf = (key: string | undefined, value: string | undefined, placement: Placement) => ({
  key: key ?? '',
  value: value ?? '',
  placement,
});

function readApikey(at: MapReader): Authentication | string {
  const written = at.firstText('placement', 'in')?.trim().toLowerCase() ?? 'header';
  if (!placements.has(written)) return `apikey with placement "${written}"`;
  // Checked against the five words of Placement.
  const placement = written as Placement;
  const headers = at.map('headers');
  const keys =
    headers === undefined
      ? []
      : [...headers.node.entries.values()].map(({ name, value }) => keyOf(name, looseTextOf(value), 'header'));
  const key = at.firstText('key', 'name');
  if (key !== undefined || keys.length === 0) keys.push(keyOf(key, at.text('value'), placement));
  return { type: 'apikey', keys, origin: at.origin };
}

function readQueryKeys(at: MapReader): Authentication {
  const listed = at
    .maps('parameters', 'a query parameter')
    .map((part) => keyOf(part.firstText('name', 'key'), part.text('value'), 'query'));
  const keys = listed.length > 0 ? listed : [keyOf(at.firstText('name', 'key'), at.text('value'), 'query')];
  return { type: 'apikey', keys, origin: at.origin };
}

function readOauth2(at: MapReader): Authentication {
  const word = at.word('tokenValidation');
  const tokenValidation: 'jwks' | 'introspection' | undefined =
    word === 'jwks' || word === 'introspection' ? word : undefined;
  return {
    type: 'oauth2',
    scopes: at.texts('scopes') ?? nothing,
    authorizationServerUri: at.text('authorizationServerUri'),
    resource: at.text('resource'),
    audience: at.text('audience'),
    tokenEndpoint: at.text('tokenEndpoint'),
    tokenValidation,
    clientId: at.text('clientId'),
    clientSecret: at.text('clientSecret'),
    refreshToken: at.text('refreshToken'),
    origin: at.origin,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
