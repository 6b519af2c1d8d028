import type { Voice } from '../../sound/voice/device-voice.ts';

/**
 * The device's own voice, in the language of the page, else in English. Network voices are left out: they fail offline,
 * and stop after about 14 s.
 */
export class SpeechVoice implements Voice {
	/** The utterance being spoken. Some browsers drop an utterance that nothing refers to. */
	#utterance: SpeechSynthesisUtterance | null = null;

	isAvailable(): boolean {
		return localVoice() !== null;
	}

	say(words: string, volume: number): void {
		// Look up the voice each time: the list fills late and changes with the system's settings (`voiceschanged`).
		const voice = localVoice();
		if (!voice) return;
		this.silence();
		this.#utterance = new SpeechSynthesisUtterance(words);
		this.#utterance.voice = voice;
		this.#utterance.lang = voice.lang;
		this.#utterance.volume = volume;
		speechSynthesis.speak(this.#utterance);
	}

	silence(): void {
		if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
	}
}

function localVoice(): SpeechSynthesisVoice | null {
	if (typeof speechSynthesis === 'undefined' || typeof SpeechSynthesisUtterance === 'undefined') return null;
	const voices = speechSynthesis.getVoices().filter((voice) => voice.localService);
	const language = languageOf(document.documentElement.lang || 'en');
	const speaking = (wanted: string) => voices.filter((voice) => languageOf(voice.lang) === wanted);
	const fitting = speaking(language);
	return bestOf(fitting.length > 0 ? fitting : speaking('en'));
}

/** The voice in the person's own accent, else the system's default voice, else the first. */
function bestOf(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
	const own = voices.find((voice) => voice.lang.replace('_', '-') === navigator.language);
	return own ?? voices.find((voice) => voice.default) ?? voices[0] ?? null;
}

/** The language of a tag: `en` for `en-GB`, and for Android's `en_GB`. */
function languageOf(tag: string): string {
	return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}
