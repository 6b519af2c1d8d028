import { soundModeFor, type Settings } from '../journal/settings.ts';

/**
 * All choices of the person that affect how the sessions of one routine sound. Sound code receives these choices
 * instead of the settings. So `soundKey` covers every setting that sound code can use.
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

/** All choices as text. While this text is unchanged, prepared sound stays valid. */
export function soundKeyOf(choices: SoundChoices): string {
	return JSON.stringify(choices);
}
