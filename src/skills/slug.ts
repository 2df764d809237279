/** Names of skills and files made of any text. */

/** Longest name of a skill. @see docs/spec/skill.md section 6 */
const maxName = 64;

/** Lower-case letters, digits and single hyphens, at most 64: a name by the Agent Skills convention, or ''. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z][a-z])/g, '-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, maxName)
    .replaceAll(/^-+|-+$/g, '');
}
