import type { SettingName } from './settings.ts';

/**
 * The prefix of the item names of each list setting. A list is stored as one record per item, for example
 * `favourite:desk-1` → true, so that the choices of two devices merge. Older versions stored a whole list in one
 * record, which still applies to every item that has no later record of its own.
 */
export const LIST_PREFIXES = {
	favourites: 'favourite',
	waitForMeRoutines: 'waitForMe',
	noWaitRoutines: 'noWait',
	missingEquipment: 'missing',
	avoidedPositions: 'avoided',
	filters: 'filter',
	hurts: 'hurts',
	/** An item's value is a mode; null: the routine has no mode of its own and follows `soundMode`. */
	soundModeOfRoutine: 'soundMode'
} as const satisfies Partial<Record<SettingName, string>>;

export type ListName = keyof typeof LIST_PREFIXES;

const listNames = Object.keys(LIST_PREFIXES) as ListName[];

/**
 * The list setting that the item `name` belongs to; null if `name` is not an item. An item's record counts only if it
 * is later than the record of the whole list.
 */
export function listOfItem(name: string): ListName | null {
	return listNames.find((list) => name.startsWith(`${LIST_PREFIXES[list]}:`)) ?? null;
}
