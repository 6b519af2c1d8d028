import type { SettingName } from './settings.ts';

/**
 * The prefix of each list setting's item names. A list is stored as one record per item, for example `favourite:desk-1`
 * → true, so that the choices of two devices merge. Older versions stored a whole list in one record. That record still
 * applies to every item without a later record of its own.
 */
export const LIST_PREFIXES = {
	favourites: 'favourite',
	waitForMeRoutines: 'waitForMe',
	noWaitRoutines: 'noWait',
	missingEquipment: 'missing',
	avoidedPositions: 'avoided',
	filters: 'filter',
	hurts: 'hurts',
	/** An item's value is a mode; null means that the routine follows the general `soundMode`. */
	soundModeOfRoutine: 'soundMode'
} as const satisfies Partial<Record<SettingName, string>>;

export type ListName = keyof typeof LIST_PREFIXES;

const listNames = Object.keys(LIST_PREFIXES) as ListName[];

/** The list setting that the item `name` belongs to; null if `name` is not an item. */
export function listOfItem(name: string): ListName | null {
	return listNames.find((list) => name.startsWith(`${LIST_PREFIXES[list]}:`)) ?? null;
}
