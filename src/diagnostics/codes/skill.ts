/** Diagnostic codes of the skill exposer. */
import type { CodeEntry } from './entry.ts';

export const skillCodes = {
  'skill-source-exists': {
    severity: 'fatal',
    title: 'A tool of a skill comes from an unknown exposer',
    why: '`sourceNamespace` must be the namespace of a rest or mcp exposer of the same document.',
    remedy: 'Name one of the exposers that the message lists.',
  },
  'skill-action-exists': {
    severity: 'fatal',
    title: 'A tool of a skill names an unknown action',
    why: 'An agent would be sent to an operation or tool that does not exist.',
    remedy: 'Name a tool or operation of that exposer.',
  },
  'skill-tool-kind': {
    severity: 'fatal',
    title: 'A tool of a skill needs exactly one of from and instruction',
    why: 'It is either derived from a sibling exposer or a text to read.',
    remedy: 'Keep one of the two.',
  },
  'skill-instruction-location': {
    severity: 'fatal',
    title: 'An instruction without a location',
    why: 'The instruction is a file below the location of its skill.',
    remedy: 'Give the skill a `location`.',
  },
  'skill-name-repeated': {
    severity: 'fatal',
    title: 'Two skills, or two tools of a skill, have one name',
    why: 'A request could not tell them apart.',
    remedy: 'Rename one of them.',
  },
  'skill-location-scheme': {
    severity: 'fatal',
    title: 'The location of a skill is no file URI',
    why: 'Files can be served from a folder of this machine only.',
    remedy: 'Write `file:///./folder` for a folder beside the document, or an absolute `file:///` URI.',
  },
  'skill-location-exists': {
    severity: 'violation',
    title: 'The folder of a skill does not exist',
    why: 'Its files can not be listed or served.',
    remedy: 'Create the folder or mend the location.',
  },
  'skill-instruction-exists': {
    severity: 'violation',
    title: 'The instruction file of a tool is not served',
    why: 'An agent that follows the tool gets an error: the file does not exist, is hidden, or lies outside the folder.',
    remedy: 'Create the file below the location, or mend the path.',
  },
  'skill-md-differs': {
    severity: 'warning',
    title: 'SKILL.md and the document disagree',
    why: 'Clients read SKILL.md, the catalogue shows the document: they would see two different skills.',
    remedy: 'Give SKILL.md a frontmatter with the name and description of the document.',
  },
  'skill-md-format': {
    severity: 'warning',
    title: 'SKILL.md breaks the Agent Skills convention',
    why: 'Clients refuse such a skill, or do not find it.',
    remedy:
      'Open SKILL.md with a frontmatter: `name` as the folder is called, `description` of 1 to 1024 characters, other values within the limits of the convention.',
  },
  'skill-metadata-reserved': {
    severity: 'warning',
    title: 'A reserved key in the metadata of a skill',
    why: 'Keys that begin with `io.modelcontextprotocol/` are defined by extensions of MCP.',
    remedy: 'Give the key another prefix.',
  },
  'skill-source-spelling': {
    severity: 'violation',
    title: '`from.namespace` instead of `from.sourceNamespace`',
    why: 'It is read as `sourceNamespace`; other engines do not know it.',
    remedy: 'Write `sourceNamespace`.',
  },
  'skill-name-convention': {
    severity: 'warning',
    title: 'A name that the Agent Skills convention does not allow',
    why: 'Names there have 1 to 64 lower-case letters, digits and single hyphens; such a skill is left out of the discovery index.',
    remedy: 'Rename the skill.',
  },
  'skill-description': {
    severity: 'warning',
    title: 'A skill without a usable description',
    why: 'The convention wants 1 to 1024 characters; such a skill is left out of the discovery index.',
    remedy: 'Say in a sentence or two when to use the skill.',
  },
  'skill-allowed-tools': {
    severity: 'warning',
    title: 'An allowed tool that the skill does not have',
    why: 'The approval has no effect.',
    remedy: 'Mend the name, or add the tool to the skill.',
  },
} as const satisfies Record<string, CodeEntry>;
