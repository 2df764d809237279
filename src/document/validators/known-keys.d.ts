/** Generated from schemas/ by `npm run generate-validators`. Do not edit. */
import type { KnownKeys, UnionWords } from '../compiled-validator.ts';

export declare const knownKeys: KnownKeys;
export declare const unionWords: UnionWords;
