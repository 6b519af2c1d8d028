import type { SettingName } from './settings.ts';

/**
 * List settings are stored as one record per item, `favourite:desk-1` → true, so that the choices of two devices merge.
 * A record of the whole list, as older versions wrote it, says for each item whether it was in the list at that
 * instant. Each list with the prefix of its items' names.
 */
export const LIST_PREFIXES = {
	favourites: 'favourite',
	waitForMeRoutines: 'waitForMe',
	missingEquipment: 'missing',
	avoidedPositions: 'avoided',
	/** An item's value is a mode; null: the routine has no mode of its own and follows `soundMode`. */
	soundModeOfRoutine: 'soundMode'
} as const satisfies Partial<Record<SettingName, string>>;

export type ListName = keyof typeof LIST_PREFIXES;

const listNames = Object.keys(LIST_PREFIXES) as ListName[];

/**
 * The list that the setting `name` is an item of; the item's record must be later than the record of that whole list.
 * Null when `name` is not an item.
 */
export function listOfItem(name: string): ListName | null {
	return listNames.find((list) => name.startsWith(`${LIST_PREFIXES[list]}:`)) ?? null;
}
