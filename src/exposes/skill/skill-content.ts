/** What a skill consists of at this moment: its files, a generated SKILL.md where it has none, archive and digests. */
import { createHash } from 'node:crypto';
import type { AddressOptions } from './sibling-address.ts';
import { archiveOf } from './archive.ts';
import { type FileRefusal, listSkillFiles, openSkillFile, type SkillFile } from './skill-files.ts';
import {
  frontmatterOf,
  generatedSkillMd,
  isConventionalDescription,
  isConventionalName,
  skillFileName,
} from './skill-md.ts';
import type { SkillPlan } from './skill-plan.ts';

/** The time of generated files in archives: they have none of their own. */
const generatedMs = Date.UTC(1980, 0, 1);

/** An archive kept in memory until its files change; larger ones are packed anew for each download. */
const keptArchiveBytes = 32 * 1024 * 1024;

/** Bytes with their digest, `sha256:` and 64 hexadecimal digits. */
export interface Digested {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** An entry of the discovery index. @see docs/spec/skill.md K3 */
export interface IndexEntry {
  readonly name: string;
  readonly description: string;
  readonly type: 'skill-md' | 'archive';
  readonly url: string;
  readonly digest: string;
}

/** The live content of one skill. Everything read from disk is read anew; digests are kept by sizes and times. */
export class SkillContent {
  readonly plan: SkillPlan;
  readonly #options: AddressOptions;
  #generated: Uint8Array | undefined;
  #archive: { readonly key: string; readonly digest: string; readonly bytes: Uint8Array | undefined } | undefined;

  constructor(plan: SkillPlan, options: AddressOptions) {
    this.plan = plan;
    this.#options = options;
  }

  /** The files as they are now; `undefined` when they are beyond the limits. */
  async files(): Promise<readonly SkillFile[] | undefined> {
    const { folder } = this.plan;
    const listing = folder === undefined ? { files: [], tooLarge: false } : await listSkillFiles(folder);
    if (listing.tooLarge) return undefined;
    if (listing.files.some(({ path }) => path === skillFileName)) return listing.files;
    const generated: SkillFile = {
      path: skillFileName,
      size: this.generated().byteLength,
      modifiedMs: generatedMs,
      executable: false,
    };
    // Sorted as the others: names are ASCII.
    return [...listing.files, generated].toSorted((left, right) => (left.path < right.path ? -1 : 1));
  }

  /** The SKILL.md made of the document. */
  generated(): Uint8Array {
    return (this.#generated ??= Buffer.from(generatedSkillMd(this.plan, this.#options)));
  }

  /** The bytes of one file, or why there are none. */
  async read(
    path: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly modifiedMs: number | undefined } | FileRefusal> {
    const { folder } = this.plan;
    const opened = folder === undefined ? ('absent' as const) : await openSkillFile(folder, path);
    if (typeof opened === 'string') {
      return opened === 'absent' && path === skillFileName
        ? { bytes: this.generated(), modifiedMs: undefined }
        : opened;
    }
    try {
      return { bytes: await opened.handle.readFile(), modifiedMs: opened.modifiedMs };
    } finally {
      await opened.handle.close();
    }
  }

  /** The archive and its digest; undefined when the files are beyond the limits. */
  async archive(): Promise<Digested | undefined> {
    const files = await this.files();
    if (files === undefined) return undefined;
    const key = files
      .map(({ path, size, modifiedMs, executable }) => `${path} ${size} ${modifiedMs} ${executable}`)
      .join('\n');
    const kept = this.#archive;
    if (kept?.key === key && kept.bytes !== undefined) return { bytes: kept.bytes, digest: kept.digest };
    const entries = [];
    for (const file of files) {
      const content = await this.read(file.path);
      if (typeof content !== 'string') entries.push({ ...file, bytes: content.bytes });
    }
    const bytes = archiveOf(entries);
    const digest = digestOf(bytes);
    this.#archive = { key, digest, bytes: bytes.byteLength <= keptArchiveBytes ? bytes : undefined };
    return { bytes, digest };
  }

  /** The entry of the discovery index; undefined for a skill that is left out of it. */
  async indexEntry(): Promise<IndexEntry | undefined> {
    const { skill } = this.plan;
    const files = await this.files();
    const main = await this.read(skillFileName);
    if (files === undefined || typeof main === 'string' || !isConventionalName(skill.name)) return undefined;
    const frontmatter = frontmatterOf(Buffer.from(main.bytes).toString('utf8'));
    const written = frontmatter?.['description'];
    const description = typeof written === 'string' ? written : skill.description;
    if (frontmatter === undefined || !isConventionalDescription(description)) return undefined;
    const base = `/skills/${encodeURIComponent(skill.name)}`;
    if (files.length === 1) {
      return {
        name: skill.name,
        description,
        type: 'skill-md',
        url: `${base}/contents/${skillFileName}`,
        digest: digestOf(main.bytes),
      };
    }
    const archive = await this.archive();
    return archive === undefined
      ? undefined
      : { name: skill.name, description, type: 'archive', url: `${base}/download`, digest: archive.digest };
  }
}

/** `sha256:` and the lower-case hexadecimal digest. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
