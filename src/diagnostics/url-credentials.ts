/** User names and passwords inside URLs, hidden wherever a URL is shown. */

/** The part between `//` and `@`: up to the last `@` before the path, as browsers read it. */
const userInfo = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#"'<>]*@/gi;

/** The text with the credentials of every URL in it as bullets. */
export function withoutUrlCredentials(text: string): string {
  return text.includes('@') ? text.replace(userInfo, '$1•••@') : text;
}
