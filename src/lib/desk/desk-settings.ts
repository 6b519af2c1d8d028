import type { Settings } from '../journal/settings.ts';

export type DeskSettings = NonNullable<Settings['desk']>;

/** The defaults of the desk-break scheduler (exercises.md, section 2). Reminders are silent. */
export const DEFAULT_DESK_SETTINGS: DeskSettings = {
	everyMinutes: 45,
	active: 'second',
	long: 'desk-5',
	snoozeMinutes: 10,
	chime: false,
	quiet: null
};

export function deskSettingsOf({ desk }: Pick<Settings, 'desk'>): DeskSettings {
	return desk ?? DEFAULT_DESK_SETTINGS;
}
