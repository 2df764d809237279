/** User names, passwords and keys inside URLs, hidden wherever a URL is shown. */

/** The part between `//` and `@`: up to the last `@` before the path, as browsers read it. */
const userInfo = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#"'<>]*@/gi;

/** A pair of a query that is a credential by its name, unless a template fills it. */
const queryKey =
  /([?&](?:[\w-]*(?:token|secret|password|signature)|(?:api[-_]?|access[-_]?)?key|sig)=)([^&#\s"'<>{}]+)/gi;

/** The text with the credentials of every URL in it as bullets. */
export function withoutUrlCredentials(text: string): string {
  const shown = text.includes('@') ? text.replace(userInfo, '$1•••@') : text;
  return hideQueryKeys(shown, () => '•••');
}

/** The text with the credentials in every query in it replaced by what `mask` makes of them. */
export function hideQueryKeys(text: string, mask: (secret: string) => string): string {
  if (!text.includes('=')) return text;
  return text.replace(queryKey, (_whole, name: string, secret: string) => name + mask(secret));
}
