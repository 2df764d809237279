/** Rule `secret-literal`: credentials are bound, not written. */
import type { Authentication } from '../model/authentication.ts';
import type { Origin } from '../source/origin.ts';
import type { Rule, RuleSubject } from './rule.ts';

/** The message never holds the value. @see docs/spec/lint.md section 10 */
export const secretLiterals: Rule = (subject) => {
  for (const { authentication } of [...subject.capability.consumes, ...subject.capability.exposes]) {
    if (authentication === undefined) continue;
    for (const [key, value, at] of secretsOf(authentication, subject)) {
      if (value === undefined || value === '' || value.includes('{{')) continue;
      subject.report(
        'secret-literal',
        at,
        `The "${key}" of the ${authentication.type} authentication is written in the document.`,
      );
    }
  }
};

type Secret = readonly [key: string, value: string | undefined, at: Origin];

/** Places are those of the keys' objects: an excerpt of the value would show the secret. */
function secretsOf(authentication: Authentication, { placeOf }: RuleSubject): readonly Secret[] {
  const { origin } = authentication;
  const at = (key: string): Origin => placeOf(origin, key);
  switch (authentication.type) {
    case 'basic':
    case 'digest':
      return [['password', authentication.password, at('password')]];
    case 'bearer':
      return [['token', authentication.token, at('token')]];
    case 'apikey':
      return authentication.keys.map(({ key, value }) => [key, value, origin] as const);
    case 'oauth2':
      return [
        ['clientSecret', authentication.clientSecret, at('clientSecret')],
        ['refreshToken', authentication.refreshToken, at('refreshToken')],
      ];
    case 'unknown':
      return [];
  }
}
