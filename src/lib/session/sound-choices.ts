import { soundModeFor, type Settings } from '../journal/settings.ts';

/**
 * Every choice of the person that affects how the sessions of one routine sound. Sound code gets these choices instead
 * of the settings, so it can use no setting that is missing here, and every change of a choice changes `soundKey`.
 */
export interface SoundChoices extends Pick<
	Settings,
	'volume' | 'coaching' | 'ambience' | 'deviceVoice' | 'countdown' | 'soundDelayMs' | 'vibration'
> {
	readonly mode: Settings['soundMode'];
}

export function soundChoices(settings: Settings, routine: string): SoundChoices {
	const { volume, coaching, ambience, deviceVoice, countdown, soundDelayMs, vibration } = settings;
	const mode = soundModeFor(settings, routine);
	return { mode, volume, coaching, ambience, deviceVoice, countdown, soundDelayMs, vibration };
}

/** All choices as text: while it is unchanged, prepared sound is still valid. */
export function soundKeyOf(choices: SoundChoices): string {
	return JSON.stringify(choices);
}
