/** Reads `WWW-Authenticate`: one header, several challenges (RFC 9110 section 11.6.1). */

/** One challenge; scheme and parameter names are lower case, values unquoted. */
export interface AuthenticateChallenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const part =
  /\s*(?:([!#$%&'*+\-.^_`|~0-9A-Za-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))|([!#$%&'*+\-.^_`|~0-9A-Za-z]+))\s*,?/gy;

/** Parses the value of one or more joined `WWW-Authenticate` headers. What can not be read ends the list. */
export function parseChallenges(header: string): readonly AuthenticateChallenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  for (const [, name, quoted, plain, scheme] of header.matchAll(part)) {
    if (scheme !== undefined) challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
    else if (name !== undefined) {
      challenges.at(-1)?.parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '');
    }
  }
  return challenges;
}
