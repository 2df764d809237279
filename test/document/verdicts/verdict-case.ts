/** The shape of a case: one change of a valid document, and the versions in which the result is valid. */
import type { JsonValue } from '../../../src/json/json-value.ts';
import type { PlaceName } from './bases.ts';

/** All versions whose schema was published, oldest first; list form, then map form. */
export const versions = [
  'naftiko 1.0.0-alpha1',
  'naftiko 1.0.0-alpha2',
  'naftiko 1.0.0-alpha3',
  'ikanos 1.0.0-alpha3',
  'ikanos 1.0.0-alpha4',
  'ikanos 1.0.0-beta1',
  'ikanos 1.0.0-beta2',
  'ikanos 1.0.0-beta3',
  'ikanos 1.0.0-beta4',
  'ikanos 1.0.0-beta5',
] as const;
export type Version = (typeof versions)[number];

/** Which versions accept it. */
export type Accepts = (version: Version) => boolean;
export const always: Accepts = () => true;
export const never: Accepts = () => false;
export const listForm: Accepts = (version) => version.startsWith('naftiko');
export const mapForm: Accepts = (version) => version.startsWith('ikanos');
const from =
  (first: Version): Accepts =>
  (version) =>
    versions.indexOf(version) >= versions.indexOf(first);
export const sinceAlpha2 = from('naftiko 1.0.0-alpha2');
export const sinceBeta1 = from('ikanos 1.0.0-beta1');
export const sinceBeta4 = from('ikanos 1.0.0-beta4');
export const alpha1: Accepts = (version) => version === 'naftiko 1.0.0-alpha1';
export const listSinceAlpha2: Accepts = (version) => listForm(version) && sinceAlpha2(version);

/** Keys to set, or to remove with `undefined`. */
export type Change = Readonly<Record<string, JsonValue | undefined>>;

/** Where, what is changed there, and which versions accept the result; `within` leaves the others out. */
export type VerdictCase = readonly [place: PlaceName, change: Change, accepts: Accepts, within?: Accepts];

/** One case for each of several values of one key. */
export function values(
  place: PlaceName,
  key: string,
  list: readonly (JsonValue | undefined)[],
  accepts: Accepts,
  within?: Accepts,
): VerdictCase[] {
  return list.map((value) =>
    within === undefined ? [place, { [key]: value }, accepts] : [place, { [key]: value }, accepts, within],
  );
}
