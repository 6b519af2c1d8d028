import { soundModeFor, type Settings } from '../journal/settings.ts';

/**
 * Everything a person chose that decides how the sessions of one routine sound. All that makes sound takes this and not the
 * settings, so what is missing here cannot be used there, and a change of anything here is a change of `soundKey`.
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

/** Equal texts sound the same: nothing has to be prepared again. */
export function soundKeyOf(choices: SoundChoices): string {
	return JSON.stringify(choices);
}
