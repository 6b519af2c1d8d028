/** Safari's Audio Session API, since Safari 16.4; not in TypeScript's DOM library. */
interface AudioSession {
	type: string;
}

/**
 * While held, sets the audio session's type to `playback`: sound ignores the silent switch, and other apps pause.
 * `release` restores the previous type.
 */
export class PlaybackSession {
	#before: string | null = null;

	hold(): void {
		const session = audioSession();
		if (!session || session.type === 'playback') return;
		this.#before = session.type;
		session.type = 'playback';
	}

	release(): void {
		const session = audioSession();
		if (session?.type === 'playback' && this.#before !== null) session.type = this.#before;
		this.#before = null;
	}
}

function audioSession(): AudioSession | undefined {
	return (navigator as Navigator & { audioSession?: AudioSession }).audioSession;
}
