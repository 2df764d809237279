/** Checks skills against the Agent Skills convention when a document is loaded. */
import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { member } from '../../json/json-value.ts';
import type { Skill } from '../../model/exposes.ts';
import {
  conventionFaults,
  frontmatterOf,
  isConventionalDescription,
  isConventionalName,
  reservedKeys,
} from './frontmatter.ts';
import { skillFileName } from './skill-md.ts';

/** Frontmatter is looked for in the beginning of a SKILL.md only. */
const maxFrontmatterBytes = 64 * 1024;

/**
 * Reports `skill-name-convention` and `skill-description` for what the document says, `skill-md-format` and
 * `skill-md-differs` for the author's SKILL.md, and `skill-metadata-reserved` for both.
 * @see docs/spec/skill.md K1, K3 and K6
 */
export function checkConvention(skill: Skill, folder: string | undefined, report: Report): void {
  const { name, description, metadata, origin } = skill;
  if (!isConventionalName(name))
    report('skill-name-convention', origin, `"${name}" is no name by the Agent Skills convention.`);
  if (!isConventionalDescription(description))
    report('skill-description', origin, `The skill "${name}" has no description of 1 to 1024 characters.`);
  reportReserved(skill, Object.fromEntries(metadata), report);
  const text = folder === undefined ? undefined : readBeginning(folder);
  if (folder !== undefined && text !== undefined) checkWritten(skill, text, basename(folder), report);
}

function checkWritten(skill: Skill, text: string, folderName: string, report: Report): void {
  const { name, description, origin } = skill;
  const frontmatter = frontmatterOf(text);
  for (const fault of conventionFaults(frontmatter, folderName))
    report('skill-md-format', origin, `SKILL.md of the skill "${name}" ${fault}.`);
  if (frontmatter === undefined) return;
  for (const [key, own] of [
    ['name', name],
    ['description', description],
  ] as const) {
    const written = member(frontmatter, key);
    if (written !== undefined && written !== own)
      report('skill-md-differs', origin, `SKILL.md of the skill "${name}" has another ${key} than the document.`);
  }
  reportReserved(skill, member(frontmatter, 'metadata'), report);
}

function reportReserved({ name, origin }: Skill, metadata: Parameters<typeof reservedKeys>[0], report: Report): void {
  for (const key of reservedKeys(metadata))
    report('skill-metadata-reserved', origin, `The metadata of the skill "${name}" has the reserved key "${key}".`);
}

/** The beginning of SKILL.md; undefined where there is none that would be served. */
function readBeginning(folder: string): string | undefined {
  try {
    const real = realpathSync(join(folder, skillFileName));
    if (!real.startsWith(realpathSync(folder) + sep) || !statSync(real).isFile()) return undefined;
    const file = openSync(real, 'r');
    try {
      const bytes = Buffer.alloc(maxFrontmatterBytes);
      return bytes.subarray(0, readSync(file, bytes)).toString('utf8');
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
