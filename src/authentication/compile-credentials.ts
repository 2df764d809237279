/** The table of outgoing schemes: the document's `authentication` → Credentials. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { compileTemplate } from '../expressions/template.ts';
import type { Authentication } from '../model/authentication.ts';
import type { Origin } from '../source/origin.ts';
import { apikeyCredentials } from './apikey-credentials.ts';
import { basicCredentials } from './basic-credentials.ts';
import { bearerCredentials } from './bearer-credentials.ts';
import { credentialError, type Credentials, type SecretText } from './credentials.ts';
import { digestCredentials } from './digest-credentials.ts';
import { oauth2Credentials } from './oauth2-credentials.ts';

/**
 * Compiles `authentication`. Reports `credential-scheme-unknown` and `oauth2-not-configured`.
 * @see docs/spec/consume.md section 6, docs/spec/versions.md section 4.3
 */
export function compileCredentials(authentication: Authentication, namespace: string, report: Report): Credentials {
  const secret = (text: string | undefined): SecretText =>
    compileSecret(text ?? '', namespace, authentication.origin, report);
  switch (authentication.type) {
    case 'basic':
      return basicCredentials(secret(authentication.username), secret(authentication.password));
    case 'bearer':
      return bearerCredentials(secret(authentication.token));
    case 'digest':
      return digestCredentials(secret(authentication.username), secret(authentication.password));
    case 'apikey':
      return apikeyCredentials(authentication, namespace, secret);
    case 'oauth2':
      return oauth2Credentials(authentication, namespace, secret, report);
    case 'unknown':
      return unknownCredentials(authentication.scheme, namespace, authentication.origin, report);
  }
}

function compileSecret(text: string, namespace: string, origin: Origin, report: Report): SecretText {
  const template = compileTemplate(text, origin, report);
  const { names, constant } = template;
  return {
    names,
    constant,
    render: (scope) => {
      if (constant !== undefined) return constant;
      for (const name of names) {
        if (scope.get(name) === undefined) throw credentialError(namespace, 'credential not available');
      }
      return template.render(scope);
    },
  };
}

function unknownCredentials(scheme: string, namespace: string, origin: Origin, report: Report): Credentials {
  report('credential-scheme-unknown', origin, `"${namespace}" uses ${scheme}, which this engine does not have.`);
  const authorize = (): never => {
    throw credentialError(namespace, `the authentication scheme ${scheme} is not supported`);
  };
  return { names: [], headerNames: new Set(), placed: [], open: () => ({ authorize }) };
}
